import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, columns, fields, table } from './access-table.ts';
import { accept, cast } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { setWholeStage } from './stage.ts';

/** Deeds that change something and leave no event, each with its reason. */
const silent: Record<string, string> = {
  'POST /language': 'how she reads, not what she does',
  'POST /application/profile': 'her own draft, which nobody else sees; the profile’s confirmation is recorded',
  'POST /application/topics': 'her own draft, which nobody else sees',
  'POST /application/evidence': 'her own draft, which nobody else sees',
  'POST /application/experience': 'her own draft, which nobody else sees',
  'POST /application/pledge': 'her own draft; the acceptance of the standards is recorded',
  'POST /tandems/:id/messages': 'what the two say to each other and when is nobody’s trail',
  'POST /tandems/:id/messages/reading': 'who reads what and when is nobody’s trail',
  'POST /participations/:id/messages/reading': 'who reads what and when is nobody’s trail',
  'POST /tandems/:id/messages/:message/withdrawal': 'what the two say to each other and when is nobody’s trail',
  'POST /tandems/:id/notes': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/notes/:note': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/notes/:note/deletion': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/notes/:note/restoration': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/text': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/levels': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/steps': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/steps/:step/completion': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/steps/:step/reopening': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/steps/:step/order': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/steps/:step/removal': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/checks': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/goals/:goal/checks/:check/removal': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/strands/:session': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/ideas': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/ideas/:idea/text': 'what the two write down and when is nobody’s trail',
  'POST /tandems/:id/ideas/:idea/removal': 'what the two write down and when is nobody’s trail',
  'POST /operation/imports/:id/mapping': 'prepares an import, which is recorded',
};

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  await accept(t, 'selin');
});
afterAll(() => t.close());

let look: RawBuilder<{ events: string; rest: string }>;

/** One number for everything that there is, without the trail itself, logins and the counts of tries. */
async function state(): Promise<{ events: string; rest: string }> {
  look ??= await looking();
  return (await look.execute(t.house.db)).rows[0]!;
}

async function looking(): Promise<RawBuilder<{ events: string; rest: string }>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema = 'public'
      and table_name not in ('audit_event', 'rate_limit', 'login')`.execute(t.house.db);
  const sums = rows.map(
    ({ name }) => sql`(select count(*) || ':' || coalesce(sum(hashtextextended(x::text, 0)), 0) from ${sql.table(name)} x)`,
  );
  return sql`select (select count(*) from audit_event) as events, ${sql.join(sums, sql` || ' ' || `)} as rest`;
}

/** Enough for the deeds whose empty form is refused. */
const filled: typeof fields = {
  ...fields,
  'POST /profile': {
    first_name: 'A',
    last_name: 'B',
    organization: 'C',
    function: 'D',
    career_level: 'starter',
    work_mode: 'both',
  },
  'POST /settings': { locale: 'en', contrast: 'more', motion: 'less', theme: 'dark' },
  'POST /settings/password': { password: 'birne tram neun wolke' },
  'POST /settings/departure': { sure: 'yes' },
  'POST /feedback': { kind: 'idea', text: 'More.' },
  'POST /program/topics/:slug': { label_de: 'Abgeben', label_en: 'Handing over' },
  'POST /tandems/:id/ending': { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' },
  'POST /mentors/:id/request': { topics: 'delegation', concern: 'Please.', months: 6, mode: 'both' },
  'POST /applications/:id/rejection': { reason_code: 'other', reason: 'Too few topics for the moment.' },
  'POST /operation/people/new': { first_name: 'N', last_name: 'N', email: 'n@weitblick.example', locale: 'en' },
  'POST /operation/people/:id/roles': { roles: 'office' },
  'POST /operation/network': { name: 'W', locales: 'en', contact_address: 'a@weitblick.example' },
  'POST /operation/network/mail': { mail_from: 'a@weitblick.example' },
  'POST /operation/network/colour': { lead_light: '#0D4B53', lead_dark: '#86C5C4' },
};

test('whatever changes something leaves an event, or has a reason not to', { timeout: 300_000 }, async () => {
  const missing = new Set<string>();
  const recorded = new Set<string>();
  const ending = /departure|block|lapse|merge|sign-out|withdrawal|ending|retirement|archiving|end$/;
  const posts = Object.entries(table).filter(([route]) => route.startsWith('POST'));
  for (const [route, expected] of posts.toSorted(([a], [b]) => Number(ending.test(a)) - Number(ending.test(b)))) {
    for (const [at, who] of columns.entries()) {
      if (expected.split(' ')[at] !== 'do') continue;
      const client = who === 'guest' ? t.guest() : await t.as(cast[who]);
      const before = await state();
      await client.post(addressOf(route), filled[route]);
      const after = await state();
      if (Number(after.events) > Number(before.events)) recorded.add(route);
      else if (after.rest !== before.rest && !(route in silent)) missing.add(route);
    }
  }
  expect([...missing]).toEqual([]);
  expect(recorded.size).toBeGreaterThan(35);
});
