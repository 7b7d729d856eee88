import { describe, expect, it } from 'vitest';
import { rooms } from '../src/rooms.ts';
import { filesIn, readSource, readText, type Found, type Source } from './sources.ts';

const BUDGET = 200;
/** Files that honestly need more lines, each with its reason. */
/** A test file is a list of cases that is read from top to bottom: it may be longer than code. */
const TEST_BUDGET = 400;

/**
 * Views of an upper room that lower rooms may draw: what a profile shows and who sees it must look and read the same
 * wherever a person appears, and so must the standards that are accepted, the frame of a tandem's room and the bars of a cycle and an organisation (docs/decisions/0005-shared-views.md).
 */
const sharedViews = [
  'src/rooms/people/views/public-profile.tsx',
  'src/rooms/people/views/sees.ts',
  'src/rooms/programs/views/standards-text.tsx',
  'src/rooms/tandems/views/room.tsx',
  'src/rooms/cycles/views/bar.ts',
  'src/rooms/consortium/views/bar.ts',
];

const longer: Record<string, string> = {
  'test/access-table.ts': 'one row for each route of the application',
};

const roomFiles = ['tables', 'rules', 'store', 'actions', 'forms', 'routes', 'views', 'mails', 'jobs'];
const openToOtherRooms = ['rules', 'tables', 'actions', 'store'];
const sqlLivesIn =
  /^(src\/rooms\/[^/]+\/store[./]|src\/platform\/(db|mail|jobs|files)\/|src\/demo\/|migrations\/|test\/|bench\/)/;

const files = filesIn();
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const code = files
  .filter((path) => /^(src|migrations|test|client|bench)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map(readSource);
const app = code.filter(({ path }) => !isTest(path));
const below = (folder: string) => app.filter(({ path }) => path.startsWith(`${folder}/`));
const show = ({ at, what }: Found) => `${at} ${what}`;

/** Room and part of a path: `src/rooms/people/store/logins.ts` is room `people`, part `store`. */
function placeOf(path: string): { room: string; part: string } | undefined {
  const [, room, part] = /^src\/rooms\/([^/]+)\/([^/.]+)/.exec(path) ?? [];
  return room && part ? { room, part } : undefined;
}

function importsThat(sources: Source[], isWrong: (what: string, path: string, typesOnly: boolean) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(({ what, typesOnly }) => isWrong(what, path, typesOnly)).map(({ at, what }) => `${at} imports ${what}`),
  );
}

describe('who may import whom', () => {
  it('platform knows nothing of mentoring', () => {
    const wrong = importsThat(below('src/platform'), (what) => /^src\/(?!platform\/)/.test(what));
    expect(wrong, 'Move what these lines need into src/platform, or pass it in as an argument.').toEqual([]);
  });

  it('matching imports nothing of the app', () => {
    // The one library: linear programmes for the limit of pairs between organisations, loaded when they are needed.
    const wrong = importsThat(below('src/matching'), (what) => !/^(src\/matching\/|node:|highs$)/.test(what));
    expect(wrong, 'The engine takes features and returns pairs: pass in what it needs.').toEqual([]);
  });

  it('a room imports only rooms above it in src/rooms.ts, and of those only rules, tables, actions and store', () => {
    const wrong = importsThat(below('src/rooms'), (what, path) => {
      const [from, to] = [placeOf(path)!, placeOf(what)];
      if (!to) return /^src\/(?!platform\/|matching\/)/.test(what);
      if (to.room === from.room || sharedViews.includes(what)) return false;
      return order(to.room) >= order(from.room) || !openToOtherRooms.includes(to.part);
    });
    expect(
      wrong,
      'Calls go up the list; news comes down it as audit events (jobs.ts). Views are nobody else’s: copy or use platform/html.',
    ).toEqual([]);
  });

  it('rules import only rules; of everything else only types', () => {
    const rules = below('src/rooms').filter(({ path }) => placeOf(path)?.part === 'rules');
    const wrong = importsThat(
      rules,
      // Stems and places of words are pure functions too.
      (what, _, typesOnly) => !typesOnly && placeOf(what)?.part !== 'rules' && !/^src\/(matching|platform\/words)\//.test(what),
    );
    expect(wrong, 'A rule is a pure function: pass values in, refuse in actions.ts.').toEqual([]);
  });

  it('views know neither store nor actions', () => {
    const views = below('src/rooms').filter(({ path }) => placeOf(path)?.part === 'views');
    const wrong = importsThat(
      views,
      (what, _, typesOnly) => !typesOnly && /\/(store|actions|jobs|platform\/db)[./]|^(kysely|pg)$/.test(what),
    );
    expect(wrong, 'Find rows in routes.tsx and hand them to the view as props.').toEqual([]);
  });

  it('a migration imports only kysely', () => {
    const wrong = importsThat(below('migrations'), (what, path) => path !== 'migrations/all.ts' && what !== 'kysely');
    expect(wrong, 'A migration must still do the same in ten years: copy what it needs into it.').toEqual([]);
  });
});

