import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { prepareSetup } from '../people/actions/setup.ts';

const code = '1234-5678-9012';
const answers = {
  code,
  first_name: 'Mara',
  last_name: 'Lenz',
  email: 'mara@verband.example',
  password: 'birne tram leuchtturm',
  name: 'Verband Nordlicht',
  locales: ['de', 'en'],
  contact_address: 'kontakt@verband.example',
};

let test: TestHouse;
beforeAll(async () => {
  test = await openTestHouse();
  // As on a machine where the environment leaves the address open.
  test.house.settings.from_environment.public_url = false;
  await test.system((deed) => prepareSetup(deed, createHash('sha256').update(code).digest('hex')));
});
afterAll(() => test.close());

describe('first run', () => {
  it('everything leads to the page until it is answered', async () => {
    expectMoved(await test.guest().get('/sign-in'), '/setup');
    const page = await test.guest().get('/setup');
    expect([page.status, page.text.includes('Code from the console')]).toEqual([200, true]);
  });

  it.each([
    ['code', { code: '0000-0000-0000' }, 'This is not the code'],
    ['password', { password: 'nordlicht1234' }, 'guessed quickly'],
    ['public_url', { public_url: 'http://mentoring.verband.example' }, 'travel in clear'],
    ['public_url', { public_url: 'https://verband.example/path' }, 'not a complete address'],
    ['smtp_url', { smtp_url: 'mail.verband.example' }, 'not the address of a mail server'],
    ['email', { email: 'mara' }, 'not a complete e-mail address'],
    ['locales', { locales: undefined }, 'choose'],
  ])('refuses at %s and keeps what was typed', async (field, wrong, words) => {
    const guest = test.guest();
    await guest.get('/setup');
    const page = await guest.post('/setup', { ...answers, ...wrong });
    expect(page.status).toBe(422);
    expect(page.text).toContain(`f-${field}-error`);
    if (field !== 'password') expect(page.text).toContain(words);
    expect(page.text).toContain('Verband Nordlicht');
    expect(page.text).not.toContain('birne tram');
    expect(await test.house.db.selectFrom('person').select('id').execute()).toEqual([]);
  });

  it('makes network, operator and programme at once and signs her in', async () => {
    const guest = test.guest();
    await guest.get('/setup');
    const page = await guest.post('/setup', {
      ...answers,
      code: '123456789012',
      public_url: 'https://mentoring.verband.example/',
      smtp_url: 'smtp://u:geheim@mail.verband.example:587',
      mail_from: 'post@verband.example',
    });
    expectMoved(page, '/operation');
    const network = await test.house.db.selectFrom('network').selectAll().executeTakeFirstOrThrow();
    expect(network).toMatchObject({
      name: 'Verband Nordlicht',
      demo: false,
      setup_code_hash: null,
      public_url: 'https://mentoring.verband.example',
      locales: ['de', 'en'],
    });
    expect(test.house.settings).toMatchObject({
      smtp_url: 'smtp://u:geheim@mail.verband.example:587',
      mail_from: 'post@verband.example',
    });
    const program = await test.house.db.selectFrom('program').selectAll().executeTakeFirstOrThrow();
    expect([program.state, program.name_de]).toEqual(['draft', 'Mentoring Verband Nordlicht']);
    const hub = await guest.get('/operation');
    expect(hub.status).toBe(200);
    for (const step of ['Import the members', 'Add the office', 'Check the standards', 'Go live'])
      expect(hub.text).toContain(step);
    expect(hub.text).toContain('None is set up');
    expect(hub.text).not.toContain('geheim');
  });

  it('is there only once', async () => {
    const guest = test.guest();
    expect((await guest.get('/setup')).status).toBe(404);
    expect((await guest.post('/setup', answers)).status).toBe(404);
  });
});
