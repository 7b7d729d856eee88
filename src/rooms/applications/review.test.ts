import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed, cvMarker } from '../../../test/applying.ts';
import { accept, cast, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { deleteRole, insertRole } from '../people/store/network.ts';
import { insertProposal } from '../people/store/proposals.ts';

let test: TestHouse;
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  id = await applyAs(test, 'urs');
});
afterAll(() => test?.close());

const state = async (of = id) =>
  (await test.house.db.selectFrom('application').select('state').where('id', '=', of).executeTakeFirstOrThrow()).state;
const trail = async (verb: string) =>
  test.house.db
    .selectFrom('audit_event')
    .selectAll()
    .where('verb', '=', verb)
    .where('object_id', '=', id)
    .orderBy('id')
    .execute();
const office = () => test.as(cast.eva);

describe('reach and right', () => {
  it('shows nothing of it to anybody but the office', async () => {
    for (const name of ['jana', 'urs', 'tarik', 'lara'] as const) {
      const client = await test.as(cast[name]);
      expect((await client.get('/applications')).status).toBe(403);
      for (const path of ['', '/cv', '/rejection']) expect((await client.get(`/applications/${id}${path}`)).status).toBe(404);
      for (const path of ['review', 'decisions', 'approval'])
        expect((await client.post(`/applications/${id}/${path}`, bothConfirmed)).status).toBe(404);
      expect((await client.post(`/applications/${id}/rejection`, { reason_code: 'other', reason: 'x'.repeat(30) })).status).toBe(
        404,
      );
    }
    expectMoved(await test.guest().get(`/applications/${id}/cv`), /^\/sign-in/);
    expect(await state()).toBe('submitted');
  });

  it('finds neither drafts nor addresses that are none', async () => {
    const jana = await test.as(cast.jana);
    await jana.post('/application');
    const draft = await test.house.db
      .selectFrom('application')
      .select('id')
      .where('person_id', '=', cast.jana)
      .executeTakeFirstOrThrow();
    const eva = await office();
    for (const path of [draft.id, 'nobody', '00000000-0000-4000-8000-00000000dead'])
      expect((await eva.get(`/applications/${path}`)).status).toBe(404);
  });

  it('never lets somebody decide about herself or her tandem partner', async () => {
    const own = await applyAs(test, 'milo');
    const milo = await test.as(cast.milo);
    expect((await milo.get('/applications')).text).toContain('your own; somebody else decides');
    for (const path of ['', '/cv', '/rejection']) expect((await milo.get(`/applications/${own}${path}`)).status).toBe(403);
    for (const path of ['review', 'decisions', 'approval']) {
      const page = await milo.post(`/applications/${own}/${path}`, bothConfirmed);
      expect(page.status).toBe(403);
      expect(page.text).toContain('your own application');
    }
    await test.system(async (deed) => {
      const tandem = deed.house.chance.id();
      await deed.tx
        .insertInto('tandem')
        .values({
          id: tandem,
          program_id: programId,
          state: 'active',
          topics: [],
          mode: 'both',
          started_on: '2026-11-01',
          planned_end_on: '2027-05-01',
          created_at: deed.now,
        })
        .execute();
      await deed.tx
        .insertInto('tandem_party')
        .values([
          { tandem_id: tandem, person_id: cast.eva, role: 'mentor' },
          { tandem_id: tandem, person_id: cast.milo, role: 'mentee' },
        ])
        .execute();
    });
    const page = await (await office()).post(`/applications/${own}/approval`, bothConfirmed);
    expect(page.status).toBe(403);
    expect(page.text).toContain('tandem partner');
    expect(await state(own)).toBe('submitted');
  });
});

