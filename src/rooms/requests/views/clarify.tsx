import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Thread, type Said } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { questionForm, replyForm } from '../forms.ts';
import type { Side } from '../store/requests.ts';

export interface Asked {
  question: string;
  asked_at: Date;
  reply: string | null;
  replied_at: Date | null;
}

export interface Face {
  name: string;
  initials: string;
  photo: string | undefined;
}

interface ClarifyingProps {
  ui: Ui;
  side: Side;
  questions: readonly Asked[];
  /** The reader herself and the other one. */
  self: Face;
  other: Face;
}

/** What was asked back and what was replied, oldest first. */
export function Clarifying({ ui, side, questions, self, other }: ClarifyingProps) {
  if (questions.length === 0) return <></>;
  const said = (own: boolean, at: Date, text: string): Said => ({ ...(own ? self : other), own, line: ui.date(at), text });
  return (
    <Section title={ui.t('requests.clarify.thread')}>
      <Thread
        items={questions.flatMap(({ question, asked_at, reply, replied_at }) => [
          said(side === 'mentor', asked_at, question),
          ...(reply && replied_at ? [said(side === 'mentee', replied_at, reply)] : []),
        ])}
      />
    </Section>
  );
}

/** Before a yes or no the mentor may ask one thing. */
export function QuestionForm({ ui, id, state }: { ui: Ui; id: string; state: FormState }) {
  const { t } = ui;
  return (
    <Section title={t('requests.clarify.title')}>
      <Form
        ui={ui}
        action={`/requests/${id}/questions`}
        schema={questionForm}
        state={state}
        submit={t('requests.clarify.ask')}
        second
      >
        <TextArea
          ui={ui}
          schema={questionForm}
          state={state}
          name="question"
          rows={3}
          label={t('requests.clarify.question')}
          hint={t('requests.clarify.question_hint')}
        />
      </Form>
    </Section>
  );
}

export function ReplyForm({ ui, id, name, state }: { ui: Ui; id: string; name: string; state: FormState }) {
  const { t } = ui;
  return (
    <Section title={t('requests.clarify.your_reply')}>
      <Form ui={ui} action={`/requests/${id}/reply`} schema={replyForm} state={state} submit={t('requests.clarify.send')}>
        <TextArea
          ui={ui}
          schema={replyForm}
          state={state}
          name="reply"
          rows={4}
          label={t('requests.clarify.reply', { name })}
          hint={t('requests.clarify.reply_hint', { name })}
        />
      </Form>
    </Section>
  );
}
