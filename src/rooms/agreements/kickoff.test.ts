import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import type { Format } from '../programs/rules.ts';
import { jobs } from './jobs.ts';
import { kickoffPoints } from './rules.ts';
import { insertTick, kickoffState } from './store/kickoff.ts';
import { moveAgreements } from './store/leaving.ts';

let test: TestHouse;
let formats: Record<Format, OpenFormat>;
let jana: Client;
let urs: Client;

const id = (format: Format = 'network') => formats[format].tandem_id;
const path = (format: Format = 'network') => `/tandems/${id(format)}/kickoff`;
const rhythm = { interval_weeks: 4, session_count: 6, session_minutes: 75 };
const words = (note: string, version = 0, way = 'confirm') => ({ note, version, way });
const tandem = (format: Format = 'network') =>
  test.house.db.selectFrom('tandem').selectAll().where('id', '=', id(format)).executeTakeFirstOrThrow();
const sightFor = (person_id: string) => sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });
const ticks = async () =>
  (await kickoffState(sightFor(cast.jana), id())).map(({ own, partner }) => [own !== null, partner !== null]);
const firstTalk = async (format: Format = 'network') => {
  for (const client of [jana, urs]) expect((await client.post(`/tandems/${id(format)}/first-contact`)).status).toBe(303);
};

async function settle(format: Format = 'network'): Promise<void> {
  for (const point of kickoffPoints) {
    const more = point === 'plan' ? rhythm : {};
    expect((await jana.post(`${path(format)}/${point}`, { ...words(`About ${point}.`), ...more })).status).toBe(303);
    expect((await urs.post(`${path(format)}/${point}`, { ...words(`About ${point}.`, 1), ...more })).status).toBe(303);
  }
}

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
  formats = await openFormats(test);
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});

