import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listAs } from '../../../test/applying.ts';
import { accept, cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { dayOf } from '../../platform/words/day.ts';
import { formTandem } from '../tandems/actions.ts';
import type { ListingState } from './rules/listing.ts';
import { byWeek, daysBefore, sumSince } from './rules/sightings.ts';
import { countPublished } from './store/published.ts';
import { findOwnListing } from './store/listings.ts';
import { countSighting } from './store/sightings.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let test: TestHouse;
let urs: Client;
let id: string;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'urs', 'jana', 'eva');
  id = await listAs(test, 'urs');
  urs = await test.as(cast.urs);
});
afterAll(() => test?.close());

const listing = () => findOwnListing(test.house, cast.urs);
const set = (state: ListingState) => test.house.db.updateTable('mentor_listing').set({ state }).where('id', '=', id).execute();
const day = (days: number) => daysBefore(dayOf(test.house.clock()), -days);
const reminders = async () => (await test.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'applications.return').length;

describe('a pause with a day of return', () => {
  it('takes a day from tomorrow to a year ahead, or none', async () => {
    for (const wrong of [day(0), day(-1), day(366), '2026-13-40', 'tomorrow']) {
      const page = await urs.post('/listing/pause', { return_on: wrong });
      expect([wrong, page.status]).toEqual([wrong, 422]);
      expect(page.text).toContain('id="f-return_on-error"');
    }
    expect((await listing())?.state).toBe('published');
    expectMoved(await urs.post('/listing/pause', { return_on: day(30) }), '/listing');
    expect(await listing()).toMatchObject({ state: 'paused', paused_by: 'mentor', return_on: day(30) });
    expect((await urs.get('/listing')).text).toContain('You want to be back on');
    expectMoved(await urs.post('/listing/return', { return_on: day(60) }), '/listing');
    expect((await urs.post('/listing/return', { return_on: day(-5) })).status).toBe(422);
    expectMoved(await urs.post('/listing/return', {}), '/listing');
    expect((await listing())?.return_on).toBeNull();
    expect((await urs.post('/listing/pause', { return_on: day(30) })).status).toBe(409);
    expectMoved(await urs.post('/listing/resumption'), '/listing');
    expect(await listing()).toMatchObject({ state: 'published', return_on: null, paused_at: null });
    expect((await urs.post('/listing/return', { return_on: day(30) })).status).toBe(409);
  });

  it('reminds once on that day, and puts nothing online by itself', async () => {
    await urs.post('/listing/pause', { return_on: day(3) });
    test.later({ days: 2 });
    await test.drain({ tick: true });
    expect(await reminders()).toBe(0);
    expect((await urs.get('/home')).text).not.toContain('Today you wanted to be back');
    test.later({ days: 1 });
    await test.drain({ tick: true });
    await test.drain({ tick: true });
    expect(await reminders()).toBe(1);
    expect((await listing())?.state).toBe('paused');
    expect((await urs.get('/home')).text).toContain('Today you wanted to be back');
    await urs.post('/listing/return', { return_on: day(10) });
    test.later({ days: 10 });
    await test.drain({ tick: true });
    expect(await reminders()).toBe(2);
  });

  it('reminds nobody who has gone or lapsed', async () => {
    await urs.post('/listing/pause', { return_on: day(3) });
    await test.house.db.updateTable('person').set({ status: 'lapsed' }).where('id', '=', cast.urs).execute();
    test.later({ days: 4 });
    await test.drain({ tick: true });
    expect(await reminders()).toBe(0);
  });
});

describe('who is not to be found', () => {
  const eyes = ['jana', 'eva', 'tarik'] as const;
  const sees = async (name: (typeof eyes)[number]) => {
    const client = await test.as(cast[name]);
    const [list, page, ask] = [
      await client.get('/mentors'),
      await client.get(`/mentors/${id}`),
      await client.get(`/mentors/${id}/request`),
    ];
    return [list.text.includes(`/mentors/${id}`), page.status, ask.status];
  };

  it('published: by every member', async () => {
    for (const name of eyes) expect([name, ...(await sees(name))]).toEqual([name, true, 200, 200]);
    expect(await countPublished(test.house, programId)).toBe(1);
  });

  for (const state of ['unlisted', 'paused', 'suspended', 'retired'] as const)
    it(`${state}: by nobody, the office neither, and no count knows it`, async () => {
      await set(state);
      for (const name of eyes) expect([name, ...(await sees(name))]).toEqual([name, false, 404, 404]);
      expect(await countPublished(test.house, programId)).toBe(0);
      const jana = await test.as(cast.jana);
      expect((await jana.get('/mentors?topic=delegation')).text).not.toContain(`/mentors/${id}`);
      // Whoever had the form open is told so, without a name.
      const asked = await jana.post(`/mentors/${id}/request`, {
        topics: ['delegation'],
        concern: 'Please',
        months: 6,
        mode: 'both',
      });
      expect([404, 409]).toContain(asked.status);
      expect(withoutChance(asked.text)).not.toContain('Urs');
      expect((await (await test.as(cast.eva)).get('/topics/balance')).text).not.toContain('2 places');
    });

  it.each(['lapsed', 'blocked', 'left'] as const)('a membership that is %s: the same', async (status) => {
    await test.house.db.updateTable('person').set({ status }).where('id', '=', cast.urs).execute();
    for (const name of eyes) expect([name, ...(await sees(name))]).toEqual([name, false, 404, 404]);
    expect(await countPublished(test.house, programId)).toBe(0);
  });
});

