import type { Place } from './listings.ts';
import type { Member, Studio } from './studio.ts';
import { makePairing, sharedTopics, type PairingTiming } from './tandems.ts';
import type { DemoTandem, TandemState, World } from './types.ts';

interface Told {
  mentor: Member | undefined;
  mentee: Member;
  state: TandemState;
  timing: PairingTiming;
  topics?: string[];
  /** Who alone has said what the state waits for. */
  half?: 'mentor' | 'mentee';
  closing_days?: number;
}

/**
 * Tandems of the cast in every phase, given and received: Jana has one behind her, Urs too, Eva's has just begun,
 * Miriam's is in closing, Tarik's on its way. And a few of the crowd's whose goals are reached.
 */
export function tellCourses(studio: Studio, world: World, cast: Map<string, Member>, places: Place[], crowd: Member[]): void {
  const { clock } = studio;
  const paired = new Set(world.tandems.flatMap((row) => [row.mentor_id, row.mentee_id]));
  const asked = new Set(world.requests.map((row) => row.mentee_id));
  const quiet = (member: Member) => !member.speaker.english && !paired.has(member.row.id);
  const taken = new Set<Member>();
  const someone = (days: number): Member => {
    const member = crowd.find((each) => quiet(each) && !asked.has(each.row.id) && !taken.has(each) && each.created_days > days);
    if (!member) throw new RangeError('no member of the crowd is free for the cast');
    taken.add(member);
    return member;
  };
  const someMentor = (days: number): Member | undefined => {
    const place = places.find(
      (each) =>
        !each.reserved &&
        quiet(each.mentor) &&
        !taken.has(each.mentor) &&
        each.listing.state === 'published' &&
        each.published_days > days,
    );
    if (place) taken.add(place.mentor);
    return place?.mentor;
  };
  const of = (key: string): Member => cast.get(key)!;
  const told: Told[] = [
    {
      mentor: someMentor(260),
      mentee: of('jana'),
      state: 'completed',
      timing: { length: 6, asked_days: 258, started_days: 250, ended_days: 66 },
      closing_days: 73,
    },
    {
      mentor: of('urs'),
      mentee: someone(420),
      state: 'completed',
      timing: { length: 6, asked_days: 402, started_days: 395, ended_days: 210 },
      topics: ['leading-teams'],
      closing_days: 219,
    },
    {
      mentor: someMentor(20),
      mentee: of('eva'),
      state: 'forming',
      timing: { length: 6, asked_days: 9, started_days: null, ended_days: null },
    },
    {
      mentor: of('miriam'),
      mentee: someone(200),
      state: 'closing',
      timing: { length: 6, asked_days: 189, started_days: 181, ended_days: null },
      topics: ['difficult-conversations'],
      half: 'mentee',
      closing_days: 6,
    },
    {
      mentor: of('miriam'),
      mentee: of('tarik'),
      state: 'active',
      timing: { length: 6, asked_days: 98, started_days: 92, ended_days: null },
      topics: ['difficult-conversations'],
    },
  ];
  for (const { mentor, mentee, state, timing, topics, half, closing_days } of told) {
    const place = places.find((each) => each.mentor === mentor);
    if (!place) continue;
    const { request, tandem } = makePairing(studio, place, mentee, state, timing, topics ?? sharedTopics(studio, place, mentee));
    world.requests.push(request);
    world.tandems.push({
      ...tandem,
      ...(mentee === of('jana') ? { continuation: true } : {}),
      ...(half ? { half } : {}),
      ...(closing_days === undefined ? {} : { closing_on: clock.day(closing_days) }),
    });
  }
  const named = new Set(Object.values(world.cast));
  const soon = world.tandems
    .filter((row) => row.state === 'active' && row.planned_end_on && !named.has(row.mentee_id) && !named.has(row.mentor_id))
    .toSorted((a, b) => (a.planned_end_on! < b.planned_end_on! ? -1 : 1))
    .slice(0, 3);
  for (const row of soon) Object.assign(row, { state: 'closing', closing_on: clock.day(4) });
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const daysBefore = (day: Date, days: number) => new Date(day.getTime() - days * 86_400_000);

/** When a tandem became active and when its closing began. */
export function courseOf(row: DemoTandem): { active_at: Date | null; closing_at: Date | null } {
  const active_at = row.started_on && row.state !== 'forming' ? noon(row.started_on) : null;
  const closed = row.state === 'completed' && row.ended_on ? daysBefore(noon(row.ended_on), 6) : null;
  const closing_at = row.closing_on ? noon(row.closing_on) : closed && active_at && closed > active_at ? closed : null;
  return { active_at, closing_at };
}

/** Since when the two go on by themselves. Of those that ended long ago nobody knows. */
export function goesOn(row: DemoTandem): Date | null {
  return row.continuation && row.closing_on && row.ended_on ? daysBefore(noon(row.ended_on), -1) : null;
}

/** What the two have said on the way: the mentee a day earlier, as it happens. */
export function partyRows(row: DemoTandem) {
  const { active_at, closing_at } = courseOf(row);
  const ended = row.state === 'completed' && row.ended_on ? noon(row.ended_on) : null;
  const early = closing_at && row.planned_end_on && closing_at < noon(row.planned_end_on) ? closing_at : null;
  return (['mentor', 'mentee'] as const).map((role) => {
    const back = role === 'mentee' ? 1 : 0;
    const alone = row.half === role;
    const said = (both: Date | null, state: TandemState, since: Date) =>
      both ? daysBefore(both, back) : alone && row.state === state ? new Date(since.getTime() + 36 * 3_600_000) : null;
    return {
      tandem_id: row.id,
      person_id: role === 'mentor' ? row.mentor_id : row.mentee_id,
      role,
      contact_confirmed_at: said(active_at, 'forming', new Date(row.created_at)),
      goals_reached_at: early && daysBefore(early, back),
      closing_talk_at: said(ended, 'closing', closing_at ?? new Date(row.created_at)),
      gives: role === 'mentor' ? row.topics : [],
      continues_at: goesOn(row),
    };
  });
}
