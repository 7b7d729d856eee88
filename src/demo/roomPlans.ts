import { janaHenrik, ursOnHold } from './texts/rooms/crossRooms.ts';
import { evaMiriam, ursHenrik } from './texts/rooms/exchangeRooms.ts';
import { janaUrs, tarikMiriam } from './texts/rooms/networkRooms.ts';
import { plainStories } from './texts/rooms/plainRooms.ts';
import { evaReverse, tarikFrozen } from './texts/rooms/reverseOthers.ts';
import { ursTimo } from './texts/rooms/reverseRooms.ts';
import type { RoomPlan, RoomStory } from './roomTypes.ts';
import type { DemoPerson, World } from './types.ts';

/** A room in which nothing has been said yet. */
const fresh = (story: RoomStory): RoomStory => ({ mode: story.mode, rhythm: story.rhythm, kickoff: {} });

/**
 * The rooms of those who can sign in. Jana and Urs stand at the beginning of one of each format, so that two people can live it
 * from there to its end; in the network they are in the middle of the kickoff talk. The others show what comes after.
 */
export function castPlans(world: World, take: (fits: (person: DemoPerson) => boolean) => DemoPerson | undefined): RoomPlan[] {
  const of = (key: string) => world.cast[key] ?? '';
  const [jana, urs, eva, tarik, miriam, timo, henrik] = ['jana', 'urs', 'eva', 'tarik', 'miriam', 'timo', 'henrik'].map(of) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const german = ({ locale }: DemoPerson) => locale !== 'en';
  const leads = ({ career_level }: DemoPerson) => career_level === 'leader' || career_level === 'executive';
  const [newcomer, starter, leader] = [
    take((person) => german(person) && !leads(person)),
    take((person) => german(person) && person.career_level === 'starter'),
    take((person) => german(person) && leads(person)),
  ];
  const network = (mentor: string, mentee: string, state: string) =>
    world.tandems.find((row) => row.mentor_id === mentor && row.mentee_id === mentee && row.state === state)?.id;
  const [hers, his] = [network(urs, jana, 'forming'), network(miriam, tarik, 'active')];
  const plans: RoomPlan[] = [
    {
      format: 'cross',
      state: 'forming',
      a: jana,
      b: urs,
      gives: { a: [], b: ['promotion', 'change'] },
      started: 4,
      months: 12,
      story: fresh(plainStories.cross),
    },
    {
      format: 'exchange',
      state: 'forming',
      a: jana,
      b: urs,
      gives: { a: ['onboarding'], b: ['production-quality'] },
      started: 3,
      months: 6,
      story: fresh(plainStories.exchange),
    },
    {
      format: 'reverse',
      state: 'forming',
      a: urs,
      b: jana,
      gives: { a: [], b: ['collaboration-tools'] },
      started: 2,
      months: 5,
      story: fresh(plainStories.reverse),
    },
    {
      format: 'cross',
      state: 'active',
      a: jana,
      b: henrik,
      gives: { a: [], b: ['career-planning', 'finance'] },
      started: 182,
      months: 12,
      changed: true,
      story: janaHenrik,
    },
    {
      format: 'exchange',
      state: 'active',
      a: eva,
      b: miriam,
      gives: { a: ['associations'], b: ['difficult-conversations'] },
      started: 84,
      months: 6,
      story: evaMiriam,
    },
    {
      format: 'exchange',
      state: 'completed',
      a: urs,
      b: henrik,
      gives: { a: ['production-quality'], b: ['negotiation'] },
      started: 216,
      months: 6,
      ended: 31,
      continued: true,
      story: ursHenrik,
    },
    {
      format: 'reverse',
      state: 'active',
      a: urs,
      b: timo,
      gives: { a: [], b: ['ai-at-work', 'social-media'] },
      started: 68,
      months: 5,
      story: ursTimo,
    },
  ];
  const shown = { network: ['leading-teams'], his: ['difficult-conversations'] };
  if (hers)
    plans.push({
      tandem_id: hers,
      format: 'network',
      state: 'forming',
      a: jana,
      b: urs,
      gives: { a: [], b: shown.network },
      started: 20,
      months: 6,
      story: janaUrs,
      ticks: [3, 1],
      said: ['a', 'b'],
    });
  if (his)
    plans.push({
      tandem_id: his,
      format: 'network',
      state: 'active',
      a: tarik,
      b: miriam,
      gives: { a: [], b: shown.his },
      started: 92,
      months: 6,
      story: tarikMiriam,
    });
  if (newcomer)
    plans.push({
      format: 'cross',
      state: 'on_hold',
      a: newcomer.id,
      b: urs,
      gives: { a: [], b: ['first-leadership'] },
      started: 106,
      months: 12,
      story: ursOnHold,
    });
  if (starter)
    plans.push({
      format: 'reverse',
      state: 'closing',
      a: eva,
      b: starter.id,
      gives: { a: [], b: ['social-media'] },
      started: 160,
      months: 5,
      story: evaReverse,
    });
  if (leader)
    plans.push({
      format: 'reverse',
      state: 'protective',
      a: leader.id,
      b: tarik,
      gives: { a: [], b: ['information-security'] },
      started: 56,
      months: 5,
      story: tarikFrozen,
    });
  return plans;
}

/** Tandems of the world whose words are told by their rooms, so that nothing else is invented for them. */
export function toldInRooms(world: World): ReadonlySet<string> {
  return new Set(castPlans(world, () => undefined).flatMap(({ tandem_id }) => tandem_id ?? []));
}
