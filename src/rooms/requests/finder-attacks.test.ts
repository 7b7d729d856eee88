import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast } from '../../../test/cast.ts';
import type { Client } from '../../../test/harness.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { sql } from 'kysely';

let stage: MentorStage;
let jana: Client;
beforeAll(async () => {
  stage = await openMentorStage();
  jana = await stage.as('jana');
});
afterAll(() => stage.test.close());
beforeEach(async () => {
  await stage.reset();
  await run(
    `update person set status = 'active', preferred_name = null, last_name = ltrim(last_name, 'Zaz') where id in ('${cast.urs}', '${cast.milo}')`,
  );
});

const run = (text: string) => sql.raw(text).execute(stage.test.house.db);
/** A page without its token, in which chance writes any three letters. */
const bare = (text: string) => text.replaceAll(/name="csrf" value="[^"]*"/g, '');
/** What a page says, without the token and without the question itself. */
async function said(path: string, asked: string): Promise<string> {
  const { status, text } = await jana.get(path);
  return `${status} ${bare(text).replaceAll(asked, 'Q').replaceAll(encodeURIComponent(asked), 'Q').replaceAll(asked.replaceAll(' ', '+'), 'Q')}`;
}

describe('a last name', () => {
  it('finds as much as a word that nobody has, in every order and with every filter', async () => {
    for (const [name, nothing] of [
      ['Amstad', 'Qvxzwj'],
      ['amstaad', 'qvxzwjk'],
      ['Urs Amstad', 'Urs Qvxzwj'],
      ['Amstad Rentsch', 'Qvxzwj Wjkqvxz'],
      ['urs@weitblick.example', 'urs@qvxzwjkkq.example'],
    ] as const)
      for (const rest of ['', '&sort=name', '&sort=match', '&topic=leading-teams', '&language=de&free=yes'])
        expect([name, rest, await said(`/mentors?q=${encodeURIComponent(name)}${rest}`, name)]).toEqual([
          name,
          rest,
          (await said(`/mentors?q=${encodeURIComponent(nothing)}${rest}`, nothing)).replaceAll(nothing, 'Q'),
        ]);
  });

  it('decides no order and stands in no page, address, name for the ear or hidden field', async () => {
    // By last names Urs would come first.
    await run(`update person set preferred_name = 'Alex', last_name = 'Zz' || last_name where id = '${cast.urs}'`);
    await run(`update person set preferred_name = 'Alex', last_name = 'Za' || last_name where id = '${cast.milo}'`);
    const order = async (path: string) =>
      [...(await jana.get(path)).text.matchAll(/href="\/mentors\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    expect([...new Set(await order('/mentors?sort=name'))]).toEqual([listings.urs, listings.milo]);
    for (const path of [
      '/mentors',
      '/mentors?sort=name',
      '/mentors?q=Alex',
      `/mentors/${listings.urs}`,
      `/mentors/${listings.urs}/request`,
    ])
      expect(bare((await jana.get(path)).text)).not.toMatch(/Amstad|Rentsch|Zz[A-Z]|Za[A-Z]|amstad|rentsch|urs@|\bUrs\b/);
    // A cursor made of the whole name parts nobody from somebody with the same short one.
    for (const cursor of ['alex z.', 'alex zb', 'alex za', 'alex zamstad', 'alex zz']) {
      const [after, whole] = [
        await order(`/mentors?sort=name&after=${encodeURIComponent(`${cursor}~${cast.jana}`)}`),
        await order('/mentors?sort=name'),
      ];
      expect([cursor, [0, whole.length].includes(after.length)]).toEqual([cursor, true]);
    }
  });
});

describe('who is not there', () => {
  it.each<[string, string, string?]>([
    ['paused', `update mentor_listing set state = 'paused' where id = '${listings.urs}'`],
    ['suspended', `update mentor_listing set state = 'suspended' where id = '${listings.urs}'`],
    ['retired', `update mentor_listing set state = 'retired' where id = '${listings.urs}'`],
    ['not yet published', `update mentor_listing set state = 'unlisted' where id = '${listings.urs}'`],
    ['lapsed', `update person set status = 'lapsed' where id = '${cast.urs}'`],
    ['blocked', `update person set status = 'blocked' where id = '${cast.urs}'`],
    ['left', `update person set status = 'left' where id = '${cast.urs}'`],
  ])('%s: is in no row, count, facet, search or address from the commit on', async (_what, change) => {
    const countOf = (text: string) => /value="delegation"[\s\S]*?<\/label>/.exec(text)?.[0].match(/\d+/)?.[0];
    const before = (await jana.get('/mentors')).text;
    expect([before.includes('Urs A.'), countOf(before)]).toEqual([true, '1']);
    await run(change);
    const whole = (await jana.get('/mentors')).text;
    expect([whole.includes('Milo R.'), [undefined, '0'].includes(countOf(whole))]).toEqual([true, true]);
    expect(whole).not.toMatch(/\b2 (?:mentors|people)\b/);
    for (const path of [
      '/mentors',
      '/mentors?sort=name',
      '/mentors?q=Urs',
      '/mentors?topic=delegation',
      '/mentors?group=leadership',
      '/mentors?q=Delegating',
      `/mentors?sort=name&before=${encodeURIComponent(`zz~${cast.jana}`)}`,
    ])
      expect([path, (await jana.get(path)).text.match(/Urs A|Learned it late/)]).toEqual([path, null]);
    for (const path of [`/mentors/${listings.urs}`, `/mentors/${listings.urs}/request`])
      expect([path, (await jana.get(path)).status]).toEqual([path, 404]);
    expect((await jana.post(`/mentors/${listings.urs}/request`, { topics: ['delegation'] })).status).toBe(404);
    await run(`delete from listing_sighting`);
    await stage.test.drain({ tick: true });
    await run(`delete from listing_sighting`);
    await jana.get('/mentors?topic=delegation');
    await jana.get(`/mentors/${listings.urs}`);
    await stage.test.drain({ tick: true });
    expect(
      await stage.test.house.db.selectFrom('listing_sighting').select('day').where('listing_id', '=', listings.urs).execute(),
    ).toEqual([]);
  });
});

it('no question is too long, too many or too odd: an answer, and soon', { timeout: 60_000 }, async () => {
  const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}=v${at}`).join('&');
  const q = (text: string) => `q=${encodeURIComponent(text)}`;
  const questions = [
    q('führung '.repeat(2000)),
    q('a'.repeat(10_000)),
    q('y'.repeat(200)),
    q(`${'lieferketten'.repeat(16)}`),
    q('\u0000'),
    q('\u202eavatar \u2066x\u2069'),
    q('{count, plural, one {x} other {y}} <b>&amp;"\'`'),
    q('ﬀ ǅ İ ẞ e\u0301\u0301\u0301 👩‍👩‍👧‍👧 𝔘𝔯𝔰'),
    q('++++++++ ######## ((((((((( ........'),
    q('\u0301'.repeat(5000)),
    q('😀'.repeat(100)),
    many('topic', 3000),
    many('place', 3000),
    `${many('function', 1000)}&${many('organization', 1000)}&${many('group', 1000)}`,
    'sort=name&after=%EF%BF%BF~00000000-0000-4000-8000-000000000001',
    'sort=fit&after=999999999999999~00000000-0000-4000-8000-000000000001',
    'after=-1~x&before=~',
    'sort=__proto__&topic=__proto__&place=constructor&organization=toString',
    `place=${'a'.repeat(80)}&mode[]=remote&mode.x=1`,
  ];
  for (const question of questions) {
    const begin = performance.now();
    const page = await jana.get(`/mentors?${question}`);
    const took = performance.now() - begin;
    // Generous: tests share their machine with others.
    expect([question.slice(0, 40), page.status, took < 2000]).toEqual([question.slice(0, 40), 200, true]);
    expect(page.text).not.toMatch(/<b>&|\u0000/);
  }
});
