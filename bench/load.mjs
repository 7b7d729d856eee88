// Requests over connections that stay open, as a browser sends them: gzip, one after the other on each connection.
import http from 'node:http';

/** A visitor with cookies and connections of her own. */
export function visitor(base, connections = 1) {
  const jar = new Map();
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(base);
  const ask = (path, { method = 'GET', body, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = http.request(
        { hostname, port, path, method, agent, headers: { 'accept-language': 'de', ...headers, cookie } },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) {
              const pair = line.split(';')[0];
              jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
            }
            resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  return {
    ask,
    async text(path, init) {
      return (await ask(path, init)).bytes.toString();
    },
    /** As many requests as fit into the time, on all connections at once: their times in milliseconds. */
    async load(path, milliseconds) {
      const until = performance.now() + milliseconds;
      const times = [];
      await Promise.all(
        Array.from({ length: connections }, async () => {
          while (performance.now() < until) {
            const since = performance.now();
            const { status } = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
            if (status !== 200) throw new Error(`${path} answered ${status}`);
            times.push(performance.now() - since);
          }
        }),
      );
      return times;
    },
    jar,
    close: () => agent.destroy(),
  };
}

/** Signs in by the demo's one-click door: 0 member, 1 mentor, 2 office, 3 operator. Gives a visitor for so many connections. */
export async function signedIn(base, door, connections) {
  const { ask, text, jar, close } = visitor(base);
  const page = await text('/sign-in');
  const ids = [...page.matchAll(/action="\/sign-in\/demo"[\s\S]*?name="id" value="([^"]+)"/g)].map((match) => match[1]);
  if (ids.length === 0) throw new Error(`${base} shows no demo sign-ins`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)[1];
  const body = new URLSearchParams({ csrf, id: ids[door] }).toString();
  await ask('/sign-in/demo', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
    body,
  });
  close();
  const person = visitor(base, connections);
  for (const [name, value] of jar) person.jar.set(name, value);
  return person;
}

export function share(times, part) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
