import { must } from '../../../platform/refusal.ts';
import type { Deed } from '../../../platform/deed.ts';
import { grantRole, revokeRole } from '../../people/actions/account.ts';
import { mayManagePeople, roles, type Role } from '../../people/rules/person.ts';
import { rolesOf } from '../../people/store/network.ts';

/** Makes the person's roles exactly these. */
export async function setRoles(deed: Deed, person_id: string, wanted: readonly Role[]): Promise<void> {
  must(mayManagePeople(deed.actor));
  const held = await rolesOf(deed, person_id);
  for (const role of roles) {
    if (wanted.includes(role) && !held.includes(role)) await grantRole(deed, person_id, role);
    if (!wanted.includes(role) && held.includes(role)) await revokeRole(deed, person_id, role);
  }
}
