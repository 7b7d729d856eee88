import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import { Steps, type Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ApplicationKind, ApplicationState } from '../rules.ts';
import { isOpenQuestion } from '../rules/questions.ts';
import type { Question } from '../store/questions.ts';
import { Sees, Withdraw } from './own.tsx';
import { Proposed, type OwnProposal } from './proposals.tsx';
import { Receipt, type Sent } from './receipt.tsx';
import { AnswerForm } from './answer-form.tsx';
import { QuestionThread } from './thread.tsx';

export interface SentPageProps {
  ui: Ui;
  kind: ApplicationKind;
  state: Extract<ApplicationState, 'submitted' | 'in_review' | 'questions_open' | 'approved'>;
  form: FormState;
  sent: Sent;
  submitted_at: Date;
  review_started_at: Date | null;
  decided_at: Date | null;
  /** By when answers are wanted, while questions are open. */
  due: Date | undefined;
  questions: Question[];
  /** Labels of topics by slug. */
  names: ReadonlyMap<string, string>;
  proposals: OwnProposal[];
}

/** Where it stands: arrived, read, asked back, decided. */
function wayOf({ ui, state, submitted_at, review_started_at, decided_at, due }: SentPageProps) {
  const { t } = ui;
  const date = (value: Date | null) => (value ? ui.date(value) : undefined);
  const order = ['submitted', 'in_review', 'approved'] as const;
  const now = order.indexOf(state === 'questions_open' ? 'in_review' : state);
  const sign = (at: number): Sign => (at < now ? 'done' : at > now ? 'open' : state === 'questions_open' ? 'done' : 'here');
  return [
    { label: t('applications.state.submitted'), date: date(submitted_at), sign: sign(0) },
    { label: t('applications.state.in_review'), date: date(review_started_at), sign: sign(1) },
    ...(state === 'questions_open'
      ? [
          {
            label: t('applications.state.questions_open'),
            date: due && t('applications.sent.until', { date: ui.date(due) }),
            sign: 'here' as const,
          },
        ]
      : []),
    {
      label: t(state === 'approved' ? 'applications.state.approved' : 'applications.state.decision'),
      date: date(decided_at),
      sign: sign(2),
    },
  ];
}

function headOf({ ui, kind, state, questions, due }: SentPageProps): { title: string; lead: string } {
  const { t } = ui;
  if (state === 'questions_open')
    return {
      title: t('applications.sent.questions_open.title', { count: questions.filter(isOpenQuestion).length }),
      lead: t('applications.sent.questions_open.lead', { date: due ? ui.date(due, 'full') : '' }),
    };
  if (kind === 'amendment' && state !== 'approved')
    return { title: t(`applications.amendment.${state}.title`), lead: t(`applications.amendment.${state}.lead`) };
  return { title: t(`applications.sent.${state}.title`), lead: t(`applications.sent.${state}.lead`) };
}

/** Sent: where it stands, what is asked, and the receipt of what was sent. */
export function SentPage(props: SentPageProps) {
  const { ui, kind, state, form, sent, questions, names } = props;
  const { t } = ui;
  const { title, lead } = headOf(props);
  const told = questions.filter((question) => state !== 'questions_open' || !isOpenQuestion(question));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={lead} action={state === 'approved' ? <Ways ui={ui} /> : undefined} />
      <Steps items={wayOf(props)} label={t('applications.own.status')} />
      <Columns
        context={
          <>
            <Sees ui={ui} kind={kind} />
            {state === 'approved' ? null : <Withdraw ui={ui} kind={kind} />}
          </>
        }
      >
        {form.refusal && state !== 'questions_open' ? (
          <Form ui={ui} action="/application" schema={buttonForm} state={form}>
            {null}
          </Form>
        ) : null}
        {state === 'questions_open' ? (
          <Section title={t('applications.questions.answer_title')} id="questions">
            <AnswerForm ui={ui} state={form} questions={questions} names={names} />
          </Section>
        ) : null}
        {told.length > 0 ? (
          <Section title={t('applications.questions.title')}>
            <QuestionThread ui={ui} questions={told} reader="applicant" names={names} />
          </Section>
        ) : null}
        <Proposed ui={ui} proposals={props.proposals} />
        <Receipt ui={ui} sent={sent} kind={kind} />
      </Columns>
    </Layout>
  );
}

function Ways({ ui }: { ui: Ui }) {
  return (
    <Buttons>
      <LinkButton kind="primary" href="/listing">
        {ui.t('applications.sent.listing')}
      </LinkButton>
      <LinkButton href="/application/amendment">{ui.t('applications.sent.amend')}</LinkButton>
    </Buttons>
  );
}

/** While the membership is interrupted: what was sent, and the way out. */
export function RestingPage({ ui, kind, draft, sent }: { ui: Ui; kind: ApplicationKind; draft: boolean; sent: Sent }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.sent.resting.title')} area="work">
      <PageHead title={t('applications.sent.resting.title')} lead={t('applications.sent.resting.lead')} />
      <Columns
        context={
          <>
            <Sees ui={ui} kind={kind} />
            <Withdraw ui={ui} kind={kind} draft={draft} />
          </>
        }
      >
        <Receipt ui={ui} sent={sent} kind={kind} />
      </Columns>
    </Layout>
  );
}
