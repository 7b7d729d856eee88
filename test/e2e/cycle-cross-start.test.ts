import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { organizationByName } from '../../src/rooms/people/store/organizations.ts';
import { emailOf, setStage } from '../cast.ts';
import { somebody, type Somebody } from '../enrolling.ts';
import { absent, checkList, go, windowOf } from './crossing.ts';
import { button, field, link, press, row, see, seeNot } from './page.ts';
import { setUp } from './setting-up.ts';
import { openStage, type Stage } from './site.ts';

/** The house and two organisations, from the template to the first names; each test goes on where the one before has stopped. */
const t = translator('de');
const names = { hallbach: 'Hallbach Antriebe', lindhof: 'Optik Lindhof' } as const;
type Firm = keyof typeof names;
const firms = Object.keys(names) as Firm[];

let site: Stage;
let eva: Page;
let cycle = '';
let cycle_id = '';
const at = {} as Record<Firm, string>;
const people = {} as Record<'Petra' | 'Adrian' | 'Otto' | 'Mira' | 'Lutz' | 'Anna' | 'Lena', Somebody>;
const windows = {} as Record<'Petra' | 'Adrian' | 'Lutz' | 'Anna', Page>;
const speakers = { hallbach: ['Petra', 'Adrian'], lindhof: ['Lutz', 'Anna'] } as const;

beforeAll(async () => {
  site = await openStage('de', async (house) => {
    await setStage(house);
    for (const firm of firms) at[firm] = `/organizations/${await house.system((deed) => organizationByName(deed, names[firm]))}`;
    const of = (firm: Firm) => at[firm].split('/').at(-1)!;
    for (const name of ['Petra', 'Adrian', 'Otto'] as const) people[name] = await somebody(house, name, of('hallbach'), 'leader');
    for (const name of ['Lutz', 'Anna'] as const) people[name] = await somebody(house, name, of('lindhof'), 'leader');
    people.Mira = await somebody(house, 'Mira', of('hallbach'));
    people.Lena = await somebody(house, 'Lena', of('lindhof'));
  });
  eva = await site.windowOf('eva');
  for (const name of ['Petra', 'Adrian', 'Lutz', 'Anna'] as const) windows[name] = await windowOf(site, 'de', people[name].id);
}, 60_000);
afterAll(() => site.close());

test('Eva sets Brückenschlag up from the template, in nine steps', { timeout: 180_000 }, async () => {
  cycle = await setUp(eva, t, 'cross', 'Brückenschlag');
  cycle_id = cycle.split('/').at(-1)!;
  for (const [name, role] of [
    ['milo', 'deputy'],
    ['urs', 'confidant'],
  ] as const) {
    await go(eva, `${cycle}/staff`);
    await field(eva, t('cycles.staff.email')).fill(emailOf(name));
    await eva.locator(`input[name=role][value=${role}]`).check();
    await press(eva, button(eva, t('cycles.staff.name_do')), `${cycle}/staff`);
  }
  await see(eva, 'Milo Rentsch', 'Urs Amstad');
});

test('Two organisations come in, with HR and executive', { timeout: 180_000 }, async () => {
  for (const firm of firms) {
    await go(eva, `${cycle}/organizations`);
    await field(eva, t('consortium.list.name')).fill(names[firm]);
    await field(eva, t('consortium.part.mentor_places')).fill('2');
    await field(eva, t('consortium.part.mentee_places')).fill('3');
    await press(eva, button(eva, t('consortium.part.add_submit')), `${cycle}${at[firm]}`);
    for (const [name, role] of [
      [speakers[firm][0], 'hr'],
      [speakers[firm][1], 'executive'],
    ] as const) {
      await go(eva, `${at[firm]}/contacts`);
      await field(eva, t('consortium.contacts.email')).fill(people[name].email);
      await eva.locator(`input[name=role][value=${role}]`).check();
      await press(eva, button(eva, t('consortium.contacts.add_submit')), `${at[firm]}/contacts`);
    }
  }
  await go(eva, `${cycle}/organizations`);
  await see(eva, names.hallbach, names.lindhof);
});

