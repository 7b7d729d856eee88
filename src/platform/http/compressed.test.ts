import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { expect, it } from 'vitest';
import { pageReply } from './compressed.ts';

const page = `<p>${'Grüezi '.repeat(500)}</p>`;
const app = new Hono().use(compress());
app.get('/long', (c) => pageReply(c, page, 200));

it.each(['gzip, deflate, br', 'GZIP', 'br;q=1.0, gzip;q=0.8', '*'])('«%s» gets a packed page, once', async (accepted) => {
  const answer = await app.request('/long', { headers: { 'accept-encoding': accepted } });
  expect([answer.headers.get('content-encoding'), answer.headers.get('vary'), answer.headers.get('content-type')]).toEqual([
    'gzip',
    'Accept-Encoding',
    'text/html; charset=UTF-8',
  ]);
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(page);
});

it.each([undefined, 'identity', 'gzip;q=0'])('«%s» gets it as it is', async (accepted) => {
  const answer = await app.request('/long', accepted ? { headers: { 'accept-encoding': accepted } } : {});
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.text()).toBe(page);
});

it('leaves a short one alone', async () => {
  const bare = new Hono().get('/short', (c) => pageReply(c, '<p>Grüezi</p>', 404));
  const answer = await bare.request('/short', { headers: { 'accept-encoding': 'gzip' } });
  expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([404, null, '<p>Grüezi</p>']);
});
