import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs } from '../../../test/applying.ts';
import { cast, emailOf, setStage, type Name } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { updatePerson } from '../people/store/persons.ts';

let test: TestHouse;
let id: string;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  id = await applyAs(test, 'jana');
});
afterAll(() => test?.close());

const row = () => test.house.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const asked = () =>
  test.house.db.selectFrom('application_question').selectAll().where('application_id', '=', id).orderBy('asked_at').execute();
const kinds = async (name: Name) => (await test.mailsTo(emailOf(name))).map(({ kind }) => kind.replace('applications.', ''));
const ask = async (text = 'How large was your team?', fields = {}, by: Name = 'eva') =>
  (await test.as(cast[by])).post(`/applications/${id}/questions`, { text, ...fields });
const open = 'How many of them did you lead yourself?';

describe('asking', () => {
  it('starts the review, stores sealed, tells the applicant, who reads it', async () => {
    expectMoved(await ask(undefined, { topic: 'leading-teams' }), new RegExp(`/applications/${id}`));
    expect(await row()).toMatchObject({ state: 'questions_open', reviewer_id: cast.eva, asked_at: test.house.clock() });
    const [question] = await asked();
    expect(question!.sealed_text.includes('How large')).toBe(false);
    expect((await kinds('jana')).at(-1)).toBe('asked');
    const [mail] = (await test.mailsTo(emailOf('jana'))).slice(-1);
    expect(mail!.text).not.toContain('How large');
    expect(mail!.text).toContain('23 December 2026');
    const page = (await (await test.as(cast.jana)).get('/application')).text;
    for (const words of ['The office has asked you something', 'How large was your team?', 'Leading teams', '23 December 2026'])
      expect(page).toContain(words);
  });

  it('is the office’s alone, and never about herself or what is over', async () => {
    expect((await ask('Too short')).status).toBe(422);
    expect((await ask(undefined, { topic: 'resilience' })).status).toBe(422);
    for (const name of ['jana', 'urs', 'tarik'] as const) expect((await ask(undefined, {}, name)).status).toBe(404);
    const eva = await applyAs(test, 'eva');
    expect((await (await test.as(cast.eva)).post(`/applications/${eva}/questions`, { text: open })).status).toBe(403);
    expect((await (await test.as(cast.eva)).post('/applications/none/questions', { text: open })).status).toBe(404);
    await (await test.as(cast.jana)).post('/application/withdrawal');
    const late = await ask();
    expect(late.status).toBe(409);
    expect(late.text).not.toContain('How large was your team?</p>');
    expect(await asked()).toEqual([]);
  });

  it('gives the whole time anew with each question', async () => {
    await ask();
    test.later({ days: 10 });
    await test.drain({ tick: true });
    expect((await row()).reminders).toBe(1);
    await ask(open);
    expect(await row()).toMatchObject({ asked_at: test.house.clock(), reminders: 0, state: 'questions_open' });
    expect((await (await test.as(cast.jana)).get('/application')).text).toContain('The office has asked you 2 things');
  });

  it('can be taken back, which goes on with the review when it was the last', async () => {
    await ask();
    await ask(open);
    const [first, second] = await asked();
    const eva = await test.as(cast.eva);
    const back = (question: string) => eva.post(`/applications/${id}/questions/${question}/withdrawal`);
    expectMoved(await back(first!.id), new RegExp(`/applications/${id}`));
    expect((await row()).state).toBe('questions_open');
    expect((await back(first!.id)).status).toBe(409);
    expect((await back('none')).status).toBe(404);
    const page = (await (await test.as(cast.jana)).get('/application')).text;
    expect(page).toContain('was taken back on');
    expect(page).not.toContain('How large was your team?');
    const both = await Promise.all([back(second!.id), back(second!.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await row()).toMatchObject({ state: 'in_review', asked_at: null });
  });
});

describe('answering', () => {
  it('keeps half of it, and goes on with the review when all is said', async () => {
    await ask();
    await ask(open);
    const [first, second] = await asked();
    const jana = await test.as(cast.jana);
    expect((await jana.post('/application/answers')).status).toBe(422);
    expect((await jana.post('/application/answers', { [`answer.${first!.id}`]: 'x'.repeat(2001) })).status).toBe(422);
    expectMoved(await jana.post('/application/answers', { [`answer.${first!.id}`]: 'Twelve people.' }), '/application');
    expect((await row()).state).toBe('questions_open');
    expect((await asked())[0]!.sealed_answer!.includes('Twelve')).toBe(false);
    expect((await jana.get('/application')).text).toContain('Twelve people.');
    const last = { [`answer.${second!.id}`]: 'All of them.' };
    const answers = await Promise.all([jana.post('/application/answers', last), jana.post('/application/answers', last)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)!.text).toContain('the office has your answers');
    expect(await row()).toMatchObject({ state: 'in_review', asked_at: null });
    // Eva asked, so Eva hears of it; nobody else.
    expect((await kinds('eva')).filter((kind) => kind === 'answered')).toHaveLength(1);
    expect(await kinds('milo')).not.toContain('answered');
    expect((await jana.get('/application')).text).toContain('All of them.');
  });

  it('reaches the whole office where nobody has the application, and nobody else’s questions', async () => {
    await ask();
    const [question] = await asked();
    await test.house.db.deleteFrom('role_grant').where('person_id', '=', cast.eva).execute();
    const answer = { [`answer.${question!.id}`]: 'Twelve people.' };
    expect((await (await test.as(cast.urs)).post('/application/answers', answer)).status).toBe(404);
    await (await test.as(cast.jana)).post('/application/answers', answer);
    expect(await kinds('milo')).toContain('answered');
    expect(await kinds('eva')).not.toContain('answered');
  });

  it('waits while the membership is interrupted; taking it back stays possible', async () => {
    await ask();
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'lapsed' }));
    const jana = await test.as(cast.jana);
    expect((await jana.get('/application')).text).toContain('Your application rests');
    expect((await jana.post('/application/answers', { 'answer.x': 'y' })).status).toBe(403);
    expect((await jana.get('/application/withdrawal')).status).toBe(200);
    expectMoved(await jana.post('/application/withdrawal'), '/application');
    expect((await row()).state).toBe('withdrawn');
    expect((await jana.get('/application')).status).toBe(403);
  });
});

