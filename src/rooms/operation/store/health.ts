import '../tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { countByStatus } from '../../people/store/persons.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { countMails } from './mails.ts';

export interface Health {
  failed_jobs: number;
  waiting_jobs: number;
  database_bytes: number;
  database_version: string;
}

export async function readHealth(sight: Sight): Promise<Health> {
  const { rows } = await sql<Health>`
    select (select count(*) from pgboss.job where state = 'failed') as failed_jobs,
      (select count(*) from pgboss.job where state in ('created', 'retry')) as waiting_jobs,
      pg_database_size(current_database()) as database_bytes,
      current_setting('server_version') as database_version`.execute(sight.db);
  const [row] = rows;
  if (!row) throw new Error('no row of health');
  return row;
}

/** What the operator's first page counts. */
export async function readOverview(sight: Sight) {
  const [persons, office, operators, program, mails, health] = await Promise.all([
    countByStatus(sight),
    listRoleHolders(sight, 'office'),
    listRoleHolders(sight, 'operator'),
    findNetworkProgram(sight),
    countMails(sight),
    readHealth(sight),
  ]);
  return { persons, office: office.length, operators: operators.length, program_state: program?.state, mails, health };
}
export type Overview = Awaited<ReturnType<typeof readOverview>>;
