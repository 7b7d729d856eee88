import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { PasswordField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { emailForm, passwordForm } from '../forms.ts';
import { SettingsAside } from './settings.tsx';

export interface LoginLine {
  id: string;
  agent: string;
  seen_at: Date;
  own: boolean;
}

export interface SecurityPageProps {
  ui: Ui;
  password: FormState;
  email: FormState;
  has_password: boolean;
  address: string;
  logins: LoginLine[];
}

export function SecurityPage({ ui, password, email, has_password, address, logins }: SecurityPageProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.security.title')} area="work">
      <PageHead title={t('people.security.title')} lead={t('people.security.lead')} />
      <Columns context={<SettingsAside ui={ui} />}>
        <Section title={t('people.password')}>
          <p>{has_password ? t('people.security.has_password') : t('people.security.no_password')}</p>
          <Form
            ui={ui}
            action="/settings/password"
            schema={passwordForm}
            state={password}
            submit={has_password ? t('people.security.change_password') : t('people.security.set_password')}
          >
            {has_password ? (
              <PasswordField
                ui={ui}
                schema={passwordForm}
                state={password}
                name="old_password"
                required
                label={t('people.password_old')}
              />
            ) : null}
            <PasswordField
              ui={ui}
              schema={passwordForm}
              state={password}
              name="password"
              label={t('people.password_new')}
              hint={t('people.password_hint')}
              fresh
            />
          </Form>
        </Section>
        <Section title={t('people.email')}>
          <p>{t('people.security.address', { address })}</p>
          <Form ui={ui} action="/settings/email" schema={emailForm} state={email} submit={t('people.security.change_email')}>
            <TextField
              ui={ui}
              schema={emailForm}
              state={email}
              name="email"
              type="email"
              label={t('people.security.new_email')}
              hint={t('people.security.new_email_hint')}
            />
          </Form>
        </Section>
        <Section
          title={t('people.security.logins')}
          aside={
            logins.length > 1 ? (
              <PostButton ui={ui} action="/settings/logins/others/end" kind="link" label={t('people.security.end_others')} />
            ) : undefined
          }
        >
          <Table
            caption={t('people.security.logins')}
            head={[
              { label: t('people.security.device') },
              { label: t('people.security.seen') },
              { label: t('people.security.end'), silent: true },
            ]}
            rows={logins.map((login) => [
              login.agent,
              ui.date(login.seen_at, 'time'),
              login.own ? (
                t('people.security.this_one')
              ) : (
                <PostButton
                  ui={ui}
                  action={`/settings/logins/${login.id}/end`}
                  size="row"
                  label={t('people.security.end')}
                  about={login.agent}
                />
              ),
            ])}
          />
        </Section>
      </Columns>
    </Layout>
  );
}
