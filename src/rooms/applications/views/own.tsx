import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { NextSteps } from '../../../platform/html/lists.tsx';
import { Aside, Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { stepsOf, type ApplicationKind, type Step } from '../rules.ts';
import { Proposed, type OwnProposal } from './proposals.tsx';
import { Receipt, type Sent } from './receipt.tsx';
import { ownSees } from './sees.ts';

export function Sees({ ui, kind }: { ui: Ui; kind: ApplicationKind }) {
  const rows =
    kind === 'mentor'
      ? ownSees(ui, 'topics_evidence', 'experience', 'conflicts', 'cv', 'capacity', 'questions', 'reason')
      : ownSees(ui, 'topics_evidence', 'cv', 'questions', 'reason');
  return <WhoSees ui={ui} rows={rows} />;
}

export function Withdraw({ ui, kind, draft }: { ui: Ui; kind: ApplicationKind; draft?: boolean }) {
  const { t } = ui;
  const label = kind === 'amendment' ? t('applications.own.withdraw_more') : t('applications.own.withdraw');
  return <Aside href="/application/withdrawal" label={draft ? t('applications.own.discard') : label} />;
}

/** A draft: what is there, what still needs the applicant, and the way on. The last page before it is sent. */
export function DraftPage({
  ui,
  kind,
  state,
  open,
  sent,
  saved_at,
  prefilled,
  proposals,
}: {
  ui: Ui;
  kind: ApplicationKind;
  state: FormState;
  open: readonly Step[];
  sent: Sent;
  saved_at: Date;
  /** Begun with the texts of an earlier application. */
  prefilled: boolean;
  proposals: OwnProposal[];
}) {
  const { t } = ui;
  const [next] = open;
  const ready = t(kind === 'mentor' ? 'applications.draft.ready' : 'applications.draft.ready_more');
  const title = next ? t('applications.draft.title', { count: open.length }) : ready;
  const rows = stepsOf[kind].map((step) => ({
    sign: step === next ? ('here' as const) : open.includes(step) ? ('open' as const) : ('done' as const),
    when: t(open.includes(step) ? 'applications.draft.missing' : 'applications.draft.there'),
    what: t(`applications.step.${step}`),
    action: {
      href: `/application/${step}`,
      label: t(open.includes(step) ? 'applications.draft.go' : 'applications.draft.change'),
    },
  }));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(next ? 'applications.draft.lead' : 'applications.draft.ready_lead', { date: ui.date(saved_at, 'time') })}
        action={
          next ? (
            <LinkButton kind="primary" href={`/application/${next}`}>
              {t('applications.draft.go_on', { step: t(`applications.step.${next}`) })}
            </LinkButton>
          ) : undefined
        }
      />
      <Columns
        context={
          <>
            <Sees ui={ui} kind={kind} />
            <Withdraw ui={ui} kind={kind} draft />
          </>
        }
      >
        {prefilled ? <Banner kind="info">{t('applications.draft.prefilled')}</Banner> : null}
        <Section title={t('applications.own.steps')}>
          <NextSteps ui={ui} rows={rows} />
        </Section>
        <Proposed ui={ui} proposals={proposals} />
        {next ? (
          state.refusal ? (
            <Form ui={ui} action="/application/submission" schema={buttonForm} state={state}>
              {null}
            </Form>
          ) : null
        ) : (
          <>
            <Receipt ui={ui} sent={sent} kind={kind} />
            <Form
              ui={ui}
              action="/application/submission"
              schema={buttonForm}
              state={state}
              submit={t(kind === 'mentor' ? 'applications.draft.submit' : 'applications.draft.submit_more')}
            >
              {null}
            </Form>
          </>
        )}
      </Columns>
    </Layout>
  );
}

export function WithdrawalPage({ ui, draft, amendment }: { ui: Ui; draft: boolean; amendment: boolean }) {
  const { t } = ui;
  const kind = draft ? 'discard' : 'withdraw';
  const more = amendment && !draft ? '_more' : '';
  return (
    <Layout ui={ui} title={t(`applications.own.${kind}${more}` as 'applications.own.withdraw_more')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t(`applications.${kind}.title${more}` as 'applications.withdraw.title_more')}
        action="/application/withdrawal"
        label={more ? t('applications.own.withdraw_more') : t(`applications.${kind}.button`)}
        cancel={{ href: '/application' }}
      >
        <p>{t(amendment ? `applications.${kind}.text_more` : `applications.${kind}.text`)}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
