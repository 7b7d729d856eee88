import { insertListing, replaceListingTopics, updateListing } from '../src/rooms/applications/store/listing-rows.ts';
import { networkDefaults } from '../src/rooms/programs/rules/numbers.ts';
import { updateProgram } from '../src/rooms/programs/store/programs.ts';
import { accept, cast, emailOf, programId, setStage, type Name } from './cast.ts';
import { expectMoved, openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';

export const listings = { urs: '00000000-0000-4000-8000-000000000201', milo: '00000000-0000-4000-8000-000000000202' };
export type MentorName = keyof typeof listings;

/** What Jana asks for, unless a test says otherwise. */
export const wish = {
  topics: ['leading-teams'],
  concern: 'My first team is older than I am.',
  months: 6,
  mode: 'both',
  first_dates: 'Tuesdays',
};

export interface MentorStage {
  test: TestHouse;
  /** Everything that was asked is gone, both mentors are online with two places, everybody has accepted. */
  reset(): Promise<void>;
  as(name: Name): Promise<Client>;
  ask(name: Name, fields?: object, mentor?: MentorName): Promise<Page>;
  /** Asks, and gives the id of the request. */
  asked(name: Name, mentor?: MentorName): Promise<string>;
  /** Kinds of the mails to this person. */
  kinds(name: Name): Promise<string[]>;
  /** Places or state of a mentor's listing. */
  listing(mentor: MentorName, change: Parameters<typeof updateListing>[2]): Promise<void>;
}

/** The cast, with Urs and Milo listed as mentors. */
export async function openMentorStage(): Promise<MentorStage> {
  const test = await openTestHouse();
  await setStage(test);
  await test.system(async (deed) => {
    const row = {
      program_id: programId,
      application_id: null,
      state: 'published',
      durations: [3, 6],
      expectations: 'Come prepared.',
    } as const;
    const times = { published_at: deed.now, paused_at: null, paused_by: null, retired_at: null, created_at: deed.now };
    for (const name of ['urs', 'milo'] as const) {
      const person_id = cast[name];
      await insertListing(deed, {
        ...row,
        ...times,
        durations: [3, 6],
        id: listings[name],
        person_id,
        capacity: 2,
        short_mentoring: false,
      });
      const shifts = { topic: 'leading-teams', level: 4, evidence: 'Led a team of twelve.', narrowed_to: 'in shift work' };
      const handing = { topic: 'delegation', level: 3, evidence: 'Learned it late.', narrowed_to: null };
      await replaceListingTopics(deed, listings[name], name === 'urs' ? [shifts, handing] : [shifts]);
    }
  });
  const clients = new Map<Name, { client: Client; at: number }>();
  const stage: MentorStage = {
    test,
    async reset() {
      for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await test.house.db.deleteFrom(table).execute();
      await accept(test, 'jana', 'urs', 'milo', 'selin', 'eva');
      for (const name of ['urs', 'milo'] as const)
        await stage.listing(name, { state: 'published', capacity: 2, short_mentoring: false });
      await test.system((deed) => updateProgram(deed, programId, { state: 'live', settings: networkDefaults }));
    },
    async as(name) {
      // A login lasts for a while: after days she signs in anew.
      const at = test.house.clock().getTime();
      const known = clients.get(name);
      if (known && at - known.at < 86_400_000) return known.client;
      const client = await test.as(cast[name]);
      clients.set(name, { client, at });
      return client;
    },
    ask: async (name, fields = {}, mentor = 'urs') =>
      (await stage.as(name)).post(`/mentors/${listings[mentor]}/request`, { ...wish, ...fields }),
    async asked(name, mentor = 'urs') {
      const page = await stage.ask(name, {}, mentor);
      expectMoved(page, /^\/requests\//);
      return (page.location ?? '').slice('/requests/'.length);
    },
    kinds: async (name) => (await test.mailsTo(emailOf(name))).map((mail) => mail.kind),
    listing: (mentor, change) => test.system((deed) => updateListing(deed, listings[mentor], change)),
  };
  return stage;
}
