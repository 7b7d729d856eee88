import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { insertListing, replaceListingTopics } from '../../src/rooms/applications/store/listing-rows.ts';
import { insertPerson } from '../../src/rooms/people/store/persons.ts';
import { replaceLanguages } from '../../src/rooms/people/store/profiles.ts';
import { insertTopics } from '../../src/rooms/people/store/topics.ts';
import { currentPolicy, insertAcceptance } from '../../src/rooms/programs/store/policies.ts';
import { accept, programId } from '../cast.ts';
import { openStage, type Stage } from './site.ts';
import { button, choice, expectNoFindings, field, leads, link, press, see, shows } from './page.ts';

const t = translator('de');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const count = 30;
/** «Balin», «Belin», … in the order of the alphabet. */
const firstNames = Array.from({ length: count }, (_, at) => `${'BDFGHK'[Math.floor(at / 5)]}${'aeiou'[at % 5]}lin`);
const nameOf = (at: number) => `${firstNames[at]} M.`;
const allOf = (fits: (at: number) => boolean) => firstNames.flatMap((_, at) => (fits(at) ? [nameOf(at)] : []));
const inChains = (at: number) => at % 3 === 0;
const speaksFrench = (at: number) => at % 2 === 1;
/** The one who has the topic and has been where Jana wants to go. */
const best = 9;
let site: Stage;
let jana: Page;
let plain: Page;
/** What stands in the address bar of whoever wants to show the list to somebody. */
let shared = '';

beforeAll(async () => {
  site = await openStage('de');
  await accept(site.t, 'jana');
  const group = { slug: 'purchase', label_de: 'Einkauf und Logistik', label_en: 'Purchase and logistics', position: 2 };
  const chains = { slug: 'supply-chains', label_de: 'Lieferketten steuern', label_en: 'Steering supply chains' };
  const topic = { ...chains, group_slug: group.slug, sensitive: false, active: true, position: 1 };
  await site.t.system(async (deed) => {
    const standards = (await currentPolicy(deed, programId))!;
    await insertTopics(deed, [{ ...group, topics: [topic] }]);
    for (const [at, first_name] of firstNames.entries()) {
      const person_id = id(600 + at);
      await insertPerson(deed, {
        id: person_id,
        email: `mentor${at}@weitblick.example`,
        status: 'active',
        first_name,
        last_name: 'Moser',
        locale: 'de',
        function: 'Leiterin Einkauf',
        location: at % 5 === 0 ? 'Bern' : 'Aarau',
        work_mode: 'both',
        goals_offered: at === best ? ['next_step'] : ['founding'],
        joined_at: deed.now,
        profile_confirmed_at: deed.now,
        created_at: deed.now,
        updated_at: deed.now,
      });
      await insertAcceptance(deed, person_id, standards);
      const french = speaksFrench(at) ? [{ language: 'fr', level: 'C1' as const }] : [];
      await replaceLanguages(deed, person_id, [{ language: 'de', level: 'native' }, ...french]);
      await insertListing(deed, {
        id: id(700 + at),
        program_id: programId,
        person_id,
        application_id: null,
        state: 'published',
        capacity: 2,
        durations: [6],
        short_mentoring: false,
        expectations: null,
        published_at: new Date(deed.now.getTime() - at * 60_000),
        created_at: deed.now,
      });
      const row = (slug: string, evidence: string) => ({ topic: slug, level: 3, evidence, narrowed_to: null });
      await replaceListingTopics(deed, id(700 + at), [
        row('leading-teams', at === 1 ? 'Eine Kette von Läden geführt.' : 'Zwölf Jahre lang getan.'),
        ...(inChains(at) ? [row('supply-chains', 'Von Shanghai bis Aarau.')] : []),
      ]);
    }
  });
  [jana, plain] = [await site.windowOf('jana'), await site.windowOf('milo', { script: false })];
});
afterAll(() => site.close());

