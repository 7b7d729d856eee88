import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, programId } from '../../../test/cast.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import type { House } from '../../platform/deed.ts';
import { updateNetwork } from '../people/store/network.ts';
import { updateListing } from '../applications/store/listing-rows.ts';
import { updatePerson } from '../people/store/persons.ts';
import { search } from './rules/search.ts';
import { dropOldChanges, openDirectory } from './store/directory.ts';
import type { Entry } from './rules/entries.ts';

let stage: MentorStage;
let house: House;
/** Another process on the same database: its copy is its own. */
let other: House;
const now = () => house.clock();
const entryOf = async (name: 'urs' | 'milo', whose: House = house): Promise<Entry | undefined> =>
  (await openDirectory({ house: whose, now: now() }))?.by_id.get(listings[name]);
const run = (text: string) => sql.raw(text).execute(house.db);
const countChanges = async () =>
  (
    await house.db
      .selectFrom('finder_change')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

beforeAll(async () => {
  stage = await openMentorStage();
  house = stage.test.house;
  other = { ...house };
});
afterAll(() => stage.test.close());
beforeEach(async () => {
  await stage.reset();
  await Promise.all([entryOf('urs'), entryOf('urs', other)]);
});

describe('the copy is never older than the last commit', () => {
  const urs = cast.urs;
  const listing = listings.urs;
  it.each<[what: string, sql: string, read: (entry: Entry | undefined) => unknown, seen: unknown]>([
    ['a headline', `update person set headline = 'Ruhe' where id = '${urs}'`, (entry) => entry?.row.headline, 'Ruhe'],
    ['a name', `update person set preferred_name = 'Ursin' where id = '${urs}'`, (entry) => entry?.name, 'Ursin A.'],
    ['a name taken back', `update person set preferred_name = null where id = '${urs}'`, (entry) => entry?.name, 'Urs A.'],
    ['a last name', `update person set last_name = 'Zwahlen' where id = '${urs}'`, (entry) => entry?.name, 'Urs Z.'],
    ['the old last name', `update person set last_name = 'Amstad' where id = '${urs}'`, (entry) => entry?.name, 'Urs A.'],
    ['places', `update mentor_listing set capacity = 3 where id = '${listing}'`, (entry) => entry?.places, 3],
    ['a pause', `update mentor_listing set state = 'paused' where id = '${listing}'`, (entry) => entry, undefined],
    ['a return', `update mentor_listing set state = 'published' where id = '${listing}'`, (entry) => entry?.name, 'Urs A.'],
    ['a suspension', `update mentor_listing set state = 'suspended' where id = '${listing}'`, (entry) => entry, undefined],
    ['its end', `update mentor_listing set state = 'published' where id = '${listing}'`, (entry) => entry?.name, 'Urs A.'],
    ['a blocked person', `update person set status = 'blocked' where id = '${urs}'`, (entry) => entry, undefined],
    ['an unblocked one', `update person set status = 'active' where id = '${urs}'`, (entry) => entry?.name, 'Urs A.'],
    [
      'a topic less',
      `delete from listing_topic where listing_id = '${listing}' and topic = 'delegation'`,
      (entry) => entry?.row.topics.length,
      1,
    ],
    [
      'a topic more',
      `insert into listing_topic values ('${listing}', 'delegation', 3, 'Learned it late.', null)`,
      (entry) => entry?.row.topics.length,
      2,
    ],
    [
      'a narrowed topic',
      `update listing_topic set narrowed_to = 'nachts' where listing_id = '${listing}' and topic = 'delegation'`,
      (entry) => entry?.row.topics.find(({ topic }) => topic === 'delegation')?.narrowed_to,
      'nachts',
    ],
    [
      'a language',
      `insert into person_language values ('${urs}', 'fr', 'C1')`,
      (entry) => entry?.row.languages.map(({ language }) => language),
      ['de', 'en', 'fr'],
    ],
    [
      'a language less',
      `delete from person_language where person_id = '${urs}' and language = 'fr'`,
      (entry) => entry?.row.languages.length,
      2,
    ],
    ['an organisation', `update organization set name = 'Klinik am See'`, (entry) => entry?.row.organization, 'Klinik am See'],
    ['its name before', `update organization set name = 'Klinik am Moos'`, (entry) => entry?.row.organization, 'Klinik am Moos'],
    ['an acceptance less', `delete from policy_acceptance where person_id = '${urs}'`, (entry) => entry?.accepted, false],
  ])('%s', async (_what, text, read, seen) => {
    await run(text);
    expect(read(await entryOf('urs'))).toEqual(seen);
    expect(read(await entryOf('urs', other))).toEqual(seen);
  });

  it('a tandem that begins and one that ends change the places', async () => {
    const tandem = '00000000-0000-4000-8000-000000000800';
    await run(`with t as (insert into tandem (id, program_id, state, topics, mode, started_on, planned_end_on, created_at)
      values ('${tandem}', '${programId}', 'forming', '{}', 'both', '2026-01-01', '2026-06-01', now()) returning id)
      insert into tandem_party select id, '${urs}'::uuid, 'mentor' from t union select id, '${cast.jana}'::uuid, 'mentee' from t`);
    expect((await entryOf('urs'))?.places).toBe(1);
    await run(`update tandem set state = 'completed' where id = '${tandem}'`);
    expect((await entryOf('urs'))?.places).toBe(2);
    await run(`update tandem set state = 'active' where id = '${tandem}'`);
    expect((await entryOf('urs', other))?.places).toBe(1);
    await run(`delete from tandem where id = '${tandem}'`);
    expect((await entryOf('urs'))?.places).toBe(2);
  });

  it('words and rules change for everybody: a topic’s name, its group, the standards, the programme', async () => {
    const words = async () => {
      const directory = await openDirectory({ house, now: now() });
      return directory && search(directory.index, 'Xenotransport')?.ranks.size;
    };
    expect(await words()).toBe(0);
    await run(`update topic set synonyms_de = '{Xenotransport}' where slug = 'delegation'`);
    expect(await words()).toBe(1);
    await run(`update topic set synonyms_de = '{}' where slug = 'delegation'`);
    await run(`update topic_group set label_en = 'Xenotransport'`);
    expect(await words()).toBe(2);
    await run(`update topic_group set label_en = 'Leadership'`);
    expect(await words()).toBe(0);
    await run(`update program set settings = jsonb_set(settings, '{max_capacity}', '5') where id = '${programId}'`);
    expect((await openDirectory({ house, now: now() }))?.program.settings.max_capacity).toBe(5);
  });
});

describe('transactions', () => {
  it('one that is rolled back leaves nothing', async () => {
    const before = await countChanges();
    await expect(
      stage.test.system(async (deed) => {
        await updatePerson(deed, cast.urs, { headline: 'Nie gesagt' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await countChanges()).toBe(before);
    expect((await entryOf('urs'))?.row.headline).not.toBe('Nie gesagt');
  });

  it('one that began earlier and commits later is seen, and the open one is not', async () => {
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    let written: () => void = () => undefined;
    const wrote = new Promise<void>((resolve) => (written = resolve));
    const long = stage.test.system(async (deed) => {
      await updatePerson(deed, cast.urs, { headline: 'Früh begonnen' });
      written();
      await held;
    });
    await wrote;
    for (const headline of ['Eins', 'Zwei', 'Drei']) {
      await stage.test.system((deed) => updatePerson(deed, cast.milo, { headline }));
      for (const whose of [house, other]) {
        expect((await entryOf('milo', whose))?.row.headline).toBe(headline);
        expect((await entryOf('urs', whose))?.row.headline).not.toBe('Früh begonnen');
      }
    }
    end();
    await long;
    for (const whose of [house, other]) expect((await entryOf('urs', whose))?.row.headline).toBe('Früh begonnen');
  });

  it('many at once, readers between: who has committed sees her change', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const name = at % 2 ? 'urs' : 'milo';
        const capacity = 1 + (at % 5);
        // Each writer's own mark, so that no other writer hides it.
        const mark = `${name} ${at}`;
        await stage.test.system(async (deed) => {
          await deed.tx
            .insertInto('listing_topic')
            .values({ listing_id: listings[name], topic: 'resilience', level: 1, evidence: mark, narrowed_to: null })
            .onConflict((oc) =>
              oc
                .columns(['listing_id', 'topic'])
                .doUpdateSet({ evidence: sql`listing_topic.evidence || ' ' || excluded.evidence` }),
            )
            .execute();
          await updateListing(deed, listings[name], { capacity });
        });
        const whose = at % 3 ? house : other;
        const entry = await entryOf(name, whose);
        expect(entry?.row.topics.find(({ topic }) => topic === 'resilience')?.evidence.split(' ')).toContain(String(at));
      }),
    );
    await run(`delete from listing_topic where topic = 'resilience'`);
  });

  it('what nobody sees leaves no row', async () => {
    const before = await countChanges();
    await run(`update person set email = 'neu@weitblick.example', updated_at = now(), phone = '1' where id = '${cast.urs}'`);
    await run(`update person set email = 'urs@weitblick.example' where id = '${cast.urs}'`);
    await run(`update person set headline = 'Keine Mentorin' where id = '${cast.jana}'`);
    await run(`insert into person_language values ('${cast.jana}', 'fr', 'C1')`);
    await stage.test.system((deed) => updateNetwork(deed, { imprint: 'Neu' }));
    expect(await countChanges()).toBe(before);
  });
});

it('a copy that slept longer than changes are kept for is made anew', async () => {
  await run(`update person set headline = 'Verschlafen' where id = '${cast.urs}'`);
  await run(`update finder_change set at = now() - interval '25 hours'`);
  await stage.test.system(dropOldChanges);
  expect(await countChanges()).toBe(0);
  const later = new Date(now().getTime() + 13 * 3_600_000);
  expect((await openDirectory({ house, now: later }))?.by_id.get(listings.urs)?.row.headline).toBe('Verschlafen');
});

it('holds no last name, no address, and finds nobody by them', async () => {
  const directory = await openDirectory({ house, now: now() });
  const text = JSON.stringify(
    [...(directory?.entries ?? [])].map(({ row, features, ...entry }) => ({ row, ...entry, facts: features.facts })),
  );
  expect(text).toContain('Urs A.');
  expect(text).not.toMatch(/Amstad|Rentsch|weitblick\.example|phone|\+41/);
  for (const words of ['Amstad', 'amst', 'Amstat', 'Rentsch', 'rentsch milo', 'Urs Amstad', 'urs@weitblick.example'])
    for (const id of search(directory!.index, words)?.ranks.keys() ?? [])
      // Her first name is shown and may be found; nothing more was.
      expect({ words, complete: search(directory!.index, words)?.complete, id }).toEqual({ words, complete: false, id });
  expect(search(directory!.index, 'Amstad')?.ranks.size).toBe(0);
  expect(search(directory!.index, 'Rentsch')?.ranks.size).toBe(0);
});
