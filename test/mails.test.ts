import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailLabel } from '../src/app.tsx';
import { locales } from '../src/platform/i18n/catalogue.ts';
import { translator } from '../src/platform/i18n/words.ts';
import { renderHtml, renderText } from '../src/platform/mail/letter.tsx';
import { allMails } from '../src/registry.ts';
import { cast, setStage } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';

let test_house: TestHouse;
beforeAll(async () => {
  test_house = await openTestHouse();
  await setStage(test_house);
});
afterAll(() => test_house.close());

const envelope = {
  name: 'Anna <b>Muster</b>',
  network: 'Verband & Co',
  public_url: 'https://mentoring.example',
  off_path: '/notifications/off/x/y/z',
};

describe.each(allMails.map((mail) => [mail.kind, mail] as const))('%s', (_kind, mail) => {
  test.each(locales)('%s', (locale) => {
    const t = translator(locale);
    const letter = mail.letter(t, mail.example);
    expect(letter.subject.length).toBeGreaterThan(5);
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.paragraphs.length).toBeGreaterThan(0);
    expect(t(mailLabel(mail.kind)).length).toBeGreaterThan(3);
    const [html, text] = [renderHtml(t, letter, { ...envelope, locale }), renderText(t, letter, { ...envelope, locale })];
    for (const body of [html, text]) {
      expect(body).toContain(`https://mentoring.example${letter.button.path}`);
      expect(body).not.toMatch(/undefined|\[object|\{\w+\}/);
    }
    expect(html).toContain('Anna &lt;b&gt;Muster&lt;/b&gt;');
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`));
  });

  test('its link lands on a page that exists', () => {
    const { path } = mail.letter(translator('en'), mail.example).button;
    const here = path.split('?')[0]?.split('#')[0] ?? '';
    const pages = test_house.routes
      .filter(({ method }) => method === 'GET')
      .map((route) => new RegExp(`^${route.path.replace(/:[^/]+/g, '[^/]+')}$`));
    expect(pages.some((page) => page.test(here))).toBe(true);
  });
});

test('kinds are unique, so that switching one off hits no other', () => {
  const kinds = allMails.map((mail) => mail.kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test('each kind that can be switched off has its box in the settings of whoever gets it', async () => {
  const people = [cast.eva, cast.tarik];
  const pages = await Promise.all(people.map(async (id) => (await (await test_house.as(id)).get('/settings')).text));
  for (const { kind, essential = false, apart = false } of allMails)
    expect(
      pages.some((page) => page.includes(`value="${kind}"`)),
      kind,
    ).toBe(!essential && !apart);
});
