import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { setStage } from '../cast.ts';
import { join, openCycle, type OpenCycle } from '../cycles.ts';
import { personnel, type Somebody } from '../enrolling.ts';
import { participationState, personOf, proposalState } from '../proposals.ts';
import { absent, bulk, go, windowOf } from './crossing.ts';
import { button, expectNoFindings, field, leads, link, press, see, seeNot } from './page.ts';
import { mailOf, openStage, type Stage } from './site.ts';

/** Four mentors and four mentees of two organisations, from the run to the tandem; each test goes on where the one before has stopped. */
const t = translator('de');
let site: Stage;
let cycle: OpenCycle;
let at = '';
let eva: Page;
let run = '';
const desks = {} as Record<'Petra' | 'Lutz' | 'Fremd', Somebody>;
/** Proposals by what becomes of them. */
const pair = { conflict: '', declined: '', accepted: '', back: '' };
const reason = 'Wir kennen uns aus einem alten Streit.';

beforeAll(async () => {
  site = await openStage('de', async (house) => {
    await setStage(house);
    cycle = await openCycle(house, 'cross', { state: 'matching' });
    const [one, other, third] = cycle.organizations as [string, string, string];
    desks.Petra = await personnel(house, 'Petra', one);
    desks.Lutz = await personnel(house, 'Lutz', other);
    desks.Fremd = await personnel(house, 'Fremd', third);
    await house.system(async (deed) => {
      for (const organization_id of [one, other, one, other])
        for (const role of ['mentor', 'mentee'] as const) await join(deed, cycle, { role, organization_id });
    });
  });
  at = `/cycles/${cycle.cycle_id}`;
  eva = await site.windowOf('eva');
}, 60_000);
afterAll(() => site.close());

const windowOfSide = async (proposal: string, side: 'first_id' | 'second_id'): Promise<Page> => {
  const row = await site.t.house.db.selectFrom('match_proposal').selectAll().where('id', '=', proposal).executeTakeFirstOrThrow();
  return windowOf(site, 'de', (await personOf(site.t, row[side])).id);
};

/** On the workbench the page stays: the toast says what has happened. */
async function decide(target: Locator, words: string): Promise<void> {
  await target.click();
  await eva.locator('.toast').filter({ hasText: words }).waitFor();
  await eva.locator('tw-bench:not([busy])').waitFor();
  await expectNoFindings(eva);
}
const start = (words: string) => words.split('.')[0]!;
const deed = (label: string) => eva.locator('.bench-deeds').getByRole('button', { name: new RegExp(`^${label}`) });
const drawn = () => eva.locator('.bench-open').allInnerTexts();
const pairsNow = async () =>
  site.t.house.db
    .selectFrom('match_run_pair')
    .select(['first_id', 'second_id'])
    .where('run_id', '=', run)
    .orderBy('first_id')
    .execute();

async function answer(page: Page, proposal: string, said: 'yes' | 'no', to: string | RegExp, why = ''): Promise<void> {
  const path = `/proposals/${proposal}`;
  await go(page, path);
  await see(page, t('pairing.page.why'));
  await page.locator(`input[name=answer][value=${said}]`).check();
  if (why) await field(page, t('pairing.page.reason')).fill(why);
  await press(page, button(page, t('pairing.page.submit')), to);
}

test('Eva starts a run: four pairs, each across the two organisations', { timeout: 60_000 }, async () => {
  await go(eva, `${at}/matching`);
  await eva.locator('#f-name').fill('Erste Fassung');
  await press(eva, button(eva, t('pairing.start.do')), /\/matching\/runs\/[0-9a-f-]{36}$/);
  run = new URL(eva.url()).pathname.split('/').at(-1)!;
  await see(eva, 'Erste Fassung', t('pairing.run.best'));
  expect(await eva.locator('.bench-open').count()).toBe(4);
  expect(await pairsNow()).toHaveLength(4);
});

