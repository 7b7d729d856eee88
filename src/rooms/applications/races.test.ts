import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed, cvFile, evidence, fillIn, listAs } from '../../../test/applying.ts';
import { accept, cast, setStage, type Name } from '../../../test/cast.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { updatePerson } from '../people/store/persons.ts';

let test: TestHouse;
let [jana, eva, milo]: Client[] = [];
let id: string;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'jana', 'urs');
  id = await applyAs(test, 'jana');
  [jana, eva, milo] = await Promise.all((['jana', 'eva', 'milo'] as const).map((name) => test.as(cast[name])));
});
afterAll(() => test?.close());

const row = () => test.house.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const asked = () => test.house.db.selectFrom('application_question').selectAll().where('application_id', '=', id).execute();
const text = 'How large was your team, and for how long?';
const reason = { reason_code: 'other', reason: 'Something else than that, really.' } as const;
const at = (client: Client | undefined, deed: string, body: Parameters<Client['post']>[1] = {}) =>
  client!.post(`/applications/${id}/${deed}`, body);

/** Both at the same instant. */
async function together(...deeds: (() => Promise<Page>)[]): Promise<number[]> {
  const pages = await Promise.all(deeds.map((deed) => deed()));
  // Whoever loses is told so, in words.
  for (const page of pages.filter(({ status }) => status === 409))
    expect(page.text).toMatch(/class="banner|role="alert"|errorpage/);
  await test.drain();
  await expectSound(test);
  return pages.map(({ status }) => status).toSorted();
}

describe('two of the office at once', () => {
  it('both ask: both questions stand, one has started the review', async () => {
    expect(
      await together(
        () => at(eva, 'questions', { text }),
        () => at(milo, 'questions', { text }),
      ),
    ).toEqual([303, 303]);
    expect(await asked()).toHaveLength(2);
    const starts = test.house.db.selectFrom('audit_event').select('id').where('verb', '=', 'application.startReview');
    expect(await starts.execute()).toHaveLength(1);
    expect((await row()).state).toBe('questions_open');
  });

  it.each([
    ['asks', 'confirms', 'questions', { text }, 'approval', bothConfirmed],
    ['asks', 'rejects', 'questions', { text }, 'rejection', reason],
    ['confirms', 'rejects', 'approval', bothConfirmed, 'rejection', reason],
  ] as const)('one %s, one %s: one of them wins', async (_one, _other, first, body, second, other) => {
    expect(
      await together(
        () => at(eva, first, { ...body }),
        () => at(milo, second, { ...other }),
      ),
    ).toEqual([303, 409]);
  });

  it('one takes it on or saves decisions while the other decides: nothing is decided twice or afterwards', async () => {
    const after = await together(
      () => at(eva, 'approval', bothConfirmed),
      () => at(milo, 'assignment', { person_id: cast.milo }),
      () => at(milo, 'decisions', { 'decision.delegation': 'not_confirmed' }),
    );
    expect(after.every((status) => status === 303 || status === 409)).toBe(true);
    const decided = test.house.db.selectFrom('audit_event').select('verb').where('object_id', '=', id).orderBy('id', 'desc');
    const verbs = (await decided.execute()).map(({ verb }) => verb);
    expect(verbs.slice(0, verbs.indexOf('application.approve'))).not.toContain('application.decideTopics');
  });

  it('one takes the last question back while the other asks one more: it waits for the one that stands', async () => {
    await at(eva, 'questions', { text });
    const [first] = await asked();
    const back = () => at(eva, `questions/${first!.id}/withdrawal`);
    expect(await together(back, () => at(milo, 'questions', { text }))).toEqual([303, 303]);
    expect((await row()).state).toBe('questions_open');
  });
});

describe('the applicant and the office at once', () => {
  it('the answer and the taking back of one question: one of them', async () => {
    await at(eva, 'questions', { text });
    const [question] = await asked();
    const answer = () => jana!.post('/application/answers', { [`answer.${question!.id}`]: 'Twelve people.' });
    expect(await together(answer, () => at(eva, `questions/${question!.id}/withdrawal`))).toEqual([303, 409]);
    expect((await row()).state).toBe('in_review');
  });

  it.each([
    ['confirms', 'approval', bothConfirmed],
    ['rejects', 'rejection', reason],
  ] as const)('she withdraws while the office %s: one of them', async (_what, deed, body) => {
    expect(
      await together(
        () => jana!.post('/application/withdrawal'),
        () => at(eva, deed, { ...body }),
      ),
    ).toEqual([303, 409]);
  });

  it('she withdraws while the office asks: it is withdrawn', async () => {
    const statuses = await together(
      () => jana!.post('/application/withdrawal'),
      () => at(eva, 'questions', { text }),
    );
    expect([
      [303, 303],
      [303, 409],
    ]).toContainEqual(statuses);
    expect((await row()).state).toBe('withdrawn');
  });

  it('she answers in the moment in which the time is over: answered or expired, never both', async () => {
    await at(eva, 'questions', { text });
    const [question] = await asked();
    test.later({ days: 30 });
    const later = await test.as(cast.jana);
    const answer = later.post('/application/answers', { [`answer.${question!.id}`]: 'Twelve people.' });
    await Promise.all([answer, test.drain({ tick: true })]);
    const { state } = await row();
    expect([
      [303, 'in_review'],
      [409, 'expired'],
    ]).toContainEqual([(await answer).status, state]);
    await expectSound(test);
  });

  it('her membership ends while the office confirms: nothing is online', async () => {
    await Promise.all([
      at(eva, 'approval', bothConfirmed),
      test.system((deed) => updatePerson(deed, cast.jana, { status: 'lapsed' })),
    ]);
    await test.drain({ tick: true });
    const person = await test.as(cast.urs);
    expect((await person.get('/mentors')).text).not.toContain('Jana B.');
  });
});

describe('an addition to a listing', () => {
  it('confirmed in the moment in which the listing ends: both, or the reviewer is told', async () => {
    await listAs(test, 'urs');
    const urs = await test.as(cast.urs);
    for (let round = 0; round < 3; round += 1) {
      test.later({ minutes: 5 });
      await urs.post('/application/amendment');
      await urs.post('/application/topics', { topics: ['resilience'] });
      await urs.post('/application/evidence', { 'level.resilience': 3, 'evidence.resilience': 'I came back from a burnout.' });
      await urs.post('/application/cv', { cv: cvFile() });
      await urs.post('/application/submission');
      const own = test.house.db
        .selectFrom('application')
        .selectAll()
        .where('person_id', '=', cast.urs)
        .where('kind', '=', 'amendment');
      id = (await own.where('state', '=', 'submitted').executeTakeFirstOrThrow()).id;
      const statuses = await together(
        () => at(eva, 'approval', { 'decision.resilience': 'confirmed' }),
        () => urs.post('/listing/retirement'),
      );
      expect([
        [303, 303],
        [303, 409],
      ]).toContainEqual(statuses);
      await test.drain();
      expect((await row()).state).toBe(statuses[1] === 409 ? 'withdrawn' : 'approved');
      await expectSound(test);
      await test.house.db.updateTable('mentor_listing').set({ state: 'published', retired_at: null }).execute();
      await test.house.db.deleteFrom('listing_topic').where('topic', '=', 'resilience').execute();
    }
  });

  it('is not confirmed for a listing that is over', async () => {
    await listAs(test, 'urs');
    const urs = await test.as(cast.urs);
    test.later({ minutes: 5 });
    await urs.post('/application/amendment');
    await urs.post('/application/topics', { topics: ['resilience'] });
    await urs.post('/application/evidence', { 'level.resilience': 3, 'evidence.resilience': 'I came back from a burnout.' });
    await urs.post('/application/cv', { cv: cvFile() });
    await urs.post('/application/submission');
    const rows = test.house.db.selectFrom('application').select('id').where('kind', '=', 'amendment');
    id = (await rows.executeTakeFirstOrThrow()).id;
    await urs.post('/listing/retirement');
    // The news has not arrived yet.
    const page = await at(eva, 'approval', { 'decision.resilience': 'confirmed' });
    expect([page.status, page.text.includes('The listing has been ended in the meantime')]).toEqual([409, true]);
    await test.drain();
    expect((await row()).state).toBe('withdrawn');
  });
});

describe('a topic that is merged away', () => {
  it('leaves nothing behind, whoever chooses, confirms or proposes it meanwhile', async () => {
    for (const name of ['selin', 'urs'] as const satisfies readonly Name[]) await fillIn(await test.as(cast[name]));
    const [urs, selin] = [await test.as(cast.urs), await test.as(cast.selin)];
    const deeds = [
      eva!.post('/program/topics/delegation/merge', { into: 'leading-teams', sure: 'on' }),
      at(milo, 'approval', bothConfirmed),
      urs.post('/application/topics', { topics: ['delegation'] }),
      selin.post('/application/evidence', evidence),
      urs.post('/profile/search/needs', { needs: ['delegation'] }),
      jana!.post('/profile/topics', { offers: ['delegation'], needs: ['delegation'] }),
    ];
    for (const page of await Promise.all(deeds)) expect(page.status).toBeLessThan(500);
    await test.drain({ tick: true });
    await expectSound(test);
    expect((await deeds[0]!).status).toBe(303);
    if ((await row()).state === 'approved') {
      const topics = await test.house.db.selectFrom('listing_topic').select('topic').execute();
      expect(topics).toEqual([{ topic: 'leading-teams' }]);
    }
  });

  it('keeps the decision and the note of the topic that took it in, for a page that was older', async () => {
    const decisions = {
      'decision.leading-teams': 'narrowed',
      'narrowed_to.leading-teams': 'in hospitals',
      'note.leading-teams': 'CV p. 2',
    };
    await at(eva, 'decisions', decisions);
    await eva!.post('/program/topics/leading-teams/merge', { into: 'resilience', sure: 'on' });
    await test.drain();
    await at(milo, 'decisions', { ...decisions, 'decision.delegation': 'confirmed' });
    const page = (await eva!.get(`/applications/${id}`)).text;
    for (const words of ['in hospitals', 'CV p. 2']) expect(page).toContain(words);
  });
});

it('every new form, clicked twice at once: never worse than a clear no', { timeout: 120_000 }, async () => {
  await listAs(test, 'urs');
  const urs = await test.as(cast.urs);
  await at(eva, 'questions', { text });
  const [question] = await asked();
  const clicks: [Client, string, Parameters<Client['post']>[1]][] = [
    [jana!, '/application/answers', { [`answer.${question!.id}`]: 'Twelve people.' }],
    [eva!, `/applications/${id}/assignment`, { person_id: cast.milo, from: cast.eva }],
    [eva!, `/applications/${id}/assignment/withdrawal`, { from: cast.milo }],
    [eva!, `/applications/${id}/questions`, { text }],
    [urs, '/listing/pause', { return_on: '2026-12-24' }],
    [urs, '/listing/return', { return_on: '2026-12-25' }],
    [urs, '/listing/resumption', {}],
    [urs, '/application/amendment', {}],
    [
      urs,
      '/application/topics',
      { topics: ['resilience'], label: 'Shift work', self_level: 3, evidence: 'Nine years of night shifts.' },
    ],
    [urs, '/profile/search/needs', { needs: ['delegation', 'resilience'] }],
    [urs, '/profile/search/goals', { goals_sought: ['network'], wished_experience: ['6-10'] }],
    [urs, '/profile/search/style', { 'statements.plan_try': '4' }],
    [urs, '/profile/search/offered', { goals_offered: ['founding'] }],
    [eva!, '/program/topics/groups', { label_de: 'Neu', label_en: 'New' }],
    [eva!, '/program/topics/delegation/merge', { into: 'leading-teams', sure: 'on' }],
    [eva!, '/program/standards/draft', { seen: '1', do: 'save', title_de: 'S', title_en: 'S' }],
  ];
  const seen: string[] = [];
  for (const [client, path, body] of clicks) {
    const pages = await Promise.all([client.post(path, body), client.post(path, body)]);
    for (const { status } of pages) expect([path, [303, 409, 422].includes(status)]).toEqual([path, true]);
    seen.push(
      `${path.replaceAll(/[0-9a-f-]{36}/g, ':id')} ${pages
        .map(({ status }) => status)
        .toSorted()
        .join(' ')}`,
    );
  }
  await test.drain({ tick: true });
  await expectSound(test);
  // At least one of the two has worked.
  expect(seen.filter((line) => !line.includes('303'))).toEqual([]);
});
