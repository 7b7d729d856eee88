import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { emailOf } from '../cast.ts';
import { living, type Living } from './living.ts';
import { openRoom } from './site.ts';
import { byMail } from './together.ts';
import { button, choice, field, leads, link, press, row, see, seeNot } from './page.ts';

const shout = 'Wenn Sie das weitersagen, reden wir zum letzten Mal.';
const call = 'Seit der letzten Nachricht habe ich Angst vor dem nächsten Treffen.';
const late = 'Und noch etwas.';
const why = 'Bitte lesen Sie das, bevor wir sprechen.';
const private_word = 'Wir haben es dreimal versucht.';

/** What protects one of the two, and how a tandem ends early without anybody being to blame. */
describe.each(['de', 'en'] as const)('the quiet ways out of a cross tandem in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openRoom>>;
  let room: Living;
  let jana: Page;
  let urs: Page;
  let milo: Page;
  let eva: Page;
  /** A window of his, left open since before the freeze. */
  let open: Page;
  let handover = '';
  let protection = '';

  beforeAll(async () => {
    site = await openRoom(locale, 'cross');
    room = living(t, site.tandem);
    await site.t.house.db
      .updateTable('tandem')
      .set({ state: 'active', kickoff_at: site.t.house.clock(), signed_at: site.t.house.clock() })
      .where('id', '=', site.id)
      .execute();
    [jana, urs] = [await site.windowOf('jana', { width: 360 }), await site.windowOf('urs')];
    [milo, eva] = [await site.windowOf('milo'), await site.windowOf('eva')];
  });
  afterAll(() => site.close());

  test('she hands one message over to the confidant; whoever wrote it is not told', async () => {
    await room.write(urs, shout);
    await room.at(jana, 'messages');
    const over = jana
      .locator('.said')
      .filter({ hasText: shout })
      .getByRole('link', { name: t('sessions.hand_over') });
    await press(jana, over, /\/handovers\/new\?kind=message/);
    await see(jana, shout, 'Milo Rentsch');
    await jana.locator('input[name=confidant_id]').check();
    await field(jana, t('protection.hand.words')).fill(why);
    await press(jana, button(jana, t('protection.hand.submit')), /handovers/);
    await see(jana, t('protection.hand.done'));
    await site.t.drain();
    expect((await site.t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind.startsWith('protection'))).toEqual([]);
    const [letter] = (await site.t.mailsTo(emailOf('milo'))).filter(({ kind }) => kind.startsWith('protection'));
    expect(letter).toBeDefined();
    for (const words of [shout, why]) expect(letter!.subject + letter!.text).not.toContain(words);
  });

  test('the confidant reads it and says so; taken back it is empty for him at once', async () => {
    await leads(milo, '/handovers', () => milo.goto('/handovers'));
    await press(milo, link(milo, t('protection.handed.from', { name: 'Jana Brandis' })), /\/handovers\/[0-9a-f-]{36}$/);
    handover = new URL(milo.url()).pathname;
    await see(milo, shout, why);
    await press(milo, button(milo, t('protection.handed.mark')), '/handovers');
    expect((await eva.goto(handover))?.status()).toBe(404);
    await leads(jana, handover, () => jana.goto(handover));
    await press(jana, button(jana, t('protection.handed.revoke')), /\/handovers/);
    await see(jana, t('protection.handed.revoke_done'));
    const gone = await milo.goto(handover);
    await seeNot(milo, shout, why);
    expect(gone?.status()).toBe(404);
    await leads(milo, '/handovers', () => milo.goto('/handovers'));
    await seeNot(milo, 'Brandis');
  });

  test('she asks the confidant for protection: he freezes, both learn what it means, nothing can be written', async () => {
    await room.at(jana, 'wrong');
    await press(jana, link(jana, t('tandems.wrong.ask_do')), `${site.tandem}/help`);
    await jana.locator('input[name=asked_of][value=confidant]').check();
    await field(jana, t('protection.help.words')).fill(call);
    await press(jana, button(jana, t('protection.help.submit')), `${site.tandem}/help`);
    await see(jana, t('protection.help.done'), t('protection.call.state.asked'));
    await leads(eva, '/protections', () => eva.goto('/protections'));
    await seeNot(eva, call, 'Brandis');
    await leads(milo, '/protections', () => milo.goto('/protections'));
    await press(milo, row(milo, 'Jana Brandis').getByRole('link').first(), /\/protections\/[0-9a-f-]{36}$/);
    protection = new URL(milo.url()).pathname;
    await see(milo, call);
    open = await urs.context().newPage();
    await room.at(open, 'messages');
    await press(milo, button(milo, t('protection.freeze.do')), protection);
    await see(milo, t('protection.freeze.done'));
    for (const [page, name] of [
      [jana, 'jana'],
      [urs, 'urs'],
    ] as const) {
      await byMail(site, page, name, 'tandems.protection', /^\/tandems\//);
      await room.at(page);
      await see(page, t('tandems.frozen.title'));
      await seeNot(page, emailOf(name === 'jana' ? 'urs' : 'jana'));
    }
  });

  test('frozen: what stood there can be read, but nobody adds to it, not even from a page left open', async () => {
    await field(open, t('sessions.message.text')).fill(late);
    await press(open, button(open, t('sessions.message.send')), `${site.tandem}/messages`);
    await see(open, t('tandems.frozen.title'));
    await open.close();
    await room.at(urs, 'messages');
    await see(urs, shout, t('tandems.frozen.title'));
    await seeNot(urs, late);
    expect(await urs.locator('textarea').count()).toBe(0);
    await seeNot(urs, call);
    for (const part of ['sessions', 'goals', 'agreement', 'notes', 'course', 'wrong', 'help']) await room.at(urs, part);
    expect(await button(urs, t('protection.help.submit')).count()).toBe(1);
  });

  test('released it goes on where it stood, and both are told', async () => {
    await site.later({ days: 3 });
    await leads(milo, protection, () => milo.goto(protection));
    await press(milo, button(milo, t('protection.release.do')), protection);
    await see(milo, t('protection.release.done'));
    await site.t.drain();
    const told = (await site.t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'tandems.protection');
    expect(told.map(({ text }) => text.includes(t('tandems.mail.protection.text.released')))).toContain(true);
    await room.at(jana, 'help');
    await see(jana, t('protection.call.state.released'));
    await room.write(jana, 'Ich melde mich, wenn ich so weit bin.');
    await room.at(urs);
    await seeNot(urs, t('tandems.frozen.title'));
  });

  test('she ends it early, with a wish for another: he learns that, never why', async () => {
    await room.at(jana, 'wrong');
    await press(jana, link(jana, t('tandems.wrong.end_do')), `${site.tandem}/ending`);
    await choice(jana, t('tandems.ending.category'), t('tandems.ending.category.fit')).check();
    await choice(jana, t('tandems.ending.rematch'), t('tandems.ending.yes')).check();
    await choice(jana, t('tandems.ending.contact'), t('tandems.ending.no')).check();
    await field(jana, t('tandems.ending.text')).fill(private_word);
    await press(jana, button(jana, t('tandems.ending.submit')), site.tandem);
    await see(jana, t('tandems.ending.done'));
    await room.at(jana, 'course');
    await see(jana, t('tandems.rematch.noted'));
    await room.at(urs, 'course');
    await seeNot(urs, private_word, t('tandems.ending.category.fit'), t('tandems.rematch.noted'));
    const letters = (await site.t.mailsTo(emailOf('urs'))).map(({ subject, text }) => subject + text).join();
    for (const words of [private_word, call, shout]) expect(letters).not.toContain(words);
  });

  test('the coordination finds her wish, settles it, and has never seen a word of the two', async () => {
    const path = `/program/tandems/${site.id}`;
    await leads(eva, path, () => eva.goto(path));
    await see(eva, t('oversight.wish.rematch', { name: 'Jana Brandis' }));
    await seeNot(eva, shout, call, why, 'wenn ich so weit bin');
    await press(eva, eva.locator('#wishes form button'), path);
    await see(eva, t('oversight.wish.done'));
    await milo.goto(path);
    await seeNot(milo, 'Brandis');
    expect(site.outside).toEqual([]);
  });
});
