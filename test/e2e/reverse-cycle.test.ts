import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { matchingDefaults } from '../../src/rooms/cycles/rules/matching.ts';
import { updateCycle } from '../../src/rooms/cycles/store/cycles.ts';
import { replaceLanguages } from '../../src/rooms/people/store/profiles.ts';
import { cast, setStage } from '../cast.ts';
import { join, openCycle, type Joined, type OpenCycle } from '../cycles.ts';
import { answer, deskOf, type Desk } from './desk.ts';
import { button, field, leads, link, press, row, see, seeNot } from './page.ts';
import { openStage, openWindow, type Stage } from './site.ts';

const t = translator('en');
const focus = { de: 'Künstliche Intelligenz', en: 'Artificial intelligence' };
let site: Stage;
let cycle: OpenCycle;
let desk: Desk;
let at: string;
let eva: Page;
let jana: Page;
let urs: Page;
/** Participations by name. */
const own: Record<string, string> = {};

beforeAll(async () => {
  site = await openStage('en', async (house) => {
    await setStage(house);
    const goal = { text: { de: 'Voneinander lernen', en: 'Learn' }, indicator: { de: 'Tandems', en: 'Tandems' } };
    cycle = await openCycle(house, 'reverse', { state: 'draft', plan: { goals: [goal], focus } });
    await house.system(async (deed) => {
      await updateCycle(deed, cycle.cycle_id, { matching: { ...matchingDefaults.reverse, min_score: 2000 } });
      for (const [name, career_level] of [
        ['jana', 'starter'],
        ['urs', 'leader'],
      ] as const)
        // prettier-ignore
        await deed.tx.updateTable('person').set({ career_level }).where('id', '=', cast[name]).execute();
      await replaceLanguages(deed, cast.selin, [{ language: 'en', level: 'native' }]);
      // What other pages and meetings have settled; who is in charge nobody has named yet.
      await deed.tx
        .updateTable('cycle_check')
        .set({ done_at: deed.now, done_by: cast.eva, evidence: 'Protokoll vom 3. November' })
        .where('cycle_id', '=', cycle.cycle_id)
        .where('gate', '=', 'ready')
        .where('key', 'not in', ['why', 'goals', 'period', 'roles', 'sponsor'])
        .execute();
    });
  });
  at = `/cycles/${cycle.cycle_id}`;
  desk = deskOf(t, at);
  [eva, jana, urs] = [await site.windowOf('eva'), await site.windowOf('jana'), await site.windowOf('urs')];
});
afterAll(() => site.close());

const stateOf = async () =>
  (await site.t.house.db.selectFrom('cycle').select('state').where('id', '=', cycle.cycle_id).executeTakeFirstOrThrow()).state;
/** A young colleague who teaches, or somebody who leads. */
const come = (role: Joined['role']) =>
  site.t.system(async (deed) => {
    const one = await join(deed, cycle, { role });
    const career_level = role === 'mentor' ? 'starter' : 'leader';
    await deed.tx.updateTable('person').set({ career_level }).where('id', '=', one.person_id).execute();
    return one;
  });
/** Open offers of this person, the newest first. */
async function offerOf(participation: string) {
  return site.t.house.db
    .selectFrom('match_proposal')
    .select(['id', 'first_id', 'second_id'])
    .where((eb) => eb.or([eb('first_id', '=', participation), eb('second_id', '=', participation)]))
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow();
}
async function windowFor(person_id: string): Promise<Page> {
  return (await openWindow(site.browser, site, { locale: 'en', person_id, outside: site.outside })).newPage();
}
/** Pairs of a run as participations. */
async function pairsOf(run: string) {
  return site.t.house.db
    .selectFrom('match_run_pair')
    .select(['first_id', 'second_id'])
    .where('run_id', '=', run.split('/').at(-1)!)
    .execute();
}

