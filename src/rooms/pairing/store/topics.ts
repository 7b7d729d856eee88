import '../../enrolment/tables.ts';
import type { Sight } from '../../../platform/deed.ts';

export interface TopicsOf {
  offers: string[];
  needs: string[];
}

/** What participations bring and seek; needs in the order in which they matter. */
export async function topicsOf({ db }: Pick<Sight, 'db'>, list: readonly string[]): Promise<Map<string, TopicsOf>> {
  if (list.length === 0) return new Map();
  const rows = await db
    .selectFrom('participation_topic')
    .select(['participation_id', 'kind', 'topic', 'confirmed'])
    .where('participation_id', 'in', [...list])
    .orderBy('priority')
    .orderBy('level', 'desc')
    .orderBy('topic')
    .execute();
  const map = new Map<string, TopicsOf>();
  for (const { participation_id, kind, topic, confirmed } of rows) {
    const own = map.get(participation_id) ?? { offers: [], needs: [] };
    if (kind === 'need') own.needs.push(topic);
    else if (confirmed) own.offers.push(topic);
    map.set(participation_id, own);
  }
  return map;
}
