import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { invitePerson, moveMember, replaceEmail } from '../../people/actions/account.ts';
import { addMember } from '../../people/actions/import.ts';
import { maySeeMembers, statuses, type PersonStatus } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { rolesOf } from '../../people/store/network.ts';
import { countByStatus, findPerson, listPersons, type PersonListing } from '../../people/store/persons.ts';
import { listOrganizationNames } from '../../people/store/organizations.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { setRoles } from '../actions/people.ts';
import { emailForm, personForm, rolesForm } from '../forms.ts';
import { mayOperate, personNouns, verbsFor, type PersonVerb } from '../rules.ts';
import { listPersonAudit } from '../store/audit.ts';
import { PeoplePage, type PersonLine } from '../views/people.tsx';
import { NewPersonPage } from '../views/person-new.tsx';
import { PersonPage } from '../views/person.tsx';
import { forOperator, formFor, idOf, oneOf } from './reach.ts';

const pageSize = 50;
const shownStatuses = statuses.filter((status) => status !== 'merged' && status !== 'erased');
const afterOf = z.tuple([z.string(), z.string(), z.uuid()]);

export function personLine(row: PersonListing): PersonLine {
  return { ...row, name: `${row.last_name}, ${row.first_name}` };
}

/** The name and id that the next page goes on from. Anything that is not ours starts anew. */
function readAfter(text: string | undefined): [string, string, string] | undefined {
  try {
    return afterOf.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()));
  } catch {
    return undefined;
  }
}

const showPeople: Handler = async (sight, req) => {
  must(maySeeMembers(sight.actor));
  const search = (req.query('q') ?? '').slice(0, 100);
  const status = oneOf<PersonStatus>(req.query('status'), shownStatuses);
  const [rows, counts] = await Promise.all([
    listPersons(sight, { search, status, after: readAfter(req.query('after')), limit: pageSize }),
    countByStatus(sight),
  ]);
  const last = rows.at(-1);
  const after =
    last && rows.length === pageSize
      ? Buffer.from(JSON.stringify([last.last_name, last.first_name, last.id])).toString('base64url')
      : undefined;
  const query = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(status ? { status } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <PeoplePage
      ui={req.ui}
      search={search}
      status={status}
      counts={shownStatuses.flatMap((each) => (counts[each] ? [{ status: each, count: counts[each] }] : []))}
      rows={rows.map(personLine)}
      next={after && `/operation/people?${query.toString()}`}
    />
  );
};

const showPerson: Handler = async (sight: Sight, req) => {
  must(maySeeMembers(sight.actor));
  const id = idOf(req);
  const person = found(await findPerson(sight, id), 'person');
  if (person.status === 'merged' && person.merged_into) return to(`/operation/people/${person.merged_into}`);
  if (person.status === 'erased') return found(undefined, 'person');
  const self = id === sight.actor.person_id;
  const [profile, events, held] = await Promise.all([findProfile(sight, id), listPersonAudit(sight, id), rolesOf(sight, id)]);
  return (
    <PersonPage
      ui={req.ui}
      profile={visibleProfile(
        found(profile),
        mayOperate(sight.actor) && !sight.actor.roles.has('office') ? 'operator' : 'office',
      )}
      account={person}
      self={self}
      verbs={verbsFor(sight.actor, person.status, self)}
      events={events}
      email={formFor(req, `/operation/people/${id}/email`)}
      roles={formFor(req, `/operation/people/${id}/roles`, filled({ roles: held }))}
    />
  );
};

const showNew = forOperator(async (sight, req) => {
  const form = req.form === emptyForm ? filled({ locale: req.ui.frame.locales[0] }) : req.form;
  return <NewPersonPage ui={req.ui} state={form} organizations={await listOrganizationNames(sight)} />;
});

export function mountPeople(on: Routes): void {
  on.get('/operation/people', showPeople);
  on.get('/operation/people/new', showNew);
  on.post('/operation/people/new', {
    page: showNew,
    form: personForm,
    deed: async (deed, form) => {
      const optional = { member_number: '', organization: '', function: '', location: '', phone: '' };
      const id = await addMember(deed, { ...optional, ...form });
      return to(`/operation/people/${id}`, 'operation.new.done', { name: fullName(form) });
    },
  });
  on.get('/operation/people/:id', showPerson);
  for (const [verb, noun] of Object.entries(personNouns) as [PersonVerb, string][]) {
    on.post(`/operation/people/:id/${noun}`, {
      page: showPerson,
      form: buttonForm,
      deed: async (deed, _form, req) => (
        await moveMember(deed, idOf(req), verb),
        to(`/operation/people/${idOf(req)}`, `operation.person.${verb}.done`)
      ),
    });
  }
  on.post('/operation/people/:id/invitation', {
    page: showPerson,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const person = found(await findPerson(deed, idOf(req)), 'person');
      // A second click on the same button, not a second wish.
      if (person.invited_at && deed.now.getTime() - person.invited_at.getTime() < 60_000)
        throw new Refusal('operation.person.just_invited');
      await invitePerson(deed, person.id);
      return to(
        `/operation/people/${person.id}`,
        deed.house.settings.smtp_url ? 'operation.person.invited' : 'operation.person.invited_kept',
        { name: fullName(person) },
      );
    },
  });
  on.post('/operation/people/:id/email', {
    page: showPerson,
    form: emailForm,
    deed: async (deed, form, req) => (
      await replaceEmail(deed, idOf(req), form.email),
      to(`/operation/people/${idOf(req)}`, 'operation.person.email_done')
    ),
  });
  on.post('/operation/people/:id/roles', {
    page: showPerson,
    form: rolesForm,
    deed: async (deed, form, req) => (
      await setRoles(deed, idOf(req), form.roles),
      to(`/operation/people/${idOf(req)}`, 'operation.person.roles_done')
    ),
  });
}
