import { serve as listen } from '@hono/node-server';
import { createHash, randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createApp } from './app.tsx';
import { loadDemo } from './demo/load.ts';
import { buildHouse } from './house.ts';
import { realChance } from './platform/chance.ts';
import { openDb, openPool } from './platform/db/database.ts';
import { holdHouse } from './platform/db/hold.ts';
import { openStore, type Store } from './platform/db/open.ts';
import { inDeed, sightOf, systemActor, type House } from './platform/deed.ts';
import { readSettings, StartRefused, type Settings } from './platform/env.ts';
import { diskStore } from './platform/files/store.ts';
import { loadAssets } from './platform/http/assets.ts';
import { makeHandlers } from './platform/jobs/handlers.ts';
import { makeMailer } from './platform/mail/transport.ts';
import { openWarmThread } from './platform/threads/warm-thread.ts';
import { loadKeys, type Keys } from './platform/vault-key.ts';
import { roomJobs } from './registry.ts';
import { keepSightings } from './rooms/applications/actions/sightings.ts';
import { failInterrupted } from './rooms/pairing/actions/conduct.ts';
import { letOperatorIn } from './rooms/people/actions/door.ts';
import { prepareSetup } from './rooms/people/actions/setup.ts';
import { overlay } from './rooms/people/rules/network.ts';
import { demoDoors } from './rooms/people/store/demo.ts';
import { findNetwork } from './rooms/people/store/network.ts';
import { hasPeople } from './rooms/people/store/persons.ts';

export interface ServeOptions {
  empty: boolean;
  demo: boolean;
  reset_demo: boolean;
  members: number | undefined;
}

export interface OpenHouse {
  house: House;
  store: Store;
  /** The newest first. */
  keys: Keys;
  close(): Promise<void>;
}

/** `running`: a rotation of keys is refused meanwhile. `alone`: refused while another one is running. */
export async function openHouse(settings: Settings, as?: 'running' | 'alone'): Promise<OpenHouse> {
  const store = await openStore(settings);
  try {
    const pool = openPool(store.url, 12);
    const hold = as && (await holdHouse(pool, as));
    // A key is made only while nobody is in the database: one whose key is lost must not be opened with another.
    const create = !(await hasPeople({ db: openDb(pool) }));
    const keys = await loadKeys({ secret_key: settings.secret_key, key_file: settings.key_file, create });
    const [key, ...older_keys] = keys;
    const matcher = openWarmThread(new URL('./match.worker.js', import.meta.url));
    const house = await buildHouse({
      pool,
      matcher,
      settings,
      key,
      older_keys,
      files: diskStore(join(settings.data_dir, 'files')),
      chance: realChance,
      clock: () => new Date(),
      install: true,
    });
    overlay(settings, await findNetwork(house), house.vault);
    const close = async () => {
      await house.jobs.stop();
      await matcher.close();
      hold?.();
      await house.db.destroy();
      await store.stop();
    };
    return { house, store, keys, close };
  } catch (error) {
    await store.stop();
    throw error;
  }
}

/** Decides what stands in the database at start: demo, first-run page, or what is there. */
async function furnish(house: House, store: Store, options: ServeOptions): Promise<void> {
  const people = await hasPeople(house);
  if (options.reset_demo) {
    const network = await findNetwork(house);
    if (people && !network?.demo) throw new StartRefused('--reset-demo: this database holds real people, nothing was changed');
    return loadDemo(house, { members: options.members, reset: true });
  }
  if (options.demo && people) throw new StartRefused('--demo: this database already holds people, nothing was changed');
  if (people) return;
  const wanted = options.demo || (store.embedded && store.empty && !options.empty);
  if (wanted) await loadDemo(house, { members: options.members, reset: false });
}

async function firstRunCode(house: House): Promise<string | undefined> {
  if ((await findNetwork(house))?.set_up_at) return undefined;
  const code = Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, '0')).join('-');
  await inDeed(sightOf(house, systemActor('setup')), (deed) =>
    prepareSetup(deed, createHash('sha256').update(code).digest('hex')),
  );
  return code;
}

/** Prints where to go: the address, and what a first visitor needs. */
async function greet(house: House, address: string, code: string | undefined, since: number): Promise<void> {
  const lines = [`Tandemwerk runs at ${address}`];
  if (code) lines.push('', `First run: open ${address}/setup and enter the code ${code}`);
  const doors = await demoDoors(sightOf(house, systemActor('start')));
  if (doors.length > 0)
    lines.push(
      '',
      `Demo sign-ins, one click each, at ${address}/sign-in:`,
      ...doors.map((door) => `  ${door.role.padEnd(9)} ${door.name}`),
    );
  lines.push('', `Ready after ${((performance.now() - since) / 1000).toFixed(1)} s. Ctrl+C ends it.`);
  console.log(lines.join('\n'));
}

/** Refuses a busy port before any data is touched. */
function probePort({ port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartRefused(
          error.code === 'EADDRINUSE'
            ? `port ${port} is in use by another program, or by Tandemwerk itself: end it or set PORT`
            : `cannot listen on ${host}:${port}: ${error.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Starts everything and resolves with the exit code when a signal has ended it cleanly. */
export async function serve(env: NodeJS.ProcessEnv, options: ServeOptions): Promise<number> {
  const since = performance.now();
  const settings = readSettings(env);
  await probePort(settings);
  const { house, store, close } = await openHouse(settings, 'running');
  try {
    await furnish(house, store, options);
    const code = await firstRunCode(house);
    const { app } = createApp(house, loadAssets(import.meta.dirname));
    const mailer = makeMailer(settings);
    const handlers = makeHandlers(roomJobs, mailer.current);
    await failInterrupted(house);
    await house.jobs.work(house, handlers);
    const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
      const started = listen({ fetch: app.fetch, port: settings.port, hostname: settings.host }, () => resolve(started));
      started.once('error', reject);
    });
    const signal = new Promise<void>((resolve) => {
      process.once('SIGTERM', () => resolve());
      process.once('SIGINT', () => resolve());
    });
    await greet(house, settings.public_url, code, since);
    await signal;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      setTimeout(resolve, 5000).unref();
    });
    // What was counted since the last run of the timetable.
    await inDeed(sightOf(house, systemActor('shutdown')), keepSightings).catch((error: unknown) => {
      house.log.warn({ err: error }, 'counts of the last minutes are lost');
    });
    mailer.close();
    return 0;
  } finally {
    await close();
  }
}

/** `tandemwerk operator ADDRESS`: the way in for whoever has the machine but no sign-in. */
export async function openDoor(env: NodeJS.ProcessEnv, address: string | undefined): Promise<number> {
  if (!address)
    throw new StartRefused('operator: give the e-mail address of the person, for example: tandemwerk operator anna@example.org');
  const { house, close } = await openHouse(readSettings(env));
  try {
    const path = await inDeed(sightOf(house, systemActor('console')), (deed) => letOperatorIn(deed, address));
    if (!path) throw new StartRefused(`operator: nobody with the address ${address} is in this database`);
    console.log(`Open within 15 minutes: ${house.settings.public_url}${path}`);
    return 0;
  } finally {
    await close();
  }
}
