import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, type Name } from './cast.ts';
import { openTestHouse, type Fields, type TestHouse } from './harness.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

const readers: Name[] = ['selin', 'eva', 'milo', 'tarik', 'jana', 'urs', 'lara'];
const pages = () => [
  '/home',
  '/mentors',
  '/mentors?sort=name',
  '/mentors?topic=delegation',
  `/mentors/${things.listing}`,
  `/mentors/${things.milo_listing}`,
  `/mentors/${things.listing}/request`,
  '/requests',
  `/requests/${things.request}`,
  '/tandems',
  `/tandems/${things.tandem}`,
  '/tandems/endings',
  '/listing',
  '/application',
  '/applications',
  '/operation/people',
  `/operation/people/${cast.jana}`,
  `/operation/people/${cast.urs}`,
  `/operation/people/${cast.jana}/merge?other=${cast.urs}`,
  '/settings/data/export',
];

/** Everything that these people read, without what each answer has anew. */
async function seenBy(names: readonly Name[]): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const name of names) {
    const client = await t.as(cast[name]);
    for (const path of pages()) {
      const { status, text } = await client.get(path);
      const body = path.endsWith('export') ? JSON.stringify({ ...(status === 200 ? JSON.parse(text) : {}), login: [] }) : text;
      seen[`${name} ${path}`] = `${status} ${body.replaceAll(/name="csrf" value="[^"]*"/g, '')}`;
    }
  }
  return seen;
}

test.each<Name>(['urs', 'jana'])(
  'what %s looks for and how, changes nothing that others read',
  { timeout: 60_000 },
  async (name) => {
    const others = readers.filter((reader) => reader !== name);
    const before = await seenBy(others);
    const client = await t.as(cast[name]);
    const parts: [string, Fields][] = [
      ['needs', { needs: ['delegation', 'resilience'], 'priority.delegation': '1' }],
      ['goals', { goals_sought: ['network', 'founding'], wished_experience: ['20+'] }],
      [
        'style',
        Object.fromEntries(
          ['plan_try', 'ask_advise', 'fast_thorough', 'securing_daring', 'alone_together'].map((pair) => [
            `statements.${pair}`,
            '5',
          ]),
        ),
      ],
    ];
    for (const [part, fields] of parts)
      expect([part, (await client.post(`/profile/search/${part}`, fields)).status]).toEqual([part, 303]);
    const after = await seenBy(others);
    const changed = Object.keys(before).filter((key) => before[key] !== after[key]);
    // The trail says that something was saved, and who joins two accounts reads which fields are filled; never with what.
    const told = changed.filter((key) => /^(?:eva|milo|tarik) \/operation\/people\//.test(key));
    for (const key of told)
      expect(after[key]).not.toMatch(/Coping with pressure|resilience|founding|plan_try|20\+|Start a business/i);
    // Reasons beside a mentor speak of both, by design: urs has answered as well by then.
    const reasons = name === 'jana' ? /^urs \/mentors/ : /^$/;
    expect(changed.filter((key) => !told.includes(key) && !reasons.test(key))).toEqual([]);
    const own = (await client.get('/settings/data/export')).text;
    for (const word of ['founding', '20+', 'resilience']) expect(own).toContain(word);
  },
);
