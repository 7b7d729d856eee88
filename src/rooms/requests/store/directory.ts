import '../tables.ts';
import { sql } from 'kysely';
import { standing } from '../../../platform/db/standing.ts';
import type { Deed, House } from '../../../platform/deed.ts';
import { listPublished } from '../../applications/store/published.ts';
import { listMergedTopics, listTopics } from '../../people/store/topics.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { newDirectory, putListings, type Directory, type Frame } from '../rules/copy.ts';

/** More changed people than this, and everything is loaded anew. */
const mostReloads = 200;
/** A copy that nobody asked for so long may have missed changes: their rows are deleted after a day. */
const trustFor = 12 * 3_600_000;

interface Copy {
  directory: Directory;
  /** Transactions from this one on may hold changes that the copy has not seen. */
  horizon: string;
  /** Those of them that it has seen. */
  seen: ReadonlySet<string>;
  checked_at: number;
}

/** The check that runs, and the one that waits behind it for all who came meanwhile. */
interface Keeper {
  copy: Copy | undefined;
  running: Promise<Copy | undefined> | undefined;
  next: Promise<Copy | undefined> | undefined;
}

const keepers = new WeakMap<House, Keeper>();

/** One statement, one snapshot: what it does not show is from the new horizon on. */
const changesSince = standing((db, horizon: string) =>
  db.selectNoFrom([
    sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('horizon'),
    sql<
      [xid: string, person_id: string | null][] | null
    >`(select json_agg(json_build_array(xid::text, person_id)) from finder_change where xid >= ${horizon}::xid8)`.as('changes'),
  ]),
);

/** Behind every transaction there will ever be: asks for none. */
const noHorizon = '18446744073709551615';

async function loadFrame(house: House): Promise<Frame | undefined> {
  const program = await findNetworkProgram(house);
  if (!program) return undefined;
  const [groups, merged, versions] = await Promise.all([
    listTopics(house),
    listMergedTopics(house),
    house.db.selectFrom('policy_version').select(['number', 'kind']).where('program_id', '=', program.id).execute(),
  ]);
  const topics = [...groups.flatMap((group) => group.topics), ...merged];
  return { program, groups, topics: new Map(topics.map((topic) => [topic.slug, topic])), versions };
}

async function load(house: House, now: Date): Promise<Copy | undefined> {
  // Before the rows: whatever ends while they are read is asked for again.
  const [answer] = await changesSince(house.db, noHorizon);
  const { horizon } = answer!;
  const frame = await loadFrame(house);
  if (!frame) return undefined;
  const directory = newDirectory(frame, await listPublished(house, frame.program.id));
  return { directory, horizon, seen: new Set(), checked_at: now.getTime() };
}

async function check(house: House, copy: Copy | undefined, now: Date): Promise<Copy | undefined> {
  if (!copy || Math.abs(now.getTime() - copy.checked_at) > trustFor) return load(house, now);
  const [answer] = await changesSince(house.db, copy.horizon);
  const { horizon, changes } = answer!;
  const unseen = (changes ?? []).filter(([xid]) => !copy.seen.has(xid));
  const persons = [...new Set(unseen.map(([, person_id]) => person_id))];
  if (persons.includes(null) || persons.length > mostReloads) return load(house, now);
  const { directory } = copy;
  const ids = persons.filter((id) => id !== null);
  if (ids.length > 0) putListings(directory, await listPublished(house, directory.program.id, ids), ids);
  const seen = new Set((changes ?? []).map(([xid]) => xid).filter((xid) => BigInt(xid) >= BigInt(horizon)));
  return { directory, horizon, seen, checked_at: now.getTime() };
}

/**
 * The published listings as they stand in the database now: no change that was committed before this call is missing. Undefined where
 * there is no programme. Without reach: callers ask members only. Read it at once: it changes in place with the next call.
 */
export async function openDirectory({ house, now }: { house: House; now: Date }): Promise<Directory | undefined> {
  const keeper = keepers.get(house) ?? { copy: undefined, running: undefined, next: undefined };
  keepers.set(house, keeper);
  const run = () => {
    const running = check(house, keeper.copy, now)
      .then((copy) => (keeper.copy = copy))
      .catch((error: unknown) => {
        // What failed half-way is not to be trusted.
        keeper.copy = undefined;
        throw error;
      })
      .finally(() => (keeper.running = undefined));
    keeper.running = running;
    return running;
  };
  if (!keeper.running && !keeper.next) return (await run())?.directory;
  // A check that has begun may have looked before this call: one more follows, for all who wait.
  keeper.next ??= Promise.resolve(keeper.running)
    .catch(() => undefined)
    .then(() => {
      keeper.next = undefined;
      return run();
    });
  return (await keeper.next)?.directory;
}

/** Housekeeping. By the database's clock, which wrote the times. */
export async function dropOldChanges(deed: Deed): Promise<void> {
  await deed.tx
    .deleteFrom('finder_change')
    .where('at', '<', sql<Date>`now() - interval '1 day'`)
    .execute();
}
