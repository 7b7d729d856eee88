import '../../../platform/db/tables.ts';
import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { notAboutReader } from '../../care/store/reach.ts';
import { maySeeMembers } from '../../people/rules/person.ts';
import { mayOperate } from '../rules.ts';

/** Who did what to which thing and when. What `before` and `after` hold is for proof, not for this list. */
export interface AuditLine {
  id: number;
  at: Date;
  actor_kind: 'person' | 'guest' | 'system';
  actor: string | null;
  actor_id: string | null;
  verb: string;
  object_type: string;
  object_id: string;
  object: string | null;
}

function lines(sight: Sight) {
  return sight.db
    .selectFrom('audit_event')
    .leftJoin('person as who', 'who.id', 'audit_event.actor_id')
    .leftJoin('person as whom', (join) =>
      // As an id, not as text: only so the index on persons helps.
      join.on(sql<boolean>`whom.id = case when audit_event.object_type = 'person' then audit_event.object_id::uuid end`),
    )
    .select(['audit_event.id', 'at', 'actor_kind', 'actor_id', 'verb', 'object_type', 'object_id'])
    .select(sql<string | null>`coalesce(who.first_name || ' ' || who.last_name, nullif(actor_name, ''))`.as('actor'))
    .select(sql<string | null>`whom.first_name || ' ' || whom.last_name`.as('object'))
    .orderBy('audit_event.id', 'desc');
}

/** The whole trail, newest first, but not what gate three does about the reader herself; `prefix` of the verb («person», «person.block»). */
export async function listAudit(
  sight: Sight,
  filter: { prefix?: string | undefined; before?: number | undefined; limit: number },
): Promise<AuditLine[]> {
  if (!mayOperate(sight.actor)) return [];
  let query = lines(sight).where(notAboutReader(sight));
  if (filter.prefix) query = query.where('verb', 'like', `${filter.prefix.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.before) query = query.where('audit_event.id', '<', filter.before);
  return query.limit(filter.limit).execute();
}

/** The last events about one person, for office and operator. */
export async function listPersonAudit(sight: Sight, person_id: string): Promise<AuditLine[]> {
  if (!maySeeMembers(sight.actor)) return [];
  return lines(sight).where('object_type', '=', 'person').where('object_id', '=', person_id).limit(20).execute();
}

/** The nouns that the trail knows, for the filter. */
export async function listNouns(sight: Sight): Promise<string[]> {
  const { rows } = await sql<{
    noun: string;
  }>`select distinct split_part(verb, '.', 1) as noun from audit_event order by 1`.execute(sight.db);
  return rows.map(({ noun }) => noun);
}
