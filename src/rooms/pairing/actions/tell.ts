import type { Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { runningRoles } from '../../cycles/rules.ts';
import { listStaff } from '../../cycles/store/staff.ts';
import type { Participation } from '../../enrolment/store/participations.ts';
import { writeTo } from '../../people/actions/mail.ts';

/** To whoever runs the cycle, once each, except those whom it concerns herself. */
export async function tellCoordination<D>(
  deed: Deed,
  cycle_id: string,
  kind: MailKind<D>,
  data: D,
  except: readonly string[] = [],
): Promise<void> {
  const staff = (await listStaff(deed, cycle_id)).filter(({ role }) => (runningRoles as readonly string[]).includes(role));
  for (const id of new Set(staff.map(({ person_id }) => person_id)))
    if (!except.includes(id)) await writeTo(deed, id, kind, data);
}

export async function tellBoth<D>(
  deed: Deed,
  parties: ReadonlyMap<string, Participation>,
  ids: readonly string[],
  kind: MailKind<D>,
  data: D,
): Promise<void> {
  for (const id of ids) {
    const party = parties.get(id);
    if (party) await writeTo(deed, party.person_id, kind, data);
  }
}
