import { Rows } from '../../../platform/html/lists.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { RoomPageProps } from '../../tandems/views/room.tsx';

export interface GoalView {
  id: string;
  text: string;
  signs: string;
  /** Percent. */
  progress: number;
  state: 'open' | 'reached';
  level_before: number | null;
  level_after: number | null;
}

export interface SoFarProps {
  ui: Ui;
  room: RoomPageProps['room'];
  goals: readonly GoalView[];
  /** Exchange: how often each direction was served, and which comes too short; its topics in words. */
  balance: { given: number; received: number; hint: 'given' | 'received' | undefined; topics: string } | undefined;
}

function Goals({ ui, room, goals }: SoFarProps) {
  const { t } = ui;
  const href = `/tandems/${room.view.id}/goals`;
  return (
    <Section title={t('agreements.midterm.goals_title')} aside={<a href={href}>{t('agreements.midterm.goals_open')}</a>}>
      {goals.length === 0 ? (
        <p>{t('agreements.midterm.goals_none')}</p>
      ) : (
        <Rows
          rows={goals.map(({ id, text, signs, progress, state }) => ({
            title: text,
            href: `${href}/${id}`,
            line: signs ? t('agreements.midterm.goals_signs', { signs }) : undefined,
            aside: [
              <State sign={state === 'reached' ? 'done' : 'open'}>
                {state === 'reached'
                  ? t('agreements.midterm.goals_reached')
                  : t('agreements.midterm.goals_progress', { progress })}
              </State>,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Balance({ ui, room, balance }: SoFarProps) {
  const { t } = ui;
  if (!balance) return <></>;
  const { given, received, hint, topics } = balance;
  const words = (count: number) => t('agreements.midterm.balance_count', { count });
  return (
    <Section title={t('agreements.midterm.balance_title')}>
      <Facts
        rows={[
          { label: t('agreements.midterm.balance_given'), value: words(given) },
          { label: t('agreements.midterm.balance_received'), value: words(received) },
        ]}
      />
      {hint ? <p>{t(`agreements.midterm.balance_hint_${hint}`, { name: room.view.partner.first_name, topics })}</p> : null}
    </Section>
  );
}

/** What the two look at: their goals so far, and in an exchange both directions. */
export function SoFar(props: SoFarProps) {
  return (
    <>
      <Goals {...props} />
      <Balance {...props} />
    </>
  );
}
