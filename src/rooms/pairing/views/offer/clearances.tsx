import { Button, LinkButton } from '../../../../platform/html/buttons.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import { Columns, DecisionBar, PageHead, Section } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../../platform/html/states.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import { emptyForm } from '../../../../platform/http/form.ts';
import { organizationBar } from '../../../consortium/views/bar.ts';
import { clearAllForm } from '../../forms/proposals.ts';
import type { ClearedPerson, OwnClearance } from '../../store/clearances.ts';
import { nameOf, workOf } from '../proposals/words.ts';
import { ClearanceSection, clearancePath, clearanceSees, cycleIn, isSelf, pairTitle, type ClearanceProps } from './clearance.tsx';

export interface ClearancesPageProps extends ClearanceProps {
  rows: readonly OwnClearance[];
  /** Every row is ticked. */
  all: boolean;
}

/** Many pairs at once: those against which nothing stands are ticked, each other one has a page of its own. */
function Waiting({ ui, organization, state, self, all, open }: ClearancesPageProps & { open: readonly OwnClearance[] }) {
  const { t } = ui;
  const at = `/organizations/${organization.id}/clearances`;
  const sent = state.values['proposals'];
  const chosen = new Set(Array.isArray(sent) ? sent.map(String) : []);
  const others = open.filter((row) => !isSelf(row, self));
  const person = (one: ClearedPerson) => (
    <Two
      top={nameOf(ui, one)}
      below={`${workOf(one)}${one.organization_id === organization.id ? ` · ${t('pairing.clearances.own')}` : ''}`}
    />
  );
  return (
    <Form ui={ui} action={at} schema={clearAllForm} state={state}>
      <Table
        caption={t('pairing.clearances.waiting')}
        head={[
          { label: t('pairing.clearances.clear'), silent: true },
          { label: t('pairing.list.head.mentor') },
          { label: t('pairing.list.head.mentee') },
          { label: t('pairing.clearances.cycle') },
          { label: t('pairing.clearances.other'), silent: true },
        ]}
        rows={open.map((row) => [
          isSelf(row, self) ? (
            ''
          ) : (
            <label class="tick-one tick-named">
              <input type="checkbox" name="proposals" value={row.proposal_id} checked={all || chosen.has(row.proposal_id)} />
              <span>{t('pairing.clearances.clear')}</span>
              <span class="sr">: {pairTitle(ui, row)}</span>
            </label>
          ),
          person(row.second),
          person(row.first),
          cycleIn(ui, row),
          isSelf(row, self) ? (
            <span class="quiet">{t('pairing.clearance.own')}</span>
          ) : (
            <LinkButton size="row" href={clearancePath(organization.id, row)} about={pairTitle(ui, row)}>
              {t('pairing.clearances.other')}
            </LinkButton>
          ),
        ])}
      />
      {others.length === 0 ? null : (
        <DecisionBar missing={all ? t('pairing.list.all_ticked', { count: others.length }) : t('pairing.clearances.tick')}>
          <Button kind="primary">{t('pairing.clearances.do')}</Button>
          {all ? null : (
            <a class="link-strong" href={`${at}?all=1`}>
              {t('pairing.list.tick_all', { count: others.length })}
            </a>
          )}
        </DecisionBar>
      )}
    </Form>
  );
}

function Done({ ui, rows }: Pick<ClearancesPageProps, 'ui' | 'rows'>) {
  const { t } = ui;
  if (rows.length === 0) return <></>;
  return (
    <Section title={t('pairing.clearances.done')}>
      <Rows
        rows={rows.map((row) => ({
          title: pairTitle(ui, row),
          line: cycleIn(ui, row),
          aside: [
            <State sign={row.answer === 'cleared' ? 'done' : 'rest'}>
              {t(`pairing.clearance.said.${row.answer ?? 'open'}`)}
            </State>,
            row.answered_at ? ui.date(row.answered_at) : '',
          ],
        }))}
      />
    </Section>
  );
}

/** HR's look at pairs: a competitor or a conflict, nothing else of the two. */
export function ClearancesPage(props: ClearancesPageProps) {
  const { ui, organization, rows, state } = props;
  const { t } = ui;
  const open = rows.filter((row) => row.open);
  const done = rows.filter((row) => row.answer !== null);
  const [one] = open;
  const heading = open.length > 0 ? t('pairing.clearances.title', { count: open.length }) : t('pairing.clearances.title_none');
  return (
    <Layout ui={ui} title={heading} area="work" program={organizationBar(ui, organization)}>
      <PageHead
        title={heading}
        lead={t('pairing.clearances.lead')}
        back={{ href: `/organizations/${organization.id}`, label: organization.name }}
      />
      {state.refusal && open.length < 2 ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      {open.length > 1 ? <Waiting {...props} open={open} /> : null}
      <Columns context={clearanceSees(ui)}>
        {open.length === 0 ? (
          <Empty
            title={t('pairing.clearances.empty')}
            text={t('pairing.clearances.empty_text')}
            action={{ href: `/organizations/${organization.id}`, label: t('pairing.clearances.back'), kind: 'plain' }}
          />
        ) : null}
        {open.length === 1 && one ? <ClearanceSection {...props} row={one} state={emptyForm} /> : null}
        <Done ui={ui} rows={done} />
      </Columns>
    </Layout>
  );
}
