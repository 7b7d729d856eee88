import type { Format } from '../rooms/programs/rules.ts';
import type { TandemState } from '../rooms/tandems/rules.ts';
import { makeRandom, type Random } from './random.ts';
import { englishExchange, plainStories } from './texts/rooms/plainRooms.ts';
import type { RoomPlan, RoomTalk } from './roomTypes.ts';
import type { DemoPerson, World } from './types.ts';

interface Line {
  format: Format;
  state: TandemState;
  started: number;
  months: number;
  ended?: number;
  continued?: boolean;
  rematch?: boolean;
  /** They have not met for long. */
  quiet?: boolean;
  english?: boolean;
}

/** What the coordination finds beside the tandems of the cast. Days before today. */
const lines: readonly Line[] = [
  { format: 'cross', state: 'forming', started: 24, months: 12 },
  { format: 'cross', state: 'kickoff_done', started: 19, months: 12 },
  { format: 'cross', state: 'active', started: 62, months: 12 },
  { format: 'cross', state: 'active', started: 128, months: 12 },
  { format: 'cross', state: 'active', started: 205, months: 12, quiet: true },
  { format: 'cross', state: 'closing', started: 371, months: 12 },
  { format: 'cross', state: 'completed', started: 405, months: 12, ended: 33, continued: true },
  { format: 'cross', state: 'dissolved', started: 92, months: 12, ended: 40, rematch: true },
  { format: 'cross', state: 'protective', started: 84, months: 12 },
  { format: 'exchange', state: 'kickoff_done', started: 18, months: 6 },
  { format: 'exchange', state: 'active', started: 44, months: 6 },
  { format: 'exchange', state: 'active', started: 102, months: 6, quiet: true },
  { format: 'exchange', state: 'on_hold', started: 80, months: 6 },
  { format: 'exchange', state: 'protective', started: 73, months: 6 },
  { format: 'exchange', state: 'closing', started: 187, months: 6 },
  { format: 'exchange', state: 'dissolved', started: 70, months: 6, ended: 61, rematch: false },
  { format: 'exchange', state: 'completed', started: 206, months: 6, ended: 14, continued: true, english: true },
  { format: 'reverse', state: 'kickoff_done', started: 21, months: 5 },
  { format: 'reverse', state: 'active', started: 50, months: 5 },
  { format: 'reverse', state: 'active', started: 95, months: 5 },
  { format: 'reverse', state: 'on_hold', started: 77, months: 5 },
  { format: 'reverse', state: 'dissolved', started: 66, months: 5, ended: 47, rematch: true },
  { format: 'reverse', state: 'completed', started: 190, months: 5, ended: 28, continued: true },
];

const given: Record<Format, readonly [b: string, a?: string]> = {
  network: ['delegation'],
  cross: ['promotion'],
  exchange: ['project-management', 'data-literacy'],
  reverse: ['collaboration-tools'],
};

const leads = (person: DemoPerson) => person.career_level === 'leader' || person.career_level === 'executive';
const young = (person: DemoPerson) => person.career_level === 'starter' || person.career_level === 'professional';

/** Who is free for a tandem of the other formats: no named person, nobody who has one that runs. */
export function freePeople(world: World): (fits: (person: DemoPerson) => boolean) => DemoPerson | undefined {
  const busy = new Set(Object.values(world.cast));
  for (const row of world.tandems) if (!row.ended_on) for (const id of [row.mentor_id, row.mentee_id]) busy.add(id);
  const queue = world.persons.filter(({ id, status, career_level }) => status === 'active' && career_level && !busy.has(id));
  return (fits) => {
    const at = queue.findIndex(fits);
    return at < 0 ? undefined : queue.splice(at, 1)[0];
  };
}

function meetings(random: Random, { started, ended = 0, quiet, state }: Line, weeks: number): RoomTalk[] {
  const talks: RoomTalk[] = [];
  if (state === 'forming') return talks;
  const until = quiet ? started - 60 : Math.max(ended, state === 'on_hold' || state === 'protective' ? 28 : 2);
  for (let days = started - 9; days > until; days -= weeks * 7 + random.int(-3, 3))
    talks.push({ days, time: random.pick(['12:00', '16:30', '17:30']), mode: random.pick(['onsite', 'remote']) });
  if (['active', 'closing', 'kickoff_done'].includes(state) && !quiet) talks.push({ days: -random.int(3, 20), mode: 'remote' });
  return talks;
}

/** Tandems of the crowd in the other formats; fewer where a small world has nobody left. */
export function crowdPlans(take: ReturnType<typeof freePeople>): RoomPlan[] {
  const random = makeRandom(33_071);
  return lines.flatMap((line): RoomPlan[] => {
    const { format, quiet: _quiet, english, ...when } = line;
    const speaks = (person: DemoPerson) => (person.locale === 'en') === Boolean(english);
    const b = take((person) => speaks(person) && (format === 'reverse' ? young(person) : format === 'exchange' || leads(person)));
    const a = take(
      (person) =>
        speaks(person) &&
        person.organization_id !== b?.organization_id &&
        (format === 'reverse' ? leads(person) : format === 'exchange' || !leads(person)),
    );
    if (!a || !b) return [];
    const story = english ? englishExchange : plainStories[format];
    const [of_b, of_a] = given[format];
    return [
      {
        format,
        ...when,
        a: a.id,
        b: b.id,
        gives: { a: of_a ? [of_a] : [], b: [of_b] },
        story: { ...story, talks: meetings(random, line, story.rhythm.interval_weeks) },
      },
    ];
  });
}
