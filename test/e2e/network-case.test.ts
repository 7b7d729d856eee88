import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/platform/i18n/words.ts';
import { updateListing } from '../../src/rooms/applications/store/listing-rows.ts';
import { cast, emailOf, type Name } from '../cast.ts';
import { insertSent } from '../sent.ts';
import { things } from '../stage.ts';
import { linkIn, mailOf, openPair, type Stage } from './site.ts';
import { button, choice, field, leads, link, press, row, see, seeNot } from './page.ts';

const advert = 'Buchen Sie mein Coaching: heute nur 900 Franken.';
const broken = 'Er wollte mir etwas verkaufen, zweimal, und wurde ungehalten.';
const reported = 'So schreibt er seit Wochen, und ich traue mich nicht, es ihm zu sagen.';
const allegation = 'In Ihrem Mentoring sollen Sie bezahlte Leistungen angeboten haben. Das verbieten die Standards.';
const defence = 'Es war ein Scherz, und ich habe mich dafür entschuldigt.';
const seen = 'Es war kein Scherz: er hat es mehrmals geschrieben.';
const verdict = 'Wer begleitet, verkauft nichts. Nach zwei Hinweisen pausiert Ihr Profil.';
const appeal = 'Ich habe nie Geld genommen, und mein Partner weiß das.';
const review = 'Wir haben noch einmal alles gelesen und sind zu diesem Schluss gekommen.';

