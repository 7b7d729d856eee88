import { test } from 'vitest';
import { openStage } from './site.ts';
import { accept, cast, setStage } from '../cast.ts';
import { join, openCycle } from '../cycles.ts';
import { somebody } from '../enrolling.ts';
import { coordinator } from '../stage-consortium.ts';
import { nameContact } from '../../src/rooms/consortium/actions/contacts.ts';
import { nominate } from '../../src/rooms/enrolment/actions/nominate.ts';
import { createLink } from '../../src/rooms/enrolment/actions/links.ts';
import { insertParticipation } from '../../src/rooms/enrolment/store/participations.ts';

test.each(['de', 'en'] as const)('look %s', async (locale) => {
  const ids: Record<string, string> = {};
  let token = '';
  const s = await openStage(locale, async (t) => {
    await setStage(t);
    await accept(t, 'jana', 'urs', 'eva');
    const cross = await openCycle(t, 'cross', { plan: { places: { mentor: 10, mentee: 10 } } });
    const exchange = await openCycle(t, 'exchange', { plan: { places: { partner: 1 } } });
    const reverse = await openCycle(t, 'reverse');
    const org = cross.organizations[0]!;
    const names = ['Mara', 'Ben', 'Ida'];
    for (const n of names) await somebody(t, n, org);
    await t.system(async (system) => {
      const deed = { ...system, actor: coordinator };
      await deed.tx.updateTable('cycle_organization').set({ mentor_places: 4, mentee_places: 4 }).execute();
      await nameContact(deed, org, { email: 'urs@weitblick.example', role: 'hr' });
      const urs = { ...deed, actor: { kind: 'person' as const, person_id: cast.urs, name: 'Urs', roles: new Set(['member']) } };
      await nominate(urs, cross.cycle_id, org, names.map((n) => ({ email: `${n.toLowerCase()}@firm.example`, role: 'mentee' as const, why: 'Gut', time_granted: '2 h', manager_informed_on: '2026-11-20' })));
      const put = async (cycle_id: string, role: 'mentee' | 'partner', state: 'nominated' | 'waitlisted' | 'accepted', more = {}) => {
        const id = deed.house.chance.id();
        await insertParticipation(deed, { id, cycle_id, person_id: cast.jana, role, state, way: state === 'nominated' ? 'nominated' : 'applied', organization_id: org, nominated_by: cast.urs, created_at: deed.now, state_at: deed.now, ...more });
        return id;
      };
      ids.nominated = await put(cross.cycle_id, 'mentee', 'nominated');
      ids.place = await put(exchange.cycle_id, 'partner', 'waitlisted', { place_offered_at: deed.now });
      const cross2 = await deed.tx.selectFrom('cycle').select('id').where('id', '=', reverse.cycle_id).executeTakeFirstOrThrow();
      ids.manager = await put(cross2.id, 'mentee', 'accepted', { form_at: deed.now, manager_name: 'Iris Kuhn', manager_email: 'iris@boss.example' });
      await join(deed, exchange, { role: 'partner' });
      await createLink(deed, cross.cycle_id, { role: 'mentor', organization_id: org, note: 'Intranet', expires_on: '2026-12-31' });
      await createLink(deed, cross.cycle_id, { role: 'mentee' });
      token = (await deed.tx.selectFrom('invitation_link').select('token').limit(1).executeTakeFirstOrThrow()).token;
      await deed.tx.updateTable('cycle').set({ plan: JSON.stringify({ ...(await deed.tx.selectFrom('cycle').select('plan').where('id', '=', reverse.cycle_id).executeTakeFirstOrThrow()).plan, manager_agreement: true }) }).where('id', '=', reverse.cycle_id).execute();
    });
    ids.cross = cross.cycle_id; ids.exchange = exchange.cycle_id; ids.reverse = reverse.cycle_id; ids.org = org;
  });
  const shots: [string, 'jana' | 'urs' | 'eva' | 'milo' | 'selin' | undefined, string][] = [
    ['own-list', 'jana', '/participations'],
    ['own-nominated', 'jana', `/participations/${ids.nominated}`],
    ['own-place', 'jana', `/participations/${ids.place}`],
    ['own-manager', 'jana', `/participations/${ids.manager}`],
    ['own-withdraw', 'jana', `/participations/${ids.manager}/withdrawal`],
    ['call-exchange', 'milo', `/cycles/${ids.exchange}/enrolment`],
    ['call-reverse', 'milo', `/cycles/${ids.reverse}/enrolment`],
    ['call-unknown', 'selin', `/cycles/${ids.reverse}/enrolment`],
    ['call-cross', 'milo', `/cycles/${ids.cross}/enrolment`],
    ['nominations', 'urs', `/organizations/${ids.org}/nominations?cycle=${ids.cross}`],
    ['list', 'urs', `/organizations/${ids.org}/nominations/list?cycle=${ids.cross}`],
    ['invitations', 'eva', `/cycles/${ids.cross}/invitations`],
    ['join-guest', undefined, `/join/${token}`],
    ['join', 'milo', `/join/${token}`],
    ['dead', undefined, '/join/x'],
  ];
  const only = process.env['ONLY']?.split(',');
  for (const width of [1280, 360])
    for (const who of ['jana', 'milo', 'selin', 'urs', 'eva', undefined] as const) {
      const page = await s.windowOf(who, { width });
      for (const dark of locale === 'de' ? [false, true] : [false]) {
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        for (const [name, by, path] of shots) {
          if (by !== who || (only && !only.includes(name))) continue;
          await page.goto(s.base + path);
          await page.screenshot({ path: `/tmp/h4/${name}-${locale}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
        }
        if (who === 'urs' && (!only || only.includes('preview'))) {
          await page.goto(`${s.base}/organizations/${ids.org}/nominations/list?cycle=${ids.cross}`);
          const csv = 'E-Mail-Adresse;Vorname;Nachname;Rolle;Warum;Zeit freigegeben;Führungskraft informiert am\nneu@firm.example;Neu;Frei;Mentor;Gut;2 h;20.11.2026\nmara@firm.example;;;Mentee;Gut;2 h;20.11.2026\nx;A;B;boss;;;\n';
          await page.setInputFiles('input[type=file]', { name: 'l.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
          await page.click('main form button[type=submit]');
          await page.screenshot({ path: `/tmp/h4/preview-${locale}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
        }
        if (who === 'jana' && width === 360 && !dark && !only) {
          await page.goto(`${s.base}/participations/${ids.manager}`);
          await page.click('#manager button[type=submit]');
          const [mail] = (await s.t.mailsTo('iris@boss.example'));
          const path = /(\/manager\/\S+)/.exec(mail!.text)?.[1];
          const guest = await s.windowOf(undefined, { width });
          await guest.goto(s.base + path);
          await guest.screenshot({ path: `/tmp/h4/manager-${locale}-${width}.png`, fullPage: true });
        }
      }
      await page.context().close();
    }
  await s.close();
}, 240_000);
