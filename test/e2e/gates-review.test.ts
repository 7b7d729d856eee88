import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCv } from '../../src/platform/files/cv.ts';
import { translator } from '../../src/platform/i18n/words.ts';
import { listCvPages } from '../../src/rooms/applications/store/cv-pages.ts';
import { insertPerson } from '../../src/rooms/people/store/persons.ts';
import { cvFile } from '../applying.ts';
import { insertSent } from '../sent.ts';
import { openStage, type Stage } from './site.ts';
import { choice, field, leads, row, see } from './page.ts';

const t = translator('de');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** In the order in which they have waited, the longest first. */
const applicants = ['Ada Abt', 'Ben Bär', 'Cem Can', 'Dora Däz', 'Elif Eck', 'Finn Fux'] as const;
const addresses = applicants.map((_, at) => `/applications/${id(500 + at)}`);
const labels = { 'leading-teams': 'Teams führen', delegation: 'Delegieren', resilience: 'Mit Druck umgehen' } as const;
let site: Stage;
let page: Page;

beforeAll(async () => {
  site = await openStage('de');
  for (const [slug, label_de] of Object.entries(labels))
    await site.t.house.db.updateTable('topic').set({ label_de }).where('slug', '=', slug).execute();
  const bytes = new Uint8Array(await cvFile().arrayBuffer());
  const cv = { bytes, ...(await readCv(bytes)) };
  const topics = Object.keys(labels).map((topic) => ({ topic, self_level: 3, evidence: `Zwölf Jahre lang getan: ${topic}.` }));
  await site.t.system(async (deed) => {
    for (const [at, name] of applicants.entries()) {
      const [first_name = '', last_name = ''] = name.split(' ');
      const person = { id: id(400 + at), email: `mentor${at}@weitblick.example`, first_name, last_name, locale: 'de' };
      const times = { joined_at: deed.now, profile_confirmed_at: deed.now, created_at: deed.now, updated_at: deed.now };
      await insertPerson(deed, { ...person, ...times, member_number: `M-${at}`, status: 'active' });
      const submitted_at = new Date(deed.now.getTime() - (20 - at) * 86_400_000);
      await insertSent(deed, { id: id(500 + at), person_id: person.id, topics, cv, submitted_at });
    }
  });
  page = await site.windowOf('eva');
});
afterAll(() => site.close());

const decision = (topic: keyof typeof labels, name: 'confirmed' | 'narrowed' | 'not_confirmed') =>
  choice(page, t('applications.review.decision', { topic: labels[topic] }), t(`applications.decision.${name}`));
const judge = (topic: keyof typeof labels) => page.locator('.judge').filter({ hasText: labels[topic] });

/** Presses the keys one by one; after each, what has the focus is seen to have it. */
async function keys(...names: string[]): Promise<void> {
  for (const name of names) {
    await page.keyboard.press(name);
    const unseen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'nothing has the focus';
      // A bar of choices draws the ring on the words beside its radio button.
      const ringed = [at, at.nextElementSibling].some((element) => {
        if (!element) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const { top, bottom, width, height } = at.getBoundingClientRect();
      return ringed && width * height > 0 && bottom > 0 && top < innerHeight ? '' : at.outerHTML.slice(0, 160);
    });
    expect(`${name}: ${unseen}`).toBe(`${name}: `);
  }
}

async function tabTo(target: Locator): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keys('Tab');
  }
  throw new Error(`The Tab key never comes to ${target.toString()}.`);
}

const key = (name: string, to: string) => leads(page, to, () => page.keyboard.press(name));
const says = (...words: string[]) => see(page, ...words);
const place = (position: number, total: number) => t('applications.place.of', { position, total });
const next = (at: number, verb: 'approved' | 'rejected') => t(`applications.review.${verb}_next`, { name: applicants[at]! });

test('six wait, and Eva opens the first from the list', async () => {
  await leads(page, '/applications', () => page.goto('/applications'));
  await says(t('applications.queue.title', { count: 6 }));
  await tabTo(row(page, applicants[0]).getByRole('link'));
  await key('Enter', addresses[0]!);
  await says(applicants[0], place(1, 6), t('applications.review.missing.undecided'));
});

test('the CV is drawn, and the line that speaks to a topic is the one that is marked', async () => {
  const marks = page.locator('.sheet-page .sheet-place');
  expect(await marks.count()).toBe(1);
  expect(await marks.locator('.sheet-number').allTextContents()).toEqual(['1']);
  await expect
    .poll(() => page.locator('.sheet-page image').evaluate((image) => image.getBoundingClientRect().height))
    .toBeGreaterThan(300);
  const box = await marks.locator('rect').evaluate((rect) => ({
    x: Number(rect.getAttribute('x')),
    y: Number(rect.getAttribute('y')),
    right: Number(rect.getAttribute('x')) + Number(rect.getAttribute('width')),
    bottom: Number(rect.getAttribute('y')) + Number(rect.getAttribute('height')),
  }));
  const [drawn] = await site.t.system((deed) => listCvPages(deed, id(500)));
  const inside = drawn!.lines.filter((line) => line.y + line.height > box.y && line.y < box.bottom);
  expect(inside.map((line) => line.text).join(' ')).toContain('zwölf Menschen geführt');
  expect(inside.every((line) => line.y >= box.y && line.y + line.height <= box.bottom && line.x >= box.x - 4)).toBe(true);
  // Ink lies under the mark: the picture has come, and the line is where the mark says.
  const ink = await page.locator('.sheet-page image').evaluate(async (image, { x, y, right, bottom }) => {
    const picture = new Image();
    picture.src = image.getAttribute('href')!;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = right - x;
    canvas.height = bottom - y;
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, -x, -y);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 0 && value < 128).length;
  }, box);
  expect(ink).toBeGreaterThan(200);
  const found = page.locator('#places-leading-teams a');
  expect(await found.allInnerTexts()).toEqual([expect.stringContaining('geführt')]);
  await found.focus();
  await page.keyboard.press('Enter');
  expect(await marks.evaluate((mark) => mark.matches(':target') && mark.getBoundingClientRect().top < innerHeight)).toBe(true);
  await page.goto(addresses[0]!);
});

