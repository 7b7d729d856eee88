import type pg from 'pg';
import { openDb } from './platform/db/database.ts';
import type { Chance, House } from './platform/deed.ts';
import type { Settings } from './platform/env.ts';
import type { FileStore } from './platform/files/store.ts';
import { openLimits } from './platform/http/limits.ts';
import { newsOf } from './platform/jobs/handlers.ts';
import { openJobs } from './platform/jobs/jobs.ts';
import { openLog } from './platform/log.ts';
import type { WarmThread } from './platform/threads/warm-thread.ts';
import { makeVault } from './platform/vault.ts';
import { roomJobs } from './registry.ts';

export interface HouseParts {
  pool: pg.Pool;
  settings: Settings;
  key: Uint8Array;
  /** Keys of before a rotation: they open what they have sealed. */
  older_keys?: readonly Uint8Array[];
  files: FileStore;
  chance: Chance;
  clock: () => Date;
  /** Create tables and queues of the job library, and keep them in order. */
  install: boolean;
  /** The thread for long searches; without it they are made in the thread that asks. */
  matcher?: WarmThread;
}

/** Puts together what lives as long as the process. The same for the server, the command line and the tests. */
export async function buildHouse(parts: HouseParts): Promise<House> {
  return {
    db: openDb(parts.pool),
    vault: makeVault(parts.key, parts.older_keys),
    files: parts.files,
    jobs: await openJobs(parts.pool, { install: parts.install }),
    settings: parts.settings,
    log: openLog(parts.settings.log_level),
    limits: openLimits(parts.pool),
    chance: parts.chance,
    news: newsOf(roomJobs),
    clock: parts.clock,
    matcher: parts.matcher,
  };
}