test('Both sign the agreement online: the house by offering it, the organisation in turn', { timeout: 180_000 }, async () => {
  for (const firm of firms) {
    const agreement = `${cycle}${at[firm]}/agreement`;
    await go(eva, agreement);
    await press(eva, button(eva, t('consortium.agreement.begin')), `${agreement}/draft`);
    await press(eva, button(eva, t('consortium.agreement.save')), agreement);
    // A signature needs its tick.
    await eva.locator('input[name=sure]').evaluate((box) => box.removeAttribute('required'));
    await press(eva, button(eva, t('consortium.agreement.house_submit')), `${agreement}/offer`);
    await see(eva, t('consortium.agreement.sure_missing'));
    await eva.locator('input[name=sure]').check();
    await press(eva, button(eva, t('consortium.agreement.house_submit')), agreement);
    await see(eva, t('consortium.agreement.title.offered', { organization: names[firm] }));
    // In one organisation HR signs, in the other the executive.
    const signer = firm === 'hallbach' ? windows.Petra : windows.Anna;
    await go(signer, at[firm]);
    await press(signer, signer.locator(`main a[href="${agreement}"]`).first(), agreement);
    await see(signer, t('consortium.agreement.title.yours'));
    await signer.locator('input[name=sure]').check();
    await press(signer, button(signer, t('consortium.agreement.organization_submit')), agreement);
    await see(signer, t('consortium.agreement.title.signed', { organization: names[firm] }));
    // A second signature of the same organisation has nothing left to sign.
    const other = firm === 'hallbach' ? windows.Adrian : windows.Lutz;
    await go(other, agreement);
    expect(await button(other, t('consortium.agreement.organization_submit')).count()).toBe(0);
  }
});

test('The checklist is ticked with evidence, then people can come in', { timeout: 180_000 }, async () => {
  const checklist = `${cycle}/checklist`;
  await go(eva, checklist);
  expect(await button(eva, t('cycles.state.ready.do')).count()).toBe(0);
  const open = await eva
    .getByRole('table', { name: t('cycles.checklist.gate.ready') })
    .locator('a[href*="/checklist/"]')
    .filter({ hasText: t('cycles.checklist.edit') })
    .evaluateAll((links) => links.map((each) => each.getAttribute('href')!));
  expect(open.length).toBeGreaterThan(2);
  for (const path of open) {
    await go(eva, path);
    await field(eva, t('cycles.checklist.evidence')).fill('Protokoll vom 20. November.');
    await press(eva, button(eva, t('cycles.checklist.tick')), checklist);
  }
  await press(eva, button(eva, t('cycles.state.ready.do')), cycle);
  await see(eva, t('cycles.state.ready.done'));
  await go(eva, checklist);
  await press(eva, button(eva, t('cycles.state.open.do')), cycle);
  await see(eva, t('cycles.state.open.done'));
});

test('Petra nominates: a list with faults names each and writes nothing', { timeout: 180_000 }, async () => {
  const petra = windows.Petra;
  const rest = ['Neugierig.', '2 h', '20.11.2026'];
  const bad: [fault: Parameters<typeof t>[0], cells: string[]][] = [
    ['enrolment.fault.email_missing', ['', '', '', 'Mentee', ...rest]],
    ['enrolment.fault.email', ['mira at firm', '', '', 'Mentee', ...rest]],
    ['enrolment.fault.role', ['a@firm.example', 'A', 'B', 'Chefin', ...rest]],
    ['enrolment.fault.why_missing', ['b@firm.example', 'A', 'B', 'Mentee', '', '2 h', '20.11.2026']],
    ['enrolment.fault.time_missing', ['c@firm.example', 'A', 'B', 'Mentee', 'Neugierig.', '', '20.11.2026']],
    ['enrolment.fault.manager_missing', ['d@firm.example', 'A', 'B', 'Mentee', 'Neugierig.', '2 h', '']],
    ['enrolment.fault.date', ['e@firm.example', 'A', 'B', 'Mentee', 'Neugierig.', '2 h', '31.02.2026']],
    ['enrolment.fault.future', ['f@firm.example', 'A', 'B', 'Mentee', 'Neugierig.', '2 h', '2027-01-05']],
    ['enrolment.fault.name_missing', ['g@firm.example', '', '', 'Mentee', ...rest]],
    ['enrolment.fault.other_organization', [people.Lena.email, '', '', 'Mentee', ...rest]],
    ['enrolment.fault.not_eligible', [people.Mira.email, '', '', 'Mentor:in', ...rest]],
    ['enrolment.fault.ragged', ['h@firm.example', 'A', 'B']],
  ];
  const good = [people.Otto.email, '', '', 'Mentor', ...rest];
  await checkList(petra, t, at.hallbach, cycle_id, [good, ...bad.map(([, cells]) => cells), good]);
  await see(petra, t('enrolment.list.faults', { count: bad.length + 1, all: bad.length + 2 }));
  for (const [fault] of bad) await see(petra, t(fault));
  await see(petra, t('enrolment.fault.twice', { first: 2 }), t('enrolment.list.line_good'));
  expect(await petra.locator('main button[value=run]').count()).toBe(0);
  expect(await site.t.house.db.selectFrom('participation').selectAll().execute()).toEqual([]);
  // Of the person of the other house it says no more than that.
  await seeNot(petra, 'Lena Vogt');
});

