import { join as joinPath } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { openWarmThread } from '../../src/platform/threads/warm-thread.ts';
import { formPair } from '../../src/rooms/tandems/actions.ts';
import { cast, emailOf, setStage } from '../cast.ts';
import { joinCrowd } from '../crowd.ts';
import { fill, openCycle, organizationNames, type OpenCycle } from '../cycles.ts';
import { deskOf } from './desk.ts';
import { button, expectNoFindings, field, leads, link, press, see, seeNot, shows } from './page.ts';
import { linkIn, mailOf, openStage, type Stage } from './site.ts';

const t = translator('de');
const thread = openWarmThread(pathToFileURL(joinPath(import.meta.dirname, '../../dist/match.worker.js')));
let site: Stage;
let eva: Page;
let milo: Page;

beforeAll(async () => {
  site = await openStage('de', setStage);
  [eva, milo] = [await site.windowOf('eva'), await site.windowOf('milo')];
});
afterAll(async () => {
  await thread.close();
  await site.close();
});

const pathOf = ({ cycle_id }: OpenCycle) => `/cycles/${cycle_id}`;
/** What can be decided on the opened pair of a workbench. */
const decide = (page: Page, word: 'pin' | 'forbid') =>
  page.locator('.row-opened .bench-deeds').getByRole('button', { name: t(`pairing.run.${word}`) });
const cycleRow = ({ cycle_id }: OpenCycle) =>
  site.t.house.db.selectFrom('cycle').selectAll().where('id', '=', cycle_id).executeTakeFirstOrThrow();

test('below its minimum a cycle starts with a reason that stays, and not without one', { timeout: 120_000 }, async () => {
  const cycle = await openCycle(site.t, 'cross', { state: 'matching' });
  const at = pathOf(cycle);
  await fill(site.t, cycle, 'cross', 5);
  await site.t.system(async (deed) => {
    await deed.tx
      .updateTable('cycle_check')
      .set({ done_at: deed.now, done_by: cast.eva, evidence: 'Ordner 4' })
      .where('cycle_id', '=', cycle.cycle_id)
      .where('gate', '=', 'launch')
      .execute();
    const { program_id, cycle_id } = cycle;
    await formPair(deed, { program_id, cycle_id, months: 12, mode: 'both' }, [
      { person_id: cast.urs, role: 'mentor', gives: ['delegation'] },
      { person_id: cast.jana, role: 'mentee', gives: [] },
    ]);
  });
  const desk = deskOf(t, at);
  await desk.open(eva, '/checklist');
  await press(eva, link(eva, t('cycles.state.launch.do')), `${at}/launch`);
  const few = { name: organizationNames[0], mentors: 1, mentees: 1, want: 2 };
  await see(eva, t('cycles.missing.organization_people', few), t('cycles.missing.may_override'));
  const start = button(eva, t('cycles.state.launch.do'));
  await field(eva, t('cycles.state.override')).fill('Egal.');
  await press(eva, start, `${at}/launch`);
  await see(eva, t('cycles.state.reason_missing'));
  expect(await field(eva, t('cycles.state.override')).inputValue()).toBe('Egal.');
  expect((await cycleRow(cycle)).state).toBe('matching');
  const reason = 'Zwei Häuser kommen im Frühling dazu, die Leitung hat zugestimmt.';
  await field(eva, t('cycles.state.override')).fill(reason);
  await press(eva, start, at);
  expect(await cycleRow(cycle)).toMatchObject({ state: 'running', override_reason: reason, overridden_by: cast.eva });
  await desk.open(eva, '/checklist');
  await see(eva, reason);
});

test('two in one workbench: the second sees the newer plan before anything of hers is done', { timeout: 120_000 }, async () => {
  const cycle = await openCycle(site.t, 'cross');
  const at = pathOf(cycle);
  await fill(site.t, cycle, 'cross', 6);
  const desk = deskOf(t, at);
  await desk.charge(eva, 'milo', 'deputy');
  const run = await desk.run(eva, 'Erster Blick');
  await leads(milo, run, () => milo.goto(run));
  for (const page of [eva, milo]) {
    await shows(page, /open=/, () => page.locator('a.bench-open').first().click());
    await page.locator('.row-opened').waitFor();
  }
  await decide(eva, 'pin').click();
  await eva
    .locator('tw-toast')
    .getByText(t('pairing.hand.done.pin', { count: 0 }))
    .waitFor();
  await decide(milo, 'forbid').click();
  await milo.locator('.refusal').getByText(t('pairing.hand.newer')).waitFor();
  await expectNoFindings(milo);
  await see(milo, t('pairing.hand.kind.pin'));
  const hands = () => site.t.house.db.selectFrom('match_rule').select(['kind']).where('cycle_id', '=', cycle.cycle_id).execute();
  expect(await hands()).toEqual([{ kind: 'pin' }]);
  // On the newer plan the decision can be taken, and taken back.
  await milo.locator('a.bench-open[aria-expanded=false]').last().click();
  await milo.locator('.row-opened').waitFor();
  await decide(milo, 'forbid').click();
  await milo.locator('.toast-undo').waitFor();
  expect((await hands()).map(({ kind }) => kind).toSorted()).toEqual(['forbid', 'pin']);
  await milo.locator('.toast-undo').click();
  await milo.getByText(t('pairing.hand.undone')).waitFor();
  expect(await hands()).toEqual([{ kind: 'pin' }]);
  await expectNoFindings(milo);
});

