import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { PostButton } from '../../../../platform/html/buttons.tsx';
import { TextField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { settleForm } from '../../forms/proposals.ts';
import type { AlertCause } from '../../rules.ts';
import { seesRows } from './words.ts';

export interface AlertLine {
  id: string;
  name: string;
  cause: AlertCause;
  /** The rules that are broken, in words. */
  rules: string[];
  at: Date;
  /** The tandem or the proposal, with the other's name; or the person. */
  thing: { href: string; label: string };
  settled_at: Date | null;
  note: string;
}

export interface AlertsPageProps {
  ui: Ui;
  bar: ProgramBar;
  cycle_id: string;
  lines: readonly AlertLine[];
  state: FormState;
  typed: string | undefined;
}

function Open({ ui, cycle_id, line, state }: { ui: Ui; cycle_id: string; line: AlertLine; state: FormState }) {
  const { t } = ui;
  return (
    <Section title={t(`pairing.alert.cause.${line.cause}`, { name: line.name })} aside={ui.date(line.at)}>
      <p>{line.rules.length > 0 ? t('pairing.alert.broken', { rules: line.rules.join(' · ') }) : t('pairing.alert.look')}</p>
      <p>
        <a class="link-strong" href={line.thing.href}>
          {line.thing.label}
        </a>
      </p>
      {line.cause === 'ended_by_house' ? (
        <PostButton
          ui={ui}
          action={`/cycles/${cycle_id}/proposals/alerts/${line.id}/return`}
          label={t('pairing.alert.again')}
          about={line.name}
        />
      ) : null}
      <Form
        ui={ui}
        kind="line"
        action={`/cycles/${cycle_id}/proposals/alerts/${line.id}/settlement`}
        schema={settleForm}
        state={state}
        submit={t('pairing.alert.settle')}
        second
      >
        <TextField ui={ui} schema={settleForm} state={state} name="note" id={`n-${line.id}`} label={t('pairing.alert.note')} />
      </Form>
    </Section>
  );
}

export function AlertsPage({ ui, bar, cycle_id, lines, state, typed }: AlertsPageProps) {
  const { t } = ui;
  const open = lines.filter(({ settled_at }) => settled_at === null);
  const done = lines.filter(({ settled_at }) => settled_at !== null);
  const title = open.length > 0 ? t('pairing.alert.title', { count: open.length }) : t('pairing.alert.title_none');
  return (
    <Layout ui={ui} title={title} area="work" program={bar}>
      <PageHead
        dense
        title={title}
        lead={t('pairing.alert.lead')}
        back={{ href: `/cycles/${cycle_id}/proposals`, label: t('pairing.list.name') }}
      />
      {state.refusal && !open.some(({ id }) => id === typed) ? (
        <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner>
      ) : null}
      <Columns context={<WhoSees ui={ui} rows={seesRows(ui, ['alert'])} />}>
        {open.length === 0 ? (
          <Empty
            title={t('pairing.alert.empty')}
            text={t('pairing.alert.empty_text')}
            action={{ href: `/cycles/${cycle_id}/proposals`, label: t('pairing.list.name'), kind: 'plain' }}
          />
        ) : null}
        {open.map((line) => (
          <Open ui={ui} cycle_id={cycle_id} line={line} state={typed === line.id ? state : emptyForm} />
        ))}
        {done.length > 0 ? (
          <Section title={t('pairing.alert.done')}>
            <Rows
              rows={done.map((line) => ({
                title: t(`pairing.alert.cause.${line.cause}`, { name: line.name }),
                href: line.thing.href,
                line: line.note || line.rules.join(' · '),
                aside: [<State sign="done">{t('pairing.alert.settled')}</State>, ui.date(line.settled_at!)],
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