test(
  'without a sponsor nothing is prepared; with one it opens, and the page says who and what for',
  { timeout: 120_000 },
  async () => {
    await desk.open(eva, '/checklist');
    await see(eva, t('cycles.missing.points', { count: 2 }), t('cycles.check.sponsor'));
    expect(await button(eva, t('cycles.state.ready.do')).count()).toBe(0);
    await desk.open(eva, '/preparation');
    await see(eva, t('cycles.check.sponsor'));
    expect(await button(eva, t('cycles.state.ready.do')).count()).toBe(0);
    await desk.charge(eva, 'milo', 'sponsor');
    await desk.charge(eva, 'tarik', 'deputy');
    await desk.charge(eva, 'milo', 'confidant');
    await desk.open(eva, '/checklist');
    await press(eva, button(eva, t('cycles.state.ready.do')), at);
    await desk.open(eva, '/checklist');
    await press(eva, button(eva, t('cycles.state.open.do')), at);
    expect(await stateOf()).toBe('open');
    const { slug } = await site.t.house.db
      .selectFrom('program')
      .select('slug')
      .where('id', '=', cycle.program_id)
      .executeTakeFirstOrThrow();
    await leads(jana, `/programs/${slug}`, () => jana.goto(`/programs/${slug}`));
    await see(jana, t('cycles.page.focus', { focus: focus.en }), 'Milo Rentsch', t('cycles.page.join'));
    await press(jana, link(jana, t('cycles.page.join')).first(), `${at}/enrolment`);
  },
);

async function signUp(page: Page, role: 'mentor' | 'mentee', name: 'jana' | 'urs', words: string): Promise<void> {
  await leads(page, `${at}/enrolment`, () => page.goto(`${at}/enrolment`));
  await page.locator(`input[name=role][value=${role}]`).check();
  await page.locator('input[name=standards]').check();
  await press(page, button(page, t('enrolment.call.submit')), /^\/participations\/[0-9a-f-]{36}\/form$/);
  own[name] = new URL(page.url()).pathname.split('/')[2]!;
  for (const topic of ['delegation', 'leading-teams'])
    await page.locator(`input[name=${role === 'mentor' ? 'offers' : 'needs'}][value=${topic}]`).check();
  const [department, motivation] = [page.locator('[name=department]'), page.locator('[name=motivation]')];
  await department.fill(words);
  if (role === 'mentor') await motivation.fill('Because I like to explain things.');
  await press(page, button(page, t('enrolment.form.finish')), `/participations/${own[name]}`);
  await see(page, t('enrolment.own.next.applied'));
}

test(
  'volunteers and leaders sign up themselves; whose profile does not fit is told what to do',
  { timeout: 120_000 },
  async () => {
    const selin = await site.windowOf('selin');
    await leads(selin, `${at}/enrolment`, () => selin.goto(`${at}/enrolment`));
    await see(selin, t('enrolment.call.unknown_title'));
    await signUp(jana, 'mentor', 'jana', 'Warehouse');
    await signUp(urs, 'mentee', 'urs', 'Board');
    await site.later({ minutes: 20 });
    for (const name of ['jana', 'urs'] as const) {
      await desk.open(eva, '/people');
      await press(
        eva,
        row(eva, name === 'jana' ? 'Jana' : 'Urs')
          .getByRole('link')
          .first(),
        `${at}/people/${own[name]}`,
      );
      await press(eva, button(eva, t('enrolment.person.admit')), `${at}/people/${own[name]}`);
    }
    await leads(jana, `/participations/${own['jana']}`, () => jana.goto(`/participations/${own['jana']}`));
    await see(jana, t('enrolment.own.next.in_training'));
    await leads(urs, `/participations/${own['urs']}`, () => urs.goto(`/participations/${own['urs']}`));
    await see(urs, t('enrolment.own.next.ready'));
  },
);

