import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { NextSteps } from '../../../platform/html/lists.tsx';
import { Aside, Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { buttonForm } from '../forms.ts';
import { steps, type ApplicationState, type Step } from '../rules.ts';
import { Receipt, type Sent } from './receipt.tsx';
import { applicationSees } from './sees.ts';

function Sees({ ui }: { ui: Ui }) {
  return <WhoSees ui={ui} rows={applicationSees(ui, 'topics_evidence', 'experience', 'conflicts', 'cv', 'capacity', 'reason')} />;
}

function Withdraw({ ui, draft }: { ui: Ui; draft?: boolean }) {
  return <Aside href="/application/withdrawal" label={ui.t(draft ? 'applications.own.discard' : 'applications.own.withdraw')} />;
}

/** A draft: what is there, what still needs the applicant, and the way on. The last page before it is sent. */
export function DraftPage({
  ui,
  state,
  open,
  sent,
  saved_at,
}: {
  ui: Ui;
  state: FormState;
  open: readonly Step[];
  sent: Sent;
  saved_at: Date;
}) {
  const { t } = ui;
  const [next] = open;
  const title = next ? t('applications.draft.title', { count: open.length }) : t('applications.draft.ready');
  const rows = steps.map((step) => ({
    sign: step === next ? ('here' as const) : open.includes(step) ? ('open' as const) : ('done' as const),
    when: t(open.includes(step) ? 'applications.draft.missing' : 'applications.draft.there'),
    what: t(`applications.step.${step}`),
    action: {
      href: `/application/${step}`,
      label: t(open.includes(step) ? 'applications.draft.go' : 'applications.draft.change'),
      primary: step === next,
    },
  }));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(next ? 'applications.draft.lead' : 'applications.draft.ready_lead', { date: ui.date(saved_at) })}
      />
      <Columns
        context={
          <>
            <Sees ui={ui} />
            <Withdraw ui={ui} draft />
          </>
        }
      >
        <Section title={t('applications.own.steps')}>
          <NextSteps ui={ui} rows={rows} />
        </Section>
        {next ? (
          state.refusal ? (
            <Form ui={ui} action="/application/submission" schema={buttonForm} state={state}>
              {null}
            </Form>
          ) : null
        ) : (
          <>
            <Receipt ui={ui} sent={sent} />
            <Form
              ui={ui}
              action="/application/submission"
              schema={buttonForm}
              state={state}
              submit={t('applications.draft.submit')}
            >
              {null}
            </Form>
          </>
        )}
      </Columns>
    </Layout>
  );
}

export interface SentPageProps {
  ui: Ui;
  state: Extract<ApplicationState, 'submitted' | 'in_review' | 'approved'>;
  form: FormState;
  sent: Sent;
  submitted_at: Date;
  review_started_at: Date | null;
  decided_at: Date | null;
}

/** Sent: where it stands, and the receipt of what was sent. */
export function SentPage({ ui, state, form, sent, submitted_at, review_started_at, decided_at }: SentPageProps) {
  const { t } = ui;
  const date = (value: Date | null) => (value ? ui.date(value) : undefined);
  const items = [
    {
      label: t('applications.state.submitted'),
      date: date(submitted_at),
      sign: state === 'submitted' ? ('here' as const) : ('done' as const),
    },
    {
      label: t('applications.state.in_review'),
      date: date(review_started_at),
      sign: state === 'submitted' ? ('open' as const) : state === 'in_review' ? ('here' as const) : ('done' as const),
    },
    {
      label: t(state === 'approved' ? 'applications.state.approved' : 'applications.state.decision'),
      date: date(decided_at),
      sign: state === 'approved' ? ('here' as const) : ('open' as const),
    },
  ];
  const title = t(`applications.sent.${state}.title`);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(`applications.sent.${state}.lead`)}
        action={
          state === 'approved' ? (
            <LinkButton kind="primary" href="/listing">
              {t('applications.sent.listing')}
            </LinkButton>
          ) : undefined
        }
      />
      <Steps items={items} label={t('applications.own.status')} />
      <Columns
        context={
          <>
            <Sees ui={ui} />
            {state === 'approved' ? null : <Withdraw ui={ui} />}
          </>
        }
      >
        {form.refusal ? (
          <Form ui={ui} action="/application" schema={buttonForm} state={form}>
            {null}
          </Form>
        ) : null}
        <Receipt ui={ui} sent={sent} />
      </Columns>
    </Layout>
  );
}

export function WithdrawalPage({ ui, draft }: { ui: Ui; draft: boolean }) {
  const { t } = ui;
  const kind = draft ? 'discard' : 'withdraw';
  return (
    <Layout ui={ui} title={t(`applications.own.${kind}`)} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t(`applications.${kind}.title`)}
        action="/application/withdrawal"
        label={t(`applications.${kind}.button`)}
        cancel={{ href: '/application' }}
      >
        <p>{t(`applications.${kind}.text`)}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
