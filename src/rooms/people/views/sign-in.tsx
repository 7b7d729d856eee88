import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { PasswordField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { linkRequestForm, signInForm } from '../forms.ts';

export interface DemoDoor {
  id: string;
  name: string;
  role: 'member' | 'mentor' | 'office' | 'operator' | 'confidant' | 'hr';
}

export function SignInPage({ ui, state, next, doors }: { ui: Ui; state: FormState; next: string; doors: DemoDoor[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.sign_in.title')} area="public">
      <PageHead title={t('people.sign_in.title')} lead={t('people.sign_in.lead')} />
      <Columns
        kind="half"
        context={
          <>
            {doors.length > 0 ? (
              <Section title={t('people.demo.title')}>
                <p>{t('people.demo.text')}</p>
                <ul class="plainlist">
                  {doors.map((door) => (
                    <li>
                      <PostButton
                        ui={ui}
                        action="/sign-in/demo"
                        fields={{ id: door.id, next }}
                        label={t('people.demo.door', { name: door.name, role: t(`people.demo.${door.role}`) })}
                      />
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            <Section title={t('people.sign_in.by_mail')}>
              <p>{t('people.sign_in.by_mail_text')}</p>
              <Form ui={ui} action="/sign-in/link" schema={linkRequestForm} state={{ values: {}, errors: {} }}>
                <input type="hidden" name="next" value={next} />
                <TextField
                  ui={ui}
                  schema={linkRequestForm}
                  state={{ values: {}, errors: {} }}
                  name="email"
                  id="link-email"
                  type="email"
                  label={t('people.email')}
                />
                <Buttons>
                  <Button>{t('people.sign_in.send_link')}</Button>
                </Buttons>
              </Form>
            </Section>
          </>
        }
      >
        <Section title={t('people.sign_in.with_password')}>
          <Form ui={ui} action="/sign-in" schema={signInForm} state={state} submit={t('people.sign_in.submit')}>
            <input type="hidden" name="next" value={next} />
            <TextField
              ui={ui}
              schema={signInForm}
              state={state}
              name="email"
              type="email"
              label={t('people.email')}
              autocomplete="username"
            />
            <PasswordField ui={ui} schema={signInForm} state={state} name="password" label={t('people.password')} />
          </Form>
          <p>
            <a href="/sign-in/reset">{t('people.sign_in.forgot')}</a>
          </p>
        </Section>
      </Columns>
    </Layout>
  );
}

export function ResetRequestPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.reset.title')} area="public">
      <PageHead
        title={t('people.reset.title')}
        lead={t('people.reset.lead')}
        back={{ href: '/sign-in', label: t('people.sign_in.title') }}
      />
      <Form ui={ui} action="/sign-in/reset" schema={linkRequestForm} state={state} submit={t('people.reset.submit')}>
        <TextField ui={ui} schema={linkRequestForm} state={state} name="email" type="email" label={t('people.email')} />
      </Form>
    </Layout>
  );
}

/** The same words whether or not the address is known. */
export function SentPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.sent.title')} area="public">
      <PageHead title={t('people.sent.title')} lead={t('people.sent.lead')} />
      <Prose text={t('people.sent.nothing')}>
        <p>
          <a href="/sign-in">{t('people.sent.back')}</a>
        </p>
      </Prose>
    </Layout>
  );
}
