import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAs, cvFile, cvMarker } from '../../../test/applying.ts';
import { cast, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { pictureOnly, typeset } from '../../platform/files/cv.samples.ts';
import { deleteCv } from './store/kept.ts';

let test: TestHouse;
let id: string;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  id = await applyAs(test, 'urs');
});
afterAll(() => test?.close());

const pages = (of = id) =>
  test.house.db.selectFrom('application_cv_page').selectAll().where('application_id', '=', of).orderBy('page').execute();
const looks = async () =>
  (await test.house.db.selectFrom('audit_event').select('after').where('verb', '=', 'cv.view').orderBy('id').execute()).map(
    (row) => row.after,
  );

describe('a page of a CV', () => {
  it('is for reviewers only, and is kept nowhere on the way', async () => {
    const path = `/applications/${id}/cv/pages/1`;
    expectMoved(await test.guest().get(path), /^\/sign-in/);
    for (const name of ['urs', 'jana', 'tarik'] as const) expect((await (await test.as(cast[name])).get(path)).status).toBe(404);
    const page = await (await test.as(cast.eva)).get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('image/webp');
    expect(page.headers.get('cache-control')).toMatch(/no-store/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.text.slice(8, 12)).toBe('WEBP');
    for (const number of ['2', '0', '-1', 'x', '1e1', '99999999999'])
      expect((await (await test.as(cast.eva)).get(`/applications/${id}/cv/pages/${number}`)).status).toBe(404);
  });

  it('is not for the applicant of the office herself', async () => {
    const own = await applyAs(test, 'milo');
    expect((await (await test.as(cast.milo)).get(`/applications/${own}/cv/pages/1`)).status).toBe(403);
  });

  it('lies sealed, words and picture', async () => {
    const [row] = await pages();
    const stored = Buffer.from((await test.house.files.get(row!.file_id))!);
    expect(stored.includes('WEBP')).toBe(false);
    expect(Buffer.from(row!.sealed_lines as unknown as Uint8Array).includes(cvMarker)).toBe(false);
  });

  it('is recorded once per look, not once per picture', async () => {
    test.later({ minutes: 120 });
    const before = (await looks()).length;
    const eva = await test.as(cast.eva);
    expect((await eva.get(`/applications/${id}`)).text).toContain(`/applications/${id}/cv/pages/1`);
    await eva.get(`/applications/${id}/cv/pages/1`);
    await eva.get(`/applications/${id}/cv/pages/1`);
    expect((await looks()).slice(before)).toEqual([{ what: 'pages' }]);
    // Who has the address only has looked as well.
    test.later({ minutes: 120 });
    await eva.get(`/applications/${id}/cv/pages/1`);
    expect((await looks()).slice(before)).toEqual([{ what: 'pages' }, { what: 'pages' }]);
  });
});

describe('the review', () => {
  it('shows pages, passages and text', async () => {
    const { text } = await (await test.as(cast.eva)).get(`/applications/${id}`);
    expect(text).toMatch(/<image href="[^"]+\/cv\/pages\/1" width="1240"/);
    expect(text).toContain('Passages');
    // «zwölf Menschen geführt» speaks to leading teams.
    expect(text).toMatch(/href="#place-1"[^>]*>[^<]*Menschen geführt/);
    expect(text).toContain('id="place-1"');
    expect(text).toMatch(/<mark id="text-place-1">/);
  });

  it('marks the text where no page could be drawn, and says so where nothing can be read', async () => {
    await test.system((deed) =>
      deed.tx
        .deleteFrom('application_cv_page')
        .where('application_id', '=', id)
        .execute()
        .then(() => undefined),
    );
    const { text } = await (await test.as(cast.eva)).get(`/applications/${id}`);
    expect(text).not.toContain('<image');
    expect(text).toMatch(/href="#text-place-1"/);
    const jana = await test.as(cast.jana);
    await jana.post('/application');
    await jana.post('/application/cv', { cv: cvFile('scan.pdf', pictureOnly) });
    const row = await test.house.db
      .selectFrom('application')
      .select('id')
      .where('person_id', '=', cast.jana)
      .executeTakeFirstOrThrow();
    expect(await pages(row.id)).toHaveLength(1);
    await test.system((deed) =>
      deed.tx
        .updateTable('application')
        .set({ state: 'submitted', submitted_at: deed.now })
        .where('id', '=', row.id)
        .execute()
        .then(() => undefined),
    );
    const scan = await (await test.as(cast.eva)).get(`/applications/${row.id}`);
    expect(scan.text).toContain('a picture without readable text');
    expect(scan.text).not.toContain('Read as text');
  });
});

describe('deleting', () => {
  it('takes the pictures of an older CV with it', async () => {
    const tarik = await test.as(cast.tarik);
    await tarik.post('/application');
    await tarik.post('/application/cv', { cv: cvFile('one.pdf', typeset('= Tarik\nOne page of it, long enough.')) });
    const row = await test.house.db
      .selectFrom('application')
      .selectAll()
      .where('person_id', '=', cast.tarik)
      .executeTakeFirstOrThrow();
    const [first] = await pages(row.id);
    await tarik.post('/application/cv', {
      cv: cvFile('two.pdf', typeset('Page one, long enough to count.\n#pagebreak()\nPage two.')),
    });
    await test.drain();
    expect(await pages(row.id)).toHaveLength(2);
    expect(await test.house.files.get(first!.file_id)).toBeNull();

    const files = (await pages(row.id)).map(({ file_id }) => file_id);
    await test.system(async (deed) => deleteCv(deed, { id: row.id, cv_file_id: null }));
    await test.drain();
    expect(await pages(row.id)).toEqual([]);
    for (const file of files) expect(await test.house.files.get(file)).toBeNull();
    const left = await test.house.db.selectFrom('file').select('id').where('id', 'in', files).execute();
    expect(left).toEqual([]);
  });
});
