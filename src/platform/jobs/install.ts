import { openPool } from '../db/database.ts';
import { openJobs } from './jobs.ts';

/** Makes the tables and queues of the job library in a database: at start, and once in the database that tests copy. */
export async function installJobs(url: string): Promise<void> {
  const pool = openPool(url, 2);
  const jobs = await openJobs(pool, { install: true });
  await jobs.stop();
  await pool.end();
}
