import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';

let test: TestHouse;
let tarik: Client;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  tarik = await test.as(cast.tarik);
});
afterAll(() => test.close());

const basics = {
  name: 'Verband Weitblick',
  locales: ['de', 'en'],
  contact_address: 'kontakt@weitblick.example',
  imprint: 'Verband Weitblick\n\nHauptstrasse 1',
};
const network = () => test.house.db.selectFrom('network').selectAll().executeTakeFirstOrThrow();

describe('the network’s settings', () => {
  it('says what the environment fixes, and leaves it', async () => {
    expect((await tarik.get('/operation/network')).text).toContain('PUBLIC_URL');
    expectMoved(
      await tarik.post('/operation/network', { ...basics, public_url: 'https://elsewhere.example' }),
      '/operation/network',
    );
    expect([(await network()).public_url, test.house.settings.public_url]).toEqual([null, 'http://localhost:3000']);
    expect((await test.guest().get('/imprint')).text).toContain('Hauptstrasse 1');
  });

  it('refuses plain http with the reason and keeps what was typed', async () => {
    test.house.settings.from_environment.public_url = false;
    const page = await tarik.post('/operation/network', { ...basics, name: 'Neu', public_url: 'http://weitblick.example' });
    expect([page.status, page.text.includes('travel in clear'), page.text.includes('value="Neu"')]).toEqual([422, true, true]);
    expectMoved(
      await tarik.post('/operation/network', { ...basics, public_url: 'https://mentoring.weitblick.example' }),
      '/operation/network',
    );
    expect(test.house.settings.public_url).toBe('https://mentoring.weitblick.example');
    test.house.settings.public_url = 'http://localhost:3000';
  });

  it('proposes the nearest tone that can be read', async () => {
    const pale = await tarik.post('/operation/network/colour', { lead_light: '#FFDD00', lead_dark: '#86C5C4' });
    const nearest = /nearest tone that can be read is (#[0-9A-F]{6})/.exec(pale.text)?.[1] ?? '';
    expect([pale.status, pale.text.includes('#FFDD00')]).toEqual([422, true]);
    expect((await tarik.post('/operation/network/colour', { lead_light: nearest, lead_dark: '#112233' })).text).toContain(
      'f-lead_dark-error',
    );
    expectMoved(
      await tarik.post('/operation/network/colour', { lead_light: nearest, lead_dark: '#86c5c4' }),
      '/operation/network',
    );
    expect(await network()).toMatchObject({ lead_light: nearest, lead_dark: '#86C5C4' });
    expect((await test.guest().get('/theme.css')).text).toContain(nearest);
    expectMoved(await tarik.post('/operation/network/colour/removal'), '/operation/network');
    expect((await network()).lead_light).toBeNull();
  });

  it('takes a logo and gives it back', async () => {
    const bytes = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#0D4B53' } })
      .png()
      .toBuffer();
    expectMoved(
      await tarik.post('/operation/network/logo', { logo: new File([new Uint8Array(bytes)], 'logo.png') }),
      '/operation/network',
    );
    const logo = await test.guest().get('/logo');
    expect([logo.status, logo.headers.get('content-type')]).toEqual([200, 'image/png']);
    const wrong = await tarik.post('/operation/network/logo', {
      logo: new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg'),
    });
    expect([wrong.status, wrong.text.includes('f-logo-error')]).toEqual([422, true]);
    expectMoved(await tarik.post('/operation/network/logo/removal'), '/operation/network');
    expect((await test.guest().get('/logo')).status).toBe(404);
  });

  it('is the operator’s alone', async () => {
    for (const name of ['eva', 'jana'] as const) {
      const other = await test.as(cast[name]);
      expect((await other.post('/operation/network', basics)).status).toBe(403);
      expect((await other.post('/operation/network/mail', { smtp_url: 'smtp://mail.evil.example' })).status).toBe(403);
      expect((await other.post('/operation/network/colour/removal')).status).toBe(403);
      expect((await other.post('/operation/network/logo', { logo: new File(['x'], 'x.png') })).status).toBe(403);
      expect((await other.post('/operation/network/test-mail')).status).toBe(403);
    }
  });
});