const names = (page: Page) => page.locator('.people h3').allInnerTexts();
const box = (page: Page, name: string, value: string) => page.locator(`input[name=${name}][value="${value}"]`);

test('Jana reads that more can fit, and says what she looks for', async () => {
  await leads(jana, '/mentors', () => jana.goto('/mentors'));
  await see(jana, t('requests.finder.count', { count }), t('requests.fit.hint'));
  expect(await names(jana)).toHaveLength(25);
  await press(jana, link(jana, t('requests.fit.hint_link')), '/profile/search');
  await see(jana, t('people.search.progress', { count: 0, total: 4 }));
  await jana.getByLabel(t('platform.form.filter')).fill('Kette');
  await choice(jana, t('people.topics.needs'), 'Lieferketten steuern').check();
  await press(jana, button(jana, t('people.search.save_needs')), '/profile/search');
  await choice(jana, 'Lieferketten steuern', t('people.search.priority.1')).check();
  await press(jana, button(jana, t('people.search.save_needs')), '/profile/search');
  expect(await choice(jana, 'Lieferketten steuern', t('people.search.priority.1')).isChecked()).toBe(true);
  await choice(jana, t('people.search.goals_sought'), t('people.goal.next_step')).check();
  await press(jana, button(jana, t('people.search.save_goals')), '/profile/search');
  await see(jana, t('people.search.saved'), t('people.search.progress', { count: 2, total: 4 }));
});

