import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed } from '../../../test/applying.ts';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { deleteRole, insertRole } from '../people/store/network.ts';

let test: TestHouse;
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  id = await applyAs(test, 'urs');
});
afterAll(() => test?.close());

const office = () => test.as(cast.eva);
const assigned = async (of = id) =>
  (await test.house.db.selectFrom('application').select('assigned_to').where('id', '=', of).executeTakeFirstOrThrow())
    .assigned_to;
const verbs = async (verb: string) =>
  test.house.db
    .selectFrom('audit_event')
    .select(['actor_id', 'before', 'after'])
    .where('verb', '=', verb)
    .orderBy('id')
    .execute();

describe('assignment', () => {
  const path = () => `/applications/${id}/assignment`;

  it('is for the office alone, and 404 for others', async () => {
    for (const name of ['jana', 'urs', 'tarik'] as const) {
      const client = await test.as(cast[name]);
      expect((await client.post(path(), { person_id: cast[name] })).status).toBe(404);
      expect((await client.post(`${path()}/withdrawal`)).status).toBe(404);
    }
    expect((await (await office()).post('/applications/nobody/assignment', { person_id: cast.eva })).status).toBe(404);
  });

  it('of two at once the first has it, the second reads who', async () => {
    const [eva, milo] = [await office(), await test.as(cast.milo)];
    const answers = await Promise.all([eva.post(path(), { person_id: cast.eva }), milo.post(path(), { person_id: cast.milo })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toMatch(
      /(Eva Kranich|Milo Rentsch) has taken this application on in the meantime, on 23 November 2026/,
    );
    expect(await verbs('application.assign')).toHaveLength(1);
  });

  it('goes over with the knowledge of who had it, and back', async () => {
    const [eva, milo] = [await office(), await test.as(cast.milo)];
    const holder = (await assigned()) ?? '';
    expectMoved(await eva.post(path(), { person_id: cast.milo, from: holder }), `/applications/${id}`);
    expect(await assigned()).toBe(cast.milo);
    expect((await milo.get('/applications?state=mine')).text).toContain('Urs Amstad');
    expect((await eva.get('/applications?state=mine')).text).toContain('You have taken on nothing');
    expect((await eva.get('/applications')).text).toContain('Milo Rentsch');
    expect((await eva.post(`${path()}/withdrawal`, { from: cast.eva })).status).toBe(409);
    expectMoved(await milo.post(`${path()}/withdrawal`, { from: cast.milo }), `/applications/${id}`);
    expect(await assigned()).toBeNull();
    expect((await milo.post(path(), { person_id: cast.milo, from: cast.eva })).text).toContain('given back in the meantime');
  });

  it('tells the colleague, and not whoever takes it on', async () => {
    const kinds = async (name: 'eva' | 'milo') =>
      (await test.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'applications.assigned').length;
    const before = [await kinds('eva'), await kinds('milo')];
    const eva = await office();
    await eva.post(path(), { person_id: cast.eva });
    await eva.post(path(), { person_id: cast.milo, from: cast.eva });
    await test.drain();
    expect([await kinds('eva'), await kinds('milo')]).toEqual([before[0], before[1]! + 1]);
  });

  it('never goes to the applicant, a tandem partner or somebody outside the office', async () => {
    const eva = await office();
    for (const person_id of [cast.urs, cast.jana, cast.tarik]) {
      const page = await eva.post(path(), { person_id, from: cast.milo });
      expect(page.status).toBe(422);
      expect(page.text).toContain('cannot review this application');
    }
    expect((await eva.post(path(), { person_id: 'x', from: cast.milo })).status).toBe(422);
    await test.system(async (deed) => {
      const tandem = deed.house.chance.id();
      const row = { program_id: programId, state: 'active' as const, topics: [], mode: 'both' as const };
      await deed.tx
        .insertInto('tandem')
        .values({ id: tandem, ...row, started_on: '2026-11-01', planned_end_on: '2027-05-01', created_at: deed.now })
        .execute();
      await deed.tx
        .insertInto('tandem_party')
        .values([
          { tandem_id: tandem, person_id: cast.urs, role: 'mentor' },
          { tandem_id: tandem, person_id: cast.milo, role: 'mentee' },
        ])
        .execute();
    });
    const milo = await test.as(cast.milo);
    expect((await milo.post(path(), { person_id: cast.milo, from: cast.milo })).status).toBe(403);
    // What lies with somebody who may not review it lies with nobody.
    expect((await eva.get(`/applications/${id}`)).text).toContain('Nobody has taken it on yet');
    await test.system((deed) =>
      deed.tx
        .deleteFrom('tandem_party')
        .execute()
        .then(() => undefined),
    );
  });

  it('ends with the role', async () => {
    await test.system((deed) => deleteRole(deed, cast.milo, 'office'));
    const eva = await office();
    expect((await eva.get('/applications')).text).not.toContain('Milo Rentsch');
    expectMoved(await eva.post(path(), { person_id: cast.eva }), `/applications/${id}`);
    await test.system((deed) => insertRole(deed, cast.milo, 'office'));
  });
});

describe('the list', () => {
  it('knows names, and leads on where nobody is found', async () => {
    const eva = await office();
    expect((await eva.get('/applications?search=ams')).text).toContain('Urs Amstad');
    expect((await eva.get('/applications?search=urs+amst')).text).toContain('Urs Amstad');
    for (const search of ['nobody', '%25', '_', '\\']) {
      const { text } = await eva.get(`/applications?search=${encodeURIComponent(search)}`);
      expect(text).not.toContain('Urs Amstad');
      expect(text).toContain('Show all');
    }
  });

  it('says what is late, but not while the applicant has to answer', async () => {
    test.later({ days: 11 });
    const eva = await office();
    expect((await eva.get('/applications')).text).toContain('11 days, overdue');
    await eva.post(`/applications/${id}/questions`, { text: 'How large was your last team?' });
    expect((await eva.get('/applications')).text).not.toContain('Urs Amstad');
    const { text } = await eva.get('/applications?state=asked');
    expect(text).toContain('Urs Amstad');
    expect(text).not.toContain('overdue');
  });

  it('turns pages without losing or repeating anybody', async () => {
    const ids = await test.system(async (deed) => {
      const rows = Array.from({ length: 60 }, (_, at) => ({
        id: deed.house.chance.id(),
        program_id: programId,
        person_id: deed.house.chance.id(),
        at,
      }));
      await deed.tx
        .insertInto('person')
        .values(rows.map(({ person_id, at }) => person(person_id, at, deed.now)))
        .execute();
      await deed.tx
        .insertInto('application')
        .values(
          rows.map(({ at, ...row }) => ({
            ...row,
            state: 'submitted' as const,
            created_at: deed.now,
            updated_at: deed.now,
            // Many in the same moment.
            submitted_at: new Date(deed.now.getTime() - Math.floor(at / 20) * 1000),
          })),
        )
        .execute();
      return rows.map((row) => row.id);
    });
    const eva = await office();
    const seen: string[] = [];
    for (let path: string | undefined = '/applications'; path;) {
      const { text } = await eva.get(path);
      seen.push(...[...text.matchAll(/href="\/applications\/([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''));
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen)).toEqual(new Set(ids));
    const second = await eva.get(`/applications/${seen[1]}`);
    expect(second.text).toContain('2 of 60 in the list');
    expect(second.text).toMatch(new RegExp(`rel="prev" href="/applications/${seen[0]}"`));
    expect(second.text).toMatch(new RegExp(`rel="next" href="/applications/${seen[2]}"`));
    await test.system((deed) =>
      deed.tx
        .deleteFrom('application')
        .where('id', 'in', ids)
        .execute()
        .then(() => undefined),
    );
  });

  const person = (person_id: string, at: number, now: Date) => ({
    id: person_id,
    member_number: `Q-${at}`,
    email: `q${at}@weitblick.example`,
    status: 'active' as const,
    first_name: 'Q',
    last_name: `Nr ${at}`,
    locale: 'en' as const,
    created_at: now,
    updated_at: now,
  });
});

describe('after a decision', () => {
  it('the next one waits, then the list, each with a sentence', async () => {
    const [jana, tarik] = [await applyAs(test, 'jana'), await applyAs(test, 'tarik')];
    await test.system((deed) =>
      deed.tx
        .updateTable('application')
        .set({ assigned_to: cast.milo })
        .where('id', '=', jana)
        .execute()
        .then(() => undefined),
    );
    const eva = await office();
    await test.system((deed) =>
      deed.tx
        .updateTable('application_question')
        .set({ taken_back_at: deed.now })
        .execute()
        .then(() => deed.tx.updateTable('application').set({ state: 'in_review' }).where('id', '=', id).execute())
        .then(() => undefined),
    );
    // Jana's lies with Milo: it is passed over.
    expectMoved(await eva.post(`/applications/${id}/approval`, bothConfirmed), `/applications/${tarik}`);
    expect((await eva.get(`/applications/${tarik}`)).text).toContain(
      'The application of Urs Amstad is confirmed; an e-mail says so. This is the next',
    );
    const reason = { reason_code: 'other', reason: 'Not enough of it for now, sorry.' };
    expectMoved(await eva.post(`/applications/${tarik}/rejection`, reason), '/applications');
  });

  it('the figures know it', async () => {
    const { text } = await (await office()).get('/applications');
    expect(text).toContain('Decided in the last 90 days');
    expect(text).toContain('1 of 2 (50%)');
    test.later({ days: 91 });
    expect((await (await office()).get('/applications')).text).not.toContain('Decided in the last 90 days');
  });
});
