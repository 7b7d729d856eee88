import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { isOpen } from '../../programs/rules.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { mayAmend, mayStart, type ApplicationKind } from '../rules.ts';
import { findEarlierApplication, findOwnApplication, insertApplication, updateApplication } from '../store/applications.ts';
import { insertTopics, listApplicationTopics } from '../store/application-topics.ts';
import { activeTopics } from '../store/draft.ts';
import { findOwnListing } from '../store/listings.ts';
import { openText, sealText } from '../store/texts.ts';

async function start(deed: Deed, kind: ApplicationKind): Promise<string> {
  must(isMember(deed.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(deed), 'program');
  const person_id = selfId(deed);
  if (!isOpen(program, dayOf(deed.now))) throw new Refusal('applications.refused.closed');
  const [latest, listing] = [await findOwnApplication(deed, program.id), await findOwnListing(deed, person_id, program.id)];
  const refused = kind === 'mentor' ? 'applications.refused.one_open' : 'applications.amendment.refused';
  const may = kind === 'mentor' ? mayStart : mayAmend;
  if (!may(deed.actor, latest?.state, listing?.state)) throw new Refusal(refused);
  const id = deed.house.chance.id();
  const times = { created_at: deed.now, updated_at: deed.now };
  const made = await insertApplication(deed, { id, program_id: program.id, person_id, kind, state: 'draft', ...times });
  if (!made) throw new Refusal(refused);
  await audit(deed, 'application.start', { type: 'application', id }, { after: { state: 'draft', kind } });
  if (kind === 'mentor') await prefill(deed, id, program.id);
  return id;
}

/** Starts an application as a mentor; who applies again finds what she wrote last time, as long as it is kept. */
export async function startApplication(deed: Deed): Promise<void> {
  await start(deed, 'mentor');
}

/** Further topics for a listing that is there. */
export async function startAmendment(deed: Deed): Promise<void> {
  await start(deed, 'amendment');
}

/** CV and pledge are not taken over: the one is asked anew, the other given anew. */
async function prefill(deed: Deed, id: string, program_id: string): Promise<void> {
  const earlier = await findEarlierApplication(deed, program_id);
  if (!earlier) return;
  const seal = (column: 'experience' | 'motivation' | 'conflicts') =>
    sealText(deed.house, id, column, openText(deed.house, earlier.id, column, earlier[`sealed_${column}`]));
  await updateApplication(deed, id, {
    sealed_experience: seal('experience'),
    sealed_motivation: seal('motivation'),
    sealed_conflicts: seal('conflicts'),
    capacity: earlier.capacity,
    durations: earlier.durations,
    short_mentoring: earlier.short_mentoring,
    expectations: earlier.expectations,
  });
  const active = await activeTopics(deed);
  const topics = (await listApplicationTopics(deed, earlier.id)).filter(({ topic }) => active.has(topic));
  await insertTopics(
    deed,
    topics.map(({ topic, self_level, evidence }, position) => ({ application_id: id, topic, position, self_level, evidence })),
  );
}
