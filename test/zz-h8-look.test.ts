import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createApp } from '../src/app.tsx';
import { openBrowser } from './browser.ts';
import { cast, setStage } from './cast.ts';
import { fill, openCycle } from './cycles.ts';
import { openSite } from './e2e/site.ts';
import { personOf, propose } from './proposals.ts';
import { openLogin } from '../src/rooms/people/actions/sign-in.ts';

void createApp;
const names = ['Lea Brunner', 'Timo Ackermann', 'Nora Steiger', 'Jonas Frei', 'Mirjam Koch', 'Aylin Demir', 'Paul Wagner', 'Sofia Rossi', 'Felix Huber', 'Greta Lang', 'Omar Nasser', 'Ida Vogt', 'Kai Lehmann', 'Ruth Meili'];
const work = ['Leiterin Einkauf', 'Entwickler Antriebstechnik', 'Teamleitung Kundendienst', 'Trainee', 'Projektleitung', 'Controlling'];

test('look', { timeout: 580_000 }, async () => {
  const site = await openSite();
  const { t } = site;
  await setStage(t);
  const cross = await openCycle(t, 'cross', { state: 'matching' });
  const { mentor: mentors, mentee: mentees } = await fill(t, cross, 'cross', 6);
  const self = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
  const { partner } = await fill(t, self, 'exchange', 6);
  const hybrid = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'hybrid' } });
  const { partner: wishers } = await fill(t, hybrid, 'exchange', 5);
  const all = [...mentors, ...mentees, ...partner, ...wishers];
  for (const [at, id] of all.entries()) {
    const [first_name, last_name] = names[at % names.length]!.split(' ');
    const p = await personOf(t, id);
    await t.house.db.updateTable('person').set({ first_name: first_name!, last_name: last_name!, function: work[at % work.length]!, about: 'Ich habe drei Teams aufgebaut und dabei gelernt, loszulassen.', availability_slots: ['mon-morning', 'wed-noon'], ...(at % 3 === 0 ? { location: 'Olten' } : {}) }).where('id', '=', p.id).execute();
    await t.house.db.updateTable('participation').set({ goals_sought: ['leadership', 'network'] as never, goals_offered: ['leadership', 'network'] as never, statements: [2, 2, 3, 4, 4, 2, 2, 4] }).where('id', '=', id).execute();
  }
  const eva = await client(cast.eva);
  async function client(id: string) {
    return t.as(id);
  }
  const base = `/cycles/${cross.cycle_id}`;
  for (const [org, person] of [[0, 'jana'], [1, 'urs'], [2, 'milo'], [3, 'tarik']] as const)
    await t.system((deed) => deed.tx.insertInto('organization_contact').values({ id: deed.house.chance.id(), organization_id: cross.organizations[org]!, person_id: cast[person], role: 'hr', since: deed.now, until: null }).execute());
  const made = await eva.post(`${base}/proposals`, { pairs: [0, 1, 2, 3].map((n) => `${mentees[n]}:${mentors[n]}`) });
  expect(made.status).toBe(303);
  const ids = (await t.house.db.selectFrom('match_proposal').select(['id', 'first_id']).execute());
  const of = (n: number) => ids.find(({ first_id }) => first_id === mentees[n])!.id;
  await eva.post(`${base}/proposals/shortlisting`, { proposals: [of(0), of(1), of(2)] });
  await eva.post(`${base}/proposals/clearances`, { proposals: [of(0), of(1)] });
  await eva.post(`${base}/proposals/offers`, { proposals: [of(2)] });
  await propose(t, cross, [mentees[4]!, mentors[4]!], 'shortlisted');
  const offer = of(2);
  const mentee = (await personOf(t, mentees[2]!)).id;
  const mentor = (await personOf(t, mentors[2]!)).id;
  await (await client(mentor)).post(`/proposals/${offer}/answer`, { answer: 'yes' });
  await t.house.db.insertInto('rule_alert').values({ id: t.house.chance?.id?.() ?? crypto.randomUUID(), cycle_id: cross.cycle_id, participation_id: mentors[4]!, cause: 'organization', rules: ['same_organization'], created_at: new Date('2026-11-22'), proposal_id: offer } as never).execute().catch((e) => console.log(e));
  const asker = (await personOf(t, partner[0]!)).id;
  const asked = await (await client(asker)).post(`/cycles/${self.cycle_id}/people-to-meet/${partner[1]}/request`, { words: 'Ich habe gesehen, dass Sie ein Team neu aufgebaut haben. Davon möchte ich lernen; im Gegenzug zeige ich Ihnen gern, wie wir abgeben.' });
  const wisher = (await personOf(t, wishers[0]!)).id;
  for (const n of [1, 2]) await (await client(wisher)).post(`/cycles/${hybrid.cycle_id}/wishes/${wishers[n]}`);
  const pages: [string, string, string][] = [
    ['list', cast.eva, `${base}/proposals?show=all`],
    ['list-short', cast.eva, `${base}/proposals?show=suggested`],
    ['offers', cast.eva, `${base}/proposals/offers`],
    ['one', cast.eva, `${base}/proposals/${offer}`],
    ['one-clearing', cast.eva, `${base}/proposals/${of(0)}`],
    ['alerts', cast.eva, `${base}/alerts`],
    ['clearances', cast.urs, `/organizations/${cross.organizations[1]}/clearances`],
    ['offer', mentee, `/proposals/${offer}`],
    ['offer-said', mentor, `/proposals/${offer}`],
    ['asked', (await personOf(t, partner[1]!)).id, asked.location!],
    ['asker', asker, asked.location!],
    ['meet', asker, `/cycles/${self.cycle_id}/people-to-meet`],
    ['meet-one', asker, `/cycles/${self.cycle_id}/people-to-meet/${partner[3]}`],
    ['wishes', wisher, `/cycles/${hybrid.cycle_id}/people-to-meet`],
  ];
  const out = '/tmp/h8-look';
  mkdirSync(out, { recursive: true });
  const browser = await openBrowser();
  const variants = (process.env['H8'] ?? 'de-1280-light').split(',');
  for (const variant of variants) {
    const [locale, width, scheme] = variant.split('-') as ['de' | 'en', string, 'light' | 'dark'];
    await t.house.db.updateTable('person').set({ locale }).execute();
    for (const [name, person, path] of pages) {
      const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
      const token = await t.system((deed) => openLogin(deed, person, 'look'));
      await context.addCookies([{ name: 'login', value: token, url: site.base }, { name: '__Host-login', value: token, url: site.base.replace('http', 'https'), secure: true }]);
      const page = await context.newPage();
      const response = await page.goto(site.base + path);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      console.log(variant, name, response?.status(), new URL(page.url()).pathname, over > 0 ? `TOO WIDE ${over}` : '');
      await page.screenshot({ path: `${out}/${variant}-${name}.png`, fullPage: true });
      await context.close();
    }
  }
  await browser.close();
  await site.close();
});
