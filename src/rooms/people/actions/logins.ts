import { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { NotFound } from '../../../platform/refusal.ts';
import { deleteLogin, endAccess } from '../store/logins.ts';

/** Ends one of the own logins; another person's is not there. */
export async function endLogin(deed: Deed, login_id: string): Promise<void> {
  if (!z.uuid().safeParse(login_id).success || !(await deleteLogin(deed, selfId(deed), login_id))) throw new NotFound('login');
  await audit(deed, 'login.end', { type: 'person', id: selfId(deed) });
}

export async function endOtherLogins(deed: Deed, keep_token: string | undefined): Promise<void> {
  await endAccess(deed, selfId(deed), keep_token);
  await audit(deed, 'login.endOthers', { type: 'person', id: selfId(deed) });
}
