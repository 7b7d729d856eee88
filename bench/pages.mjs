// What the pages that people open most cost, at 11,000 members and 600 listings: processor time of application and database for each
// request, one after the other; wall time; requests per second over 16 connections; weight. `npm run bench:pages` starts a server of its
// own. A running one: `node bench/pages.mjs http://localhost:3000 <pid of the app> <pid of the postmaster> [part of a page's name]`.
// Compare runs of one machine.
import { gunzipSync } from 'node:zlib';
import { share, signedIn, visitor } from './load.mjs';
import { canMeasure, cpuOf } from './processes.mjs';
import { startServer } from './server.mjs';

const connections = 16;
const gzip = { headers: { 'accept-encoding': 'gzip' } };
const [address, app, postmaster, only = ''] = process.argv.slice(2);
const server = address
  ? { base: address, pids: { app: Number(app), postmaster: Number(postmaster) }, stop: () => undefined }
  : await startServer();

/** Follows «Weitere zeigen» so many times. */
async function pageAfter(person, path, times) {
  let at = path;
  for (let i = 0; i < times; i += 1) {
    const next = /rel="next" href="([^"]+)"/.exec(await person.text(at))?.[1]?.replaceAll('&amp;', '&');
    if (!next) return at;
    at = next;
  }
  return at;
}

const rounds = 5;

/** One after the other, for a second: adds to what is known of the page. Pages take turns, so that a busy moment hits all alike. */
async function measure(page, milliseconds) {
  const { person, path, times } = page;
  const before = cpuOf(server.pids);
  const until = performance.now() + milliseconds;
  for (let i = 0; i < 50 || performance.now() < until; i += 1) {
    const since = performance.now();
    page.last = await person.ask(path, gzip);
    times.push(performance.now() - since);
    if (page.last.status !== 200) throw new Error(`${path} answered ${page.last.status}`);
  }
  const after = cpuOf(server.pids);
  page.app += after.app - before.app;
  page.database += after.database - before.database;
}

function rowOf({ name, most, times, app, database, last, busy }) {
  const html = last.headers['content-encoding'] === 'gzip' ? gunzipSync(last.bytes) : last.bytes;
  return {
    name,
    most,
    cpu: (app + database) / times.length,
    app: app / times.length,
    database: database / times.length,
    median: share(times, 0.5),
    p99: share(busy, 0.99),
    rate: busy.length / 4,
    html: html.length / 1024,
    gzip: last.bytes.length / 1024,
  };
}

try {
  const guest = visitor(server.base, connections);
  const [member, office, operator] = await Promise.all([0, 2, 3].map((door) => signedIn(server.base, door, connections)));
  const people = '/operation/people';
  const firstPage = await operator.text(people);
  const shown = [...firstPage.matchAll(/href="\/operation\/people\/[0-9a-f-]{36}"/g)].length;
  // By key it makes no difference how many pages were turned, only how many rows lie before: 500 pages of 20 are 10,000 rows.
  const deep = await pageAfter(operator, people, Math.floor(10_000 / shown));
  const pages = [
    { name: 'mentors by topic and language', person: member, path: '/mentors?topic=delegation&language=de', most: 3 },
    { name: 'mentors by two words', person: member, path: '/mentors?q=Lieferkette+verhandeln', most: 15 },
    { name: 'mentors by two words, misspelt', person: member, path: '/mentors?q=Liferkette+verhandlen', most: 15 },
    { name: 'mentors', person: member, path: '/mentors' },
    { name: 'start', person: guest, path: '/' },
    { name: 'home', person: member, path: '/home' },
    { name: 'queue', person: office, path: '/applications' },
    { name: 'people, first page', person: operator, path: people },
    { name: 'people, behind 10,000 others', person: operator, path: deep },
  ];
  const chosen = pages.filter(({ name }) => name.includes(only)).map((page) => ({ ...page, times: [], app: 0, database: 0 }));
  // Code and caches are warm before anything counts.
  for (const { person, path } of chosen) for (let i = 0; i < 150; i += 1) await person.ask(path, gzip);
  for (let round = 0; round < rounds; round += 1) for (const page of chosen) await measure(page, 1000);
  for (const page of chosen) page.busy = await page.person.load(page.path, 4000);
  const rows = chosen.map(rowOf);

  const columns = [
    ['processor ms', 'cpu', 2],
    ['app', 'app', 2],
    ['database', 'database', 2],
    ['median ms', 'median', 1],
    ['p99 of 16', 'p99', 1],
    ['per second', 'rate', 0],
    ['KB html', 'html', 1],
    ['KB gzip', 'gzip', 1],
  ];
  console.log(`${'page'.padEnd(32)}${columns.map(([head]) => head.padStart(13)).join('')}`);
  for (const row of rows)
    console.log(`${row.name.padEnd(32)}${columns.map(([, key, digits]) => row[key].toFixed(digits).padStart(13)).join('')}`);
  console.log();
  if (!canMeasure) console.log('Processor time is read from /proc: it is 0 where there is none.');
  for (const { name, cpu, most } of rows)
    if (most) console.log(`${cpu <= most ? 'kept  ' : 'MISSED'} ${name}: ${cpu.toFixed(2)} of at most ${most} ms processor time`);
  const [near, far] = rows.filter(({ name }) => name.startsWith('people')).map(({ cpu }) => cpu);
  console.log(
    `${far <= near * 1.2 ? 'kept  ' : 'MISSED'} people: deep page ${(far / near).toFixed(2)} times the first, at most 1.2`,
  );
} finally {
  await server.stop();
}
