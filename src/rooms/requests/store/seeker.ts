import '../../people/tables.ts';
import { sql } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import type { MenteeRow } from '../rules/features.ts';

const seekerRow = standing((db, id: string) =>
  db
    .selectFrom('person')
    .select(['id', 'career_level', 'years_experience_band', 'availability_slots', 'work_mode', 'max_travel_minutes'])
    .select(['location', 'function', 'industry', 'statements', 'goals_sought', 'wished_experience'])
    .select([
      sql<string | null>`(select name from organization where organization.id = person.organization_id)`.as('organization'),
      sql<MenteeRow['languages']>`coalesce((select json_agg(json_build_object('language', language, 'level', level))
        from person_language where person_id = person.id), '[]')`.as('languages'),
      sql<MenteeRow['needs']>`coalesce((select json_agg(json_build_object('topic', topic, 'priority', priority))
        from topic_need where person_id = person.id), '[]')`.as('needs'),
    ])
    .where('id', '=', id),
);

/** What the reader herself has said about the mentoring that she looks for. */
export async function findSeeker(sight: Sight): Promise<MenteeRow> {
  const [row] = await seekerRow(sight.db, selfId(sight));
  if (!row) throw new Error('the reader is no person');
  return row;
}
