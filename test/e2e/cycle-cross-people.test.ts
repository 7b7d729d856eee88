import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { setStage } from '../cast.ts';
import { openCycle, type OpenCycle } from '../cycles.ts';
import { personnel, somebody, wayOf, type Somebody } from '../enrolling.ts';
import { byMailTo, checkList, go, windowOf } from './crossing.ts';
import { button, field, press, row, see, seeNot } from './page.ts';
import { mailOf, openStage, type Stage } from './site.ts';

/** From the first name on a list to the first run; each test goes on where the one before has stopped. */
const t = translator('en');
let site: Stage;
let cycle: OpenCycle;
let at = '';
let eva: Page;
let petra: Page;
const people = {} as Record<'Petra' | 'Lutz' | 'Mira' | 'Nora' | 'Otto', Somebody>;
const named = ['for the project she has led', '2 h a month', '2026-11-20'];
const reason = 'My child starts school.';

beforeAll(async () => {
  site = await openStage('en', async (house) => {
    await setStage(house);
    cycle = await openCycle(house, 'cross');
    await house.house.db.updateTable('cycle_organization').set({ mentor_places: 3, mentee_places: 3 }).execute();
    const [one, other] = [cycle.organizations[0]!, cycle.organizations[1]!];
    people.Petra = await personnel(house, 'Petra', one);
    people.Lutz = await personnel(house, 'Lutz', other);
    people.Mira = await somebody(house, 'Mira', one);
    people.Nora = await somebody(house, 'Nora', one);
    people.Otto = await somebody(house, 'Otto', other, 'leader');
  });
  at = `/cycles/${cycle.cycle_id}`;
  [eva, petra] = [await site.windowOf('eva'), await windowOf(site, 'en', people.Petra.id)];
}, 60_000);
afterAll(() => site.close());

const ownPath = async (name: keyof typeof people) =>
  `/participations/${(await wayOf(site.t, cycle.cycle_id, people[name].id)).id}`;

/** Says yes on the own page, with the standards. */
async function accept(page: Page, path: string): Promise<void> {
  await see(page, t('enrolment.answer.title'), t('enrolment.answer.no_title'));
  await page.locator('input[name=standards]').check();
  await press(page, button(page, t('enrolment.answer.accept')), path);
  await see(page, t('enrolment.answer.accepted'));
}

async function askManager(page: Page, path: string, email: string): Promise<void> {
  await go(page, path);
  await field(page, t('enrolment.manager.name')).fill('Clara Boss');
  await field(page, t('enrolment.manager.email')).fill(email);
  await press(page, button(page, t('enrolment.manager.ask')), path);
  await see(page, t('enrolment.manager.sent'));
}

/** First without anything: each missing part is named at its place; then with it. */
async function fillIn(page: Page, path: string, side: 'offers' | 'needs'): Promise<void> {
  await go(page, `${path}/form`);
  await page
    .locator('main form')
    .first()
    .evaluate((form) => form.setAttribute('novalidate', ''));
  await press(page, button(page, t('enrolment.form.finish')), `${path}/form`);
  await see(page, t('enrolment.form.languages_needed'));
  await page.locator(`input[name=${side}][value=delegation]`).check();
  if (side === 'needs') await field(page, t('enrolment.form.goals')).fill('Hand over work without losing sleep.');
  await field(page, t('enrolment.form.motivation')).fill('I like to learn with others.');
  await field(page, t('enrolment.form.hours')).fill('2');
  await page.locator('select[name="level.de"]').selectOption('native');
  await page.locator('input[name=work_mode][value=both]').check();
  await press(page, button(page, t('enrolment.form.finish')), path);
  await see(page, t('enrolment.form.done'));
}

test('Two organisations name people: three by list, one by the form', { timeout: 60_000 }, async () => {
  const [one, other] = [cycle.organizations[0]!, cycle.organizations[1]!];
  await checkList(petra, t, `/organizations/${one}`, cycle.cycle_id, [
    [people.Mira.email, '', '', 'mentee', ...named],
    [people.Nora.email, '', '', 'mentee', ...named],
    ['ilse@firm.example', 'Ilse', 'Neu', 'mentee', ...named],
  ]);
  await press(petra, button(petra, t('enrolment.list.run', { count: 3 })), /nominations\?cycle=/);
  const lutz = await windowOf(site, 'en', people.Lutz.id);
  await go(lutz, `/organizations/${other}/nominations?cycle=${cycle.cycle_id}`);
  await seeNot(lutz, 'Mira', 'Nora', 'Ilse');
  await field(lutz, t('enrolment.asked.email')).fill(people.Otto.email);
  await lutz.locator('input[name=role][value=mentor]').check();
  await field(lutz, t('enrolment.nominate.why')).fill('Has led teams for years.');
  await field(lutz, t('enrolment.nominate.time')).fill('2 h a month');
  await field(lutz, t('enrolment.nominate.informed')).fill('2026-11-20');
  await press(lutz, button(lutz, t('enrolment.nominate.submit')), /nominations\?cycle=/);
  await see(lutz, 'Otto Vogt');
});

