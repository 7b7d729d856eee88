import type { FormState } from '../../../platform/http/form.ts';
import { FileField, PasswordField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { setupForm } from '../forms.ts';
import { addressField, audienceFields } from './network-fields.tsx';

/** What the environment has fixed already, so that nobody is asked for it. */
export interface Fixed {
  public_url: string | undefined;
  mail_from: string | undefined;
  smtp: boolean;
}

export function SetupPage({ ui, state, fixed }: { ui: Ui; state: FormState; fixed: Fixed }) {
  const { t } = ui;
  const common = { ui, schema: setupForm, state };
  const sees = [
    { what: t('operation.setup.sees.name'), who: t('operation.setup.sees.everybody') },
    { what: t('operation.setup.sees.contact'), who: t('operation.setup.sees.everybody') },
    { what: t('operation.setup.sees.you'), who: t('operation.setup.sees.you_who') },
    { what: t('people.password'), who: t('people.sees.nobody') },
    { what: t('operation.network.smtp_url'), who: t('operation.setup.sees.smtp_who') },
  ];
  return (
    <Layout ui={ui} title={t('operation.setup.title')} area="public">
      <PageHead title={t('operation.setup.title')} lead={t('operation.setup.lead')} />
      <Columns context={<WhoSees ui={ui} rows={sees} />}>
        <Form ui={ui} action="/setup" schema={setupForm} state={state} multipart submit={t('operation.setup.submit')}>
          <TextField
            {...common}
            name="code"
            width="half"
            label={t('operation.setup.code')}
            hint={t('operation.setup.code_hint')}
          />
          <Section title={t('operation.setup.you')}>
            <TextField {...common} name="first_name" label={t('people.first_name')} autocomplete="given-name" />
            <TextField {...common} name="last_name" label={t('people.last_name')} autocomplete="family-name" />
            <TextField {...common} name="email" type="email" label={t('people.email')} autocomplete="username" />
            <PasswordField
              {...common}
              name="password"
              label={t('people.password_choose')}
              hint={t('people.password_hint')}
              fresh
            />
          </Section>
          <Section title={t('operation.setup.network')}>
            <TextField
              {...common}
              name="name"
              label={t('operation.network.name')}
              hint={t('operation.network.name_hint')}
              autocomplete="organization"
            />
            <FileField
              {...common}
              name="logo"
              label={t('operation.network.logo')}
              hint={t('operation.network.logo_hint')}
              accept="image/png,image/jpeg,image/webp"
            />
            {audienceFields(common)}
          </Section>
          <Section title={t('operation.setup.reach')}>
            {addressField(common, fixed.public_url)}
            {fixed.smtp ? (
              <p>{t('operation.network.fixed_smtp')}</p>
            ) : (
              <TextField
                {...common}
                name="smtp_url"
                label={t('operation.network.smtp_url')}
                hint={t('operation.network.smtp_url_hint')}
              />
            )}
            {fixed.mail_from ? (
              <p>{t('operation.network.fixed_from', { address: fixed.mail_from })}</p>
            ) : (
              <TextField
                {...common}
                name="mail_from"
                type="email"
                label={t('operation.network.mail_from')}
                hint={t('operation.network.mail_from_hint')}
              />
            )}
          </Section>
        </Form>
      </Columns>
    </Layout>
  );
}
