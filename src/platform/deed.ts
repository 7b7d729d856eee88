import type { Db, Tx } from './db/database.ts';
import type { FileStore } from './files/store.ts';
import type { Limits } from './http/limits.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Vault } from './vault.ts';
import type { Settings } from './env.ts';
import type { Log } from './log.ts';
import type { WarmThread } from './threads/warm-thread.ts';

/** Who reads or acts. Rooms decide what a role may; the platform only carries it. */
export interface Actor {
  kind: 'person' | 'guest' | 'system';
  /** Null for guests and for the system. */
  person_id: string | null;
  /** Shown in the frame; for the system the name of the job. */
  name: string;
  roles: ReadonlySet<string>;
  /** Who does it in this person's place; the trail names her. */
  through?: string;
}

/** What lives as long as the process and is the same for everybody. */
export interface House {
  db: Db;
  vault: Vault;
  files: FileStore;
  jobs: Jobs;
  settings: Settings;
  log: Log;
  limits: Limits;
  chance: Chance;
  /** Verbs of audit events that some room reacts to; others queue nothing. */
  news: ReadonlySet<string>;
  clock: () => Date;
  /** The thread for long searches; undefined: they are made here. */
  matcher: WarmThread | undefined;
}

/** Source of ids and secrets; tests pass a seeded one. */
export interface Chance {
  id(): string;
  /** 32 random bytes, base64url. */
  token(): string;
}

/** One person's view at one instant: what every read takes. */
export interface Sight {
  db: Db;
  house: House;
  actor: Actor;
  now: Date;
}

/** One deed: a sight with an open transaction (`db` is the same transaction, so reads inside see its writes). */
export interface Deed extends Sight {
  tx: Tx;
}

export const guest: Actor = { kind: 'guest', person_id: null, name: '', roles: new Set() };

export function systemActor(name: string): Actor {
  return { kind: 'system', person_id: null, name, roles: new Set(['system']) };
}

export function sightOf(house: House, actor: Actor): Sight {
  return { db: house.db, house, actor, now: house.clock() };
}

/** Runs one deed in one transaction. Everything that the deed writes, its audit event, mails and jobs stand or fall together. */
export async function inDeed<T>(sight: Sight, work: (deed: Deed) => Promise<T>): Promise<T> {
  const once = () => sight.house.db.transaction().execute((tx) => work({ ...sight, db: tx, tx }));
  try {
    return await once();
  } catch (error) {
    // Two deeds waited for each other and the database ended this one: nothing of it is there, so it is done again.
    if ((error as { code?: unknown } | null)?.code === '40P01') return once();
    throw error;
  }
}

/** The acting person's id; only for code behind a sign-in. */
export function selfId(sight: Sight): string {
  if (sight.actor.person_id === null) throw new Error('no person acts here');
  return sight.actor.person_id;
}
