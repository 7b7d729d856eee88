import { systemActor, type Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { involvedIn } from '../store/judges.ts';

/** The same deed without a name: who reported in confidence stands in no trail that the reported person may read. */
export function hushed(deed: Deed): Deed {
  return { ...deed, actor: systemActor('care.confidential') };
}

/** Mails the office, except whoever is part of it. */
export async function tellOffice<D>(
  deed: Deed,
  row: { about_id: string; other_ids: readonly (string | null)[] },
  kind: MailKind<D>,
  data: D,
  except: readonly string[] = [],
): Promise<void> {
  const others = row.other_ids.flatMap((id) => id ?? []);
  const partners = await partnersOf(deed, row.about_id);
  await writeToOffice(deed, kind, data, [row.about_id, ...others, ...partners, ...except]);
}

/** Whoever has the case in hand; the office where nobody has, or where that person has become part of it. */
export async function tellHandler<D>(
  deed: Deed,
  row: { id: string; about_id: string; handled_by: string | null },
  kind: MailKind<D>,
  data: D,
): Promise<void> {
  const involved = await involvedIn(deed, row);
  const partners = await partnersOf(deed, row.about_id);
  const office = new Set((await listRoleHolders(deed, 'office')).map(({ id }) => id));
  const { handled_by } = row;
  const fits =
    handled_by !== null && office.has(handled_by) && ![row.about_id, ...involved.other_ids, ...partners].includes(handled_by);
  if (fits) await writeTo(deed, handled_by, kind, data);
  else await tellOffice(deed, involved, kind, data);
}
