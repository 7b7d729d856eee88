import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { emailOf } from '../cast.ts';
import { mailOf, openPair, type Stage } from './site.ts';
import { button, field, leads, link, press, row, see, seeNot } from './page.ts';

const hello = 'Guten Tag! Wann passt es Ihnen?';
const mistake = 'Das war für jemand anderen.';
const answer = 'Am Dienstag, ab 17 Uhr.';
const agreed = 'Wir treffen uns dienstags.';

/** What the two write to each other and keep; each test goes on where the one before has stopped. */
describe.each(['de', 'en'] as const)('messages and notes in %s', (locale) => {
  const t = translator(locale);
  let site: Stage & { tandem: string };
  let jana: Page;
  let urs: Page;
  let messages = '';
  let notes = '';

  beforeAll(async () => {
    site = await openPair(locale);
    [messages, notes] = [`${site.tandem}/messages`, `${site.tandem}/notes`];
    [jana, urs] = [await site.windowOf('jana'), await site.windowOf('urs')];
  });
  afterAll(() => site.close());

  const said = (page: Page, words: string) => page.locator('.said').filter({ hasText: words });

  async function send(page: Page, text: string): Promise<void> {
    await field(page, t('sessions.message.text')).fill(text);
    await press(page, button(page, t('sessions.message.send')), messages);
  }

  async function keep(page: Page, kind: 'mine' | 'ours', text: string): Promise<void> {
    await leads(page, `${notes}/new?kind=${kind}`, () => page.goto(`${notes}/new?kind=${kind}`));
    await field(page, t('sessions.note.text')).fill(text);
    await press(page, button(page, t('sessions.note.save')), notes);
    await see(page, text, t('sessions.note.saved'));
  }

  async function find(page: Page, words: string): Promise<void> {
    await leads(page, '/search', () => page.goto('/search'));
    await field(page, t('sessions.search.label')).fill(words);
    await press(page, button(page, t('sessions.search.submit')), '/search');
  }

  test('Jana writes twice and takes the second back before it is read; Urs gets one mail without a word of it', async () => {
    await leads(jana, messages, () => jana.goto(messages));
    await see(jana, t('sessions.message.empty', { name: 'Urs' }));
    await send(jana, hello);
    await send(jana, mistake);
    await see(jana, hello, mistake, t('sessions.message.unread'));
    await press(jana, said(jana, mistake).getByRole('button'), messages);
    await see(jana, t('sessions.message.taken_back_now'), t('sessions.message.taken_back'));
    const letter = await mailOf(site, emailOf('urs'), 'sessions.message');
    for (const word of [hello, mistake]) expect(letter.text + letter.subject).not.toContain(word);
    await leads(urs, '/home', () => urs.goto('/home'));
    await press(urs, row(urs, t('home.step.messages', { name: 'Jana Brandis', count: 1 })).getByRole('link'), messages);
    await see(urs, hello, t('sessions.message.fresh'));
    await seeNot(urs, mistake);
  });

  test('having it before his eyes he has read it: she sees that, and can no longer take it back', async () => {
    await urs.locator('tw-reading[hidden]').waitFor({ state: 'attached' });
    const late = await jana.context().newPage();
    await jana.goto(messages);
    await see(jana, t('sessions.message.read'));
    expect(await said(jana, hello).getByRole('button').count()).toBe(0);
    await late.close();
    await send(urs, answer);
    await leads(jana, '/messages', () => jana.goto('/messages'));
    await see(jana, t('sessions.threads.waiting', { count: 1 }));
    await press(jana, link(jana, 'Urs Amstad'), messages);
    await see(jana, answer, t('sessions.message.fresh'));
    await jana.locator('tw-reading[hidden]').waitFor({ state: 'attached' });
    await leads(jana, '/messages', () => jana.goto('/messages'));
    await see(jana, t('sessions.threads.none_new'));
  });

  test('without script a button says the same, on a small screen too', async () => {
    await send(urs, 'Noch etwas: bringen Sie eine Frage mit.');
    const plain = await site.windowOf('jana', { script: false, width: 360 });
    await plain.goto(messages);
    await button(plain, t('sessions.message.mark_read')).click();
    await plain.waitForURL(/messages/);
    expect(await button(plain, t('sessions.message.mark_read')).count()).toBe(0);
    await urs.goto(messages);
    expect(await said(urs, 'bringen Sie eine Frage').getByRole('button').count()).toBe(0);
    await plain.context().close();
  });

  test('a note for both: who saves second sees both texts, and nothing is lost', async () => {
    await leads(jana, notes, () => jana.goto(notes));
    await keep(jana, 'ours', agreed);
    await leads(urs, notes, () => urs.goto(notes));
    await see(urs, agreed);
    for (const page of [jana, urs]) {
      await page.goto(notes);
      await press(
        page,
        page
          .locator('.note')
          .filter({ hasText: agreed })
          .getByRole('link', { name: t('sessions.note.edit') }),
        /notes\/./,
      );
    }
    const path = new URL(jana.url()).pathname;
    await field(jana, t('sessions.note.text')).fill(`${agreed} In Olten.`);
    await press(jana, button(jana, t('sessions.note.save')), notes);
    await field(urs, t('sessions.note.text')).fill(`${agreed} Online.`);
    await press(urs, button(urs, t('sessions.note.save')), path);
    await see(urs, t('sessions.note.changed'), t('sessions.note.other', { name: 'Jana' }), `${agreed} In Olten.`);
    expect(await field(urs, t('sessions.note.text')).inputValue()).toBe(`${agreed} Online.`);
    await field(urs, t('sessions.note.text')).fill(`${agreed} In Olten oder online.`);
    await press(urs, button(urs, t('sessions.note.save_own')), notes);
    await jana.goto(notes);
    await see(jana, 'In Olten oder online.');
  });

  test('a note for herself: found by its words, deleted, brought back, and never before his eyes', async () => {
    await keep(jana, 'mine', 'Nach dem Schichtplan fragen.');
    await find(jana, 'schichtplan');
    await see(jana, t('sessions.search.found', { count: 1, words: 'schichtplan' }));
    await seeNot(jana, 'In Olten');
    await press(jana, link(jana, t('sessions.search.kind.note_mine')), notes);
    const own = jana.locator('.note').filter({ hasText: 'Schichtplan' });
    await press(jana, own.getByRole('button'), notes);
    await see(jana, t('sessions.note.deleted'));
    expect(await jana.locator('.note').filter({ hasText: 'Schichtplan' }).count()).toBe(0);
    await press(jana, button(jana, t('platform.undo')), notes);
    await see(jana, t('sessions.note.restored'), 'Nach dem Schichtplan fragen.');
    await find(urs, 'schichtplan');
    await see(urs, t('sessions.search.found', { count: 0, words: 'schichtplan' }));
    await seeNot(urs, 'Nach dem Schichtplan');
  });

  test('the room tells what is there; nobody else comes in, and nothing has left this machine', async () => {
    await leads(jana, site.tandem, () => jana.goto(site.tandem));
    await see(jana, t('home.tandem.talk'), t('home.tandem.notes_mine'));
    const eva = await site.windowOf('eva');
    for (const path of [site.tandem, messages, notes, `${site.tandem}/sessions`, `${site.tandem}/course`])
      expect((await eva.goto(path))?.status()).toBe(404);
    expect(site.outside).toEqual([]);
  });
});
