import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localPath } from '../src/platform/http/answer.ts';
import { networkOf } from '../src/platform/http/limits.ts';
import { offPath } from '../src/platform/mail/outbox.ts';
import { hashPassword } from '../src/rooms/people/actions/sign-in.ts';
import { updatePerson } from '../src/rooms/people/store/persons.ts';
import { accept, cast, emailOf, setStage } from './cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from './harness.ts';

let t: TestHouse;
const password = 'birne tram neun wolke';
beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs', 'eva', 'milo');
  const password_hash = await hashPassword(password);
  await t.system((deed) => updatePerson(deed, cast.jana, { password_hash }));
});
beforeEach(async () => {
  await t.house.db.deleteFrom('rate_limit' as never).execute();
});
afterAll(() => t.close());

describe('addresses', () => {
  const hostile = [
    '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/\n/evil.example', '\\\\evil.example',
    '///evil.example', ' /x', 'x', '/x\r\nSet-Cookie: a=b', '/\u0000', '/\u007f', '/\u0085', 'data:text/html,x', '/%5c\\evil.example', '@evil.example',
    '.evil.example', 'http:/evil.example', '/\u0009//evil.example', '?x', '#x', '', '//%2f@evil.example',
  ]; // prettier-ignore
  test.each(hostile)('%j leads nowhere else', async (next) => {
    expect(localPath(next)).toBe('/home');
    const page = await t.guest().post('/sign-in', { email: emailOf('jana'), password, next });
    // A form's text is trimmed before anybody looks at it.
    expectMoved(page, localPath(next.replaceAll('\u0000', '').trim()));
  });
  test('no character in a path, a query or a file name breaks a page', async () => {
    const operator = await t.as(cast.tarik);
    for (const path of [
      '/operation/people?q=%00',
      '/operation/audit?verb=%00',
      '/program/topics/%00',
      '/operation/mails?q=%00a',
      '/mentors?topic=%00',
    ])
      expect([path, (await operator.get(path)).status < 500]).toEqual([path, true]);
    for (const path of ['/settings/logins/x/end', '/settings/logins/%00/end', '/program/topics/%00/removal'])
      expect([path, (await operator.post(path)).status]).toEqual([path, 404]);
    const names = ['a\u0000b.pdf', 'a\r\nX: y.pdf', '\u202efdp.exe', '../../x.pdf'];
    for (const name of names)
      expect(
        (await operator.post('/operation/imports', { file: new File(['E-Mail,Vorname,Nachname\na@b.example,A,B'], name) }))
          .status,
      ).toBe(303);
  });
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE1', 'HEAD'])(
    '%s changes nothing and carries the headers',
    async (method) => {
      for (const path of ['/sign-in', '/nowhere', '/link/x/join']) {
        const answer = await t.app.request(path, { method });
        expect([200, 404]).toContain(answer.status);
        for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-frame-options'])
          expect([path, name, answer.headers.has(name)]).toEqual([path, name, true]);
      }
    },
  );
});

describe('forms from elsewhere', () => {
  test('every form asks for its token, and for the same site, whatever kind of body', async () => {
    const jana = await t.as(cast.jana);
    const evil = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ];
    const foreign: string[] = [];
    for (const { method, path } of t.routes) {
      if (method !== 'POST' || path.startsWith('/notifications/off/') || path === '/setup') continue;
      const at = path.replace(/:\w+/g, cast.jana);
      const pages = [await jana.post(at, {}, { csrf: 'x.y' }), await jana.post(at, { file: new File(['x'], 'x') }, { csrf: '' })];
      for (const headers of evil) pages.push(await jana.post(at, {}, { headers: headers as unknown as Record<string, string> }));
      if (pages.some((page) => page.status !== 403)) foreign.push(path);
      for (const type of ['text/plain', 'application/json']) {
        const answer = await t.app.request(at, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': type, cookie: `__Host-login=${jana.cookies.get('__Host-login')}` },
        });
        if (answer.status !== 403) foreign.push(`${path} ${type}`);
      }
    }
    expect(foreign).toEqual([]);
  });
  test('the off switch of a mail program needs no token but the whole mark, for this person and kind only', async () => {
    const path = offPath(t.house, cast.jana, 'requests.sent');
    const post = (at: string) =>
      t.app.request(at, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    for (const wrong of [
      path.slice(0, -1),
      path.replace(cast.jana, cast.urs),
      path.replace('requests.sent', 'requests.accepted'),
      `${path.slice(0, -1)}A`,
      `${path}=`,
    ])
      expect((await post(wrong)).status).toBe(404);
    expect(await t.house.db.selectFrom('notification_off').selectAll().execute()).toEqual([]);
    expect((await post(path)).status).toBe(200);
    expect(await t.house.db.selectFrom('notification_off').selectAll().execute()).toEqual([
      { person_id: cast.jana, kind: 'requests.sent' },
    ]);
  });
});

describe('limits', () => {
  test('a forged forwarding header is no new visitor; behind a proxy its last word counts', async () => {
    const tries = async (header: (at: number) => string) => {
      const statuses = [];
      for (let at = 0; at < 13; at += 1)
        statuses.push(
          (
            await t
              .guest()
              .post(
                '/sign-in',
                { email: 'nobody@weitblick.example', password: 'x' },
                { headers: { 'x-forwarded-for': header(at) } },
              )
          ).status,
        );
      return statuses.filter((status) => status === 429).length;
    };
    expect(await tries((at) => `10.0.0.${at}`)).toBe(3);
  });
  test('ten wrong tries do not keep the owner from the link, and nobody uses up her links from one place', async () => {
    const email = emailOf('milo');
    for (let at = 0; at < 11; at += 1) await t.guest().post('/sign-in', { email, password: 'x' });
    expect((await t.guest().post('/sign-in', { email, password: 'x' })).status).toBe(429);
    t.house.settings.trusted_proxy = true;
    const from = (address: string) => t.guest().post('/sign-in/link', { email }, { headers: { 'x-forwarded-for': address } });
    for (let at = 0; at < 5; at += 1) expectMoved(await from('203.0.113.7'), '/sign-in/sent');
    expect((await from('203.0.113.7')).status).toBe(429);
    expectMoved(await from('198.51.100.4'), '/sign-in/sent');
    t.house.settings.trusted_proxy = false;
  });
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['local', 'local'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
