import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { maySeeQueue } from '../rules.ts';

/** Applications that wait for the office. */
export async function countQueue(sight: Sight): Promise<number> {
  if (!maySeeQueue(sight.actor)) return 0;
  const row = await sight.db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', 'in', ['submitted', 'in_review'])
    .executeTakeFirstOrThrow();
  return row.n;
}
