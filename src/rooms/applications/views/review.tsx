import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { decisionsForm } from '../forms.ts';
import type { ApplicationKind, ApplicationState } from '../rules.ts';
import { isUnderReview } from '../rules/queue.ts';
import { CvPaper, FoundPlaces, type Cv } from './cv-paper.tsx';
import { Judged, JudgingForm, type JudgedTopic } from './judging.tsx';
import { ReviewBar, ReviewKeys } from './review-bar.tsx';
import { PlaceInQueue, ReviewDesk, type Desk } from './review-desk.tsx';
import { ReviewOthers, ReviewQuestions, ReviewTexts } from './review-parts.tsx';
import { applicationSees } from './sees.ts';
import type { QuestionThreadProps } from './thread.tsx';

export interface ReviewPageProps {
  ui: Ui;
  /** Decisions as stored or as typed, the question, the assignment; what was refused besides. */
  forms: { decisions: FormState; question: FormState; assignment: FormState; refused: FormState | undefined };
  id: string;
  kind: ApplicationKind;
  state: ApplicationState;
  /** When it was last changed. */
  seen: string;
  person: { name: string; line: string; initials: string; photo: string | undefined };
  submitted_at: Date;
  days: number;
  place: Parameters<typeof PlaceInQueue>[0]['place'];
  desk: Desk;
  reviewer?: { name: string; since: Date } | undefined;
  outcome?: { by: string; date: Date; reason: string } | undefined;
  withdrawn_at: Date | null;
  expired_at: Date | null;
  topics: JudgedTopic[];
  /** Topics that are in the listing already; for amendments. */
  published: { label: string; narrowed_to: string | null }[];
  /** Topics that the applicant has proposed and that wait for the office. */
  proposals: { label: string; evidence: string }[];
  cv: Cv | undefined;
  cv_deleted_at: Date | null;
  questions: QuestionThreadProps['questions'];
  names: QuestionThreadProps['names'];
  question_days: number;
  experience: string;
  motivation: string;
  conflicts: string;
  offer: { capacity: number | null; durations: readonly number[]; short_mentoring: boolean; expectations: string | null };
}

/** Gate 1: the CV on the left, the topics on the right, the decision at the foot. */
export function ReviewPage(props: ReviewPageProps) {
  const { ui, id, state, person, topics, forms } = props;
  const { t } = ui;
  const open = isUnderReview(state);
  const lead = t(open ? 'applications.review.lead' : 'applications.review.lead_over', {
    kind: props.kind,
    line: person.line,
    date: ui.date(props.submitted_at),
    days: props.days,
  });
  const sees = ['cv', 'experience', 'conflicts', 'topics_evidence', 'questions', 'note', 'reason'] as const;
  return (
    <Layout ui={ui} title={person.name} area="work">
      <tw-review>
        <PageHead
          dense
          title={person.name}
          lead={lead}
          avatar={{ initials: person.initials, photo: person.photo, size: 44 }}
          back={{ href: '/applications', label: t('applications.queue.back') }}
          action={<PlaceInQueue ui={ui} place={props.place} />}
        />
        {forms.refused ? (
          <Form ui={ui} action={`/applications/${id}`} schema={decisionsForm} state={{ ...emptyForm, ...forms.refused }}>
            {null}
          </Form>
        ) : null}
        <Standing {...props} />
        <Columns
          kind="review"
          context={
            <>
              {open ? (
                <JudgingForm ui={ui} state={forms.decisions} id={id} seen={props.seen} topics={topics} />
              ) : (
                <Judged ui={ui} topics={topics} />
              )}
              <ReviewQuestions {...props} />
              <ReviewOthers {...props} />
              <WhoSees ui={ui} rows={applicationSees(ui, ...sees)} />
              {open ? <ReviewKeys ui={ui} /> : null}
            </>
          }
        >
          <CvPaper ui={ui} cv={props.cv} href={`/applications/${id}/cv`} deleted_at={props.cv_deleted_at} />
          <FoundPlaces ui={ui} cv={props.cv} />
          <ReviewTexts {...props} />
        </Columns>
        {open ? (
          <ReviewBar
            ui={ui}
            id={id}
            state={forms.decisions}
            slugs={topics.map(({ slug }) => slug)}
            asked={state === 'questions_open'}
          />
        ) : null}
      </tw-review>
    </Layout>
  );
}

function Standing({ ui, id, state, reviewer, outcome, withdrawn_at, expired_at, desk, forms }: ReviewPageProps) {
  const { t } = ui;
  if (state === 'withdrawn' && withdrawn_at)
    return <Banner kind="info">{t('applications.refused.withdrawn', { date: ui.date(withdrawn_at) })}</Banner>;
  if (state === 'expired' && expired_at)
    return <Banner kind="info">{t('applications.refused.expired', { date: ui.date(expired_at) })}</Banner>;
  if (outcome && (state === 'approved' || state === 'rejected')) {
    return (
      <Banner kind="info" title={t(`applications.review.${state}`, { name: outcome.by, date: ui.date(outcome.date) })}>
        {outcome.reason ? <Prose text={outcome.reason} /> : null}
      </Banner>
    );
  }
  return (
    <div class="review-standing">
      <ReviewDesk ui={ui} id={id} desk={desk} state={forms.assignment} />
      {reviewer ? (
        <p>{t('applications.review.by', { name: reviewer.name, date: ui.date(reviewer.since) })}</p>
      ) : (
        <PostButton ui={ui} kind="link" action={`/applications/${id}/review`} label={t('applications.review.start')} />
      )}
    </div>
  );
}
