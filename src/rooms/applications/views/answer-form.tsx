import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Thread } from '../../../platform/html/talk.tsx';
import { answersForm } from '../forms.ts';
import { isOpenQuestion } from '../rules/questions.ts';
import { said, type QuestionThreadProps } from './thread.tsx';

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
