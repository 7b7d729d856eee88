import type { Routes } from '../../platform/http/routes.tsx';
import { mountAgreement } from './routes/agreement-deeds.tsx';
import { mountConsortia } from './routes/consortia.tsx';
import { mountContacts } from './routes/contacts.tsx';
import { mountCycleParts, type ReadPeopleOf } from './routes/cycle.tsx';
import { mountNotices } from './routes/notices.tsx';
import { mountOrganizations } from './routes/organizations.tsx';

/** `readPeopleOf`: how many people each organisation brings; they belong to a room below, so the application hands it over. */
export function mountConsortium(on: Routes, readPeopleOf: ReadPeopleOf): void {
  mountOrganizations(on);
  mountContacts(on);
  mountConsortia(on);
  // Before the organisations: «notices» is none of them.
  mountNotices(on);
  mountCycleParts(on, readPeopleOf);
  mountAgreement(on);
}
