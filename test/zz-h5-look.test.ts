import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { openLogin } from '../src/rooms/people/actions/sign-in.ts';
import { openBrowser } from './browser.ts';
import { accept, cast, setStage } from './cast.ts';
import { fill, join, openCycle } from './cycles.ts';
import { openSite } from './e2e/site.ts';

const names = ['Lea Brunner', 'Timo Ackermann', 'Nora Steiger', 'Jonas Frei', 'Mirjam Koch', 'Aylin Demir', 'Paul Wagner', 'Sofia Rossi', 'Felix Huber', 'Greta Lang'];
test('look', { timeout: 580_000 }, async () => {
  const site = await openSite();
  const { t } = site;
  await setStage(t);
  await accept(t, 'jana', 'urs');
  const ex = await openCycle(t, 'exchange');
  const cross = await openCycle(t, 'cross');
  const ids = await fill(t, cross, 'cross', 5);
  const all = [...ids.mentor, ...ids.mentee];
  const states = ['ready', 'invited', 'accepted', 'in_training', 'applied', 'paired', 'nominated', 'waitlisted', 'withdrawn', 'accepted'] as const;
  for (const [at, id] of all.entries()) {
    const [first_name, last_name] = names[at]!.split(' ');
    const { person_id } = await t.house.db.selectFrom('participation').select('person_id').where('id', '=', id).executeTakeFirstOrThrow();
    await t.house.db.updateTable('person').set({ first_name: first_name!, last_name: last_name!, function: 'Projektleitung Antriebstechnik' }).where('id', '=', person_id).execute();
    await t.house.db.updateTable('participation').set({ state: states[at]!, form_at: at === 2 ? null : t.house.clock(), statements: [1, 2, 0, 3, 5, 4, 2, 1], hours_per_month: 4, goals_sought: ['network', 'next_step'], department: 'Einkauf', time_granted: '2 Stunden im Monat', reminded_at: at === 1 ? t.house.clock() : null, contract_end_on: at === 0 ? '2027-08-31' : null, gender_wish: at === 0 ? 'woman' : null }).where('id', '=', id).execute();
  }
  const pid = all[4]!; const one = all[0]!;
  await t.system(async (deed) => {
    for (const [w, text] of [['why', 'Sie führt seit Kurzem ein Team von sechs Leuten und fragt gut nach.'], ['motivation', 'Ich möchte lernen, wie andere Firmen mit Widerstand umgehen.\n\nUnd ich gebe gern weiter, was ich beim Aufbau der Linie 4 gelernt habe.']] as const)
      await deed.tx.updateTable('participation').set({ [`sealed_${w}`]: deed.house.vault.seal(text, `participation.${w}.${one}`) }).where('id', '=', one).execute();
    for (const [note, person_id] of [['Mein Schwager Urs', cast.urs], ['Herr Meier aus der Logistik', null]] as const) {
      const id = deed.house.chance.id();
      await deed.tx.insertInto('participation_exclusion').values({ id, participation_id: one, person_id, organization_id: null, sealed_note: deed.house.vault.seal(note, `participation_exclusion.note.${id}`), created_at: deed.now }).execute();
    }
  });
  const form = (await t.system((deed) => join(deed, ex, { role: 'partner', state: 'accepted', person_id: cast.jana }))).id;
  const mentee = (await t.system((deed) => join(deed, cross, { role: 'mentee', state: 'accepted', person_id: cast.urs }))).id;
  const jana = await t.as(cast.jana); const eva = await t.as(cast.eva); const urs = await t.as(cast.urs);
  await urs.post(`/participations/${mentee}/form`, { needs: ['delegation', 'resilience'], 'priority.delegation': '1', goals: 'Loslassen', 'level.de': 'native', work_mode: 'both', exclude: 'Frau Kaiser', again: 'on' });
  const base = `/cycles/${cross.cycle_id}`;
  const fresh = await eva.get(`${base}/messages/new`);
  const h = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(fresh.text)?.[1] ?? '';
  await eva.post(`${base}/messages`, { subject: 'Räume für den Auftakt', text: 'Wir treffen uns am 4. Februar um neun Uhr im zweiten Stock.\n\nBringen Sie bitte Ihre drei wichtigsten Fragen mit.', message: h('message'), seen: h('seen'), do: 'send' });
  const csv = 'Person;Vorgesetzte Person;Art\nurs@weitblick.example;milo@weitblick.example;\njana@weitblick.example;eva@weitblick.example;\n';
  await eva.post(`${base}/lines`, { text: csv, column_person: 0, column_superior: 1, do: 'run' });
  void jana; void pid;
  type Step = [string, string, string, ((page: any) => Promise<void>)?];
  const pages: Step[] = [
    ['form-exchange', cast.jana, `/participations/${form}/form`],
    ['form-exchange-error', cast.jana, `/participations/${form}/form`, async (page) => { await page.click('.form-buttons .button-primary'); }],
    ['form-mentee', cast.urs, `/participations/${mentee}/form`, async (page) => { await page.evaluate(`document.querySelectorAll('details.formfold').forEach(d => d.open = true)`); }],
    ['form-mentee-shut', cast.urs, `/participations/${mentee}/form`],
    ['people', cast.eva, `${base}/people`],
    ['people-none', cast.eva, `${base}/people?q=zzz`],
    ['people-empty', cast.eva, `/cycles/${ex.cycle_id}/people?show=paired`],
    ['person', cast.eva, `${base}/people/${one}`],
    ['person-applied', cast.eva, `${base}/people/${all[4]}`],
    ['person-open', cast.eva, `${base}/people/${all[2]}`, async (page) => { await page.evaluate(`document.querySelectorAll('details.more-fields').forEach(d => d.open = true)`); }],
    ['exclusions', cast.eva, `${base}/people/${one}/exclusions`],
    ['compose', cast.eva, `${base}/messages/new?role=mentor`],
    ['preview', cast.eva, `${base}/messages/new`, async (page) => { await page.fill('[name=subject]', 'Räume für den Auftakt'); await page.fill('[name=text]', 'Wir treffen uns am 4. Februar um neun Uhr.\n\nBringen Sie bitte Ihre Fragen mit.'); await page.click('.form-buttons .button-primary'); }],
    ['sent', cast.eva, `${base}/messages`],
    ['own-messages', cast.urs, `/participations/${mentee}/messages`],
    ['lines', cast.eva, `${base}/lines`],
    ['lines-bad', cast.eva, `${base}/lines`, async (page) => { await page.setInputFiles('[name=file]', { name: 'l.csv', mimeType: 'text/csv', buffer: Buffer.from('Person;Vorgesetzte Person;Art\nurs@weitblick.example;urs@weitblick.example;\nx;milo@weitblick.example;Freund\nurs@weitblick.example;milo@weitblick.example;\n') }); await page.click('.form-buttons .button-primary'); }],
  ];
  const out = '/tmp/h5-look';
  mkdirSync(out, { recursive: true });
  const browser = await openBrowser();
  const only = process.env['ONLY']?.split(',');
  for (const variant of (process.env['H5'] ?? 'de-1280-light').split(',')) {
    const [locale, width, scheme] = variant.split('-') as ['de' | 'en', string, 'light' | 'dark'];
    await t.house.db.updateTable('person').set({ locale }).execute();
    for (const [name, person, path, then] of pages) {
      if (only && !only.includes(name)) continue;
      const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
      context.setDefaultTimeout(5000);
      const token = await t.system((deed) => openLogin(deed, person, 'look'));
      await context.addCookies([{ name: 'login', value: token, url: site.base }, { name: '__Host-login', value: token, url: site.base.replace('http', 'https'), secure: true }]);
      const page = await context.newPage();
      const response = await page.goto(site.base + path);
      if (then) await then(page).catch((e: unknown) => console.log(name, String(e).slice(0, 300)));
      await page.waitForTimeout(150);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      console.log(variant, name, response?.status(), new URL(page.url()).pathname, over > 0 ? `TOO WIDE ${over}` : '');
      await page.screenshot({ path: `${out}/${variant}-${name}.png`, fullPage: true });
      await context.close();
    }
  }
  await browser.close();
  await site.close();
});
