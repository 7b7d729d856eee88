import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { contactForm, handoverForm } from '../forms/organization.ts';
import { contactRoles } from '../rules.ts';
import { mayHandOver, mayNameContacts } from '../rules/organizations.ts';
import type { Contact } from '../store/contacts.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { organizationBar } from './bar.ts';
import { backTo, OrganizationPage, type OrganizationName } from './frame.tsx';
import { nameOf, organizationSees } from './words.ts';

interface Props {
  ui: Ui;
  organization: OrganizationName;
}

function Named({ ui, organization, contacts }: Props & { contacts: readonly Contact[] }) {
  const { t } = ui;
  const at = (contact: Contact, deed: string) => `/organizations/${organization.id}/contacts/${contact.id}/${deed}`;
  if (contacts.length === 0) return <p class="quiet">{t('consortium.contacts.none')}</p>;
  return (
    <Table
      caption={t('consortium.contacts.title')}
      head={[
        { label: t('consortium.contacts.person') },
        { label: t('consortium.contacts.task') },
        { label: t('consortium.contacts.since') },
        { label: t('consortium.contacts.deeds'), silent: true },
      ]}
      rows={contacts.map((contact) => [
        <Two top={nameOf(ui, contact)} below={contact.email} />,
        t(`consortium.contact.${contact.role}`),
        ui.date(contact.since),
        <div class="buttons">
          {mayHandOver(organization.reach, contact, ui.actor.person_id) ? (
            <LinkButton href={at(contact, 'handover')} size="row" about={nameOf(ui, contact)}>
              {t('consortium.contacts.hand_over')}
            </LinkButton>
          ) : null}
          {mayNameContacts(organization.reach) ? (
            <LinkButton href={at(contact, 'end')} kind="link" about={nameOf(ui, contact)}>
              {t('consortium.contacts.end')}
            </LinkButton>
          ) : null}
        </div>,
      ])}
    />
  );
}

/** Who speaks for the organisation: named and replaced by office or coordination; whoever leaves hands over herself. */
export function ContactsPage(props: Props & { contacts: readonly Contact[]; state: FormState }) {
  const { ui, organization, state } = props;
  const { t } = ui;
  const common = { ui, schema: contactForm, state };
  return (
    <OrganizationPage
      ui={ui}
      organization={organization}
      title={t('consortium.contacts.page_title', { name: organization.name })}
      lead={t('consortium.contacts.lead')}
      back={backTo(organization)}
    >
      <Columns
        context={
          <>
            <Section title={t('consortium.contacts.what')}>
              <Prose text={t('consortium.contacts.what_text')} />
            </Section>
            <WhoSees ui={ui} rows={organizationSees(ui, ['people', 'own_people'])} />
          </>
        }
      >
        <Named {...props} />
        {mayNameContacts(organization.reach) ? (
          <Section title={t('consortium.contacts.add')}>
            <Form
              ui={ui}
              action={`/organizations/${organization.id}/contacts`}
              schema={contactForm}
              state={state}
              submit={t('consortium.contacts.add_submit')}
            >
              <TextField
                {...common}
                name="email"
                type="email"
                autocomplete="off"
                label={t('consortium.contacts.email')}
                hint={t('consortium.contacts.email_hint')}
              />
              <RadioField
                {...common}
                name="role"
                label={t('consortium.contacts.task')}
                options={contactRoles.map((value) => ({
                  value,
                  label: t(`consortium.contact.${value}`),
                  hint: t(`consortium.contact.${value}_hint`),
                }))}
              />
            </Form>
          </Section>
        ) : null}
      </Columns>
    </OrganizationPage>
  );
}

export function HandoverPage({ ui, organization, contact, state }: Props & { contact: Contact; state: FormState }) {
  const { t } = ui;
  const own = !mayNameContacts(organization.reach);
  return (
    <OrganizationPage
      ui={ui}
      organization={organization}
      title={t('consortium.contacts.handover_title', { task: t(`consortium.contact.${contact.role}`) })}
      lead={t('consortium.contacts.handover_lead', { name: nameOf(ui, contact) })}
      back={{ href: `/organizations/${organization.id}/contacts`, label: t('consortium.contacts.title') }}
    >
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['people', 'own_people'])} />}>
        <Form
          ui={ui}
          action={`/organizations/${organization.id}/contacts/${contact.id}/handover`}
          schema={handoverForm}
          state={state}
          submit={t('consortium.contacts.hand_over')}
          cancel={{ href: `/organizations/${organization.id}/contacts` }}
        >
          <TextField
            ui={ui}
            schema={handoverForm}
            state={state}
            name="successor"
            type="email"
            autocomplete="off"
            label={t('consortium.contacts.successor')}
            hint={t(own ? 'consortium.contacts.successor_own_hint' : 'consortium.contacts.email_hint', {
              organization: organization.name,
            })}
          />
        </Form>
      </Columns>
    </OrganizationPage>
  );
}

export function EndContactPage({ ui, organization, contact }: Props & { contact: Contact }) {
  const { t } = ui;
  const path = `/organizations/${organization.id}/contacts`;
  return (
    <Layout ui={ui} title={t('consortium.contacts.end_title')} area="work" program={organizationBar(ui, organization)}>
      <ConfirmDialogPage
        ui={ui}
        title={t('consortium.contacts.end_title')}
        action={`${path}/${contact.id}/end`}
        label={t('consortium.contacts.end')}
        cancel={{ href: path }}
      >
        <p>{t('consortium.contacts.end_text', { name: nameOf(ui, contact), task: t(`consortium.contact.${contact.role}`) })}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
