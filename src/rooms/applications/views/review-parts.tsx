import { emptyForm } from '../../../platform/http/form.ts';
import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import { isUnderReview } from '../rules/queue.ts';
import { durationWords } from './offer-fields.tsx';
import type { ReviewPageProps } from './review.tsx';
import { AskForm } from './ask-form.tsx';
import { QuestionThread } from './thread.tsx';

/** The thread with the applicant, and one more question. */
export function ReviewQuestions({ ui, id, state, person, questions, names, topics, question_days, forms }: ReviewPageProps) {
  const { t } = ui;
  const open = isUnderReview(state);
  if (!open && questions.length === 0) return <></>;
  return (
    <Section id="questions" title={t('applications.questions.title_office')}>
      {questions.length > 0 ? (
        <QuestionThread ui={ui} questions={questions} reader="office" applicant={person.name} names={names} />
      ) : (
        <p class="quiet">{t('applications.review.no_questions')}</p>
      )}
      {open ? (
        <details class="ask" open={questions.length === 0 ? forms.question !== emptyForm : true}>
          <summary>{t(questions.length === 0 ? 'applications.review.ask' : 'applications.review.ask_more')}</summary>
          <AskForm ui={ui} state={forms.question} application_id={id} topics={topics} days={question_days} />
        </details>
      ) : null}
    </Section>
  );
}

/** What helps to judge: proposals that wait, topics that are published already. */
export function ReviewOthers({ ui, proposals, published }: ReviewPageProps) {
  const { t } = ui;
  return (
    <>
      {proposals.length > 0 ? (
        <Section
          title={t('applications.review.proposals', { count: proposals.length })}
          aside={<a href="/program/topics/proposals">{t('applications.review.proposals_go')}</a>}
        >
          <Facts
            rows={proposals.map(({ label, evidence }) => ({ label, value: evidence || t('applications.review.no_evidence') }))}
          />
          <p class="quiet">{t('applications.review.proposals_note')}</p>
        </Section>
      ) : null}
      {published.length > 0 ? (
        <Section title={t('applications.review.published')}>
          <Facts
            rows={published.map(({ label, narrowed_to }) => ({
              label,
              value: narrowed_to
                ? t('applications.review.narrowed', { text: narrowed_to })
                : t('applications.decision.confirmed'),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

/** What the applicant wrote. */
export function ReviewTexts({ ui, kind, experience, motivation, conflicts, offer }: ReviewPageProps) {
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
      {kind === 'amendment' ? null : (
        <Section title={t('applications.part.offer')}>
          <Facts rows={facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
        </Section>
      )}
    </>
  );
}
