import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { chosenForm } from '../../forms/proposals.ts';
import type { ProposalLine } from '../../store/proposal-list.ts';
import { ReasonList, type Sentence } from '../reason-list.tsx';
import { nameOf, pairName, seesRows, workOf } from './words.ts';

export interface OfferLine {
  row: ProposalLine;
  /** What both will read. */
  reasons: Sentence[];
  /** Why it is not ticked: not cleared yet, no place, or a barrier. */
  note: string | undefined;
  /** It cannot be offered at all. */
  closed: boolean;
}

export interface OffersPageProps {
  ui: Ui;
  bar: ProgramBar;
  cycle_id: string;
  state: FormState;
  lines: OfferLine[];
  exchange: boolean;
  ends: Date;
}

/** Before anything goes out: who is asked, and the words that both will read. */
export function OffersPage({ ui, bar, cycle_id, state, lines, exchange, ends }: OffersPageProps) {
  const { t } = ui;
  const again = Array.isArray(state.values['proposals']) ? new Set(state.values['proposals'].map(String)) : undefined;
  const able = lines.filter(({ closed, note }) => !closed && !note).length;
  const back = { href: `/cycles/${cycle_id}/proposals`, label: t('pairing.list.name') };
  return (
    <Layout ui={ui} title={t('pairing.offers.name')} area="work" program={bar}>
      <PageHead
        dense
        title={lines.length === 0 ? t('pairing.offers.none') : t('pairing.offers.title', { count: able })}
        lead={t('pairing.offers.lead', { date: ui.date(ends) })}
        back={back}
      />
      {lines.length === 0 ? (
        <Empty
          title={t('pairing.offers.none')}
          text={t('pairing.offers.none_text')}
          action={{ href: back.href, label: back.label }}
        />
      ) : (
        <Columns
          context={
            <>
              <Section title={t('pairing.offers.mail')}>
                <p>
                  <strong>{t('pairing.mail.offered.subject')}</strong>
                </p>
                <Prose text={t('pairing.mail.offered.text')} />
              </Section>
              <WhoSees ui={ui} rows={seesRows(ui, ['names', 'reasons_desk', 'answer_desk', 'reason', 'contact'])} />
            </>
          }
        >
          <Form
            ui={ui}
            action={`/cycles/${cycle_id}/proposals/offers`}
            schema={chosenForm}
            state={state}
            submit={t('pairing.offers.submit')}
            cancel={{ href: back.href }}
          >
            <Table
              caption={t('pairing.offers.name')}
              head={[
                { label: t('pairing.list.head.pick'), silent: true },
                { label: t(exchange ? 'pairing.offers.pair' : 'pairing.offers.pair_roles') },
                { label: t('pairing.offers.reads') },
              ]}
              rows={lines.map(({ row, reasons, note, closed }) => [
                <label class="tick-one">
                  <span class="sr">{t('pairing.list.pick', { names: pairName(ui, row) })}</span>
                  <input
                    type="checkbox"
                    name="proposals"
                    value={row.id}
                    disabled={closed}
                    checked={!closed && (again ? again.has(row.id) : !note)}
                  />
                </label>,
                <>
                  <Two top={nameOf(ui, row.second)} below={workOf(row.second)} />
                  <Two top={nameOf(ui, row.first)} below={workOf(row.first)} />
                </>,
                <>
                  {note ? <p class="quiet">{note}</p> : null}
                  <ReasonList sentences={reasons} />
                </>,
              ])}
            />
          </Form>
        </Columns>
      )}
    </Layout>
  );
}
