import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';

/** A merged topic is replaced by the one it lives on in, in every meeting; named twice, it stands once. */
export async function replaceTopic(deed: Deed, from: string, into: string): Promise<void> {
  await sql`
    update session set topics = (
      select array_agg(slug order by place)
      from (select slug, min(n) as place from unnest(array_replace(topics, ${from}, ${into})) with ordinality as each (slug, n) group by slug) as once
    )
    where topics @> array[${from}]`.execute(deed.tx);
}
