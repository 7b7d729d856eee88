// Time to the last byte and weight of the pages that people open most, against a running demo:
//   npm run demo:big          (in one terminal)
//   node bench/pages.mjs      (in another; an address as argument if it is not http://localhost:3000)
// One request after the other, 40 each; gzip as a browser gets it. Compare runs of one machine only.
import { gzipSync } from 'node:zlib';

const base = process.argv[2] ?? 'http://localhost:3000';
const tries = 40;

function visitor() {
  const jar = new Map();
  return async (path, init = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(base + path, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return { status: response.status, text: await response.text() };
  };
}

/** Signs in by the demo's one-click door: 0 member, 1 mentor, 2 office, 3 operator. */
async function signedIn(door) {
  const ask = visitor();
  const page = (await ask('/sign-in')).text;
  const ids = [...page.matchAll(/action="\/sign-in\/demo"[\s\S]*?name="id" value="([^"]+)"/g)].map((match) => match[1]);
  if (ids.length === 0) throw new Error(`${base} shows no demo sign-ins`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)[1];
  const body = new URLSearchParams({ csrf, id: ids[door] }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: base };
  await ask('/sign-in/demo', { method: 'POST', headers, body });
  return ask;
}

const [guest, member, office, operator] = [visitor(), await signedIn(0), await signedIn(2), await signedIn(3)];
const pages = [
  ['start', guest, '/'],
  ['home', member, '/home'],
  ['mentors', member, '/mentors'],
  ['mentors by topic', member, '/mentors?topic=delegation'],
  ['profile', member, '/profile'],
  ['queue', office, '/applications'],
  ['members, searched', operator, '/operation/people?search=mei'],
];

console.log('page                 median ms   p95 ms   KB html   KB gzip');
for (const [name, ask, path] of pages) {
  const times = [];
  let text = '';
  for (let i = 0; i < tries + 5; i += 1) {
    const since = performance.now();
    const page = await ask(path);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    if (i >= 5) times.push(performance.now() - since);
    text = page.text;
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(tries * share)].toFixed(1);
  const kb = (bytes) => (bytes / 1024).toFixed(1).padStart(9);
  console.log(name.padEnd(20), at(0.5).padStart(9), at(0.95).padStart(8), kb(Buffer.byteLength(text)), kb(gzipSync(text).length));
}