describe('no answer', () => {
  it('is reminded of on day 7 and 21, and ends on day 30 with the way open', async () => {
    await ask();
    const told = async (days: number) => {
      test.later({ days });
      await test.drain({ tick: true });
      await test.drain({ tick: true });
      return (await kinds('jana')).filter((kind) => kind !== 'received' && kind !== 'asked');
    };
    expect(await told(6)).toEqual([]);
    expect(await told(1)).toEqual(['reminded']);
    expect(await told(13)).toEqual(['reminded']);
    expect(await told(1)).toEqual(['reminded', 'reminded']);
    expect((await row()).state).toBe('questions_open');
    expect(await told(9)).toEqual(['reminded', 'reminded', 'expired']);
    expect(await row()).toMatchObject({ state: 'expired', expired_at: test.house.clock() });
    const jana = await test.as(cast.jana);
    const page = (await jana.get('/application')).text;
    expect(page).toContain('Your application has expired');
    expect(page).toContain('What you wrote last time is there again');
    expect((await jana.post('/application/answers', { 'answer.x': 'y' })).status).toBe(409);
    // The next one begins with the same words; its CV is chosen anew or used again.
    expectMoved(await jana.post('/application'), '/application/profile');
    expect((await jana.get('/application/experience')).text).toContain('Twelve years of leading teams.');
    expect((await jana.get('/application/evidence')).text).toContain('I learned to hand over the hard way.');
    expect((await jana.get('/application/cv')).text).toContain('Your last CV is still there');
    expectMoved(await jana.post('/application/cv', { again: 'on' }), '/application/pledge');
  });

  it('keeps the CV and the words for as long as after a decision', async () => {
    await ask();
    const [question] = await asked();
    const file = (await row()).cv_file_id!;
    test.later({ days: 30 });
    await test.drain({ tick: true });
    test.later({ days: 29 });
    await test.drain({ tick: true });
    expect((await row()).cv_file_id).toBe(file);
    test.later({ days: 2 });
    await test.drain({ tick: true });
    expect(await row()).toMatchObject({ cv_file_id: null, sealed_cv_text: null });
    expect(await test.house.files.get(file)).toBeNull();
    test.later({ days: 190 });
    await test.drain({ tick: true });
    expect(await row()).toMatchObject({ sealed_experience: null, erased_at: expect.any(Date), state: 'expired' });
    const [erased] = await asked();
    expect(test.house.vault.open(erased!.sealed_text, `application_question.text.${question!.id}`)).toBe('');
    const jana = await test.as(cast.jana);
    await jana.post('/application');
    expect((await jana.get('/application/experience')).text).not.toContain('Twelve years of leading teams.');
  });
});