test('She pins and forbids, and takes both back', { timeout: 60_000 }, async () => {
  const before = await pairsNow();
  const names = await drawn();
  await eva.locator('.bench-open').first().click();
  await eva.locator('[data-part=opened]').waitFor();
  await expectNoFindings(eva);
  await decide(deed(t('pairing.run.pin')), start(t('pairing.hand.done.pin', { count: 0 })));
  await see(eva, t('pairing.hand.title'), t('pairing.hand.kind.pin'));
  await decide(eva.locator('.toast-undo'), t('pairing.hand.undone'));
  expect(await pairsNow()).toEqual(before);
  if ((await eva.locator('[data-part=opened]').count()) === 0) await eva.locator('.bench-open').first().click();
  await eva.locator('[data-part=opened]').waitFor();
  await decide(deed(t('pairing.run.forbid')), start(t('pairing.hand.done.forbid', { count: 0 })));
  const after = await pairsNow();
  expect(after).toHaveLength(4);
  expect(after).not.toEqual(before);
  await see(eva, t('pairing.hand.kind.forbid'));
  await decide(eva.locator('.toast-undo'), t('pairing.hand.undone'));
  expect((await pairsNow()).length).toBe(4);
  expect((await drawn()).toSorted()).toEqual(names.toSorted());
  await seeNot(eva, t('pairing.hand.kind.forbid'));
});

test('All pairs become proposals, go on the shortlist, and both HR desks are asked', { timeout: 60_000 }, async () => {
  await go(eva, `${at}/matching/runs/${run}`);
  await press(eva, button(eva, t('pairing.run.propose', { count: 4 })), `${at}/proposals?show=suggested`);
  await see(eva, t('pairing.proposal.suggested', { done: 4, left: 0 }));
  const show = (group: string) => `${at}/proposals?show=${group}`;
  await bulk(eva, show('suggested'), t('pairing.list.do.shortlist'), undefined, show('shortlisted'));
  await see(eva, t('pairing.proposal.shortlisted', { done: 4, left: 0 }));
  await bulk(eva, show('shortlisted'), t('pairing.list.do.clear'), undefined, show('clearing'));
  await see(eva, t('pairing.clearance.requested', { done: 4, left: 0 }));
  const rows = await site.t.house.db
    .selectFrom('match_proposal')
    .innerJoin('participation', 'participation.id', 'match_proposal.second_id')
    .select(['match_proposal.id', 'participation.organization_id'])
    .execute();
  const of = (index: number) =>
    rows.filter(({ organization_id }) => organization_id === cycle.organizations[index]).map(({ id }) => id);
  [pair.conflict, pair.declined] = of(0) as [string, string];
  [pair.accepted, pair.back] = of(1) as [string, string];
  expect(rows).toHaveLength(4);
});

test('One desk sees a conflict: that pair is discarded; both clear the others', { timeout: 180_000 }, async () => {
  const [petra, lutz, fremd] = await Promise.all(
    (['Petra', 'Lutz', 'Fremd'] as const).map((name) => windowOf(site, 'de', desks[name].id)),
  );
  const paths = [0, 1].map((index) => `/organizations/${cycle.organizations[index]}/clearances`);
  await mailOf(site, desks.Petra.email, 'pairing.clearance');
  await absent(fremd!, ...paths);
  await absent(petra!, paths[1]!);
  await absent(lutz!, paths[0]!);
  const of = (page: Page, proposal: string) => page.locator(`main a[href$="/clearances/${proposal}"]`);
  await go(petra!, paths[0]!);
  await press(petra!, of(petra!, pair.conflict), `${paths[0]}/${pair.conflict}`);
  await petra!.locator('input[name=answer][value=conflict]').check();
  await press(petra!, button(petra!, t('pairing.clearances.submit')), paths[0]!);
  await see(petra!, t('pairing.clearance.done'));
  await mailOf(site, 'eva@weitblick.example', 'pairing.objected');
  await go(lutz!, paths[1]!);
  expect(await of(lutz!, pair.conflict).count()).toBe(0);
  // All that is left, in one go.
  for (const [page, path] of [
    [petra!, paths[0]!],
    [lutz!, paths[1]!],
  ] as const) {
    await go(page, path);
    await press(page, page.locator('.link-strong[href*="all=1"]'), `${path}?all=1`);
    await press(page, button(page, t('pairing.clearances.do')), path);
    await see(page, t('pairing.clearance.cleared_many', { done: 3, left: 0 }), t('pairing.clearances.empty'));
  }
  await go(eva, `${at}/proposals?show=discarded`);
  await see(eva, t('pairing.state.discarded.conflict'));
});

