import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { FileField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { colourForm, logoForm, mailServerForm, networkForm } from '../forms.ts';
import { OperationPage } from './frame.tsx';
import type { Fixed } from './setup.tsx';
import { addressField, audienceFields } from './network-fields.tsx';

export interface NetworkPageProps {
  ui: Ui;
  network: FormState;
  mail: FormState;
  colour: FormState;
  logo: FormState;
  has_logo: boolean;
  own_colour: boolean;
  fixed: Fixed;
  /** The server in force without its password; undefined: none. */
  server: string | undefined;
}

function MailSection({ ui, mail, fixed, server }: NetworkPageProps) {
  const { t } = ui;
  const common = { ui, schema: mailServerForm, state: mail };
  return (
    <Section title={t('operation.network.mail')} id="mail">
      <p>{server ? t('operation.network.server_now', { server }) : t('operation.network.server_none')}</p>
      {fixed.smtp ? <p>{t('operation.network.fixed_smtp')}</p> : null}
      {fixed.mail_from ? <p>{t('operation.network.fixed_from', { address: fixed.mail_from })}</p> : null}
      {fixed.smtp && fixed.mail_from ? null : (
        <Form
          ui={ui}
          action="/operation/network/mail"
          schema={mailServerForm}
          state={mail}
          submit={t('operation.network.save_mail')}
        >
          {fixed.smtp ? null : (
            <TextField
              {...common}
              name="smtp_url"
              label={t('operation.network.smtp_url')}
              hint={t(server ? 'operation.network.smtp_url_keep' : 'operation.network.smtp_url_hint')}
            />
          )}
          {server && !fixed.smtp ? (
            <CheckField {...common} name="smtp_off" value="yes" label={t('operation.network.smtp_off')} />
          ) : null}
          {fixed.mail_from ? null : (
            <TextField
              {...common}
              name="mail_from"
              type="email"
              label={t('operation.network.mail_from')}
              hint={t('operation.network.mail_from_hint')}
            />
          )}
        </Form>
      )}
      <PostButton ui={ui} action="/operation/network/test-mail" label={t('operation.network.test_mail')} />
    </Section>
  );
}

function LookSections({ ui, colour, logo, has_logo, own_colour }: NetworkPageProps) {
  const { t } = ui;
  const common = { ui, schema: colourForm, state: colour };
  return (
    <>
      <Section title={t('operation.network.logo')}>
        <p>{t(has_logo ? 'operation.network.logo_there' : 'operation.network.logo_none')}</p>
        <Form
          ui={ui}
          action="/operation/network/logo"
          schema={logoForm}
          state={logo}
          multipart
          submit={t('operation.network.save_logo')}
        >
          <FileField
            ui={ui}
            schema={logoForm}
            state={logo}
            name="logo"
            required
            label={t('operation.network.logo_file')}
            hint={t('operation.network.logo_hint')}
            accept="image/png,image/jpeg,image/webp"
          />
        </Form>
        {has_logo ? (
          <PostButton ui={ui} kind="link" action="/operation/network/logo/removal" label={t('operation.network.remove_logo')} />
        ) : null}
      </Section>
      <Section title={t('operation.network.colour')}>
        <p>{t('operation.network.colour_text')}</p>
        <Form
          ui={ui}
          action="/operation/network/colour"
          schema={colourForm}
          state={colour}
          submit={t('operation.network.save_colour')}
        >
          <TextField
            {...common}
            name="lead_light"
            width="short"
            label={t('operation.network.lead_light')}
            hint={t('operation.network.colour_hint')}
          />
          <TextField {...common} name="lead_dark" width="short" label={t('operation.network.lead_dark')} />
        </Form>
        {own_colour ? (
          <PostButton
            ui={ui}
            kind="link"
            action="/operation/network/colour/removal"
            label={t('operation.network.remove_colour')}
          />
        ) : null}
      </Section>
    </>
  );
}

export function NetworkPage(props: NetworkPageProps) {
  const { ui, network, fixed } = props;
  const { t } = ui;
  const common = { ui, schema: networkForm, state: network };
  const sees = [
    { what: t('operation.setup.sees.name'), who: t('operation.setup.sees.everybody') },
    { what: t('operation.setup.sees.contact'), who: t('operation.setup.sees.everybody') },
    { what: t('people.imprint.title'), who: t('operation.setup.sees.everybody') },
    { what: t('operation.network.smtp_url'), who: t('operation.setup.sees.smtp_who') },
  ];
  return (
    <OperationPage ui={ui} title={t('operation.network.title')} lead={t('operation.network.lead')}>
      <Columns context={<WhoSees ui={ui} rows={sees} />}>
        <Section title={t('operation.network.basics')}>
          <Form ui={ui} action="/operation/network" schema={networkForm} state={network} submit={t('operation.network.save')}>
            <TextField {...common} name="name" label={t('operation.network.name')} hint={t('operation.network.name_hint')} />
            {audienceFields(common)}
            {addressField(common, fixed.public_url)}
            <TextArea
              {...common}
              name="imprint"
              rows={8}
              label={t('people.imprint.title')}
              hint={t('operation.network.imprint_hint')}
            />
          </Form>
        </Section>
        <MailSection {...props} />
        <LookSections {...props} />
      </Columns>
    </OperationPage>
  );
}
