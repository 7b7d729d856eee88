import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { readCycle, readCycles, updateCycle } from '../store/cycles.ts';
import { insertStaff } from '../store/staff.ts';
import { languagesOf } from '../rules/languages.ts';

let test: TestHouse;
let eva: Client;
let jana: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  [eva, jana] = [await test.as(cast.eva), await test.as(cast.jana)];
});
afterAll(() => test.close());

const words = {
  format: 'exchange',
  kind: 'cohort',
  name_de: 'Wissen im Tausch',
  name_en: 'Knowledge in exchange',
  purpose_de: 'Beide lernen.',
  purpose_en: 'Both learn.',
  cycle_en: 'Spring 2027',
};
const idOf = (location: string | null) => /^\/cycles\/([^/]+)\//.exec(location ?? '')?.[1] ?? '';
const cycles = (program_id: string) => readCycles(test.house).then((all) => all.filter((row) => row.program_id === program_id));

describe('a new programme', () => {
  let id: string;

  it('is the office’s to set up, from a template', async () => {
    expect((await jana.get('/programs/new')).status).toBe(403);
    expect((await jana.post('/programs', words)).status).toBe(403);
    expect((await eva.get('/programs/new')).text).toContain('exists once');
    const empty = await eva.post('/programs', { ...words, name_en: '', format: 'network' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Wissen im Tausch');
    const made = await eva.post('/programs', words);
    expectMoved(made, /^\/cycles\/[^/]+\/setup\/goals$/);
    id = idOf(made.location);
    const cycle = (await readCycle(test.house, id))!;
    expect(cycle).toMatchObject({
      number: 1,
      state: 'draft',
      slug: 'knowledge-in-exchange',
      name_en: 'Spring 2027',
      name_de: 'Wissen im Tausch',
    });
    expect(cycle.plan.mode).toBe('hybrid');
    const { body } = await test.house.db
      .selectFrom('policy_version')
      .selectAll()
      .where('program_id', '=', cycle.program_id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(body)).toContain('At eye level');
    expect((await eva.get(`/cycles/${id}/setup`)).text).toContain('Go on: Goals');
  });

  it('gets an address of its own, two at once too', async () => {
    const named = (name_en: string, name_de = name_en) => ({ ...words, name_de, name_en });
    const twins = await Promise.all([eva.post('/programs', named('Twin!')), eva.post('/programs', named('Twin?'))]);
    expect(twins.map(({ status }) => status)).toEqual([303, 303]);
    const made = await Promise.all(twins.map(({ location }) => readCycle(test.house, idOf(location))));
    expect(made.map((row) => row?.slug).toSorted()).toEqual(['twin', 'twin-2']);
    const clicks = await Promise.all([1, 2].map(() => eva.post('/programs', named('Clicked'))));
    expect(clicks.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(clicks.find(({ status }) => status === 422)?.text).toContain('has this name already');
    const odd = await eva.post('/programs', named('Initiatives'));
    expect((await readCycle(test.house, idOf(odd.location)))?.slug).toBe('initiatives-2');
  });

  it('is not there for others before its cycle opens', async () => {
    const path = '/programs/knowledge-in-exchange';
    expect((await jana.get(path)).status).toBe(404);
    expect((await test.guest().get(`${path}/standards`)).status).toBe(404);
    expect((await jana.get('/programs')).text).not.toContain('Spring 2027');
    expect((await eva.get(path)).text).toContain('A preview');
    expect((await eva.get('/programs')).text).toContain('Where you are in charge');
    await test.system((deed) =>
      updateCycle(deed, id, {
        state: 'open',
        apply_from: '2026-11-01',
        apply_until: '2026-12-20',
        starts_on: '2027-02-01',
        ends_on: '2027-07-31',
      }),
    );
    const page = await test.guest().get(path);
    expect(page.text).toContain('Both learn.');
    expect(page.text).toContain(`href="/cycles/${id}/enrolment"`);
    expect(page.text).toContain('less than five minutes');
    expect(page.text).toContain('Eva Kranich');
    expect(page.text).not.toContain('eva@weitblick.example');
    expect(page.text).not.toContain('/setup');
    expect((await test.guest().get(`${path}/standards`)).text).toContain('At eye level');
    const list = await test.guest().get('/programs');
    expect(list.text).toContain('Spring 2027');
    expect(list.text).toContain('2 programmes are open to you');
    expect((await jana.get(`${path}?cycle=9`)).status).toBe(404);
  });

  it('does not offer to sign up before or after the days, nor where organisations nominate', async () => {
    const path = '/programs/knowledge-in-exchange';
    await test.system((deed) => updateCycle(deed, id, { apply_from: '2026-12-01' }));
    expect((await jana.get(path)).text).not.toContain('/enrolment"');
    const { plan } = (await readCycle(test.house, id))!;
    await test.system((deed) =>
      updateCycle(deed, id, { apply_from: '2026-11-01', plan: { ...plan, ways: { nomination: true, call: false } } }),
    );
    const page = await jana.get(path);
    expect(page.text).toContain('Places are given by nomination');
    expect(page.text).not.toContain('/enrolment"');
  });

  it('exists once as the member network', async () => {
    expectMoved(await jana.get('/programs/mentoring'), '/program');
    expectMoved(await jana.get('/programs/mentoring/standards'), '/standards');
    expect((await eva.post('/programs/mentoring/cycles')).status).toBe(404);
    expect((await jana.get('/programs/nothing')).status).toBe(404);
  });
});

describe('a copy', () => {
  let source: OpenCycle;
  const next = { into: 'same', name_de: 'Brückenschlag 2028', name_en: 'Bridges 2028', focus_en: 'Artificial intelligence' };

  beforeAll(async () => {
    source = await openCycle(test, 'cross', { plan: { min_organizations: 7, sponsor_message: { de: 'Gut.', en: 'Good.' } } });
    await test.system((deed) => insertStaff(deed, { cycle_id: source.cycle_id, person_id: cast.urs, role: 'coordinator' }));
  });

  it('becomes the next cycle, by its coordinator too, without days and people', async () => {
    const urs = await test.as(cast.urs);
    expect((await urs.get(`/cycles/${source.cycle_id}/copy`)).text).not.toContain('value="new"');
    const made = await urs.post(`/cycles/${source.cycle_id}/copies`, next);
    const copy = (await readCycle(test.house, idOf(made.location)))!;
    expect(copy).toMatchObject({
      program_id: source.program_id,
      number: 2,
      state: 'draft',
      starts_on: null,
      copied_from: source.cycle_id,
    });
    expect(copy.plan).toMatchObject({
      min_organizations: 7,
      focus: { en: 'Artificial intelligence' },
      sponsor_message: { en: '' },
    });
    expect((await urs.get(`/cycles/${copy.id}/setup`)).status).toBe(200);
    expect(
      (await urs.post(`/cycles/${source.cycle_id}/copies`, { ...next, into: 'new', program_de: 'A', program_en: 'A' })).status,
    ).toBe(403);
  });

  it('made by two at once gets two numbers, and no name twice', async () => {
    const named = (year: number) => ({ ...next, name_de: `Brückenschlag ${year}`, name_en: `Bridges ${year}` });
    const sent = (year: number) => eva.post(`/cycles/${source.cycle_id}/copies`, named(year));
    expect((await Promise.all([sent(2029), sent(2030)])).map(({ status }) => status)).toEqual([303, 303]);
    expect((await Promise.all([sent(2031), sent(2031)])).map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await cycles(source.program_id)).map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('becomes a programme for another topic, with a name', async () => {
    const nameless = await eva.post(`/cycles/${source.cycle_id}/copies`, { ...next, into: 'new' });
    expect(nameless.status).toBe(422);
    expect(nameless.text).toContain('Brückenschlag 2028');
    const made = await eva.post(`/cycles/${source.cycle_id}/copies`, {
      ...next,
      into: 'new',
      program_de: 'KI',
      program_en: 'AI together',
    });
    const copy = (await readCycle(test.house, idOf(made.location)))!;
    expect(copy).toMatchObject({ number: 1, slug: 'ai-together', format: 'cross' });
    expect((await jana.post(`/cycles/${source.cycle_id}/copies`, next)).status).toBe(404);
  });

  it('is offered instead of a second first cycle', async () => {
    const { slug } = (await readCycle(test.house, source.cycle_id))!;
    expectMoved(await eva.post(`/programs/${slug}/cycles`), /\/copy$/);
    expect((await jana.post(`/programs/${slug}/cycles`)).status).toBe(403);
  });

  it('prints the guide with what is decided', async () => {
    const page = await eva.get(`/cycles/${source.cycle_id}/guide`);
    expect(page.text).toContain('1. What is it for?');
    expect(page.text).toContain('1 February 2027 to 31 January 2028');
    expect((await jana.get(`/cycles/${source.cycle_id}/guide`)).status).toBe(404);
    expect((await jana.get(`/cycles/${source.cycle_id}/guide.pdf`)).status).toBe(404);
  });
});

describe('an initiative', () => {
  it('is made and changed by the office, joined in the goals, and read by everybody', async () => {
    const text = { name_de: 'Neue Arbeit', name_en: 'New work', text_en: 'Step by step.' };
    expect((await jana.post('/programs/initiatives', text)).status).toBe(403);
    expect((await eva.post('/programs/initiatives', { ...text, name_de: '' })).text).toContain('value="New work"');
    const made = await eva.post('/programs/initiatives', text);
    expectMoved(made, /^\/initiatives\//);
    const id = made.location!.split('/').at(-1)!;
    expect((await test.guest().get(`/initiatives/${id}`)).text).toContain('No programme belongs to it yet');
    const { cycle_id } = await openCycle(test, 'reverse');
    const seen = { purposes: ['open_culture'], goals: ['culture'], initiative: id, seen: '' };
    expect((await eva.post(`/cycles/${cycle_id}/setup/goals`, { ...seen, initiative: cast.eva })).status).toBe(404);
    expect((await eva.post(`/cycles/${cycle_id}/setup/goals`, seen)).status).toBe(303);
    expect((await test.guest().get(`/initiatives/${id}`)).text).toContain('Programme reverse');
    expect((await jana.get('/programs')).text).toContain('Part of “New work”');
    expectMoved(await eva.post(`/programs/initiatives/${id}`, { ...text, name_en: 'Newer work' }), `/initiatives/${id}`);
    expect((await jana.get(`/initiatives/${id}`)).text).toContain('Newer work');
    expect((await jana.get(`/programs/initiatives/${id}`)).status).toBe(403);
    expect((await jana.get('/initiatives/nothing')).status).toBe(404);
  });
});

describe('a house that is read in one language', () => {
  const readIn = (locales: string[]) => test.house.db.updateTable('network').set({ locales }).execute();
  afterAll(() => readIn(['de', 'de-CH', 'en']));
  const german = { format: 'exchange', kind: 'cohort', name_de: 'Nur hier', purpose_de: 'Beide lernen.' };

  it('asks for the other neither for programmes, nor for copies, nor for initiatives', async () => {
    const both = await eva.post('/programs', german);
    expect([both.status, /id="[^"]*name_en-error"/.test(both.text)]).toEqual([422, true]);
    await readIn(['de', 'de-CH']);
    const form = await eva.get('/programs/new');
    expect(form.text).toMatch(/name="name_de"[^>]*required/);
    expect(form.text).not.toMatch(/name="name_en"[^>]*required/);
    const made = await eva.post('/programs', german);
    const cycle = await readCycle(test.house, idOf(made.location));
    expect([cycle?.program_name_de, cycle?.program_name_en, cycle?.purpose_en, cycle?.name_en]).toEqual([
      'Nur hier',
      'Nur hier',
      'Beide lernen.',
      'Nur hier',
    ]);
    const without = await eva.post('/programs', { ...german, name_de: '', name_en: 'Here only' });
    expect([without.status, without.text.includes('value="Here only"')]).toEqual([422, true]);
    const copy = await eva.post(`/cycles/${cycle!.id}/copies`, { into: 'new', name_de: 'Nur dort', program_de: 'Dort' });
    expect((await readCycle(test.house, idOf(copy.location)))?.program_name_en).toBe('Dort');
    expect((await eva.post('/programs/initiatives', { name_de: 'Wir lernen' })).status).toBe(303);
  });

  it('knows its languages, whatever their country', () => {
    expect([languagesOf(['de-CH']), languagesOf(['en']), languagesOf(['de', 'en']), languagesOf([])]).toEqual([
      ['de'],
      ['en'],
      ['de', 'en'],
      ['de', 'en'],
    ]);
  });
});
