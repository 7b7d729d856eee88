import '../tables.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { tokenHash } from '../../people/store/logins.ts';
import { managerLinkDays } from '../rules/manager.ts';
import type { Participation } from './participations.ts';

const byToken = ({ db, now }: Pick<Sight, 'db' | 'now'>, token: string) =>
  db
    .selectFrom('participation')
    .selectAll()
    .where('manager_token_hash', '=', tokenHash(token))
    .where('manager_asked_at', '>', new Date(now.getTime() - managerLinkDays * 86_400_000));

/** Reach: whoever holds the link. */
export async function findByManager(sight: Pick<Sight, 'db' | 'now'>, token: string): Promise<Participation | undefined> {
  return byToken(sight, token).executeTakeFirst();
}

export async function lockByManager(deed: Deed, token: string): Promise<Participation | undefined> {
  return byToken({ db: deed.tx, now: deed.now }, token).forUpdate().executeTakeFirst();
}