test('With the faults mended the list goes through; one more comes by the form', { timeout: 60_000 }, async () => {
  const petra = windows.Petra;
  const rest = ['Neugierig.', '2 h', '20.11.2026'];
  await checkList(petra, t, at.hallbach, cycle_id, [
    [people.Otto.email, '', '', 'Mentor', ...rest],
    ['ilse@firm.example', 'Ilse', 'Neu', 'Mentee', ...rest],
  ]);
  const page = `${at.hallbach}/nominations?cycle=${cycle_id}`;
  await press(petra, button(petra, t('enrolment.list.run', { count: 2 })), page);
  await see(petra, t('enrolment.list.done', { count: 2 }), 'Otto Vogt', 'Ilse Neu');
  await field(petra, t('enrolment.asked.email')).fill(people.Mira.email);
  await petra.locator('input[name=role][value=mentee]').check();
  await field(petra, t('enrolment.nominate.why')).fill('Hat ein erstes Projekt geleitet.');
  await field(petra, t('enrolment.nominate.time')).fill('zwei Stunden im Monat');
  await field(petra, t('enrolment.nominate.informed')).fill('2026-11-20');
  await press(petra, button(petra, t('enrolment.nominate.submit')), page);
  await see(petra, 'Mira Vogt', t('enrolment.nominate.title_named', { count: 3, waiting: 3 }));
  expect(await row(petra, 'Mira Vogt').innerText()).toContain(t('enrolment.desk.state.nominated'));
  // The same person again: said at the field, nothing lost.
  await field(petra, t('enrolment.asked.email')).fill(people.Mira.email);
  await petra.locator('input[name=role][value=mentee]').check();
  await field(petra, t('enrolment.nominate.why')).fill('Noch einmal.');
  await field(petra, t('enrolment.nominate.time')).fill('zwei Stunden');
  await field(petra, t('enrolment.nominate.informed')).fill('2026-11-20');
  await press(petra, button(petra, t('enrolment.nominate.submit')), page);
  await see(petra, t('enrolment.fault.already'));
  expect(await field(petra, t('enrolment.nominate.why')).inputValue()).toBe('Noch einmal.');
});

test('Each organisation sees its own and nothing of the other', { timeout: 60_000 }, async () => {
  for (const [own, other] of [
    ['lindhof', 'hallbach'],
    ['hallbach', 'lindhof'],
  ] as const)
    for (const name of speakers[own]) {
      const page = windows[name];
      const theirs = [at[other], `${at[other]}/contacts`, `${at[other]}/clearances`, `${cycle}${at[other]}/agreement`];
      await absent(
        page,
        ...theirs,
        `${at[other]}/nominations?cycle=${cycle_id}`,
        `${at[other]}/nominations/list?cycle=${cycle_id}`,
      );
      await absent(page, `${cycle}/people`, `${cycle}/matching`, `${cycle}/proposals`, `${cycle}/organizations`);
    }
  const { Lutz: lutz } = windows;
  await go(lutz, `${at.lindhof}/nominations?cycle=${cycle_id}`);
  await seeNot(lutz, 'Otto', 'Mira', 'Ilse', names.hallbach);
  await go(lutz, at.lindhof);
  await seeNot(lutz, 'Otto', 'Mira', 'Ilse', names.hallbach);
  // The executive names nobody: that is HR's.
  await absent(windows.Anna, `${at.lindhof}/nominations?cycle=${cycle_id}`);
  // A person of the other house sees neither the list nor the names.
  const lena = await windowOf(site, 'de', people.Lena.id);
  await absent(lena, at.hallbach, at.lindhof, `${cycle}/people`);
  expect(site.outside).toEqual([]);
});

test('Petra finds the way back to her desk from her organisation', { timeout: 30_000 }, async () => {
  await go(windows.Petra, at.hallbach);
  await see(windows.Petra, names.hallbach, t('consortium.agreement.state.signed'));
  expect(await link(windows.Petra, 'Brückenschlag de').count()).toBe(1);
});
