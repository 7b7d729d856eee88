import type { FormState } from '../../../platform/http/form.ts';
import { Button, PostButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, DecisionBar, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { decisionsForm } from '../forms.ts';
import type { ApplicationState } from '../rules.ts';
import { CvPaper, type Cv } from './cv-paper.tsx';
import { Judged, JudgingForm, type JudgedTopic } from './judging.tsx';
import { durationWords } from './offer-fields.tsx';
import { applicationSees } from './sees.ts';

export interface ReviewPageProps {
  ui: Ui;
  form: FormState;
  id: string;
  state: ApplicationState;
  /** When it was last changed. */
  seen: string;
  person: { name: string; line: string; initials: string; photo: string | undefined };
  submitted_at: Date;
  days: number;
  reviewer?: { name: string; since: Date } | undefined;
  outcome?: { by: string; date: Date; reason: string } | undefined;
  withdrawn_at: Date | null;
  topics: JudgedTopic[];
  cv: Cv | undefined;
  cv_deleted_at: Date | null;
  experience: string;
  motivation: string;
  conflicts: string;
  offer: { capacity: number | null; durations: readonly number[]; short_mentoring: boolean; expectations: string | null };
}

/** Gate 1: the CV on the left, the topics on the right, the decision at the foot. */
export function ReviewPage(props: ReviewPageProps) {
  const { ui, id, state, person, topics } = props;
  const { t } = ui;
  const waiting = state === 'submitted' || state === 'in_review';
  const lead = t(waiting ? 'applications.review.lead' : 'applications.review.lead_over', {
    line: person.line,
    date: ui.date(props.submitted_at),
    days: props.days,
  });
  return (
    <Layout ui={ui} title={person.name} area="work">
      <PageHead
        dense
        title={person.name}
        lead={lead}
        avatar={{ initials: person.initials, photo: person.photo, size: 44 }}
        back={{ href: '/applications', label: t('applications.queue.back') }}
        action={
          state === 'submitted' ? (
            <PostButton ui={ui} action={`/applications/${id}/review`} label={t('applications.review.start')} />
          ) : undefined
        }
      />
      {props.form.refusal && !waiting ? (
        <Form
          ui={ui}
          action={`/applications/${id}`}
          schema={decisionsForm}
          state={{ values: {}, errors: {}, refusal: props.form.refusal }}
        >
          {null}
        </Form>
      ) : null}
      <Standing {...props} />
      <Columns
        kind="review"
        context={
          <>
            {waiting ? (
              <JudgingForm ui={ui} state={props.form} id={id} seen={props.seen} topics={topics} />
            ) : (
              <Judged ui={ui} topics={topics} />
            )}
            <WhoSees ui={ui} rows={applicationSees(ui, 'cv', 'experience', 'conflicts', 'topics_evidence', 'note', 'reason')} />
          </>
        }
      >
        <CvPaper ui={ui} cv={props.cv} href={`/applications/${id}/cv`} deleted_at={props.cv_deleted_at} />
        <Texts {...props} />
      </Columns>
      {waiting ? <Decide ui={ui} id={id} topics={topics} /> : null}
    </Layout>
  );
}

function Standing({ ui, state, reviewer, outcome, withdrawn_at }: ReviewPageProps) {
  const { t } = ui;
  if (state === 'withdrawn' && withdrawn_at)
    return <Banner kind="info">{t('applications.refused.withdrawn', { date: ui.date(withdrawn_at) })}</Banner>;
  if (outcome && (state === 'approved' || state === 'rejected')) {
    return (
      <Banner kind="info" title={t(`applications.review.${state}`, { name: outcome.by, date: ui.date(outcome.date) })}>
        {outcome.reason ? <Prose text={outcome.reason} /> : null}
      </Banner>
    );
  }
  return reviewer ? (
    <p class="quiet">{t('applications.review.by', { name: reviewer.name, date: ui.date(reviewer.since) })}</p>
  ) : (
    <></>
  );
}

function Texts({ ui, experience, motivation, conflicts, offer }: ReviewPageProps) {
  const { t } = ui;
  const texts = [
    ['applications.part.experience', experience],
    ['applications.part.motivation', motivation],
    ['applications.part.conflicts', conflicts],
  ] as const;
  const facts = [
    {
      label: t('applications.experience.capacity'),
      value: offer.capacity && t('applications.capacity', { count: offer.capacity }),
    },
    { label: t('applications.part.durations'), value: durationWords(ui, offer) },
    { label: t('applications.part.expectations'), value: offer.expectations },
  ];
  return (
    <>
      {texts.map(([key, text]) =>
        text ? (
          <Section title={t(key)}>
            <Prose text={text} />
          </Section>
        ) : null,
      )}
      <Section title={t('applications.part.offer')}>
        <Facts rows={facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
      </Section>
    </>
  );
}

/** Both buttons send the form beside the CV with them, so that nothing chosen there is lost. */
function Decide({ ui, id, topics }: { ui: Ui; id: string; topics: JudgedTopic[] }) {
  const { t } = ui;
  const decided = topics.filter((topic) => topic.decision !== null).length;
  const all = decided === topics.length;
  return (
    <DecisionBar
      missing={t('applications.review.decided', { count: decided, total: topics.length })}
      note={t(all ? 'applications.review.can_decide' : 'applications.review.must_decide')}
    >
      <Button form="review" formaction={`/applications/${id}/decisions`} name="then" value="rejection">
        {t('applications.review.reject')}
      </Button>
      <Button form="review" formaction={`/applications/${id}/approval`} kind={all ? 'primary' : 'plain'}>
        {t('applications.review.approve')}
      </Button>
    </DecisionBar>
  );
}