test('Mira accepts, her line manager agrees by a link, her form is done', { timeout: 180_000 }, async () => {
  const [mira, path] = [await windowOf(site, 'en', people.Mira.id), await ownPath('Mira')];
  await byMailTo(site, mira, people.Mira.email, 'enrolment.nominated', path);
  await accept(mira, path);
  await askManager(mira, path, 'clara@firm.example');
  const guest = await windowOf(site, 'en');
  await byMailTo(site, guest, 'clara@firm.example', 'enrolment.manager', /^\/manager\//);
  await see(guest, t('enrolment.manager.page_title', { name: 'Mira Vogt' }));
  // The line manager reads nothing else of her.
  await seeNot(guest, named[0]!, people.Mira.email);
  const asked = new URL(guest.url()).pathname;
  await press(guest, button(guest, t('enrolment.manager.agree')), asked);
  await see(guest, t('enrolment.manager.thanks'));
  await go(guest, asked);
  await see(guest, t('enrolment.manager.thanks_yes', { name: 'Mira Vogt' }));
  await fillIn(mira, path, 'needs');
  await see(mira, t('enrolment.own.title.in_training', { cycle: 'Bridges 2027' }));
});

test('Nora says no: her organisation learns the no, the coordination the reason', { timeout: 60_000 }, async () => {
  const [nora, path] = [await windowOf(site, 'en', people.Nora.id), await ownPath('Nora')];
  await byMailTo(site, nora, people.Nora.email, 'enrolment.nominated', path);
  await field(nora, t('enrolment.answer.reason')).fill(reason);
  await press(nora, button(nora, t('enrolment.answer.decline')), path);
  await see(nora, t('enrolment.answer.declined'));
  await byMailTo(site, petra, people.Petra.email, 'enrolment.declined', /nominations\?cycle=/);
  expect(await row(petra, 'Nora Vogt').innerText()).toContain(t('enrolment.desk.state.declined'));
  await seeNot(petra, reason);
  const { id } = await wayOf(site.t, cycle.cycle_id, people.Nora.id);
  await go(eva, `${at}/people/${id}`);
  await see(eva, reason);
});

test('Ilse, who had no account, joins by her link and says yes', { timeout: 60_000 }, async () => {
  const ilse = await windowOf(site, 'en');
  await byMailTo(site, ilse, 'ilse@firm.example', 'enrolment.newcomer', /^\/link\//);
  await ilse.locator('input[name=locale][value=en]').check();
  await field(ilse, t('people.password_choose')).fill('ein langer Satz aus Aarau');
  await ilse.locator('input[name=privacy]').check();
  await press(ilse, button(ilse, t('people.join.submit')), /^\/participations\//);
  await accept(ilse, new URL(ilse.url()).pathname);
});

test('Otto accepts as mentor; his line manager first says no, then yes', { timeout: 180_000 }, async () => {
  const [otto, path] = [await windowOf(site, 'en', people.Otto.id), await ownPath('Otto')];
  await byMailTo(site, otto, people.Otto.email, 'enrolment.nominated', path);
  await accept(otto, path);
  await fillIn(otto, path, 'offers');
  for (const [email, answer] of [
    ['first@firm.example', 'disagree'],
    ['second@firm.example', 'agree'],
  ] as const) {
    if (answer === 'disagree') await askManager(otto, path, email);
    else {
      await go(otto, path);
      await field(otto, t('enrolment.manager.email')).fill(email);
      await press(otto, button(otto, t('enrolment.manager.ask_again')), path);
    }
    const guest = await windowOf(site, 'en');
    await byMailTo(site, guest, email, 'enrolment.manager', /^\/manager\//);
    await press(guest, button(guest, t(`enrolment.manager.${answer}`)), /^\/manager\//);
  }
  await go(otto, path);
  await see(otto, t('enrolment.own.title.in_training', { cycle: 'Bridges 2027' }));
});

test('Eva records the training with evidence and reminds the one who hangs', { timeout: 60_000 }, async () => {
  await go(eva, `${at}/people`);
  await see(eva, 'Vogt, Mira', 'Vogt, Otto', 'Neu, Ilse');
  await row(eva, 'Neu, Ilse').locator('input[type=checkbox]').check();
  await press(eva, button(eva, t('enrolment.people.remind')), `${at}/people`);
  await mailOf(site, 'ilse@firm.example', 'enrolment.missing');
  for (const name of ['Vogt, Mira', 'Vogt, Otto']) await row(eva, name).locator('input[type=checkbox]').check();
  await press(eva, button(eva, t('enrolment.people.train')), `${at}/people/training`);
  await see(eva, t('platform.form.required'));
  await field(eva, t('enrolment.people.evidence')).fill('Full day of 20 November, list of who was there');
  await press(eva, button(eva, t('enrolment.people.train')), `${at}/people`);
  await see(eva, t('enrolment.people.trained_done', { count: 2 }));
  const mira = await windowOf(site, 'en', people.Mira.id);
  await go(mira, await ownPath('Mira'));
  await see(mira, t('enrolment.own.title.ready', { cycle: 'Bridges 2027' }));
});

test('Sign-up ends; the run pairs the two who are ready', { timeout: 60_000 }, async () => {
  await go(eva, `${at}/checklist`);
  await press(eva, button(eva, t('cycles.state.closeApplications.do')), at);
  await see(eva, t('cycles.state.closeApplications.done'));
  await go(petra, `/organizations/${cycle.organizations[0]}/nominations?cycle=${cycle.cycle_id}`);
  await see(petra, t('enrolment.nominating.closed', { on: 'none', date: '' }));
  await go(eva, `${at}/matching`);
  await press(eva, button(eva, t('pairing.start.do')), /\/matching\/runs\/[0-9a-f-]{36}$/);
  await see(eva, t('pairing.run.title', { number: 1 }), 'Otto Vogt', 'Mira Vogt');
  await seeNot(eva, 'Nora Vogt', 'Ilse Neu');
  expect(site.outside).toEqual([]);
});
