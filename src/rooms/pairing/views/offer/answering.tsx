import { PostButton } from '../../../../platform/html/buttons.tsx';
import { RadioField } from '../../../../platform/html/choices.tsx';
import { TextArea } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Prose, Section } from '../../../../platform/html/page.tsx';
import { filled } from '../../../../platform/http/form.ts';
import { answerForm } from '../../forms/proposals.ts';
import type { OfferPageProps } from './offer.tsx';

function Question({
  ui,
  id,
  state,
  name,
  self,
  submit,
}: Pick<OfferPageProps, 'ui' | 'id' | 'state' | 'name' | 'self'> & { submit: string }) {
  const { t } = ui;
  const common = { ui, schema: answerForm, state };
  return (
    <Form ui={ui} action={`/proposals/${id}/answer`} schema={answerForm} state={{ ...state, refusal: undefined }} submit={submit}>
      <RadioField
        {...common}
        name="answer"
        label={t('pairing.page.question', { name })}
        options={[
          { value: 'yes', label: t('pairing.page.yes'), hint: t(self ? 'pairing.page.yes_self' : 'pairing.page.yes_hint') },
          { value: 'no', label: t('pairing.page.no'), hint: t(self ? 'pairing.page.no_self' : 'pairing.page.no_hint') },
        ]}
      />
      <TextArea {...common} name="reason" rows={3} label={t('pairing.page.reason')} hint={t('pairing.page.reason_hint')} />
    </Form>
  );
}

/** Her word: to give, to change while the other has not spoken, or (her own question) to take back. */
export function Answering(props: OfferPageProps) {
  const { ui, phase, id, state, name, own_answer, ends } = props;
  const { t } = ui;
  if (phase === 'own_ask')
    return (
      <Section title={t('pairing.page.waiting')}>
        <Prose text={t('pairing.page.own_ask_text', { name, date: ends })} />
        <PostButton ui={ui} action={`/proposals/${id}/withdrawal`} label={t('pairing.page.withdraw')} />
      </Section>
    );
  if (phase === 'asked')
    return (
      <Section title={t('pairing.page.answer')}>
        <p class="quiet">{t(props.self ? 'pairing.page.answer_self' : 'pairing.page.answer_blind', { name })}</p>
        <Question {...props} submit={t('pairing.page.submit')} />
      </Section>
    );
  const typed = Object.keys(state.values).length > 0 ? state : filled({ answer: own_answer });
  return (
    <Section title={t('pairing.page.waiting')}>
      <Prose text={t('pairing.page.waiting_text', { name, date: ends })} />
      <details open={Object.keys(state.errors).length > 0}>
        <summary>{t('pairing.page.change')}</summary>
        <Question {...props} state={typed} submit={t('pairing.page.change_submit')} />
      </details>
    </Section>
  );
}
