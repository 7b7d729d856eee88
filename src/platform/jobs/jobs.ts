import PgBoss from 'pg-boss';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Deed, House } from '../deed.ts';

/** `mail`: send one mail. `news`: tell the lower rooms of one audit event. `task`: one piece of work by its name. */
export const queues = ['mail', 'news', 'task'] as const;
export type Queue = (typeof queues)[number];

export type JobHandler = (house: House, data: Record<string, unknown>, last: boolean) => Promise<void>;
export type JobHandlers = Record<Queue, JobHandler>;

export interface Jobs {
  /** Queues a job inside the deed's transaction: it exists only if the deed is committed. */
  queue(deed: Deed, queue: Queue, data: Record<string, unknown>, options?: { after?: Date }): Promise<void>;
  work(house: House, handlers: JobHandlers): Promise<void>;
  /** Runs what is due now, in this process, until nothing is left. For tests and the demo. Returns how many ran. */
  drain(house: House, handlers: JobHandlers): Promise<number>;
  stop(): Promise<void>;
}

const retry = { retryLimit: 6, retryDelay: 30, retryBackoff: true, expireInMinutes: 10 };

/** Jobs in the same database as everything else. `install` creates the tables and queues (once per database). */
export async function openJobs(pool: pg.Pool, options: { install: boolean }): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: options.install,
    supervise: options.install,
    schedule: options.install,
  });
  boss.on('error', () => undefined);
  await boss.start();
  if (options.install)
    for (const name of queues) if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, ...retry });

  async function run(house: House, handlers: JobHandlers, queue: Queue): Promise<number> {
    const jobs = await boss.fetch<Record<string, unknown>>(queue, { includeMetadata: true, batchSize: 50 });
    for (const job of jobs) {
      try {
        await handlers[queue](house, job.data, job.retryCount >= job.retryLimit);
        await boss.complete(queue, job.id);
      } catch (error) {
        await boss.fail(queue, job.id, { message: error instanceof Error ? error.message : String(error) });
        house.log.error({ queue, job: job.id, err: error }, 'job failed');
      }
    }
    return jobs.length;
  }

  return {
    async queue(deed, queue, data, { after } = {}) {
      const db = {
        executeSql: async (text: string, values: unknown[]) => ({
          rows: (await deed.tx.executeQuery(CompiledQuery.raw(text, values))).rows,
        }),
      };
      await boss.send(queue, data, { db, ...(after ? { startAfter: after } : {}) } as PgBoss.SendOptions);
    },
    async work(house, handlers) {
      for (const queue of queues) {
        await boss.work<Record<string, unknown>>(
          queue,
          { includeMetadata: true, batchSize: 10, pollingIntervalSeconds: 1 },
          async (jobs) => {
            for (const job of jobs) await handlers[queue](house, job.data, job.retryCount >= job.retryLimit);
          },
        );
      }
      // The library holds one schedule per queue: a single tick runs all that is timed. Each task looks for itself what is due.
      await boss.schedule('task', '*/10 * * * *', { name: 'tick' }, { tz: 'Europe/Zurich' });
    },
    async drain(house, handlers) {
      let total = 0;
      for (let ran = 1; ran > 0; total += ran) {
        ran = 0;
        for (const queue of queues) ran += await run(house, handlers, queue);
      }
      return total;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000, close: false }),
  };
}