describe('a suspended listing', () => {
  it('is there to read for the mentor, with the way on, and nothing changes it', async () => {
    await set('suspended');
    const page = (await urs.get('/listing')).text;
    expect(page).toContain('Your listing is suspended');
    expect(page).toContain('href="/cases"');
    expect(page).not.toContain('action="/listing');
    expectMoved(await urs.get('/listing/retirement'), '/listing');
    const deeds = [
      urs.post('/listing', { capacity: 1, durations: [6] }),
      urs.post('/listing/pause'),
      urs.post('/listing/return'),
      urs.post('/listing/resumption'),
      urs.post('/listing/retirement'),
    ];
    for (const answer of await Promise.all(deeds)) {
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('until the office lifts it');
    }
    expect((await listing())?.state).toBe('suspended');
  });

  it('goes with a mentor who leaves', async () => {
    await set('suspended');
    await urs.post('/settings/departure', { sure: 'yes' });
    await test.drain();
    expect((await listing())?.state).toBe('retired');
  });
});

describe('holding back and being full', () => {
  it('is taken back where the standards are still missing', async () => {
    await listAs(test, 'tarik');
    const tarik = await test.as(cast.tarik);
    await tarik.post('/listing/pause');
    expect((await findOwnListing(test.house, cast.tarik))?.held_back).toBe(true);
    expectMoved(await tarik.post('/listing/resumption'), '/listing');
    expect(await findOwnListing(test.house, cast.tarik)).toMatchObject({ held_back: false, state: 'unlisted' });
    expect((await tarik.post('/listing/resumption')).status).toBe(409);
  });

  it('full is derived and said', async () => {
    expect((await urs.get('/listing')).text).toContain('2 of 2 places free');
    await test.house.db.updateTable('mentor_listing').set({ capacity: 1 }).execute();
    await test.system((deed) =>
      formTandem(deed, { program_id: programId, mentor_id: cast.urs, mentee_id: cast.jana, topics: [], months: 6, mode: 'both' }),
    );
    const page = (await urs.get('/listing')).text;
    expect(page).toContain('your places are taken');
    expect((await listing())?.state).toBe('published');
  });
});

describe('how often a listing was seen', () => {
  const rows = () => test.house.db.selectFrom('listing_sighting').selectAll().orderBy('day').execute();

  it('is counted without writing, and kept with the timetable', async () => {
    for (let time = 0; time < 3; time += 1) countSighting(test.house, id, 'found');
    countSighting(test.house, id, 'opened');
    countSighting(test.house, cast.jana, 'found');
    expect(await rows()).toEqual([]);
    await test.drain({ tick: true });
    expect(await rows()).toEqual([{ listing_id: id, day: day(0), found: 3, opened: 1 }]);
    countSighting(test.house, id, 'found');
    await test.drain({ tick: true });
    await test.drain({ tick: true });
    expect(await rows()).toMatchObject([{ found: 4, opened: 1 }]);
    test.later({ days: 1 });
    countSighting(test.house, id, 'opened');
    await test.drain({ tick: true });
    expect(await rows()).toMatchObject([{ found: 4 }, { found: 0, opened: 1 }]);
    const page = (await urs.get('/listing')).text;
    expect(page).toContain('found 4 times, opened 2 times');
    expect((await (await test.as(cast.jana)).get('/listing')).text).not.toContain('opened 2 times');
  });

  it('counts what members find and open in the finder, never the mentor’s own visits', async () => {
    const jana = await test.as(cast.jana);
    await Promise.all([jana.get('/mentors'), jana.get(`/mentors/${id}`), urs.get('/mentors'), urs.get(`/mentors/${id}`)]);
    await Promise.all([urs.get('/listing/preview'), jana.get('/mentors?topic=resilience'), test.guest().get(`/mentors/${id}`)]);
    expect(await rows()).toEqual([]);
    await test.drain({ tick: true });
    expect(await rows()).toMatchObject([{ found: 1, opened: 1 }]);
    // Her own name stands in the frame, but not on the card.
    const [, card = ''] = (await urs.get('/listing/preview')).text.split('<main');
    expect([card.includes('Urs A.'), card.includes('Amstad')]).toEqual([true, false]);
  });

  it('is forgotten after 13 months', async () => {
    countSighting(test.house, id, 'found');
    await test.drain({ tick: true });
    test.later({ days: 390 });
    await test.drain({ tick: true });
    expect(await rows()).toHaveLength(1);
    test.later({ days: 10 });
    await test.drain({ tick: true });
    expect(await rows()).toEqual([]);
  });

  it('sums by seven days, the last of them today', () => {
    const seen = [
      { day: '2026-11-23', found: 2, opened: 1 },
      { day: '2026-11-17', found: 3, opened: 0 },
      { day: '2026-11-16', found: 5, opened: 5 },
      { day: '2026-10-01', found: 9, opened: 9 },
    ];
    expect(byWeek(seen, '2026-11-23', 2)).toEqual([
      { from: '2026-11-10', found: 5, opened: 5 },
      { from: '2026-11-17', found: 5, opened: 1 },
    ]);
    expect(sumSince(seen, '2026-11-16')).toEqual({ found: 10, opened: 6 });
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  });
});