describe('where things stand', () => {
  it('every room is in src/rooms.ts', () => {
    const found = new Set(files.flatMap((path) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? []));
    const unlisted = [...found].filter((room) => order(room) < 0);
    expect(unlisted, 'Add the room to src/rooms.ts at its place in the reading order.').toEqual([]);
  });

  it('a room has only the nine files', () => {
    const wrong = files.filter(
      (path) => path.startsWith('src/rooms/') && !isTest(path) && !roomFiles.includes(placeOf(path)?.part ?? ''),
    );
    expect(wrong, `A room has ${roomFiles.join(', ')}; a file that grows becomes a folder of the same name.`).toEqual([]);
  });

  it('queries stand in store files', () => {
    const wrong = app.filter(({ path }) => !sqlLivesIn.test(path)).flatMap(({ queries }) => queries.map(show));
    expect(wrong, 'Move the query into the store of the room that owns the table.').toEqual([]);
  });

  it('time, chance and environment come in as arguments', () => {
    const wrong = [...below('src/rooms'), ...below('src/matching')].flatMap(({ ambient }) => ambient.map(show));
    expect(wrong, 'Take now, random or the setting as an argument; src/platform has the real ones.').toEqual([]);
  });

  it('words stand in locales', () => {
    const wrong = [...below('src/rooms'), ...below('src/platform')].flatMap(({ words }) => words.map(show));
    expect(wrong, 'Put the words into locales/en/<room>.json and locales/de/<room>.json, and name the key here.').toEqual([]);
  });
});

describe('budgets', () => {
  it(`no file has more than ${BUDGET} lines`, () => {
    const wrong = code
      .filter(({ path, lines }) => lines > (/\.test\.tsx?$/.test(path) ? TEST_BUDGET : BUDGET) && !longer[path])
      .map(({ path, lines }) => `${path} has ${lines}`);
    expect(wrong, 'Split it into a folder of the same name, or add it with its reason to `longer` in this file.').toEqual([]);
  });

  it('the list of longer files is true', () => {
    const short = Object.keys(longer).filter((path) => !code.some((source) => source.path === path && source.lines > BUDGET));
    expect(short, 'These files keep the budget now (or are gone): take them off the list.').toEqual([]);
  });

  it('the median file has less than 80 lines', () => {
    const lengths = app.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)], 'Split the longest files.').toBeLessThan(80);
  });

  it('names say what is inside', () => {
    const empty = /(^|\/)(utils?|helpers?|common|lib|index|misc)(\/|\.[^/]*$|$)/i;
    expect(
      files.filter((path) => empty.test(path)),
      'Name the file after what it does.',
    ).toEqual([]);
  });

  it('no file speaks of the place where it was written', () => {
    // Put together here, so that this file does not find itself.
    const elsewhere = new RegExp(`(?<![\\w.])/${'work'}(?![\\w-])|(?<![\\w./-])${'shared'}/`);
    const texts = files.filter((path) => /\.(tsx?|mjs|css|json|md|ya?ml|html|sh)$|\/run$/.test(path));
    const wrong = texts.filter((path) => elsewhere.test(readText(path)));
    expect(wrong, 'A clone knows only its own folder: use relative paths.').toEqual([]);
  });
});

describe('dependencies', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };

  it('are few', () => {
    expect(Object.keys(dependencies ?? {}).length, 'Remove one before you add one.').toBeLessThanOrEqual(30);
  });

  it('are pinned', () => {
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
    expect(loose, 'Write the exact version.').toEqual([]);
  });

  it('are explained', () => {
    const text = readText('docs/dependencies.md');
    const unexplained = Object.keys(all).filter((name) => !text.includes(`\`${name}\``));
    expect(unexplained, 'Say in docs/dependencies.md, in one line, why this package and no other.').toEqual([]);
  });

  it('are complete in the lock file', () => {
    const lock = JSON.parse(readText('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies: names }) => Object.keys(names ?? {}));
    const missing = wanted.filter((name) => !Object.keys(lock.packages).some((place) => place.endsWith(`node_modules/${name}`)));
    expect(missing, 'Run `node scripts/complete-lock.mjs`; otherwise `npm ci` fails in every clone.').toEqual([]);
  });

  it('come from no particular registry', () => {
    const hosts = [...readText('package-lock.json').matchAll(/"resolved": "https?:[^"]+"/g)].map(([line]) => line);
    expect(hosts, 'Run npm with --omit-lockfile-registry-resolved.').toEqual([]);
  });
});

function order(room: string): number {
  return (rooms as readonly string[]).indexOf(room);
}