test('sorted by fit, the best stands first, with the reasons', async () => {
  await leads(jana, '/mentors', () => jana.goto('/mentors'));
  expect(await jana.locator('.sorts [aria-current]').innerText()).toBe(t('requests.sort.fit'));
  const shown = await names(jana);
  expect(shown[0]).toBe(nameOf(best));
  expect(new Set(shown.slice(0, 10))).toEqual(new Set(allOf(inChains)));
  const first = jana.locator('.person').first();
  const reasons = await first.locator('.person-why li').allInnerTexts();
  expect(reasons).toContain(t('requests.reason.topics_all', { count: 1 }));
  expect(reasons).toContain(t('requests.reason.goals', { goals: t('people.goal.next_step') }));
  const scores = await jana.locator('.person-score strong').allInnerTexts();
  expect(scores.map(Number)).toEqual(scores.map(Number).toSorted((a, b) => b - a));
  expect(Number(scores[0])).toBeGreaterThan(Number(scores[1]));
  await press(jana, first.locator('h3 a'), /^\/mentors\//);
  await jana.getByText(t('requests.fit.title')).first().click();
  await see(jana, t('requests.fit.criterion.topics'), t('requests.fit.criterion.goals'));
  await expectNoFindings(jana);
  await jana.goBack();
});

test('«Kette» finds those with the supply chains, and one who wrote of a chain', async () => {
  await field(jana, t('requests.finder.search_field')).fill('Kette');
  await shows(jana, /q=Kette/, () => button(jana, t('requests.finder.search_button')).click());
  const found = await names(jana);
  expect(new Set(found)).toEqual(new Set(allOf((at) => inChains(at) || at === 1)));
  expect(found.at(-1)).toBe(nameOf(1));
  await see(jana, t('requests.finder.count', { count: 11 }));
});

test('she combines filters; each count says what would be left', async () => {
  const french = jana.locator('label').filter({ has: box(jana, 'language', 'fr') });
  expect(await french.innerText()).toMatch(
    new RegExp(`${allOf((at) => (inChains(at) && speaksFrench(at)) || at === 1).length}$`),
  );
  await shows(jana, /language=fr/, () => box(jana, 'language', 'fr').check());
  expect(await box(jana, 'language', 'fr').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await names(jana)).toHaveLength(6);
  await shows(jana, /topic=supply-chains/, () => box(jana, 'topic', 'supply-chains').check());
  const both = new Set(allOf((at) => inChains(at) && speaksFrench(at)));
  expect(new Set(await names(jana))).toEqual(both);
  await see(jana, t('requests.finder.matching', { count: both.size, free: both.size }));
  await shows(jana, /sort=name/, () =>
    jana
      .locator('.sorts')
      .getByRole('link', { name: t('requests.sort.name') })
      .click(),
  );
  expect(await names(jana)).toEqual([...both].toSorted());
  shared = new URL(jana.url()).pathname + new URL(jana.url()).search;
});

test('the address shows the same to somebody else, in a second window', async () => {
  const milo = await site.windowOf('milo');
  await leads(milo, shared, () => milo.goto(shared));
  expect(await names(milo)).toEqual(await names(jana));
  expect(await field(milo, t('requests.finder.search_field')).inputValue()).toBe('Kette');
  for (const [name, value] of [
    ['language', 'fr'],
    ['topic', 'supply-chains'],
  ] as const)
    expect(await box(milo, name, value).isChecked()).toBe(true);
  // How well they fit is Jana's alone.
  expect(await milo.locator('.person-score').count()).toBe(0);
  await milo.context().close();
});

test('one filter after the other goes, and she turns the pages', async () => {
  const remove = (name: string) => jana.getByRole('link', { name: t('requests.filter.remove', { name }), exact: true }).click();
  await shows(jana, /q=Kette/, () => remove('Lieferketten steuern'));
  await shows(jana, /language=fr/, () => remove(t('requests.filter.words', { words: 'Kette' })));
  expect(await field(jana, t('requests.finder.search_field')).inputValue()).toBe('');
  await shows(jana, /^\/mentors\?sort=name$/, () => remove(t('people.language.fr')));
  expect(await names(jana)).toEqual(allOf((at) => at < 25));
  await press(jana, jana.locator('.pager a[rel=next]'), /after=/);
  expect(await names(jana)).toEqual(allOf((at) => at >= 25));
  await see(jana, t('requests.finder.shown', { from: 26, to: 30, count }));
  await press(jana, jana.locator('.pager a[rel=prev]'), /sort=name/);
  expect(await names(jana)).toEqual(allOf((at) => at < 25));
});

test('where nobody is left, one click leads on', async () => {
  await leads(jana, /q=Kette/, () => jana.goto('/mentors?q=Kette&topic=resilience'));
  await see(jana, t('requests.finder.none'));
  const way = t('requests.finder.without', { name: 'Coping with pressure', count: 11 });
  await shows(jana, /^\/mentors\?q=Kette$/, () => link(jana, way).click());
  expect(await names(jana)).toHaveLength(11);
});

test('without script the same: search, filters, order, address, pages', async () => {
  const goes = async (address: RegExp, deed: () => Promise<unknown>) => {
    await Promise.all([plain.waitForURL((url) => address.test(url.pathname + url.search)), deed()]);
  };
  await plain.goto('/mentors');
  await field(plain, t('requests.finder.search_field')).fill('Kette');
  await goes(/q=Kette/, () => button(plain, t('requests.finder.search_button')).click());
  expect(await names(plain)).toHaveLength(11);
  await box(plain, 'language', 'fr').check();
  await box(plain, 'topic', 'supply-chains').check();
  await goes(/language=fr/, () => button(plain, t('requests.filter.submit')).click());
  await goes(/sort=name/, () =>
    plain
      .locator('.sorts')
      .getByRole('link', { name: t('requests.sort.name') })
      .click(),
  );
  expect(new URL(plain.url()).pathname + new URL(plain.url()).search).toBe(shared);
  expect(await names(plain)).toEqual(allOf((at) => inChains(at) && speaksFrench(at)));
  await goes(/^\/mentors$/, () =>
    plain
      .locator('.active')
      .getByRole('link', { name: t('requests.filter.clear') })
      .click(),
  );
  await goes(/after=/, () => plain.locator('.pager a[rel=next]').click());
  expect(await names(plain)).toHaveLength(5);
});
