import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Side } from '../../cycles/rules.ts';
import type { ParticipationState } from '../rules.ts';
import type { OwnTask } from '../rules/own.ts';
import { nameIn, roleWord, stateSign, stateWord } from './words.ts';

export interface OwnRow {
  id: string;
  cycle: { name_de: string; name_en: string };
  role: Side;
  state: ParticipationState;
  state_at: Date;
  /** `offer`: a proposal of a partner waits for her word. */
  task: OwnTask | 'offer' | undefined;
}

function List({ ui, rows }: { ui: Ui; rows: OwnRow[] }) {
  const { t } = ui;
  return (
    <Rows
      rows={rows.map(({ id, cycle, role, state, state_at, task }) => ({
        title: nameIn(ui, cycle),
        href: `/participations/${id}`,
        line: t('enrolment.list_own.line', { role: roleWord(ui, role), date: ui.date(state_at) }),
        aside: [
          <State sign={task ? 'open' : stateSign(state)}>{stateWord(ui, state)}</State>,
          ...(task ? [<State sign="waits">{t(`enrolment.task.${task}`)}</State>] : []),
        ],
      }))}
    />
  );
}

/** Everything that I take part in or was asked to. */
export function OwnListPage({ ui, live, over }: { ui: Ui; live: OwnRow[]; over: OwnRow[] }) {
  const { t } = ui;
  const waiting = live.filter(({ task }) => task !== undefined).length;
  const title = live.length === 0 ? t('enrolment.list_own.none') : t('enrolment.list_own.title', { count: live.length, waiting });
  return (
    <Layout ui={ui} title={t('enrolment.list_own.name')} area="work">
      <PageHead
        title={title}
        action={live.length > 0 ? <LinkButton href="/programs">{t('enrolment.list_own.all')}</LinkButton> : undefined}
      />
      {live.length === 0 ? (
        <Empty
          title={t('enrolment.list_own.empty')}
          text={t('enrolment.list_own.empty_text')}
          action={{ href: '/programs', label: t('enrolment.call.others') }}
        />
      ) : (
        <Section title={t('enrolment.list_own.live')}>
          <List ui={ui} rows={live} />
        </Section>
      )}
      {over.length > 0 ? (
        <Section title={t('enrolment.list_own.over')}>
          <List ui={ui} rows={over} />
        </Section>
      ) : null}
    </Layout>
  );
}
