import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { signForm } from '../forms/cooperation.ts';

interface SignProps {
  ui: Ui;
  path: string;
  hash: string;
  state: FormState;
  organization: string;
}

function SignForm({ ui, path, hash, state, who }: SignProps & { who: 'house' | 'organization' }) {
  const { t } = ui;
  const common = { ui, schema: signForm, state };
  return (
    <Form
      ui={ui}
      action={`${path}/${who === 'house' ? 'offer' : 'signature'}`}
      schema={signForm}
      state={state}
      submit={t(`consortium.agreement.${who}_submit`)}
    >
      <input type="hidden" name="seen" value={hash} />
      <TextField
        {...common}
        name="name"
        label={t('consortium.agreement.name')}
        hint={t('consortium.agreement.name_hint')}
        autocomplete="name"
      />
      <CheckField {...common} name="sure" label={t(`consortium.agreement.${who}_sure`)} />
    </Form>
  );
}

/** The house signs by offering: after that the organisation is asked. */
export function Offer(props: SignProps & { missing: readonly string[]; contacts: boolean; contactsHref: string }) {
  const { ui, path, organization, missing, contacts, contactsHref } = props;
  const { t } = ui;
  return (
    <Section title={t('consortium.agreement.offer_title')}>
      {missing.length > 0 ? (
        <>
          <p>{t('consortium.agreement.half_of', { clauses: missing.join(', ') })}</p>
          <LinkButton href={`${path}/draft`}>{t('consortium.agreement.edit')}</LinkButton>
        </>
      ) : contacts ? (
        <SignForm {...props} who="house" />
      ) : (
        <>
          <p>{t('consortium.agreement.nobody', { organization })}</p>
          <LinkButton href={contactsHref}>{t('consortium.contacts.add')}</LinkButton>
        </>
      )}
    </Section>
  );
}

export function Sign(props: SignProps) {
  const { ui, organization } = props;
  return (
    <Section title={ui.t('consortium.agreement.sign_title', { organization })}>
      <SignForm {...props} who="organization" />
    </Section>
  );
}

/** While it waits for the other side. */
export function Waits({
  ui,
  path,
  organization,
  offered_at,
}: Pick<SignProps, 'ui' | 'path' | 'organization'> & { offered_at: Date }) {
  const { t } = ui;
  return (
    <Section title={t('consortium.agreement.waits_title')}>
      <p>{t('consortium.agreement.waits', { organization, date: ui.date(offered_at) })}</p>
      <PostButton ui={ui} action={`${path}/withdrawal`} label={t('consortium.agreement.take_back')} />
    </Section>
  );
}
