import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { hashPassword, setPassword } from './actions/sign-in.ts';
import { makeLink } from './actions/link.ts';
import { eraseLeft } from './actions/erase.ts';

let t: TestHouse;
const secret = 'drei Kühe im Klavier';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  const password_hash = await hashPassword(secret);
  await t.system((deed) => setPassword(deed, cast.jana, password_hash));
});
afterAll(() => t.close());

const link = (name: keyof typeof cast, purpose: 'sign_in' | 'reset' | 'invitation') =>
  t.system((deed) => makeLink(deed, cast[name], purpose));
const status = async (id: string) =>
  (await t.house.db.selectFrom('person').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

describe('sign-in with a password', () => {
  test('leads to where the person wanted to go', async () => {
    const visitor = t.guest();
    expectMoved(await visitor.get('/settings'), '/sign-in?next=%2Fsettings');
    expectMoved(
      await visitor.post('/sign-in', { email: emailOf('jana').toUpperCase(), password: secret, next: '/settings' }),
      '/settings',
    );
    expect((await visitor.get('/settings')).status).toBe(200);
  });
  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to another host: %s',
    async (next) => {
      expectMoved(await t.guest().post('/sign-in', { email: emailOf('jana'), password: secret, next }), '/home');
    },
  );
  test('says the same for an unknown address, a wrong password and a blocked person', async () => {
    const texts = [];
    for (const email of [emailOf('jana'), emailOf('bruno'), 'nobody@weitblick.example']) {
      const page = await t.guest().post('/sign-in', { email, password: 'wrong wrong wrong' });
      expect(page.status).toBe(422);
      texts.push(page.text.replaceAll(email, '').replace(/value="[\w.-]*"/g, ''));
    }
    expect(new Set(texts).size).toBe(1);
  });
  test('needs the token of the visitor’s own pages and a request from them', async () => {
    const form = { email: emailOf('jana'), password: secret };
    expect((await t.guest().post('/sign-in', form, { csrf: 'x.y' })).status).toBe(403);
    expect((await t.guest().post('/sign-in', form, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await t.guest().post('/sign-in', form, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });
  test('is refused for a while after ten tries on one account', async () => {
    const visitor = t.guest();
    for (let i = 0; i < 10; i += 1) await visitor.post('/sign-in', { email: emailOf('milo'), password: 'wrong wrong wrong' });
    expect((await visitor.post('/sign-in', { email: emailOf('milo'), password: 'wrong wrong wrong' })).status).toBe(429);
  });
});

describe('sign-in by mail', () => {
  test('works once, by a button', async () => {
    const visitor = t.guest();
    expectMoved(await visitor.post('/sign-in/link', { email: emailOf('urs'), next: '/profile' }), '/sign-in/sent');
    await t.drain();
    const mail = (await t.mailsTo(emailOf('urs'))).at(-1);
    const path = /\/link\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    expect((await visitor.get(path)).status).toBe(200);
    expect((await visitor.get(path)).text).toContain(`${path}/sign-in`);
    expectMoved(await visitor.post(`${path}/sign-in`), '/profile');
    expect((await t.guest().post(`${path}/sign-in`)).status).toBe(409);
  });
  test('unknown addresses get the same page and no mail', async () => {
    expectMoved(await t.guest().post('/sign-in/link', { email: 'nobody@weitblick.example' }), '/sign-in/sent');
    await t.drain();
    expect(await t.mailsTo('nobody@weitblick.example')).toEqual([]);
  });
  test('two clicks at once: one comes in', async () => {
    const path = await link('urs', 'sign_in');
    const pages = await Promise.all([t.guest().post(`${path}/sign-in`), t.guest().post(`${path}/sign-in`)]);
    expect(pages.map((page) => page.status).sort()).toEqual([303, 409]);
  });
  test('a link of another purpose opens nothing', async () => {
    const path = await link('urs', 'reset');
    expect((await t.guest().post(`${path}/sign-in`)).status).toBe(409);
    expect((await t.guest().post(`${path}/join`, { locale: 'en', privacy: 'yes' })).status).toBe(409);
  });
});

test('a reset ends every other login and every open link', async () => {
  const other = await t.as(cast.selin);
  const open = await link('selin', 'sign_in');
  const path = await link('selin', 'reset');
  expect((await t.guest().post(`${path}/password`, { password: 'short' })).status).toBe(422);
  expect((await t.guest().post(`${path}/password`, { password: 'passwordpassword' })).status).toBe(422);
  expectMoved(await t.guest().post(`${path}/password`, { password: 'Nebel über dem Hallwilersee' }), '/home');
  expectMoved(await other.get('/settings'), /sign-in/);
  expect((await t.guest().post(`${open}/sign-in`)).status).toBe(409);
});

test('an invitation lets the person herself join, once', async () => {
  const path = await link('ines', 'invitation');
  const visitor = t.guest();
  expect((await visitor.get(path)).text).toContain('Ines Wyss');
  expect((await visitor.post(`${path}/join`, { locale: 'de' })).status).toBe(422);
  expect(await status(cast.ines)).toBe('invited');
  expectMoved(await visitor.post(`${path}/join`, { locale: 'de', privacy: 'yes' }), '/home');
  expect(await status(cast.ines)).toBe('active');
  expect((await t.guest().post(`${path}/join`, { locale: 'de', privacy: 'yes' })).status).toBe(409);
});

describe('profile', () => {
  const whole = {
    first_name: 'Jana',
    last_name: 'Brandis',
    organization: 'Klinik am Moos',
    function: 'Team lead',
    career_level: 'team_lead',
    work_mode: 'both',
    'level.de': 'native',
    'level.fr': 'B1',
    availability_slots: ['mon-noon', 'thu-evening'],
    links: 'https://jana.example',
    about: 'Line one\r\nline two',
  };
  test('is saved and shown again', async () => {
    const jana = await t.as(cast.jana);
    expectMoved(await jana.post('/profile', whole), '/profile');
    const page = await jana.get('/profile');
    expect(page.text).toContain('https://jana.example');
    expect((await jana.get('/profile/preview')).text).toMatch(/Jana B\./);
    expect((await jana.get('/profile/preview')).text).not.toContain(emailOf('jana'));
  });
  test.each([
    ['function', '', 422],
    ['first_name', 'x'.repeat(81), 422],
    ['career_level', 'emperor', 422],
    ['links', 'javascript:alert(1)', 422],
    ['phone', 'call me', 422],
    ['max_travel_minutes', 'far', 422],
  ])('refuses %s = %s with what was typed kept', async (field, value, code) => {
    const jana = await t.as(cast.jana);
    const page = await jana.post('/profile', { ...whole, headline: 'Still here', [field]: value });
    expect(page.status).toBe(code);
    expect(page.text).toContain('Still here');
    expect(page.text).toMatch(/role="alert"/);
  });
  test('takes no identity from the form', async () => {
    const jana = await t.as(cast.jana);
    await jana.post('/profile', {
      ...whole,
      id: cast.urs,
      email: 'evil@x.example',
      status: 'blocked',
      member_number: '1',
      role: 'operator',
      password_hash: 'x',
    });
    const row = await t.house.db
      .selectFrom('person')
      .select(['email', 'status', 'member_number'])
      .where('id', '=', cast.jana)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ email: emailOf('jana'), status: 'active', member_number: 'W-001' });
  });
  test('cannot be confirmed with gaps', async () => {
    const selin = await t.as(cast.selin);
    expect((await selin.post('/profile/confirmation')).status).toBe(409);
  });
  test('takes topics from the list only', async () => {
    const jana = await t.as(cast.jana);
    expectMoved(await jana.post('/profile/topics', { needs: ['delegation'], offers: ['leading-teams'] }), '/profile/topics');
    expect((await jana.post('/profile/topics', { needs: ['astrology'] })).status).toBe(409);
  });
});

describe('photo', () => {
  test('is written anew without what the camera said, and seen only behind the sign-in', async () => {
    const jana = await t.as(cast.jana);
    const jpeg = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#0D4B53' } })
      .withExif({ IFD0: { Artist: 'secret place' } })
      .jpeg()
      .toBuffer();
    expectMoved(await jana.post('/profile/photo', { photo: new File([new Uint8Array(jpeg)], 'me.jpg') }), '/profile/photo');
    const path = /\/people\/[\w-]+\/photo\?v=\w+/.exec((await jana.get('/profile/photo')).text)?.[0] ?? '';
    const page = await jana.get(path);
    expect(page.headers.get('content-type')).toBe('image/webp');
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    expect(page.text).not.toContain('secret place');
    expectMoved(await t.guest().get(path), /sign-in/);
    await jana.post('/profile/photo/removal');
    expect((await jana.get(path)).status).toBe(404);
  });
  test.each([
    ['a text', 'hello'],
    ['a page', '<svg onload=alert(1)>'],
  ])('refuses %s', async (_what, text) => {
    const jana = await t.as(cast.jana);
    expect((await jana.post('/profile/photo', { photo: new File([text], 'me.jpg') })).status).toBe(422);
  });
});

describe('account', () => {
  test('a changed address is proved by a link to it; the old one is told', async () => {
    const urs = await t.as(cast.urs);
    expectMoved(await urs.post('/settings/email', { email: 'urs.new@weitblick.example' }), '/settings/security');
    await t.drain();
    const path = /\/link\/[\w-]{43}/.exec((await t.mailsTo('urs.new@weitblick.example')).at(-1)?.text ?? '')?.[0] ?? '';
    expectMoved(await urs.post(`${path}/email`), '/settings/security');
    expect((await t.mailsTo(emailOf('urs'))).at(-1)?.kind).toBe('people.email_changed');
    expect((await urs.get('/settings/security')).text).toContain('urs.new@weitblick.example');
  });
  test('an address that is taken gets no mail and no hint', async () => {
    const urs = await t.as(cast.urs);
    const before = (await t.mailsTo(emailOf('jana'))).length;
    expectMoved(await urs.post('/settings/email', { email: emailOf('jana') }), '/settings/security');
    await t.drain();
    expect((await t.mailsTo(emailOf('jana'))).length).toBe(before);
  });
  test('logins are listed and ended; somebody else’s are not there', async () => {
    const [here, there] = [await t.as(cast.tarik), await t.as(cast.tarik)];
    const ids = await t.house.db.selectFrom('login').select('id').where('person_id', '=', cast.tarik).execute();
    const jana = await t.as(cast.jana);
    expect((await jana.post(`/settings/logins/${ids[0]?.id}/end`)).status).toBe(404);
    expectMoved(await here.post('/settings/logins/others/end'), '/settings/security');
    expectMoved(await there.get('/settings'), /sign-in/);
    expect((await here.get('/settings')).status).toBe(200);
  });
  test('a kind of mail is switched off by its link without a sign-in, and only by that link', async () => {
    const path = `/notifications/off/${cast.jana}/requests.sent/${t.house.vault.hmac(`off ${cast.jana} requests.sent`).slice(0, 32)}`;
    expect((await t.guest().get(path.slice(0, -1) + 'x')).status).toBe(404);
  });
  test('leaving hides at once, erases after 30 days, and leaves no name', async () => {
    const lara = await t.as(cast.lara);
    expect((await lara.post('/settings/departure')).status).toBe(422);
    expectMoved(await lara.post('/settings/departure', { sure: 'yes' }), '/');
    expect(await status(cast.lara)).toBe('left');
    await t.system(eraseLeft);
    expect(await status(cast.lara)).toBe('left');
    t.later({ days: 31 });
    await t.system(eraseLeft);
    const row = await t.house.db.selectFrom('person').selectAll().where('id', '=', cast.lara).executeTakeFirstOrThrow();
    expect(row.status).toBe('erased');
    expect(JSON.stringify(row)).not.toMatch(/Lara|Moser|lara@/);
  });
  test('the last operator cannot leave', async () => {
    const tarik = await t.as(cast.tarik);
    expect((await tarik.post('/settings/departure', { sure: 'yes' })).status).toBe(409);
  });
});

test('every answer carries its headers, errors and redirects too', async () => {
  for (const path of ['/sign-in', '/nothing-here', '/settings', '/link/x', '/health']) {
    const { headers } = await t.guest().get(path);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'|sandbox/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/^__Host-.*Path=\/.*HttpOnly.*Secure.*SameSite=Lax/);
  }
});
