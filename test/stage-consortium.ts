import { nameContact } from '../src/rooms/consortium/actions/contacts.ts';
import { createConsortium, addMember } from '../src/rooms/consortium/actions/consortia.ts';
import { startDraft } from '../src/rooms/consortium/actions/drafts.ts';
import { sendNotice } from '../src/rooms/consortium/actions/notices.ts';
import { nameCompetitor } from '../src/rooms/consortium/actions/organizations.ts';
import type { Actor, Deed } from '../src/platform/deed.ts';
import { cast, emailOf } from './cast.ts';
import { organizationNames } from './cycles.ts';

export interface ConsortiumThings {
  cycle: string;
  cycle_organization: string;
  competitor: string;
  contact: string;
  consortium: string;
  notice: string;
}

/** Eva, who coordinates the cycle of the stage. */
export const coordinator: Actor = {
  kind: 'person',
  person_id: cast.eva,
  name: 'Eva Kranich',
  roles: new Set(['member', 'office']),
};

/**
 * The first organisation of the cycle: Urs is its HR and has been told of the start, it competes with the second, its agreement is a
 * draft; all five are a consortium.
 */
export async function setConsortium(system: Deed, things: ConsortiumThings): Promise<void> {
  const deed = { ...system, actor: coordinator };
  const id = things.cycle_organization;
  await nameContact(deed, id, { email: emailOf('urs'), role: 'hr' });
  await nameCompetitor(deed, id, organizationNames[1]);
  await startDraft(deed, things.cycle, id);
  await sendNotice(deed, things.cycle, 'start');
  things.consortium = await createConsortium(deed, { name_de: 'Bündnis', name_en: 'Alliance' });
  for (const name of organizationNames) await addMember(deed, things.consortium, name);
  const { tx } = deed;
  things.contact = (
    await tx.selectFrom('organization_contact').select('id').where('organization_id', '=', id).executeTakeFirstOrThrow()
  ).id;
  things.notice = (
    await tx.selectFrom('organization_notice').select('id').where('cycle_id', '=', things.cycle).executeTakeFirstOrThrow()
  ).id;
  const other = await tx
    .selectFrom('organization')
    .select('id')
    .where('name', '=', organizationNames[1])
    .executeTakeFirstOrThrow();
  things.competitor = other.id;
}