it('is over at once for whoever loses the role', async () => {
  const tarik = await test.as(cast.tarik);
  await test.system((deed) => insertRole(deed, cast.tarik, 'office'));
  expect((await tarik.get(`/applications/${id}`)).status).toBe(200);
  await test.system((deed) => deleteRole(deed, cast.tarik, 'office'));
  expect((await tarik.post(`/applications/${id}/approval`, bothConfirmed)).status).toBe(404);
  expect((await tarik.get(`/applications/${id}/cv`)).status).toBe(404);
  await test.system((deed) =>
    deed.tx
      .deleteFrom('audit_event')
      .where('verb', '=', 'cv.view')
      .execute()
      .then(() => undefined),
  );
});

describe('the review', () => {
  it('lists who waits, oldest first, with age', async () => {
    test.later({ days: 3 });
    const page = await (await office()).get('/applications');
    expect(page.text).toContain('2 applications are waiting');
    expect(page.text).toContain('3 days');
    expect(page.text).toContain('Urs Amstad');
    expect((await (await office()).get('/applications?state=decided&after=junk')).text).toContain('Nothing is decided yet');
  });

  it('shows the CV beside the topics and records each look', async () => {
    const eva = await office();
    const page = await eva.get(`/applications/${id}`);
    expect(page.text).toContain(cvMarker);
    expect(page.text).toContain('I have led teams for twelve years.');
    const file = await eva.get(`/applications/${id}/cv`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="Lebenslauf.pdf"');
    expect(file.text.slice(0, 5)).toBe('%PDF-');
    expect((await trail('cv.view')).map(({ actor_id, after }) => [actor_id, after])).toEqual([
      [cast.eva, { what: 'pages' }],
      [cast.eva, { what: 'file' }],
    ]);
  });

  it('starts with the first decision and keeps what is saved', async () => {
    const eva = await office();
    expectMoved(
      await eva.post(`/applications/${id}/decisions`, {
        'decision.leading-teams': 'confirmed',
        'note.leading-teams': 'Very clear.',
      }),
      `/applications/${id}`,
    );
    expect(await state()).toBe('in_review');
    expect((await eva.get(`/applications/${id}`)).text).toContain('Very clear.');
    expect((await eva.get(`/applications/${id}`)).text).toContain('1 of 2 topics decided.');
    expect((await (await test.as(cast.urs)).get('/application')).text).toContain('The office is reading your application');
    expect((await eva.post(`/applications/${id}/decisions`, { 'decision.leading-teams': 'perhaps' })).status).toBe(422);
    expect((await eva.post(`/applications/${id}/decisions`, { ...bothConfirmed, seen: '2020-01-01T00:00:00.000Z' })).status).toBe(
      409,
    );
  });

  it('approves only when each topic is decided and one stands, and keeps the form', async () => {
    const eva = await office();
    const refused = async (fields: Record<string, string>, words: string) => {
      const page = await eva.post(`/applications/${id}/approval`, { 'note.delegation': 'Kept note', ...fields });
      expect(page.status).toBe(409);
      expect(page.text).toContain(words);
      expect(page.text).toContain('Kept note');
    };
    await refused({}, 'without a decision');
    await refused({ 'decision.delegation': 'narrowed' }, 'but not to what');
    await refused({ 'decision.delegation': 'not_confirmed', 'decision.leading-teams': 'not_confirmed' }, 'No topic is confirmed');
    expect(await state()).toBe('in_review');
  });

  it('lets nobody store over decisions of a colleague unseen', async () => {
    const [eva, milo] = [await office(), await test.as(cast.milo)];
    await test.system((deed) =>
      deed.tx
        .deleteFrom('tandem_party')
        .execute()
        .then(() => undefined),
    );
    const seen = test.house.clock().toISOString();
    test.later({ minutes: 5 });
    expectMoved(
      await milo.post(`/applications/${id}/decisions`, { seen, 'decision.delegation': 'confirmed' }),
      `/applications/${id}`,
    );
    const page = await eva.post(`/applications/${id}/decisions`, { seen, 'decision.delegation': 'not_confirmed' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Milo Rentsch has stored decisions here in the meantime');
    expect(page.text).toMatch(/value="not_confirmed" checked/);
    const own = await milo.post(`/applications/${id}/decisions`, { seen, 'decision.delegation': 'narrowed' });
    expect(own.text).toContain('perhaps in another window');
  });

  it('says what is missing, and locks approving until then', async () => {
    const eva = await office();
    await eva.post(`/applications/${id}/decisions`, { 'decision.delegation': 'narrowed' });
    const page = (await eva.get(`/applications/${id}`)).text;
    expect(page).toContain('<span data-says="narrowed_without_text">');
    expect(page).toMatch(/formaction="[^"]+\/approval" disabled/);
    await eva.post(`/applications/${id}/decisions`, bothConfirmed);
    const ready = (await eva.get(`/applications/${id}`)).text;
    expect(ready).toMatch(/formaction="[^"]+\/approval"(?! disabled)/);
    expect(ready).toContain('takes effect at once and cannot be undone');
  });

  it('decides nothing while a question is open', async () => {
    const eva = await office();
    expectMoved(await eva.post(`/applications/${id}/questions`, { text: 'How large was your team?' }), /#questions$/);
    expect((await eva.post(`/applications/${id}/questions`, { text: 'short' })).status).toBe(422);
    const page = (await eva.get(`/applications/${id}`)).text;
    expect(page).toContain('<span data-says="asked">');
    expect(page).toContain('How large was your team?');
    const reason = { reason_code: 'other', reason: 'Not enough of it for now, sorry.' };
    for (const [verb, fields] of [
      ['approval', bothConfirmed],
      ['rejection', reason],
    ] as const) {
      const refused = await eva.post(`/applications/${id}/${verb}`, fields);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('A question to the applicant is still open');
    }
    expectMoved(await eva.get(`/applications/${id}/rejection`), `/applications/${id}`);
    // What was decided so far may still be stored.
    expectMoved(await eva.post(`/applications/${id}/decisions`, bothConfirmed), `/applications/${id}`);
    expect(await state()).toBe('questions_open');
    const question = await test.house.db.selectFrom('application_question').select('id').executeTakeFirstOrThrow();
    await eva.post(`/applications/${id}/questions/${question.id}/withdrawal`);
    expect(await state()).toBe('in_review');
  });

  it('shows topics that the applicant proposes', async () => {
    await test.system((deed) =>
      insertProposal(deed, {
        id: deed.house.chance.id(),
        person_id: cast.urs,
        label: 'Beekeeping',
        locale: 'en',
        evidence: 'I keep forty hives.',
        self_level: 3,
        state: 'open',
        created_at: deed.now,
      }),
    );
    const { text } = await (await office()).get(`/applications/${id}`);
    expect(text).toContain('Beekeeping');
    expect(text).toContain('href="/program/topics/proposals"');
  });

  it('gives the second of two reviewers the name and the day of the first', async () => {
    await accept(test, 'urs');
    await test.system((deed) =>
      deed.tx
        .deleteFrom('tandem_party')
        .execute()
        .then(() => undefined),
    );
    const [eva, milo] = [await office(), await test.as(cast.milo)];
    const answers = await Promise.all([
      eva.post(`/applications/${id}/approval`, bothConfirmed),
      milo.post(`/applications/${id}/rejection`, { reason_code: 'other', reason: 'Not enough for now, sorry.' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toMatch(
      /(Eva Kranich has already confirmed|Milo Rentsch has already declined) this application, on 26 November 2026/,
    );
    const again = await eva.post(`/applications/${id}/approval`, bothConfirmed);
    expect(again.status).toBe(409);
    for (const [path, fields] of [
      ['decisions', bothConfirmed],
      ['review', {}],
      ['questions', { text: 'How large was your team?' }],
      ['assignment', { person_id: cast.eva }],
    ] as const) {
      const late = await eva.post(`/applications/${id}/${path}`, fields);
      expect(late.status).toBe(409);
      expect(late.text).toMatch(/(Eva Kranich has already confirmed|Milo Rentsch has already declined) this application/);
    }
    expect((await (await office()).get('/applications?state=decided')).text).toContain('Urs Amstad');
  });
});
