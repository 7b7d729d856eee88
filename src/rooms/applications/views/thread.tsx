import { PostButton } from '../../../platform/html/buttons.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Thread, type Said } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isOpenQuestion } from '../rules/questions.ts';
import type { Question } from '../store/questions.ts';

export interface QuestionThreadProps {
  ui: Ui;
  questions: readonly Question[];
  reader: 'office' | 'applicant';
  /** The applicant's name, for the office; the applicant reads «You». */
  applicant?: string;
  /** Labels of topics by slug, in the reader's language. */
  names: ReadonlyMap<string, string>;
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('');

/** The words of one question, and its answer if there is one. */
export function said({ ui, reader, applicant, names }: Omit<QuestionThreadProps, 'questions'>, question: Question): Said[] {
  const { t } = ui;
  const topic = question.topic && (names.get(question.topic) ?? question.topic);
  const date = ui.date(question.asked_at);
  const line = topic ? t('applications.questions.asked_topic', { date, topic }) : t('applications.questions.asked', { date });
  const back = question.taken_back_at;
  const name = question.asked_by || t('applications.questions.office');
  // What was taken back need not trouble the applicant any more.
  const text = back && reader === 'applicant' ? t('applications.questions.taken_back', { date: ui.date(back) }) : question.text;
  const asked = { name, initials: initialsOf(name), line, text: text || t('applications.questions.erased') };
  if (question.answer === null || !question.answered_at) return [asked];
  const by = applicant ?? t(reader === 'applicant' ? 'applications.questions.you' : 'applications.questions.applicant');
  return [
    asked,
    {
      name: by,
      initials: initialsOf(by),
      line: ui.date(question.answered_at),
      text: question.answer || t('applications.questions.erased'),
      own: true,
    },
  ];
}

/** Questions and answers, oldest first. The applicant answers open ones in `AnswerForm`. */
export function QuestionThread({ questions, ...props }: QuestionThreadProps) {
  const { ui, reader } = props;
  const { t } = ui;
  return (
    <ol class="questions">
      {questions.map((question) => (
        <li>
          <Thread items={said(props, question)} />
          {isOpenQuestion(question) ? (
            <div class="question-foot">
              <State sign={reader === 'applicant' ? 'waits' : 'open'}>
                {t(reader === 'applicant' ? 'applications.questions.waits_you' : 'applications.questions.waits')}
              </State>
              {reader === 'office' ? (
                <PostButton
                  ui={ui}
                  kind="link"
                  action={`/applications/${question.application_id}/questions/${question.id}/withdrawal`}
                  label={t('applications.questions.take_back')}
                  about={question.text}
                />
              ) : null}
            </div>
          ) : question.taken_back_at && reader === 'office' ? (
            <div class="question-foot">
              <State sign="rest">
                {t('applications.questions.taken_back_office', { date: ui.date(question.taken_back_at) })}
              </State>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
