import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

/** A goal in short; `own`: the reader's. */
export interface GoalLine {
  id: string;
  text: string;
  signs: string;
  /** Percent. */
  progress: number;
  state: 'open' | 'reached';
  own: boolean;
}

/** What the two work towards. In an exchange each has goals of her own. */
export function Goals({ ui, view, goals }: { ui: Ui; view: TandemView; goals: readonly GoalLine[] }) {
  const { t } = ui;
  const path = `/tandems/${view.id}/goals`;
  if (goals.length === 0 && !view.live) return <></>;
  return (
    <Section title={t('home.tandem.goals')} aside={<a href={path}>{t('home.tandem.goals_all')}</a>}>
      {goals.length === 0 ? <p>{t('home.tandem.goals_none')}</p> : null}
      <ul class="ruled">
        {goals.map((goal) => (
          <li>
            <div class="two">
              <a href={`${path}/${goal.id}`}>{goal.text}</a>
              <span class="quiet">
                {view.format === 'exchange' && !goal.own ? `${view.partner.first_name}. ` : ''}
                {t('home.tandem.goal_signs', { signs: goal.signs })}
              </span>
            </div>
            {goal.state === 'reached' ? (
              <State sign="done">{t('home.tandem.goal_reached')}</State>
            ) : (
              <span class="quiet">{t('home.tandem.goal_progress', { progress: goal.progress / 100 })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
