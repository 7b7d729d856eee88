import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { readByRules } from '../../platform/calendar/reading.samples.ts';
import { endTandemEarly, formTandem } from '../tandems/actions.ts';

let t: TestHouse;
let jana: Client;
let urs: Client;
let tandem: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});
afterAll(() => t.close());

beforeEach(async () => {
  tandem = await t.system(async (deed) => {
    await deed.tx.deleteFrom('mail').execute();
    await deed.tx.deleteFrom('session').execute();
    const pair = { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana };
    return formTandem(deed, { ...pair, topics: ['delegation'], months: 6, mode: 'both' });
  });
});

const list = () => `/tandems/${tandem}/sessions`;
/** A wall clock in Zurich, so many days after today. */
const wall = (days: number, time = '17:00') => {
  const day = new Date(t.house.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}`;
};
const plan = (change: Fields = {}): Fields => ({
  first: wall(3),
  second: wall(4),
  zone: 'Europe/Zurich',
  minutes: 60,
  mode: 'remote',
  link: 'https://video.example/r',
  ...change,
});
const iso = (typed: string) => new Date(`${typed}:00+01:00`).toISOString();

async function propose(by: Client, change: Fields = {}): Promise<string> {
  const page = await by.post(list(), plan(change));
  expectMoved(page, /sessions\/[0-9a-f-]{36}$/);
  return page.location!;
}

async function book(days = 3): Promise<string> {
  const path = await propose(urs, { first: wall(days), second: undefined });
  expectMoved(await jana.post(`${path}/choice`, { starts_at: iso(wall(days)) }), path);
  return path;
}

const row = (path: string) =>
  t.house.db.selectFrom('session').selectAll().where('id', '=', path.split('/').at(-1)!).executeTakeFirstOrThrow();

/** What went into the calendar of this person, in the order that calendars see. */
async function calendars(name: 'jana' | 'urs') {
  const mails = await t.house.db.selectFrom('mail').selectAll().where('address', '=', emailOf(name)).execute();
  return mails
    .flatMap(({ id, sealed_calendar }) =>
      sealed_calendar ? [readByRules(t.house.vault.open(sealed_calendar, `mail.calendar.${id}`))] : [],
    )
    .toSorted((a, b) => (a.entries[0]?.sequence ?? 0) - (b.entries[0]?.sequence ?? 0));
}

const kinds = async (name: 'jana' | 'urs') => (await t.mailsTo(emailOf(name))).map(({ kind }) => kind.replace('sessions.', ''));

describe('from dates to a meeting', () => {
  test('one offers dates, the other chooses, both calendars hear of it', async () => {
    const path = await propose(urs);
    expect(await kinds('jana')).toEqual(['proposed']);
    expect((await jana.get(path)).text).toContain('Urs proposes dates');
    expect((await urs.get(path)).text).toContain('Jana has the choice');
    expect((await jana.get(list())).text).toContain('One meeting waits for you');
    expectMoved(await jana.post(`${path}/choice`, { starts_at: iso(wall(4)) }), path);
    expect(await row(path)).toMatchObject({ state: 'booked', starts_at: new Date(iso(wall(4))), sequence: 0, offered_at: null });
    for (const name of ['jana', 'urs'] as const) {
      const [calendar] = await calendars(name);
      expect(calendar?.method).toBe('REQUEST');
      expect(calendar?.entries[0]).toMatchObject({ start: iso(wall(4)), sequence: 0 });
      expect(calendar?.entries[0]?.summary).toBe(`Mentoring: ${name === 'jana' ? 'Urs Amstad' : 'Jana Brandis'}`);
    }
    const said = (await t.mailsTo(emailOf('jana'))).map(({ subject, text }) => subject + text).join();
    expect(said).toContain('27 November 2026');
    expect(said).not.toContain('video.example');
  });

  test('who proposes cannot confirm alone', async () => {
    const path = await propose(urs);
    const page = await urs.post(`${path}/choice`, { starts_at: iso(wall(3)) });
    expect(page.status).toBe(409);
    expect(page.text).toContain('You proposed these dates');
    expect((await row(path)).state).toBe('proposed');
  });

  test('a date that is not on the table is refused at its field', async () => {
    const path = await propose(urs);
    expect((await jana.post(`${path}/choice`, { starts_at: iso(wall(9)) })).status).toBe(422);
    expect((await jana.post(`${path}/choice`, { starts_at: 'soon' })).status).toBe(422);
    expect((await jana.post(`${path}/choice`)).status).toBe(422);
  });

  test('past dates, the hour that does not exist and a link without https are refused, and nothing typed is lost', async () => {
    const cases: [Fields, string][] = [
      [{ first: wall(-1) }, 'This date is past'],
      [{ first: '2027-03-28T02:30' }, 'There is no 02:30 on this day'],
      [{ first: '2027-02-30T10:00' }, 'Enter day and time'],
      [{ first: 'tomorrow' }, 'Enter day and time'],
      [{ first: wall(500) }, 'more than a year ahead'],
      [{ link: 'http://video.example/r' }, 'begins with https://'],
      [{ link: 'javascript:alert(1)' }, 'begins with https://'],
      [{ zone: 'Europe/Atlantis' }, 'time zone'],
      [{ minutes: 5 }, ''],
    ];
    for (const [change, words] of cases) {
      const page = await urs.post(list(), plan({ place: 'Café Rosengarten', ...change }));
      expect([change, page.status]).toEqual([change, 422]);
      expect(page.text).toContain(words);
      expect(page.text).toContain('Café Rosengarten');
    }
    expect(await t.house.db.selectFrom('session').select('id').where('tandem_id', '=', tandem).execute()).toEqual([]);
  });

  test('the hour that comes twice is taken as the first, and the page says so', async () => {
    await urs.post('/settings/zone', { zone: 'America/New_York' });
    const path = await propose(urs, { first: '2027-10-31T02:30', second: undefined });
    const dates = await t.house.db
      .selectFrom('session_date')
      .selectAll()
      .where('session_id', '=', path.split('/').at(-1)!)
      .execute();
    expect(dates.map(({ starts_at }) => starts_at.toISOString())).toEqual(['2027-10-31T00:30:00.000Z']);
    const page = (await jana.get(path)).text;
    expect(page).toContain('This hour comes twice that night');
    expect(page).toContain('for Urs (New York)');
    expect((await urs.get(path)).text).toContain('Sat, 30 October 2027 at 20:30');
    await urs.post('/settings/zone', { zone: 'Europe/Zurich' });
  });

  test('a second click leads to the same meeting, and six proposals at once are too many', async () => {
    const first = await propose(urs);
    expect(await propose(urs)).toBe(first);
    for (const days of [10, 11, 12, 13]) await propose(urs, { first: wall(days), second: undefined });
    const page = await urs.post(list(), plan({ first: wall(14) }));
    expect(page.status).toBe(409);
    expect(page.text).toContain('5 proposals are open');
    expect(page.text).toContain(wall(14));
  });

  test('both answer in the same moment: one wins, the other hears how it stands', async () => {
    for (let trial = 0; trial < 5; trial += 1) {
      const path = await propose(urs, { first: wall(20 + trial), second: wall(40 + trial) });
      const answers = await Promise.all([
        jana.post(`${path}/choice`, { starts_at: iso(wall(20 + trial)) }),
        jana.post(`${path}/choice`, { starts_at: iso(wall(40 + trial)) }),
        urs.post(`${path}/cancellation`),
      ]);
      // A cancellation of a booked meeting is a deed of its own and may follow the choice.
      expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true);
      expect(answers.slice(0, 2).filter(({ status }) => status === 303).length).toBeLessThanOrEqual(1);
      if ((await row(path)).state === 'booked') await urs.post(`${path}/cancellation`);
    }
  });
});

describe('other dates', () => {
  test('in answer to a proposal: now the other side chooses', async () => {
    const path = await propose(urs);
    expectMoved(await jana.post(`${path}/dates`, { first: wall(6), zone: 'Europe/Zurich' }), path);
    expect(await kinds('urs')).toEqual(['proposed']);
    expect((await jana.post(`${path}/choice`, { starts_at: iso(wall(6)) })).status).toBe(409);
    expectMoved(await urs.post(`${path}/choice`, { starts_at: iso(wall(6)) }), path);
  });

  test('the old date holds until the other one agrees, then both calendars move', async () => {
    const path = await book();
    expectMoved(await jana.post(`${path}/dates`, { first: wall(6), zone: 'Europe/Zurich' }), path);
    expect(await row(path)).toMatchObject({ state: 'booked', starts_at: new Date(iso(wall(3))) });
    expect((await urs.get(path)).text).toContain('Jana would like another date');
    expect((await jana.post(`${path}/dates`, { first: wall(7), zone: 'Europe/Zurich' })).status).toBe(409);
    expectMoved(await urs.post(`${path}/choice`, { starts_at: iso(wall(6)) }), path);
    const [first, second] = await calendars('jana');
    expect([first?.entries[0]?.uid === second?.entries[0]?.uid, second?.entries[0]?.sequence]).toEqual([true, 1]);
    expect(second?.entries[0]?.start).toBe(iso(wall(6)));
  });

  test('or the old date stays, and who wished to move hears it', async () => {
    const path = await book();
    await jana.post(`${path}/dates`, { first: wall(6), zone: 'Europe/Zurich' });
    expectMoved(await urs.post(`${path}/keeping`), path);
    expect(await kinds('jana')).toContain('kept');
    expect((await urs.post(`${path}/keeping`)).status).toBe(409);
    expect((await urs.get(path)).text).not.toContain('would like another date');
  });

  test('place and link change both calendars; the same once more changes nothing', async () => {
    const path = await book();
    const place = { minutes: 90, mode: 'onsite', place: 'Aarau, Bahnhof' };
    expectMoved(await jana.post(`${path}/place`, place), path);
    await jana.post(`${path}/place`, place);
    expect((await calendars('urs')).map(({ entries }) => entries[0]?.sequence)).toEqual([0, 1]);
    expect((await jana.get(path)).text).toContain('Aarau, Bahnhof');
  });
});

describe('off, held, missed', () => {
  test('called off in time or late, with words for the partner', async () => {
    const early = await book(3);
    expect((await jana.get(`${early}/cancellation`)).text).not.toContain('late');
    expectMoved(await jana.post(`${early}/cancellation`, { cancel_words: 'I am ill.' }), early);
    expect(await row(early)).toMatchObject({ state: 'cancelled', cancelled_late: false, cancelled_by: cast.jana });
    expect((await urs.get(early)).text).toContain('I am ill.');
    const off = (await calendars('urs')).at(-1);
    expect([off?.method, off?.entries[0]?.sequence, off?.entries[0]?.status]).toEqual(['CANCEL', 1, 'CANCELLED']);
    expect((await t.mailsTo(emailOf('urs'))).map(({ text }) => text).join()).not.toContain('I am ill.');
    expect((await jana.post(`${early}/cancellation`)).status).toBe(409);
    expectMoved(await urs.get(`${early}/dates`), early);

    const late = await book(1);
    t.later({ minutes: 12 * 60 });
    expect((await jana.get(`${late}/cancellation`)).text).toContain('less than 24 hours');
    await jana.post(`${late}/cancellation`);
    expect(await row(late)).toMatchObject({ cancelled_late: true });
    t.later({ minutes: -12 * 60 });
  });

  const log = (change: Fields = {}): Fields => ({
    held_at: wall(0, '08:00'),
    zone: 'Europe/Zurich',
    minutes: 75,
    mode: 'onsite',
    topics: ['delegation', 'resilience'],
    next_step: 'Hand over the roster.',
    summary: 'What delegating is not.',
    ...change,
  });

  test('the day before both are reminded, after it both are asked, one log suffices', async () => {
    const path = await book(3);
    await t.drain({ tick: true });
    expect(await kinds('jana')).not.toContain('reminder');
    expect((await jana.post(`${path}/log`, log({ held_at: wall(0, '08:00') }))).status).toBe(409);
    t.later({ days: 2, minutes: 600 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect((await kinds('jana')).filter((kind) => kind === 'reminder')).toHaveLength(1);
    t.later({ days: 1 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect((await kinds('urs')).filter((kind) => kind === 'log')).toHaveLength(1);
    expect((await urs.get(path)).text).toContain('What stays of this meeting?');
    expect((await urs.post(`${path}/cancellation`)).status).toBe(409);
    const held_at = wall(0, '08:00');
    expectMoved(await urs.post(`${path}/log`, log({ held_at })), path);
    expect(await row(path)).toMatchObject({ state: 'held', minutes: 75, topics: ['delegation'], logged_by: cast.urs });
    const page = (await jana.get(path)).text;
    for (const words of ['Hand over the roster.', 'What delegating is not.']) expect(page).toContain(words);
    // Jana's form is from before.
    const again = await jana.post(`${path}/log`, log({ held_at, summary: 'My own words.' }));
    expect(again.status).toBe(409);
    for (const words of ['My own words.', 'What delegating is not.']) expect(again.text).toContain(words);
    const seen = (await row(path)).logged_at!.toISOString();
    expectMoved(await jana.post(`${path}/log`, log({ held_at, summary: 'Ours.', seen })), path);
    t.later({ days: -3, minutes: -600 });
  });

  test('it did not take place, or did after all', async () => {
    const path = await book(3);
    expect((await jana.post(`${path}/absence`)).status).toBe(409);
    t.later({ days: 4 });
    expectMoved(await jana.post(`${path}/absence`), path);
    expect((await row(path)).state).toBe('missed');
    expectMoved(await urs.post(`${path}/log`, log({ held_at: wall(-1, '08:00') })), path);
    expect((await row(path)).state).toBe('held');
    expect((await urs.post(`${path}/log`, log({ held_at: wall(2, '08:00') }))).status).toBeGreaterThanOrEqual(409);
    t.later({ days: -4 });
  });

  test('a talk that nobody planned is logged; a second click leads to the same', async () => {
    const form = log({ held_at: wall(-2, '12:00') });
    const page = await jana.post(`${list()}/log`, form);
    expectMoved(page, /sessions\//);
    expect((await jana.post(`${list()}/log`, form)).location).toBe(page.location);
    const ahead = await jana.post(`${list()}/log`, log({ held_at: wall(2, '12:00') }));
    expect((await jana.post(`${list()}/log`, log({ held_at: '0001-01-01T12:00' }))).status).toBe(422);
    expect([ahead.status, ahead.text.includes('still ahead'), ahead.text.includes('Hand over the roster.')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  test('dates that nobody chose go by themselves; a booked date holds', async () => {
    const proposed = await propose(urs);
    const booked = await book(9);
    await jana.post(`${booked}/dates`, { first: wall(5), zone: 'Europe/Zurich' });
    t.later({ days: 6 });
    await t.drain({ tick: true });
    expect((await row(proposed)).state).toBe('cancelled');
    expect(await row(booked)).toMatchObject({ state: 'booked', offered_at: null });
    expect(await kinds('jana')).toEqual(expect.arrayContaining(['lapsed', 'kept']));
    t.later({ days: -6 });
  });

  test('when the tandem ends, what is ahead is called off and the calendars hear of it', async () => {
    const [ahead, proposed] = [await book(3), await propose(urs, { first: wall(8) })];
    await t.system(async (deed) => {
      const actor = { kind: 'person' as const, person_id: cast.urs, name: 'Urs Amstad', roles: new Set(['member']) };
      const form = { ending_category: 'time' as const, ending_rematch: 'no' as const, ending_contact: 'no' as const };
      await endTandemEarly({ ...deed, actor }, tandem, form);
    });
    await t.drain();
    expect([(await row(ahead)).state, (await row(proposed)).state]).toEqual(['cancelled', 'cancelled']);
    expect((await calendars('jana')).at(-1)?.method).toBe('CANCEL');
    expectMoved(await jana.get(`${list()}/new`), list());
    const page = await jana.post(list(), plan());
    expect([page.status, page.text.includes('no meetings are planned here any more')]).toEqual([409, true]);
    expect((await jana.get(ahead)).status).toBe(200);
  });
});

describe('whose it is', () => {
  test('nobody else sees it, whatever the role, and only under its own tandem', async () => {
    const path = await book();
    const other = await t.system((deed) =>
      formTandem(deed, {
        program_id: programId,
        mentor_id: cast.milo,
        mentee_id: cast.jana,
        topics: [],
        months: 6,
        mode: 'both',
      }),
    );
    const id = path.split('/').at(-1)!;
    for (const name of ['selin', 'eva', 'tarik', 'milo'] as const) {
      const client = await t.as(cast[name]);
      for (const address of [list(), path, `${path}/calendar.ics`, `${path}/dates`, `${path}/log`])
        expect([name, address, (await client.get(address)).status]).toEqual([name, address, 404]);
      expect((await client.post(`${path}/cancellation`)).status).toBe(404);
    }
    const milo = await t.as(cast.milo);
    expect((await milo.get(`/tandems/${other}/sessions/${id}`)).status).toBe(404);
    expect((await milo.post(`/tandems/${other}/sessions/${id}/cancellation`)).status).toBe(404);
    for (const wrong of ['x', '00000000-0000-4000-8000-000000009999'])
      expect((await jana.get(`${list()}/${wrong}`)).status).toBe(404);
    expect((await t.guest().get(path)).location).toMatch(/^\/sign-in/);
  });
});
