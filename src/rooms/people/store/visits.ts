import '../tables.ts';
import { sql, type Selectable } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { NetworkTable } from '../tables.ts';
import { tokenHash, type LoginRow } from './logins.ts';
import type { Network } from './network.ts';

/** Every column: one that is forgotten does not compile. */
const everyColumn: Record<keyof NetworkTable, true> = {
  id: true,
  name: true,
  logo_file_id: true,
  lead_light: true,
  lead_dark: true,
  locales: true,
  contact_address: true,
  public_url: true,
  mail_from: true,
  sealed_smtp_url: true,
  imprint: true,
  demo: true,
  setup_code_hash: true,
  set_up_at: true,
};
const columns = Object.keys(everyColumn) as (keyof NetworkTable)[];
type Named = { [Column in keyof NetworkTable as `network_${Column}`]: Selectable<NetworkTable>[Column] };

const visitRow = standing((db, token_hash: string, now: Date) =>
  db
    .selectFrom('network')
    .leftJoin('login', (join) => join.on('login.token_hash', '=', token_hash).on('login.ends_at', '>', now))
    .leftJoin('person', 'person.id', 'login.person_id')
    .selectAll('person')
    .select(['login.id as login_id', 'login.seen_at'])
    .select(sql<string[]>`array(select role from role_grant where role_grant.person_id = person.id)`.as('roles'))
    .select(columns.map((column) => sql.ref(`network.${column}`).as(`network_${column}`)))
    .where('network.id', '=', 1),
);

/** Who visits and what network this is, in one question: every page begins with it. */
export async function findVisit(
  sight: Sight,
  token: string,
): Promise<{ login: LoginRow | undefined; network: Network | undefined }> {
  const [row] = await visitRow(sight.db, tokenHash(token), sight.now);
  if (!row) return { login: undefined, network: undefined };
  const { login_id, roles, seen_at, ...rest } = row as typeof row & Named;
  const network: Record<string, unknown> = {};
  const person: Record<string, unknown> = {};
  for (const name in rest)
    if (name.startsWith('network_')) network[name.slice('network_'.length)] = rest[name as keyof typeof rest];
    else person[name] = rest[name as keyof typeof rest];
  return {
    network: network as unknown as Network,
    login: login_id && seen_at ? { login_id, seen_at, roles, person: person as unknown as LoginRow['person'] } : undefined,
  };
}
