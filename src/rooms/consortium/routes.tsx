import type { Routes } from '../../platform/http/routes.tsx';
import { mountContacts } from './routes/contacts.tsx';
import { mountOrganizations } from './routes/organizations.tsx';

export function mountConsortium(on: Routes): void {
  mountOrganizations(on);
  mountContacts(on);
}
