import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { applyAs, cvFile, cvMarker, evidence, experience, fillIn } from '../../../test/applying.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { encrypted, pictureOnly } from '../../platform/files/cv.samples.ts';

let test: TestHouse;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test?.close());

/** A zip with one stored entry, as word processors begin their files. */
function docx(): Uint8Array<ArrayBuffer> {
  const [name, body] = [
    '[Content_Types].xml',
    '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
  ];
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  for (const at of [18, 22]) head.writeUInt32LE(body.length, at);
  head.writeUInt16LE(name.length, 26);
  return Uint8Array.from(Buffer.concat([head, Buffer.from(name + body)]));
}

const own = (name: keyof typeof cast) =>
  test.house.db.selectFrom('application').selectAll().where('person_id', '=', cast[name]).orderBy('created_at', 'desc').execute();

describe('the way in', () => {
  it('asks a guest to sign in and refuses who is no member', async () => {
    expectMoved(await test.guest().get('/application'), /^\/sign-in/);
    const lara = await test.as(cast.lara);
    for (const path of ['/application', '/application/cv', '/application/withdrawal']) {
      const page = await lara.get(path);
      expect(page.status).toBe(403);
      expect(page.text).toContain('membership');
    }
    for (const path of ['/application', '/application/topics', '/application/submission'])
      expect((await lara.post(path, { topics: ['delegation'] })).status).toBe(403);
  });

  it('starts one application, whatever two clicks say', async () => {
    const jana = await test.as(cast.jana);
    const page = await jana.get('/application');
    expect(page.text).toContain('Start application');
    const answers = await Promise.all([jana.post('/application'), jana.post('/application')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.text).toContain('already have an application');
    expect(await own('jana')).toHaveLength(1);
    expect((await jana.get('/application')).text).toContain('4 steps are still open');
  });

  it('stays shut while the programme is not open', async () => {
    await test.house.db.updateTable('program').set({ state: 'on_hold' }).execute();
    const tarik = await test.as(cast.tarik);
    expect((await tarik.get('/application')).text).toContain('does not take applications');
    expect((await tarik.post('/application')).status).toBe(409);
    await test.house.db.updateTable('program').set({ state: 'live' }).execute();
  });

  it('has no step without a draft', async () => {
    const tarik = await test.as(cast.tarik);
    for (const path of ['profile', 'topics', 'evidence', 'experience', 'cv', 'pledge'])
      expectMoved(await tarik.get(`/application/${path}`), '/application');
    expectMoved(await tarik.post('/application/topics', { topics: ['delegation'] }), '/application');
    expect((await tarik.post('/application/submission')).status).toBe(404);
  });
});

describe('the steps', () => {
  it('keep what is typed when something is missing, and go on where they stopped', async () => {
    const jana = await test.as(cast.jana);
    expect((await jana.get('/application/profile')).text).toContain('Klinik am Moos');
    expectMoved(await jana.post('/application/profile'), '/application/topics');
    expect((await jana.post('/application/topics')).status).toBe(422);
    expect((await jana.post('/application/topics', { topics: ['no-such-topic'] })).status).toBe(422);
    expectMoved(await jana.post('/application/topics', { topics: ['leading-teams', 'delegation'] }), '/application/evidence');
    const short = await jana.post('/application/evidence', { ...evidence, 'evidence.delegation': 'Too short.' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('I have led teams for twelve years.');
    expect(short.text).toContain('Too short.');
    expect((await jana.post('/application/evidence', { ...evidence, 'evidence.delegation': undefined })).status).toBe(422);
    expectMoved(await jana.post('/application/evidence', { 'evidence.delegation': 'Half', again: 'on' }), '/application');
    expect((await jana.get('/application')).text).toContain('4 steps');
    expectMoved(await jana.post('/application/evidence', evidence), '/application/experience');
    const wrong = await jana.post('/application/experience', { experience: 'Only this', capacity: 9 });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Only this');
    expect((await jana.post('/application/experience', { ...experience, capacity: 4 })).status).toBe(422);
    expect((await jana.post('/application/experience', { ...experience, durations: [24] })).status).toBe(422);
    expect((await jana.post('/application/experience', { ...experience, durations: [] })).status).toBe(422);
    expectMoved(await jana.post('/application/experience', { experience: 'Only this', again: 'on' }), '/application');
    expect((await jana.get('/application/experience')).text).toContain('Only this');
    expectMoved(await jana.post('/application/experience', experience), '/application/cv');
    // Going back and choosing anew keeps the sentences of topics that stay.
    expectMoved(await jana.post('/application/topics', { topics: ['delegation'] }), '/application/evidence');
    expect((await jana.get('/application/evidence')).text).toContain('I learned to hand over the hard way.');
  });

  it('take a CV by its bytes, sealed on disk', async () => {
    const jana = await test.as(cast.jana);
    expect((await jana.post('/application/cv')).status).toBe(422);
    const refused = async (file: File, words: string) => {
      const page = await jana.post('/application/cv', { cv: file });
      expect(page.status).toBe(422);
      expect(page.text).toContain(words);
    };
    await refused(new File([docx()], 'cv.pdf'), 'Word document');
    await refused(new File(['{\\rtf1 Hello}'], 'cv.rtf'), 'Word document');
    await refused(
      new File(
        [Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64')],
        'cv.pdf',
      ),
      'This is a picture',
    );
    await refused(new File(['plain text'], 'cv.pdf'), 'not a PDF');
    await refused(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'cv.pdf'), 'at most 5 MB');
    await refused(cvFile('cv.pdf', encrypted), 'password');
    await refused(cvFile('cv.pdf', Buffer.from('%PDF-1.7\nbroken')), 'cannot be opened');
    expectMoved(await jana.post('/application/cv', { cv: cvFile('scan.pdf', pictureOnly) }), '/application/cv');
    expect((await jana.get('/application/cv')).text).toContain('We find no text in this PDF');
    const [scan] = await own('jana');
    expectMoved(await jana.post('/application/cv', { cv: cvFile() }), '/application/pledge');
    const [row] = await own('jana');
    await test.drain();
    expect(await test.house.files.get(scan!.cv_file_id!)).toBeNull();
    const bytes = Buffer.from((await test.house.files.get(row!.cv_file_id!))!);
    expect(bytes.subarray(0, 5).toString()).not.toBe('%PDF-');
    expect(row!.sealed_cv_text!.includes(cvMarker)).toBe(false);
    expect(test.house.vault.open(row!.sealed_cv_text!, `application.cv_text.${row!.id}`)).toContain(cvMarker);
    expectMoved(await jana.post('/application/cv'), '/application/pledge');
  });

  it('name what is open at the end, and send only a whole application, once', async () => {
    const jana = await test.as(cast.jana);
    const early = await jana.post('/application/submission');
    expect(early.status).toBe(409);
    expect(early.text).toContain('href="/application/pledge"');
    expect((await jana.post('/application/pledge')).status).toBe(422);
    expect((await jana.post('/application/pledge', { pledge: 'yes', standards: 'yes', hash: 'old' })).status).toBe(409);
    expectMoved(await jana.post('/application/pledge', { pledge: 'yes' }), '/application');
    const ready = await jana.get('/application');
    expect(ready.text).toContain('Twelve years of leading teams.');
    const answers = await Promise.all([jana.post('/application/submission'), jana.post('/application/submission')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await jana.get('/application')).text).toContain('Your application has arrived');
    expect((await test.mailsTo(emailOf('jana'))).map(({ kind }) => kind)).toEqual(['applications.received']);
    for (const name of ['eva', 'milo'] as const)
      expect((await test.mailsTo(emailOf(name))).map(({ kind }) => kind)).toEqual(['applications.waiting']);
    expectMoved(await jana.post('/application/experience', experience), '/application');
  });

  it('ask for the profile anew when its confirmation is too old', async () => {
    const tarik = await test.as(cast.tarik);
    await fillIn(tarik);
    await test.house.db
      .updateTable('person')
      .set({ profile_confirmed_at: new Date('2026-01-01') })
      .where('id', '=', cast.tarik)
      .execute();
    const page = await tarik.post('/application/submission');
    expect(page.status).toBe(409);
    expect(page.text).toContain('One step is still open');
  });

  it('refuse to confirm a profile that is not complete', async () => {
    const selin = await test.as(cast.selin);
    await selin.post('/application');
    expect((await selin.get('/application/profile')).text).toContain('Your profile still lacks');
    expect((await selin.post('/application/profile')).status).toBe(409);
  });
});

describe('taking it back', () => {
  it('asks first, happens once, and opens the way again', async () => {
    const jana = await test.as(cast.jana);
    expect((await jana.get('/application/withdrawal')).text).toContain('Withdraw your application?');
    const answers = await Promise.all([jana.post('/application/withdrawal'), jana.post('/application/withdrawal')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await jana.get('/application')).text).toContain('You withdrew your application');
    await applyAs(test, 'jana');
    expect((await own('jana')).map(({ state }) => state)).toEqual(['submitted', 'withdrawn']);
  });
});
