import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Thread, type Said } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { answersForm, questionForm } from '../forms.ts';
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
function said({ ui, reader, applicant, names }: Omit<QuestionThreadProps, 'questions'>, question: Question): Said[] {
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

/** One field for each open question; what stays empty stays open. */
export function AnswerForm({ ui, state, questions, names }: Omit<QuestionThreadProps, 'reader'> & { state: FormState }) {
  const { t } = ui;
  const open = questions.filter(isOpenQuestion);
  const many = open.length > 1;
  return (
    <Form
      ui={ui}
      action="/application/answers"
      schema={answersForm}
      state={state}
      submit={t(many ? 'applications.questions.send' : 'applications.questions.send_one')}
    >
      {open.map((question, at) => (
        <div class="question-answer">
          <Thread items={said({ ui, reader: 'applicant', names }, question)} />
          <TextArea
            ui={ui}
            schema={answersForm}
            state={state}
            required={!many}
            name={`answer.${question.id}`}
            rows={5}
            label={many ? t('applications.questions.answer', { number: at + 1 }) : t('applications.questions.answer_one')}
            hint={t('applications.questions.answer_hint')}
          />
        </div>
      ))}
      {many ? <p class="quiet">{t('applications.questions.one_by_one')}</p> : null}
    </Form>
  );
}

/** For the review: one question, about one topic or the whole application. `state`: of this form, not of the decisions. */
export function AskForm({
  ui,
  state,
  application_id,
  topics,
  days,
}: {
  ui: Ui;
  state: FormState;
  application_id: string;
  topics: readonly { slug: string; label: string }[];
  days: number;
}) {
  const { t } = ui;
  const common = { ui, schema: questionForm, state };
  return (
    <Form
      ui={ui}
      action={`/applications/${application_id}/questions`}
      schema={questionForm}
      state={state}
      submit={t('applications.questions.ask_send')}
    >
      <SelectField
        {...common}
        name="topic"
        width="full"
        label={t('applications.questions.ask_topic')}
        empty={t('applications.questions.ask_whole')}
        options={topics.map(({ slug, label }) => ({ value: slug, label }))}
      />
      <TextArea
        {...common}
        name="text"
        rows={4}
        label={t('applications.questions.ask_text')}
        hint={t('applications.questions.ask_hint', { days })}
      />
    </Form>
  );
}