/** From a bad feedback to the appeal; each test goes on where the one before has stopped. In German it is set aside, in English not. */
describe.each(['de', 'en'] as const)('a case in %s', (locale) => {
  const t = translator(locale);
  let site: Awaited<ReturnType<typeof openPair>> & Stage;
  let jana: Page;
  let urs: Page;
  let eva: Page;
  let milo: Page;
  let selin: Page;
  let file = '';

  beforeAll(async () => {
    site = await openPair(locale);
    // He can resume only what was once approved.
    await site.t.system(async (deed) => {
      const cv = { bytes: new TextEncoder().encode('%PDF-1.7 a CV'), text: 'A CV', drawn: [] };
      await insertSent(deed, { id: things.application, person_id: cast.urs, topics: [], cv });
      const approved = { state: 'approved', decided_at: deed.now, decided_by: cast.eva } as const;
      await deed.tx.updateTable('application').set(approved).where('id', '=', things.application).execute();
      await updateListing(deed, things.listing, { application_id: things.application });
    });
    [jana, urs, eva] = [await site.windowOf('jana'), await site.windowOf('urs'), await site.windowOf('eva')];
    [milo, selin] = [await site.windowOf('milo'), await site.windowOf('selin')];
  });
  afterAll(() => site.close());

  const byMail = (page: Page, name: Name, kind: string, to: string | RegExp) =>
    leads(page, to, async () => page.goto(linkIn(await mailOf(site, emailOf(name), kind), site)));

  async function giveFeedback(page: Page, rating: 2 | 5, kept: 'yes' | 'no'): Promise<void> {
    const path = `${site.tandem}/feedback`;
    await leads(page, path, () => page.goto(path));
    await choice(page, t('feedback.form.rating'), t(`feedback.form.rating.${rating}`)).check();
    await choice(page, t('feedback.form.topics_fit'), t(`feedback.form.topics_fit.${kept}`)).check();
    await choice(page, t('feedback.form.standards_kept'), t(`feedback.form.standards_kept.${kept}`)).check();
    if (kept === 'no') await field(page, t('feedback.form.standards_text')).fill(broken);
    await press(page, button(page, t('feedback.form.submit')), /\/feedback\/[0-9a-f-]{36}$/);
    await see(page, t('feedback.given.done'));
  }

  /** Whether who looks for mentors finds him. */
  async function selinFinds(there: boolean): Promise<void> {
    await leads(selin, '/mentors', () => selin.goto('/mentors'));
    expect(await link(selin, 'Urs A.').count()).toBe(there ? 1 : 0);
    expect((await selin.goto(site.mentor))?.status()).toBe(there ? 200 : 404);
  }

  test('both give feedback; Urs never reads hers, and what he wrote she reports in confidence', async () => {
    await giveFeedback(urs, 5, 'yes');
    await leads(urs, `${site.tandem}/messages`, () => urs.goto(`${site.tandem}/messages`));
    await field(urs, t('sessions.message.text')).fill(advert);
    await press(urs, button(urs, t('sessions.message.send')), `${site.tandem}/messages`);
    await giveFeedback(jana, 2, 'no');
    await leads(urs, `${site.tandem}/feedback`, () => urs.goto(`${site.tandem}/feedback`));
    await seeNot(urs, broken);
    const given = new URL(jana.url()).pathname;
    expect((await urs.goto(given))?.status()).toBe(404);
    await leads(jana, `${site.tandem}/messages`, () => jana.goto(`${site.tandem}/messages`));
    await press(jana, jana.locator('.said a[href^="/reports/message/"]'), /^\/reports\/message\/./);
    await see(jana, advert, t('care.report.quote_note'));
    expect(await field(jana, t('care.report.confidential')).isChecked()).toBe(true);
    await choice(jana, t('care.report.reason'), t('care.reason.advertising')).check();
    await field(jana, t('care.report.text')).fill(reported);
    await press(jana, button(jana, t('care.report.submit')), '/reports/mine');
    await see(jana, t('care.report.done'), t('care.report_state.received'));
  });

  test('three flags wait at the office; Eva reads them and opens one case from them', async () => {
    await site.t.drain();
    await leads(eva, '/home', () => eva.goto('/home'));
    await see(eva, t('home.desk.flags', { count: 3 }), t('home.desk.mentorings', { count: 2 }));
    await leads(eva, '/cases', () => eva.goto('/cases'));
    await see(eva, t('care.queue.title.flags', { count: 3 }));
    await press(eva, row(eva, t('care.source.standards')).getByRole('link'), /^\/cases\/flags\/./);
    await see(eva, broken);
    await press(eva, button(eva, t('care.flag.open_case')), /^\/cases\/[0-9a-f-]{36}$/);
    file = new URL(eva.url()).pathname;
    await see(eva, t('care.flag.opened_now'), t('care.case.title.open', { name: 'Urs Amstad' }));
    for (const left of [2, 1]) {
      await eva.goto('/cases');
      await see(eva, t('care.queue.title.flags', { count: left }));
      await press(eva, row(eva, 'Urs Amstad').getByRole('link').first(), /^\/cases\/flags\/./);
      await press(eva, button(eva, t('care.flag.open_case')), file);
      await see(eva, t('care.flag.joined_now'));
    }
    await see(eva, reported, advert, t('care.case.source_n', { number: 3 }));
    expect((await urs.goto(file))?.status()).toBe(404);
  });

  test('the hearing asks both; words that give Jana away are refused', async () => {
    await field(eva, t('care.hearing.allegation')).fill(`Jana sagt: ${allegation}`);
    await press(eva, button(eva, t('care.hearing.submit')), `${file}/hearing`);
    await see(eva, t('care.refused.gives_away.name'));
    await field(eva, t('care.hearing.allegation')).fill(allegation);
    await press(eva, button(eva, t('care.hearing.submit')), file);
    await see(eva, t('care.hearing.asked_now'));
    await leads(eva, '/cases?state=running', () => eva.goto('/cases?state=running'));
    await see(eva, t('care.state.hearing', { answered: 0, asked: 2 }));
    await byMail(urs, 'urs', 'care.statement', file);
    await see(urs, allegation, t('care.own.unnamed'));
    await seeNot(urs, 'Jana', 'Brandis', broken, reported);
    await byMail(jana, 'jana', 'care.statement', file);
    await see(jana, reported, t('care.asked.confidence'));
    await seeNot(jana, allegation);
    await leads(jana, '/reports/mine', () => jana.goto('/reports/mine'));
    await see(jana, t('care.report_state.looked_at'));
  });

  test('each says how it was; only then Eva can decide', async () => {
    await leads(urs, '/home', () => urs.goto('/home'));
    await press(urs, row(urs, t('home.step.case.statement')).getByRole('link'), file);
    await field(urs, t('care.own.statement_label')).fill(defence);
    await press(urs, button(urs, t('care.own.statement_send')), file);
    await see(urs, t('care.own.statement_sent'));
    await leads(eva, file, () => eva.goto(file));
    await see(eva, defence, t('care.decision.safety'));
    await jana.goto(file);
    await field(jana, t('care.own.statement_label')).fill(seen);
    await press(jana, button(jana, t('care.own.statement_send')), file);
    await seeNot(jana, defence);
    await leads(eva, file, () => eva.goto(file));
    await see(eva, t('care.case.title.heard', { name: 'Urs Amstad' }), seen);
    await eva.locator('input[name=outcome][value=suspension]').check();
    await field(eva, t('care.decision.reason')).fill(verdict);
    await press(eva, button(eva, t('care.decision.submit')), `${file}/decision`);
    await see(eva, t('care.form.code_needed'));
    await selinFinds(true);
    await choice(eva, t('care.decision.code'), t('care.code.advertising')).check();
    await press(eva, button(eva, t('care.decision.submit')), file);
    await see(eva, t('care.decision.done'), t('care.case.title.decided', { name: 'Urs Amstad' }));
  });

  test('at once nobody finds him, he reads why, and Jana decides for herself', async () => {
    await selinFinds(false);
    await leads(urs, '/listing', () => urs.goto('/listing'));
    await see(urs, t('applications.listing.suspended.title'));
    await press(urs, link(urs, t('applications.listing.to_cases')), '/cases');
    await press(urs, urs.locator(`a[href="${file}"]`), file);
    await see(urs, verdict, t('care.own.title.suspension.mentor'));
    await seeNot(urs, 'Jana', 'Brandis', seen);
    expect((await mailOf(site, emailOf('urs'), 'care.decided')).text).not.toContain(verdict);
    await byMail(jana, 'jana', 'tandems.asked', `${site.tandem}/course`);
    await seeNot(jana, verdict, allegation);
    await press(jana, button(jana, t('tandems.asked.stay')), site.tandem);
    await see(jana, t('tandems.asked.done'));
  });

  test('he appeals; Eva, who decided, cannot; Milo can', async () => {
    await field(urs, t('care.own.appeal_label')).fill(appeal);
    await press(urs, button(urs, t('care.own.appeal_send')), file);
    await see(urs, t('care.own.appeal_sent'), t('care.own.title.appealed'));
    await leads(eva, file, () => eva.goto(file));
    await see(eva, t('care.appeal.other'));
    expect(await button(eva, t('care.appeal.submit')).count()).toBe(0);
    await leads(milo, '/home', () => milo.goto('/home'));
    await press(milo, row(milo, t('home.desk.appeals', { count: 1 })).getByRole('link'), '/cases?state=appeals');
    await press(milo, row(milo, 'Urs Amstad').getByRole('link'), file);
    await see(milo, appeal, verdict);
    const outcome = locale === 'de' ? 'lifted' : 'upheld';
    await milo.locator(`input[name=appeal_outcome][value=${outcome}]`).check();
    await field(milo, t('care.appeal.reason')).fill(review);
    await press(milo, button(milo, t('care.appeal.submit')), file);
    await see(milo, t('care.appeal.done'), t('care.case.title.closed', { name: 'Urs Amstad' }));
    await byMail(urs, 'urs', 'care.appeal_decided', file);
    await see(urs, review, t(`care.own.title.${locale === 'de' ? 'set_aside' : 'upheld'}`));
    await seeNot(urs, 'Milo', 'Rentsch', 'Eva', 'Kranich');
    await leads(jana, '/reports/mine', () => jana.goto('/reports/mine'));
    await see(jana, t('care.report_state.closed'));
  });

  const backOnline = async () => {
    await selinFinds(false);
    await press(urs, link(urs, t('care.own.to_listing')), '/listing');
    await see(urs, t('applications.listing.lifted.title'));
    await press(urs, button(urs, t('applications.listing.resume')), '/listing');
    await selinFinds(true);
  };

  const endedForGood = async () => {
    await leads(eva, file, () => eva.goto(file));
    await eva.getByText(t('care.turns.revoke'), { exact: true }).first().click();
    await eva.locator('#f-revocation-note').fill('Er hat es auch danach wieder angeboten.');
    await press(eva, button(eva, t('care.turns.revoke')), file);
    await see(eva, t('care.turns.asked_you'));
    expect(await button(eva, t('care.turns.confirm')).count()).toBe(0);
    await leads(milo, '/home', () => milo.goto('/home'));
    await press(milo, row(milo, t('home.desk.revocations', { count: 1 })).getByRole('link'), '/cases?state=suspended');
    await press(milo, row(milo, 'Urs Amstad').getByRole('link'), file);
    await press(milo, button(milo, t('care.turns.confirm')), file);
    await byMail(urs, 'urs', 'care.revoked', file);
    await see(urs, t('care.own.title.revoked'));
    await selinFinds(false);
    await leads(urs, '/listing', () => urs.goto('/listing'));
    await press(urs, link(urs, t('applications.listing.apply')), '/application');
  };

  // The appeal is set aside in one language and upheld in the other.
  if (locale === 'de') test('set aside: he puts his listing back himself, and is found', backOnline);
  else test('upheld: what ends the listing for good is asked by one and confirmed by another', endedForGood);

  test('every deed stands in the trail, without a word of it, and nothing has left this machine', async () => {
    const trail = await site.t.house.db.selectFrom('audit_event').selectAll().execute();
    const verbs = trail.map(({ verb }) => verb);
    const expected = [
      'flag.raise',
      'case.open',
      'case.join',
      'case.askStatement',
      'case.answer',
      'report.give',
      'case.decide',
      'case.appeal',
    ];
    expect(verbs).toEqual(expect.arrayContaining([...expected, 'case.decideAppeal', 'listing.suspend', 'tandem_feedback.give']));
    for (const word of [allegation, verdict, reported, broken, appeal]) expect(JSON.stringify(trail)).not.toContain(word);
    expect(site.outside).toEqual([]);
  });
});
