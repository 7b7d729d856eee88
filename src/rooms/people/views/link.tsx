import type { FormState } from '../../../platform/http/form.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField, RadioField } from '../../../platform/html/choices.tsx';
import { PasswordField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { joinForm, resetForm } from '../forms.ts';
import { accountSees } from './sees.ts';

/** A link opens a page with a button: programs that look into mails follow links, but press nothing. */
export function LinkPage({ ui, token, purpose }: { ui: Ui; token: string; purpose: 'sign_in' | 'email_change' }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(`people.link.${purpose}.title`)} area="public">
      <PageHead title={t(`people.link.${purpose}.title`)} lead={t(`people.link.${purpose}.lead`)} />
      <PostButton
        ui={ui}
        kind="primary"
        action={`/link/${token}/${purpose === 'sign_in' ? 'sign-in' : 'email'}`}
        label={t(`people.link.${purpose}.button`)}
      />
    </Layout>
  );
}

export function ResetPage({ ui, token, state }: { ui: Ui; token: string; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.reset.new_title')} area="public">
      <PageHead title={t('people.reset.new_title')} lead={t('people.reset.new_lead')} />
      <Form ui={ui} action={`/link/${token}/password`} schema={resetForm} state={state} submit={t('people.reset.new_submit')}>
        <PasswordField
          ui={ui}
          schema={resetForm}
          state={state}
          name="password"
          label={t('people.password_new')}
          hint={t('people.password_hint')}
          fresh
        />
      </Form>
    </Layout>
  );
}

export function JoinPage({ ui, token, name, state }: { ui: Ui; token: string; name: string; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: joinForm, state };
  return (
    <Layout ui={ui} title={t('people.join.title', { name })} area="public">
      <PageHead title={t('people.join.title', { name })} lead={t('people.join.lead', { network: ui.frame.network })} />
      <Columns context={<WhoSees ui={ui} rows={accountSees(ui)} />}>
        <Form ui={ui} action={`/link/${token}/join`} schema={joinForm} state={state} submit={t('people.join.submit')}>
          <RadioField
            {...common}
            name="locale"
            label={t('people.language')}
            options={locales
              .filter((locale) => ui.frame.locales.includes(locale))
              .map((locale) => ({ value: locale, label: t(`platform.language.${locale}`) }))}
          />
          <PasswordField
            {...common}
            name="password"
            label={t('people.password_choose')}
            hint={t('people.join.password_hint')}
            fresh
          />
          <CheckField
            {...common}
            name="privacy"
            value="yes"
            label={t('people.join.privacy')}
            hint={<a href="/privacy">{t('people.join.privacy_link')}</a>}
          />
        </Form>
      </Columns>
    </Layout>
  );
}

export function DeadLinkPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.link.dead_title')} area="public">
      <PageHead title={t('people.link.dead_title')} lead={t('people.link.dead')} />
      <LinkButton href="/sign-in" kind="primary">
        {t('people.link.new')}
      </LinkButton>
    </Layout>
  );
}