test('the first: three digits, three confirmed, Ctrl and Enter', async () => {
  await keys('j', '1');
  expect(await decision('leading-teams', 'confirmed').isChecked()).toBe(true);
  await page.keyboard.press('Control+Enter');
  await says(t('applications.review.missing.undecided'));
  await keys('j', '1', 'j', '1');
  for (const topic of ['delegation', 'resilience'] as const) expect(await decision(topic, 'confirmed').isChecked()).toBe(true);
  await says(t('applications.review.missing.nothing'));
  await key('Control+Enter', addresses[1]!);
  await says(next(0, 'approved'), applicants[1], place(1, 5));
});

test('the second: one topic narrowed, one not confirmed, a note; back and forth with j and k', async () => {
  await keys('1', 'j', '2');
  await page.keyboard.type('im Schichtbetrieb 123 jk');
  expect(await field(judge('delegation'), t('applications.review.narrowed_to')).inputValue()).toBe('im Schichtbetrieb 123 jk');
  await keys('Escape', 'j', '1', 'k', 'k', 'j', 'j', '3');
  expect(await decision('leading-teams', 'confirmed').isChecked()).toBe(true);
  expect(await decision('delegation', 'narrowed').isChecked()).toBe(true);
  expect(await decision('resilience', 'not_confirmed').isChecked()).toBe(true);
  await tabTo(judge('resilience').locator('summary'));
  await keys('Enter');
  await tabTo(field(page, t('applications.review.note_on', { topic: labels.resilience })));
  await page.keyboard.type('Steht nicht im Lebenslauf.');
  await key('Control+Enter', addresses[2]!);
  await says(next(1, 'approved'), applicants[2], place(1, 4));
  const stored = await site.t.house.db
    .selectFrom('application_topic')
    .select(['topic', 'decision', 'narrowed_to'])
    .where('application_id', '=', id(501))
    .orderBy('position')
    .execute();
  expect(stored).toEqual([
    { topic: 'leading-teams', decision: 'confirmed', narrowed_to: null },
    { topic: 'delegation', decision: 'narrowed', narrowed_to: 'im Schichtbetrieb 123 jk' },
    { topic: 'resilience', decision: 'not_confirmed', narrowed_to: null },
  ]);
});

test('the third: a question, and on with n', async () => {
  await keys('1', 'q');
  await page.keyboard.type('Wie groß war das Team, das Sie geführt haben?');
  await keys('Tab');
  await key('Enter', addresses[2]!);
  await says(t('applications.questions.asked_now'), 'Wie groß war das Team', t('applications.review.missing.asked'));
  // What was decided before the question has stayed.
  expect(await decision('leading-teams', 'confirmed').isChecked()).toBe(true);
  await keys('Tab');
  await key('n', addresses[3]!);
  await says(applicants[3], place(1, 3));
});

test('the fourth is declined with a reason', async () => {
  await keys('3', 'j', '3', 'j', '3');
  await says(t('applications.review.missing.none_confirmed'));
  await key('r', `${addresses[3]}/rejection`);
  await tabTo(choice(page, t('applications.rejection.code'), t('applications.reason.experience')));
  await keys('Space');
  await tabTo(field(page, t('applications.rejection.reason')));
  await page.keyboard.type('Schreiben Sie bitte zu jedem Thema, was Sie selbst getan haben.');
  await keys('Tab');
  await key('Enter', addresses[4]!);
  await says(next(3, 'rejected'), applicants[4], place(1, 2));
});

test('keys that are switched off do nothing, and stay off; switched on again they work', async () => {
  await keys('?');
  await tabTo(page.locator('[data-keys]'));
  await keys('Space', '1', 'j', 'r');
  await leads(page, addresses[4]!, () => page.reload());
  await page.keyboard.press('1');
  expect(await page.locator('.judge :checked').count()).toBe(0);
  await tabTo(page.locator('.keys summary'));
  await keys('Enter');
  await tabTo(page.locator('[data-keys]'));
  await keys('Space', '1');
  expect(await page.locator('.judge :checked').count()).toBe(1);
});

test('n leads to the next without a decision, p back; both are decided', async () => {
  await leads(page, addresses[4]!, () => page.reload());
  await key('n', addresses[5]!);
  await says(applicants[5], place(2, 2));
  await key('p', addresses[4]!);
  await keys('1', 'j', '1', 'j', '1');
  await key('Control+Enter', addresses[5]!);
  await says(next(4, 'approved'), place(1, 1));
  await keys('1', 'j', '3', 'j', '3');
  await key('Control+Enter', '/applications');
  await says(t('applications.review.approved_now', { name: applicants[5] }), t('applications.queue.empty_waiting'));
  const states = await site.t.house.db.selectFrom('application').select('state').orderBy('submitted_at').execute();
  expect(states.map(({ state }) => state)).toEqual([
    'approved',
    'approved',
    'questions_open',
    'rejected',
    'approved',
    'approved',
  ]);
});
