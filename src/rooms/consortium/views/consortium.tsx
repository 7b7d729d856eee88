import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { memberForm } from '../forms/consortium.ts';
import type { Consortium, Member, TakenPart } from '../store/consortia.ts';
import { cycleName, lineOf, organizationSees } from './words.ts';

export interface ConsortiumPageProps {
  ui: Ui;
  consortium: Consortium;
  members: readonly Member[];
  past: readonly Member[];
  cycles: readonly TakenPart[];
  names: string[];
  /** Organisations and cycles whose pages the reader reaches. */
  reached: ReadonlySet<string>;
  state: FormState;
}

function Members({ ui, consortium, members, reached }: ConsortiumPageProps) {
  const { t } = ui;
  if (members.length === 0) return <Empty title={t('consortium.members.empty')} text={t('consortium.members.empty_text')} />;
  return (
    <Table
      caption={t('consortium.members.title')}
      head={[
        { label: t('consortium.list.name') },
        { label: t('consortium.contacts.since') },
        { label: t('consortium.contacts.deeds'), silent: true },
      ]}
      rows={members.map((row) => [
        <Two
          top={reached.has(row.organization_id) ? <a href={`/organizations/${row.organization_id}`}>{row.name}</a> : row.name}
          below={lineOf(ui, row) || undefined}
        />,
        ui.date(row.since),
        <PostButton
          ui={ui}
          action={`/consortia/${consortium.id}/members/${row.organization_id}/end`}
          label={t('consortium.members.end')}
          about={row.name}
          size="row"
        />,
      ])}
    />
  );
}

function Cycles({ ui, cycles, reached }: ConsortiumPageProps) {
  const { t } = ui;
  return (
    <Section title={t('consortium.members.cycles')}>
      {cycles.length === 0 ? (
        <p class="quiet">{t('consortium.members.no_cycles')}</p>
      ) : (
        <Table
          caption={t('consortium.members.cycles')}
          head={[
            { label: t('consortium.one.cycle') },
            { label: t('consortium.notice.period') },
            { label: t('consortium.list.title'), numeric: true },
            { label: t('consortium.agreement.plural'), numeric: true },
          ]}
          rows={cycles.map((row) => [
            reached.has(row.cycle_id) ? (
              <a href={`/cycles/${row.cycle_id}/organizations`}>{cycleName(ui, row)}</a>
            ) : (
              cycleName(ui, row)
            ),
            row.starts_on && row.ends_on
              ? t('consortium.members.from_to', { from: ui.date(row.starts_on), until: ui.date(row.ends_on) })
              : t('consortium.members.no_period'),
            ui.number(row.organizations),
            ui.number(row.agreements),
          ])}
        />
      )}
    </Section>
  );
}

export function ConsortiumPage(props: ConsortiumPageProps) {
  const { ui, consortium, members, past, names, state } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={cycleName(ui, consortium)} area="work">
      <PageHead
        title={cycleName(ui, consortium)}
        lead={t('consortium.members.lead', { count: members.length })}
        back={{ href: '/consortia', label: t('consortium.consortia.title') }}
        action={<LinkButton href={`/consortia/${consortium.id}/name`}>{t('consortium.consortia.rename')}</LinkButton>}
      />
      <Columns
        context={
          <>
            <Section title={t('consortium.members.add')}>
              <Form
                ui={ui}
                action={`/consortia/${consortium.id}/members`}
                schema={memberForm}
                state={state}
                submit={t('consortium.members.add_submit')}
                second
              >
                <TextField
                  ui={ui}
                  schema={memberForm}
                  state={state}
                  name="member"
                  label={t('consortium.list.name')}
                  hint={t('consortium.part.name_hint')}
                  suggestions={names}
                />
              </Form>
            </Section>
            <WhoSees ui={ui} rows={organizationSees(ui, ['consortium'])} />
          </>
        }
      >
        <Members {...props} />
        <Cycles {...props} />
        {past.length > 0 ? (
          <Section title={t('consortium.members.past')}>
            <Rows
              rows={past.map((row) => ({
                title: row.name,
                line: t('consortium.members.from_to', { from: ui.date(row.since), until: row.until ? ui.date(row.until) : '' }),
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
