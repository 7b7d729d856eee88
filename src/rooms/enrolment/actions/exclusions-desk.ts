import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { listExclusions, updateExclusion } from '../store/exclusions.ts';
import { listPeople } from '../store/people.ts';
import { noteChange } from './changes.ts';
import { lockDeskParticipation } from './reach.ts';

/** Whoever opens them stands in the trail: they are read for the matching, and for nothing else. */
export async function noteExclusionsRead(deed: Deed, participation_id: string): Promise<void> {
  await audit(deed, 'participation.readExclusions', { type: 'participation', id: participation_id });
}

/**
 * The coordination says who is meant by what somebody wrote. `meant`: `person:<id>` or `organization:<id>` of this cycle, or
 * `nobody` for somebody who does not take part.
 */
export async function resolveExclusion(
  deed: Deed,
  cycle_id: string,
  participation_id: string,
  { exclusion, meant }: { exclusion: string; meant: string },
): Promise<void> {
  const { row, cycle } = await lockDeskParticipation(deed, cycle_id, participation_id);
  found(
    (await listExclusions(deed, participation_id)).find(({ id }) => id === exclusion),
    'exclusion',
  );
  const [kind = '', id = ''] = meant.split(':');
  const people = await listPeople(deed, cycle);
  const person_id = kind === 'person' ? people.find((each) => each.person_id === id)?.person_id : undefined;
  const organization_id =
    kind === 'organization' ? (people.find((each) => each.organization_id === id)?.organization_id ?? undefined) : undefined;
  if ((!person_id && !organization_id && meant !== 'nobody') || person_id === row.person_id)
    throw new Refusal('platform.form.pick', {}, { field: 'meant' });
  // Somebody who does not take part cannot be paired with her: then the entry points at nobody but herself.
  await updateExclusion(deed, exclusion, {
    person_id: meant === 'nobody' ? row.person_id : (person_id ?? null),
    organization_id: organization_id ?? null,
  });
  await audit(deed, 'participation.resolveExclusion', { type: 'participation', id: participation_id });
  await noteChange(deed, row, ['exclusion']);
}
