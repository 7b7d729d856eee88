import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { mayPlan } from '../../sessions/rules/sessions.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

/** A meeting that is ahead; `waits`: for the reader. */
export interface MeetingAhead {
  session_id: string;
  state: 'proposed' | 'booked';
  starts_at: Date | null;
  dates: readonly Date[];
  minutes: number;
  mode: 'onsite' | 'remote' | 'phone';
  waits: boolean;
}

/** What is arranged or proposed, and the way to propose something. */
export function Meetings({ ui, view, ahead }: { ui: Ui; view: TandemView; ahead: readonly MeetingAhead[] }) {
  const { t } = ui;
  const may = mayPlan(view);
  if (ahead.length === 0 && !may) return <></>;
  const all = `/tandems/${view.id}/sessions`;
  const words = ({ waits, state, dates }: MeetingAhead) =>
    waits ? (
      <State sign="waits">{t('home.tandem.session.waits')}</State>
    ) : (
      t(
        state === 'proposed' || dates.length === 0
          ? `home.tandem.session.${state === 'booked' ? 'booked' : 'open'}`
          : 'home.tandem.session.moving',
      )
    );
  return (
    <Section title={t('home.tandem.sessions')} aside={<a href={all}>{t('home.tandem.sessions_all')}</a>}>
      {ahead.length === 0 ? <p>{t('home.tandem.sessions_none')}</p> : null}
      <Rows
        rows={ahead.slice(0, 3).map((row) => ({
          title: row.starts_at
            ? ui.date(row.starts_at, 'time', ui.frame.zone)
            : t('home.tandem.session.proposed', { count: row.dates.length }),
          href: `${all}/${row.session_id}`,
          line: t('home.tandem.session.minutes', { mode: t(`home.tandem.session.mode.${row.mode}`), minutes: row.minutes }),
          aside: [words(row)],
        }))}
      />
      {may && ahead.length === 0 && view.state !== 'forming' ? (
        <LinkButton href={`${all}/new`}>{t('home.tandem.propose')}</LinkButton>
      ) : null}
    </Section>
  );
}