describe('the kickoff talk', () => {
  it('asks each format its own questions, by name', async () => {
    expect((await jana.get(path())).text).toContain('What would Jana like to reach, and why now?');
    expect((await urs.get(path())).text).toContain('What would Jana like to reach, and why now?');
    expect((await jana.get(`${path('cross')}?point=roles`)).text).toContain('Poaching is ruled out.');
    expect((await jana.get(path('exchange'))).text).toContain('What does Jana bring, what Urs?');
    expect((await jana.get(path('reverse'))).text).toContain('Which subject would Urs like to understand');
    const paper = await jana.get(`${path()}/print`);
    for (const word of ['Kickoff talk of Jana Brandis and Urs Amstad', '5. Framework', 'paper-lines'])
      expect(paper.text).toContain(word);
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('is out of reach for %s', async (name) => {
    await settle();
    const client = await test.as(cast[name]);
    for (const page of [path(), `${path()}/print`]) expect((await client.get(page)).status).toBe(404);
    expect((await client.post(`${path()}/goals`, words('x'))).status).toBe(404);
    expect((await client.post(`${path()}/goals/withdrawal`)).status).toBe(404);
    expect((await client.post(`${path()}/date`, { held_on: '2026-11-20' })).status).toBe(404);
    expect((await kickoffState(sightFor(cast[name]), id())).every(({ own, partner }) => !own && !partner)).toBe(true);
  });

  it('is not there where the programme does without, nor an unknown point', async () => {
    expect((await jana.post(`${path()}/weather`, words('x'))).status).toBe(404);
    expect((await jana.post(`${path()}/%00`, words('x'))).status).toBe(404);
    await test.house.db.updateTable('tandem').set({ has_kickoff: false }).where('id', '=', id()).execute();
    expect((await jana.get(path())).status).toBe(404);
    expect((await jana.post(`${path()}/goals`, words('x'))).status).toBe(404);
    expect((await jana.post(`${path()}/date`, { held_on: '2026-11-20' })).status).toBe(404);
  });

  it.each(['network', 'cross', 'exchange', 'reverse'] as const)('of both moves a %s tandem on, once', async (format) => {
    await firstTalk(format);
    expect((await tandem(format)).state).toBe('forming');
    await settle(format);
    expect(await tandem(format)).toMatchObject({ state: 'kickoff_done', ...rhythm });
    const page = await jana.get(path(format));
    for (const word of ['Your kickoff is complete', `/tandems/${id(format)}/agreement`, '23 November 2026'])
      expect(page.text).toContain(word);
    const late = await urs.post(`${path(format)}/goals`, words('Other words.', 2));
    expect([late.status, late.text.includes('belongs in the agreement')]).toEqual([409, true]);
    expect((await urs.post(`${path(format)}/goals/withdrawal`)).status).toBe(409);
    const moves = await test.house.db.selectFrom('audit_event').select('id').where('verb', '=', 'tandem.holdKickoff').execute();
    expect(moves.length).toBeGreaterThan(0);
  });

  it('waits for the yes to the first talk, and goes on with it', async () => {
    await settle();
    const waits = await jana.get(path());
    expect(waits.text).toContain('What is missing is your yes to the first talk');
    await firstTalk();
    await test.drain();
    expect((await tandem()).state).toBe('kickoff_done');
    const paper = await test.house.db.selectFrom('kickoff_talk').selectAll().execute();
    expect(paper).toMatchObject([{ tandem_id: id(), held_on: '2026-11-23' }]);
  });
});

describe('a point', () => {
  it('is noted by one and confirmed by both', async () => {
    expectMoved(await jana.post(`${path()}/documentation`, words('Jana writes.', 0, 'save')), /point=documentation/);
    expect((await ticks())[3]).toEqual([false, false]);
    expectMoved(await jana.post(`${path()}/documentation`, words('Jana writes.', 1)), `${path()}#points`);
    const his = await urs.get(path());
    expect(his.text).toMatch(/id="documentation".*waits for you.*Jana confirmed this on 23 November 2026/s);
    expectMoved(await urs.post(`${path()}/documentation`, words('Jana writes.', 1)), `${path()}#points`);
    expect((await ticks())[3]).toEqual([true, true]);
    expect((await jana.get(path())).text).toContain('One of five points is settled');
    const row = await test.house.db.selectFrom('kickoff_point').selectAll().executeTakeFirstOrThrow();
    expect(row.sealed_note?.toString('latin1')).not.toContain('writes');
  });

  it('with changed words is confirmed anew, and the partner is told', async () => {
    await jana.post(`${path()}/roles`, words('Jana prepares.'));
    const same = await urs.post(`${path()}/roles`, words('Jana prepares.', 1, 'propose'));
    expect([same.status, same.text.includes('Nothing has changed')]).toEqual([422, true]);
    await urs.post(`${path()}/roles`, words('Both prepare.', 1, 'propose'));
    expect((await ticks())[1]).toEqual([false, true]);
    const [mail] = (await test.mailsTo(emailOf('jana'))).filter(({ kind }) => kind === 'agreements.kickoff_changed');
    expect(mail?.text).toContain('Roles and rules');
    expect(mail?.text).not.toContain('Both prepare');
  });

  it('can be taken back', async () => {
    await jana.post(`${path()}/roles`, words('Jana prepares.'));
    expectMoved(await jana.post(`${path()}/roles/withdrawal`), `${path()}?point=roles#roles`);
    expectMoved(await jana.post(`${path()}/roles/withdrawal`), `${path()}?point=roles#roles`);
    expect((await ticks())[1]).toEqual([false, false]);
  });

  it('changed by both at once keeps both texts', async () => {
    const pages = await Promise.all([
      jana.post(`${path()}/roles`, words('Words of Jana.')),
      urs.post(`${path()}/roles`, words('Words of Urs.')),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = pages.find(({ status }) => status === 409);
    for (const word of ['Words of Jana.', 'Words of Urs.', 'Nothing is lost', 'name="version" value="1"'])
      expect(loser?.text).toContain(word);
  });

  it('needs words, and the plan its numbers; what was typed stays', async () => {
    const bare = await jana.post(`${path()}/framework`, words(''));
    expect([bare.status, bare.text.includes('in a sentence')]).toEqual([422, true]);
    const plan = await jana.post(`${path()}/plan`, words('Tuesdays at five.'));
    expect([plan.status, plan.text.includes('Tuesdays at five.')]).toEqual([422, true]);
    const wrong = await jana.post(`${path()}/plan`, { ...words('Tuesdays.'), ...rhythm, interval_weeks: 99 });
    expect([wrong.status, wrong.text.includes('value="99"')]).toEqual([422, true]);
    await jana.post(`${path()}/plan`, { ...words(''), ...rhythm });
    expect((await urs.get(`${path()}?point=roles`)).text).toContain('6 meetings, every 4 weeks, 75 minutes');
  });

  it('of all five by one tells the other once', async () => {
    for (const point of kickoffPoints) await jana.post(`${path()}/${point}`, { ...words(`About ${point}.`), ...rhythm });
    const mails = (await test.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'agreements.kickoff_ready');
    expect(mails).toHaveLength(1);
  });
});

describe('the day of the talk', () => {
  it('is today or earlier', async () => {
    const ahead = await jana.post(`${path()}/date`, { held_on: '2026-11-24' });
    expect([ahead.status, ahead.text.includes('still ahead'), ahead.text.includes('2026-11-24')]).toEqual([422, true, true]);
    expect((await jana.post(`${path()}/date`, { held_on: '1926-11-20' })).status).toBe(422);
    expect((await jana.post(`${path()}/date`, { held_on: 'soon' })).status).toBe(422);
    expectMoved(await jana.post(`${path()}/date`, { held_on: '2026-11-20' }), `${path()}#held`);
    expect((await urs.get(path())).text).toContain('Your kickoff talk was on 20 November 2026.');
  });
});

it.each(['protective', 'dissolved'] as const)('in a %s tandem it is read, not written', async (state) => {
  await jana.post(`${path()}/roles`, words('Jana prepares.'));
  await test.house.db
    .updateTable('tandem')
    .set(state === 'protective' ? { state, protected_from: 'forming' } : { state, ended_at: test.house.clock() })
    .where('id', '=', id())
    .execute();
  expect((await urs.get(`${path()}?point=roles`)).text).toContain('Jana prepares.');
  for (const [to, fields] of [
    [`${path()}/roles`, words('x', 1)],
    [`${path()}/roles/withdrawal`, {}],
    [`${path()}/date`, { held_on: '2026-11-20' }],
  ] as const) {
    const page = await urs.post(to, fields);
    expect([page.status, page.text.includes('can be read, but not changed')]).toEqual([409, true]);
  }
});

describe('whoever goes', () => {
  it('leaves the words to the partner, without her name and ticks', async () => {
    await jana.post(`${path()}/roles`, words('Jana prepares.'));
    await urs.post(`${path()}/roles`, words('Jana prepares.', 1));
    await test.system((deed) => jobs.news['person.erase']?.(deed, cast.jana) ?? Promise.resolve());
    const [row] = await test.house.db.selectFrom('kickoff_point').selectAll().execute();
    const left = await test.house.db.selectFrom('kickoff_tick').select('person_id').execute();
    expect([row?.updated_by, left]).toEqual([null, [{ person_id: cast.urs }]]);
    expect((await urs.get(`${path()}?point=roles`)).text).toContain('Jana prepares.');
  });

  it('the notes go with the messages of an ended tandem', async () => {
    await jana.post(`${path()}/roles`, words('Jana prepares.'));
    await test.system((deed) => jobs.news['tandem.dropTalk']?.(deed, id()) ?? Promise.resolve());
    expect(await test.house.db.selectFrom('kickoff_point').selectAll().execute()).toEqual([]);
  });

  it('two accounts of one person have one tick', async () => {
    await jana.post(`${path()}/roles`, words('Jana prepares.'));
    await test.system(async (deed) => {
      await insertTick(deed, id(), 'roles', cast.selin);
      await moveAgreements(deed, cast.selin, cast.jana);
    });
    expect(await test.house.db.selectFrom('kickoff_tick').select('person_id').execute()).toEqual([{ person_id: cast.jana }]);
  });
});
