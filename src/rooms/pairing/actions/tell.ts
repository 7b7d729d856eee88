import type { Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { runningStaff } from '../../cycles/store/staff.ts';
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
  for (const id of await runningStaff(deed, cycle_id)) if (!except.includes(id)) await writeTo(deed, id, kind, data);
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
