import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { appealForm } from '../forms.ts';
import type { SuspensionState } from '../rules/case.ts';
import type { AppealOutcome, CaseOutcome, CaseSide, CaseState, SuspensionCode } from '../rules.ts';
import { Lost } from './lost.tsx';
import { careSees } from './sees.ts';
import { Said } from './source.tsx';
import { StatementPart } from './statement.tsx';

/** A case as the person reads it whom it is about. Nothing in it says who spoke, when or in which words. */
export interface OwnCase {
  id: string;
  side: CaseSide;
  state: CaseState;
  allegation: string;
  asked_at: Date;
  statement_by: Date | null;
  statement: { text: string | null; answered_at: Date | null };
  outcome: CaseOutcome | null;
  suspension_code: SuspensionCode | null;
  reason: string | null;
  decided_at: Date | null;
  appeal_by: Date | null;
  may_appeal: boolean;
  appealed_at: Date | null;
  appeal: string | null;
  appeal_outcome: AppealOutcome | null;
  appeal_reason: string | null;
  appeal_decided_at: Date | null;
  suspension: SuspensionState;
  /** Who agreed to be named. */
  named: string[];
}

export interface OwnCasePageProps {
  ui: Ui;
  row: OwnCase;
  forms: { statement: FormState; appeal: FormState; refused: FormState | undefined };
}

/** How it stands, in one line. */
export function ownTitle({ t }: Ui, row: OwnCase): string {
  if (row.suspension === 'revoked') return t('care.own.title.revoked');
  if (row.appeal_outcome) return t(row.appeal_outcome === 'upheld' ? 'care.own.title.upheld' : 'care.own.title.set_aside');
  if (row.suspension === 'lifted') return t('care.own.title.lifted');
  if (row.state === 'appealed') return t('care.own.title.appealed');
  if (row.outcome === 'suspension') return t(`care.own.title.suspension.${row.side}`);
  if (row.outcome) return t(`care.own.title.${row.outcome}`);
  if (row.state === 'closed') return t('care.own.title.closed');
  return t(row.statement.answered_at ? 'care.own.title.answered' : 'care.own.title.hearing');
}

function leadOf({ t, date, now }: Ui, row: OwnCase): string | undefined {
  if (row.state === 'appealed') return t('care.own.lead.appealed');
  if (row.may_appeal && row.appeal_by) return t('care.own.lead.decided', { date: date(row.appeal_by) });
  if (row.state !== 'hearing') return undefined;
  if (row.statement.answered_at) return t('care.own.lead.answered');
  const by = row.statement_by ?? now;
  return t(by > now ? 'care.own.lead.hearing' : 'care.own.lead.late', { date: date(by) });
}

export function OwnCasePage({ ui, row, forms }: OwnCasePageProps) {
  const { t } = ui;
  const title = ownTitle(ui, row);
  const lead = leadOf(ui, row);
  const names = new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(row.named);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} {...(lead ? { lead } : {})} back={{ href: '/cases/mine', label: t('care.mine.list') }} />
      <Lost ui={ui} refused={forms.refused} here={row.state === 'hearing' || row.may_appeal} />
      <Columns context={<WhoSees ui={ui} rows={careSees(ui, 'person', 'allegation', 'statement', 'reason', 'appeal')} />}>
        <AppealOutcomePart ui={ui} row={row} />
        <Decision ui={ui} row={row} />
        <AppealFormPart ui={ui} row={row} state={forms.appeal} />
        <Section title={t('care.own.put')} aside={t('care.own.put_on', { date: ui.date(row.asked_at) })}>
          <Prose text={row.allegation} />
          <p class="quiet">{row.named.length > 0 ? t('care.own.named', { names }) : t('care.own.unnamed')}</p>
        </Section>
        <StatementPart
          ui={ui}
          case_id={row.id}
          open={row.state === 'hearing'}
          urgent={row.decided_at !== null && row.statement_by !== null && row.decided_at < row.statement_by}
          statement={row.statement}
          state={forms.statement}
        />
      </Columns>
    </Layout>
  );
}

function Decision({ ui, row }: Pick<OwnCasePageProps, 'ui' | 'row'>) {
  const { t } = ui;
  if (!row.outcome || !row.decided_at) return <></>;
  const over = row.suspension === 'lifted' || row.suspension === 'revoked' || row.appeal_outcome === 'lifted';
  return (
    <Section title={t('care.own.decision', { date: ui.date(row.decided_at) })}>
      <p>
        <strong>{t(`care.decision.${row.outcome}`)}</strong>
      </p>
      {row.reason ? <Prose text={row.reason} /> : null}
      {over ? <Over ui={ui} row={row} /> : <Means ui={ui} row={row} />}
    </Section>
  );
}

function Means({ ui, row }: Pick<OwnCasePageProps, 'ui' | 'row'>) {
  const { t } = ui;
  const safety = row.suspension_code === 'safety';
  if (row.outcome !== 'suspension') return row.outcome ? <p>{t(`care.own.means.${row.outcome}`)}</p> : <></>;
  return (
    <div class="care-said">
      <h3>{t('care.own.means')}</h3>
      <p>{t(`care.own.means.${row.side}`)}</p>
      <p>{t(safety ? 'care.own.means.safety' : 'care.own.means.tandems')}</p>
      <p>{t('care.own.means.data')}</p>
    </div>
  );
}

/** The way back. */
function Over({ ui, row }: Pick<OwnCasePageProps, 'ui' | 'row'>) {
  const { t } = ui;
  if (row.suspension !== 'lifted') return <></>;
  return (
    <>
      <p>{t(`care.own.means.lifted_${row.side}`)}</p>
      <LinkButton href={row.side === 'mentor' ? '/listing' : '/mentors'}>
        {t(row.side === 'mentor' ? 'care.own.to_listing' : 'care.own.to_mentors')}
      </LinkButton>
    </>
  );
}

function AppealFormPart({ ui, row, state }: Pick<OwnCasePageProps, 'ui' | 'row'> & { state: FormState }) {
  const { t } = ui;
  if (!row.may_appeal || !row.appeal_by) return <></>;
  return (
    <Section title={t('care.own.appeal')}>
      <p>{t('care.own.appeal_text', { date: ui.date(row.appeal_by) })}</p>
      <Form
        ui={ui}
        action={`/cases/${row.id}/appeal`}
        schema={appealForm}
        state={state}
        submit={t('care.own.appeal_send')}
        second
      >
        <TextArea ui={ui} schema={appealForm} state={state} name="appeal" rows={6} label={t('care.own.appeal_label')} />
      </Form>
    </Section>
  );
}

function AppealOutcomePart({ ui, row }: Pick<OwnCasePageProps, 'ui' | 'row'>) {
  const { t } = ui;
  if (!row.appealed_at) return <></>;
  const words = t('care.own.appeal_on', { date: ui.date(row.appealed_at) });
  const { appeal, appeal_decided_at } = row;
  if (!appeal_decided_at) return <Section title={words}>{appeal ? <Prose text={appeal} /> : null}</Section>;
  return (
    <Section title={t('care.own.appeal_decision', { date: ui.date(appeal_decided_at) })}>
      {row.appeal_reason ? <Prose text={row.appeal_reason} /> : null}
      {appeal ? <Said title={words} text={appeal} /> : null}
    </Section>
  );
}