test('the coordination is handed over: who had it is told and reads no participants any more', { timeout: 120_000 }, async () => {
  const cycle = await openCycle(site.t, 'reverse');
  const at = pathOf(cycle);
  const desk = deskOf(t, at);
  await desk.charge(milo, 'urs', 'coordinator');
  await see(milo, 'Urs Amstad', t('cycles.staff.former'), 'Eva Kranich');
  const urs = await site.windowOf('urs');
  const mail = await mailOf(site, emailOf('urs'), 'cycles.charged');
  await leads(urs, at, () => urs.goto(linkIn(mail, site)));
  await desk.open(urs, '/people');
  await desk.open(urs, '/matching');
  await mailOf(site, emailOf('eva'), 'cycles.relieved');
  expect((await eva.goto(`${at}/matching`))?.status()).toBe(403);
  expect((await eva.goto(`${at}/people`))?.status()).toBe(403);
  // The office looks on, and can hand over again: a cycle is never without.
  await desk.open(eva);
  await desk.open(eva, '/staff');
  await see(eva, 'Urs Amstad');
  const whole = eva.locator('main section').filter({ has: eva.getByRole('heading', { name: t('cycles.role.coordinator') }) });
  expect(await whole.getByRole('button', { name: t('cycles.staff.end') }).count()).toBe(0);
});

test('a cycle is the template of a programme for a further topic, and stays as it is', { timeout: 120_000 }, async () => {
  const focus = { de: 'Künstliche Intelligenz', en: 'Artificial intelligence' };
  const cycle = await openCycle(site.t, 'reverse', { plan: { focus } });
  const at = pathOf(cycle);
  const before = await cycleRow(cycle);
  const desk = deskOf(t, at);
  await desk.open(eva, '/copy');
  await eva.locator('input[name=into][value=new]').check();
  const names = { name_de: 'Herbst 2027', name_en: 'Autumn 2027', focus_de: 'Barrierefreiheit', focus_en: 'Accessibility' };
  for (const [name, words] of Object.entries(names)) await eva.locator(`[name=${name}]`).fill(words);
  await eva.locator('[name=program_de]').fill('Umgekehrt: Barrierefreiheit');
  await eva.locator('[name=program_en]').fill('The other way round: accessibility');
  await press(eva, button(eva, t('cycles.copy.submit')), /^\/cycles\/[0-9a-f-]{36}\/setup$/);
  await see(eva, t('cycles.copy.done'));
  const copied = new URL(eva.url()).pathname.split('/')[2]!;
  const after = await cycleRow({ ...cycle, cycle_id: copied });
  expect(after).toMatchObject({ state: 'draft', copied_from: cycle.cycle_id, starts_on: null });
  expect(after.plan).toMatchObject({ focus: { de: 'Barrierefreiheit', en: 'Accessibility' }, training: ['mentor'] });
  expect(after.program_id).not.toBe(cycle.program_id);
  expect(await cycleRow(cycle)).toEqual(before);
  await leads(eva, `/cycles/${copied}/staff`, () => eva.goto(`/cycles/${copied}/staff`));
  await see(eva, 'Eva Kranich');
});

test('500 and 400 people: a run shows how far it is, is cancelled, repeated and worked on', { timeout: 180_000 }, async () => {
  const cycle = await openCycle(site.t, 'reverse');
  const at = pathOf(cycle);
  await site.t.system(async (deed) => {
    await joinCrowd(deed, cycle, 'mentee', 500);
    await joinCrowd(deed, cycle, 'mentor', 400);
  });
  // The real thread behind a gate, so that the run can be watched half way.
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  site.t.house.matcher = {
    close: () => thread.close(),
    async ask(question, watch = {}) {
      watch.onProgress?.(600_000);
      await gate;
      watch.onProgress?.(1_200_000);
      return thread.ask(question, watch);
    },
  };
  const desk = deskOf(t, at);
  const first = await desk.run(eva, 'Alle');
  await see(eva, t('pairing.unfinished.waiting'));
  const searched = site.t.drain();
  await eva.getByText(/^etwa [3-9]\d Prozent$/).waitFor();
  await desk.open(eva, '/matching');
  await see(eva, t('pairing.under_way.text'));
  await press(eva, link(eva, t('pairing.under_way.look')), first);
  await see(eva, t('pairing.unfinished.running'));
  await press(eva, button(eva, t('pairing.unfinished.cancel')), first);
  await see(eva, t('pairing.unfinished.cancelled_text'));
  letGo();
  await searched;
  const runRow = (path: string) =>
    site.t.house.db
      .selectFrom('match_run')
      .select(['state', 'result', 'people'])
      .where('id', '=', path.split('/').at(-1)!)
      .executeTakeFirstOrThrow();
  expect(await runRow(first)).toMatchObject({ state: 'cancelled', result: null });
  await press(eva, button(eva, t('pairing.unfinished.again')), /\/matching\/runs\/[0-9a-f-]{36}$/);
  const { pathname: second } = new URL(eva.url());
  expect(second).not.toBe(first);
  await site.t.drain();
  // The page follows by itself.
  await eva.locator('tw-bench').waitFor({ timeout: 20_000 });
  await see(eva, t('pairing.run.best'));
  await expectNoFindings(eva);
  expect(await runRow(second)).toMatchObject({ state: 'done', people: 900, result: { matched: 400, optimal: true } });
  await shows(eva, /open=/, () => eva.locator('a.bench-open').first().click());
  await eva.locator('.row-opened').waitFor();
  await decide(eva, 'forbid').click();
  await eva.locator('.toast-undo').waitFor();
  await expectNoFindings(eva);
  await seeNot(eva, 'undefined', 'NaN');
  expect(site.outside).toEqual([]);
});