test('the untrained are in no run, and both may say no', { timeout: 120_000 }, async () => {
  for (const [name, role] of [['kim', 'mentor'], ['noa', 'mentor'], ['ada', 'mentee']] as const) own[name] = (await come(role)).id; // prettier-ignore
  await desk.open(eva, '/matching');
  const waits = eva.locator('.standings > li').filter({ hasText: t('pairing.standing.training') });
  await waits.locator('summary').click();
  await waits.getByRole('link', { name: /Jana/ }).waitFor();
  const run = await desk.run(eva, 'first');
  await seeNot(eva, 'Jana Brandis');
  const pairs = await pairsOf(run);
  expect(pairs.map(({ first_id }) => first_id).toSorted()).toEqual([own['urs'], own['ada']].toSorted());
  await desk.offer(eva, run);
  // Urs says no to whoever was thought of for him; the other young colleague says no to Ada.
  const [his, hers] = [await offerOf(own['urs']!), await offerOf(own['ada']!)];
  const ofPerson = async (participation: string) =>
    (
      await site.t.house.db
        .selectFrom('participation')
        .select('person_id')
        .where('id', '=', participation)
        .executeTakeFirstOrThrow()
    ).person_id;
  const yes = await windowFor(await ofPerson(his.second_id));
  await answer(t, yes, his.id, 'yes');
  await answer(t, urs, his.id, 'no', 'We worked together before.');
  await see(urs, t('pairing.page.declined'));
  await leads(yes, `/proposals/${his.id}`, () => yes.goto(`/proposals/${his.id}`));
  await see(yes, t('pairing.page.declined'));
  await seeNot(yes, 'We worked together');
  const no = await windowFor(await ofPerson(hers.second_id));
  await answer(t, no, hers.id, 'no');
  await leads(eva, `${at}/proposals/${his.id}`, () => eva.goto(`${at}/proposals/${his.id}`));
  await see(eva, 'We worked together before.');
  await press(eva, link(eva, t('cycles.bar.people')).first(), `${at}/people`);
  await press(eva, row(eva, 'Jana').getByRole('link').first(), `${at}/people/${own['jana']}`);
  await eva.getByText(t('enrolment.person.training_open')).click();
  await field(eva, t('enrolment.people.evidence')).fill('List of attendance of 20 November');
  await press(eva, button(eva, t('enrolment.people.train')), `${at}/people/${own['jana']}`);
  await see(eva, t('enrolment.person.complete_title'));
  const second = await desk.run(eva, 'second');
  const now = await pairsOf(second);
  expect(now).toContainEqual({ first_id: own['urs'], second_id: own['jana'] });
  for (const { first_id, second_id } of [his, hers]) expect(now).not.toContainEqual({ first_id, second_id });
  await desk.offer(eva, second);
  const { id } = await offerOf(own['jana']!);
  await answer(t, jana, id, 'yes');
  await see(jana, t('pairing.page.done_yes'));
  await answer(t, urs, id, 'yes');
  expect(new URL(urs.url()).pathname).toMatch(/^\/tandems\//);
  await see(urs, 'Jana');
});

test('it starts with the sponsor and the introduction held, and not before', { timeout: 120_000 }, async () => {
  await desk.open(eva, '/checklist');
  await press(eva, button(eva, t('cycles.state.closeApplications.do')), at);
  await desk.open(eva, '/launch');
  await see(eva, t('cycles.check.intro_event'));
  expect(await button(eva, t('cycles.state.launch.do')).count()).toBe(0);
  await desk.tick(eva, t('cycles.check.intro_event'), 'Invitation and list of 2 December');
  await desk.open(eva, '/staff');
  const sponsor = eva.locator('section').filter({ has: eva.getByRole('heading', { name: t('cycles.role.sponsor') }) });
  await press(eva, sponsor.getByRole('button', { name: t('cycles.staff.end') }), `${at}/staff`);
  await desk.open(eva, '/launch');
  await see(eva, t('cycles.missing.sponsor'));
  expect(await button(eva, t('cycles.state.launch.do')).count()).toBe(0);
  await desk.charge(eva, 'milo', 'sponsor');
  await desk.open(eva, '/launch');
  await press(eva, button(eva, t('cycles.state.launch.do')), at);
  expect(await stateOf()).toBe('running');
});

test('who comes late is paired by a run of her own that leaves standing tandems alone', { timeout: 120_000 }, async () => {
  const tandems = () => site.t.house.db.selectFrom('tandem').selectAll().where('cycle_id', '=', cycle.cycle_id).execute();
  const before = await tandems();
  await come('mentor');
  const late = await come('mentee');
  const run = await desk.run(eva, 'late');
  const pairs = await pairsOf(run);
  expect(pairs.map(({ first_id }) => first_id)).toContain(late.id);
  expect(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id])).not.toContain(own['urs']);
  expect(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id])).not.toContain(own['jana']);
  await seeNot(eva, 'Jana Brandis');
  expect(await tandems()).toEqual(before);
  expect(site.outside).toEqual([]);
});