test('Offers go out in bulk, are undone, go out again, and one is taken back', { timeout: 60_000 }, async () => {
  await go(eva, `${at}/proposals?show=cleared`);
  await press(eva, link(eva, t('pairing.list.prepare')).first(), `${at}/proposals/offers`);
  await see(eva, t('pairing.offers.title', { count: 3 }));
  await press(eva, button(eva, t('pairing.offers.submit')), `${at}/proposals?show=offered`);
  await see(eva, t('pairing.offer.made', { done: 3, left: 0 }));
  await press(eva, eva.locator('.toast-undo'), `${at}/proposals?show=cleared`);
  await see(eva, t('pairing.offer.taken_back', { done: 3, left: 0 }));
  site.t.later({ minutes: 1 });
  await go(eva, `${at}/proposals/offers`);
  await press(eva, button(eva, t('pairing.offers.submit')), `${at}/proposals?show=offered`);
  await bulk(eva, `${at}/proposals?show=offered`, t('pairing.list.do.takeBack'), [pair.back]);
  await see(eva, t('pairing.offer.taken_back', { done: 1, left: 0 }));
  const page = await windowOfSide(pair.back, 'first_id');
  await go(page, `/proposals/${pair.back}`);
  await see(page, t('pairing.page.taken_back'));
});

test('One says no and why; the other learns that it does not come about, not why', { timeout: 60_000 }, async () => {
  const [mentee, mentor] = [await windowOfSide(pair.declined, 'first_id'), await windowOfSide(pair.declined, 'second_id')];
  const path = `/proposals/${pair.declined}`;
  await leads(mentee, '/home', () => mentee.goto('/home'));
  expect(await mentee.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0);
  await answer(mentee, pair.declined, 'no', path, reason);
  await see(mentee, t('pairing.page.done_no'));
  // Before her own answer the other page is as it was.
  await go(mentor, path);
  await see(mentor, t('pairing.page.sign.asked'));
  await answer(mentor, pair.declined, 'yes', path);
  await go(mentor, path);
  await see(mentor, t('pairing.page.declined'));
  await seeNot(mentor, reason, t('pairing.page.sign.no'));
  await go(eva, `${at}${path}`);
  await see(eva, reason);
  expect(await proposalState(site.t, pair.declined)).toBe('declined');
});

test('Those left come together in the next run, never in the same pairs', { timeout: 60_000 }, async () => {
  const [cleared, offered] = ['cleared', 'offered'].map((group) => `${at}/proposals?show=${group}`);
  await bulk(eva, cleared!, t('pairing.list.do.discard'), [pair.back], offered);
  await go(eva, `${at}/matching`);
  await press(eva, button(eva, t('pairing.start.do')), /\/matching\/runs\/[0-9a-f-]{36}$/);
  const first = run;
  run = new URL(eva.url()).pathname.split('/').at(-1)!;
  expect(run).not.toBe(first);
  const pairs = await pairsNow();
  const rows = await site.t.house.db.selectFrom('match_proposal').selectAll().execute();
  const of = (id: string) => rows.find((each) => each.id === id)!;
  const key = (each: { first_id: string; second_id: string }) => `${each.first_id} ${each.second_id}`;
  const keys = pairs.map(key);
  for (const gone of [pair.conflict, pair.declined]) expect(keys).not.toContain(key(of(gone)));
  // The two of the conflict and the two of the no have changed partners; who has an offer to answer is left alone.
  expect(keys).toContain(`${of(pair.conflict).first_id} ${of(pair.declined).second_id}`);
  expect(keys).toContain(`${of(pair.declined).first_id} ${of(pair.conflict).second_id}`);
  expect(pairs.map(({ first_id }) => first_id)).not.toContain(of(pair.accepted).first_id);
});

test('Both say yes: the tandem begins, with its kickoff talk', { timeout: 60_000 }, async () => {
  const [mentee, mentor] = [await windowOfSide(pair.accepted, 'first_id'), await windowOfSide(pair.accepted, 'second_id')];
  await answer(mentee, pair.accepted, 'yes', `/proposals/${pair.accepted}`);
  await see(mentee, t('pairing.page.sign.yes'));
  await answer(mentor, pair.accepted, 'yes', /^\/tandems\/[0-9a-f-]{36}$/);
  await see(mentor, t('pairing.page.done_tandem'));
  const tandem = new URL(mentor.url()).pathname;
  for (const page of [mentor, mentee]) await go(page, `${tandem}/kickoff`);
  const { first_id, second_id } = await site.t.house.db
    .selectFrom('match_proposal')
    .select(['first_id', 'second_id'])
    .where('id', '=', pair.accepted)
    .executeTakeFirstOrThrow();
  for (const id of [first_id, second_id]) expect(await participationState(site.t, id)).toBe('paired');
  await go(mentee, `/participations/${first_id}`);
  await press(mentee, link(mentee, t('enrolment.own.tandem')), tandem);
  await absent(await windowOf(site, 'de', desks.Petra.id), tandem, `/proposals/${pair.accepted}`, `${at}/proposals`);
  expect(site.outside).toEqual([]);
});
