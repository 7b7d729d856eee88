import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { dismissContact, handOver, nameContact } from '../actions/contacts.ts';
import { contactForm, handoverForm } from '../forms/organization.ts';
import { isPersonnel, mayHandOver, mayNameContacts } from '../rules/organizations.ts';
import { listContacts, type Contact } from '../store/contacts.ts';
import { findReachedOrganization, type ReachedOrganization } from '../store/organizations.ts';
import { ContactsPage, EndContactPage, HandoverPage } from '../views/contacts.tsx';
import { reachedIn } from './organizations.tsx';

const pathOf = (req: Req) => `/organizations/${req.param('id')}/contacts`;

const showContacts: Handler = async (sight, req) => {
  const organization = await reachedIn(sight, req);
  must(mayNameContacts(organization.reach) || isPersonnel(organization.reach));
  const contacts = await listContacts(sight, [organization.id]);
  return <ContactsPage ui={req.ui} organization={organization} contacts={contacts} state={req.form} />;
};

async function contactIn(sight: Sight, req: Req, organization: ReachedOrganization): Promise<Contact | undefined> {
  return (await listContacts(sight, [organization.id])).find(({ id }) => id === req.param('contact'));
}

const showHandover: Handler = async (sight, req) => {
  // A second click after she has handed her own desk over: a sentence, and not a page that is not hers any more.
  const { refusal } = req.form;
  if (refusal && !(await findReachedOrganization(sight, req.param('id')))) throw new Refusal(refusal.key, refusal.vars);
  const organization = await reachedIn(sight, req);
  const contact = await contactIn(sight, req, organization);
  // Handed over meanwhile: the list says who has the task now.
  if (!contact && req.form.refusal) return showContacts(sight, req);
  const here = found(contact, 'contact');
  must(mayHandOver(organization.reach, here, sight.actor.person_id));
  return <HandoverPage ui={req.ui} organization={organization} contact={here} state={req.form} />;
};

const showEnd: Handler = async (sight, req) => {
  const organization = await reachedIn(sight, req);
  must(mayNameContacts(organization.reach));
  return (
    <EndContactPage
      ui={req.ui}
      organization={organization}
      contact={found(await contactIn(sight, req, organization), 'contact')}
    />
  );
};

export function mountContacts(on: Routes): void {
  on.get('/organizations/:id/contacts', showContacts);
  on.post('/organizations/:id/contacts', {
    page: showContacts,
    form: contactForm,
    deed: async (deed, form, req) => (
      await nameContact(deed, req.param('id'), form),
      to(pathOf(req), 'consortium.contacts.added')
    ),
  });
  on.get('/organizations/:id/contacts/:contact/handover', showHandover);
  on.post('/organizations/:id/contacts/:contact/handover', {
    page: showHandover,
    form: handoverForm,
    deed: async (deed, { successor }, req) => {
      const own = await handOver(deed, req.param('id'), req.param('contact'), successor);
      // Whoever has handed her own desk over may see the organisation no more.
      return to(own ? '/home' : pathOf(req), 'consortium.contacts.handed_over');
    },
  });
  on.get('/organizations/:id/contacts/:contact/end', showEnd);
  on.post('/organizations/:id/contacts/:contact/end', {
    page: showContacts,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await dismissContact(deed, req.param('id'), req.param('contact')),
      to(pathOf(req), 'consortium.contacts.ended')
    ),
  });
}
