import type { Routes } from '../../platform/http/routes.tsx';
import type { ReadMoreSteps } from './rules/more-steps.ts';
import { mountAgreement } from './routes/agreement-deeds.tsx';
import { mountConsortia } from './routes/consortia.tsx';
import { mountContacts } from './routes/contacts.tsx';
import { mountCycleParts, type ReadPeopleOf } from './routes/cycle.tsx';
import { mountNotices } from './routes/notices.tsx';
import { mountOrganizations } from './routes/organizations.tsx';

/** People, nominations and clearances belong to rooms below: the application hands over how they are read. */
export function mountConsortium(on: Routes, readPeopleOf: ReadPeopleOf, readMoreSteps: ReadMoreSteps): void {
  mountOrganizations(on, readMoreSteps);
  mountContacts(on);
  mountConsortia(on);
  // Before the organisations: «notices» is none of them.
  mountNotices(on);
  mountCycleParts(on, readPeopleOf);
  mountAgreement(on);
}
