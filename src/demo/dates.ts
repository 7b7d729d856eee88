import { clockOf } from '../platform/calendar/zones.ts';
import { dayAfter, planSeries } from '../platform/calendar/series.ts';
import type { Deed } from '../platform/deed.ts';
import type { VideoKind } from '../rooms/sessions/rules/video.ts';
import { insertAll } from './portions.ts';
import { makeRandom } from './random.ts';
import type { World } from './types.ts';

const dayLength = 86_400_000;

/** Where those of the sign-ins live, so that a plan keeps their holidays free. */
const regions: Record<string, string> = { jana: 'CH-AG', urs: 'CH-ZH', eva: 'CH-AG', milo: 'CH-ZH', timo: 'DE-BW' };

/** Rooms that they have saved. */
const rooms: readonly (readonly [name: string, kind: VideoKind, link: string])[] = [
  ['jana', 'own', 'https://video.klinik-am-moos.example/jana'],
  ['urs', 'zoom', 'https://hallbach-antriebe.zoom.us/my/urs.amstad'],
  ['eva', 'jitsi', 'https://treffen.weitblick.example'],
];

/** The next day of the week, Monday 1 to Friday 5, from a day on. */
function nextWeekday(day: string, weekday: number): string {
  const days = [0, 1, 2, 3, 4, 5, 6].map((more) => dayAfter(day, more));
  return days.find((each) => new Date(`${each}T00:00:00Z`).getUTCDay() === weekday) ?? day;
}

/**
 * A series that waits for Eva: her mentor, who lives by the clock of New York, has proposed five meetings in one step. And who handles
 * whose dates: Timo those of Urs, Jana those of Eva; Ruth is asked for those of Milo.
 */
export async function insertDates(deed: Deed, world: World): Promise<void> {
  const { now, house } = deed;
  const random = makeRandom(20_273);
  const person = (name: string) => world.cast[name];
  for (const [name, region] of Object.entries(regions)) {
    const id = person(name);
    if (id) await deed.tx.updateTable('person').set({ region }).where('id', '=', id).execute();
  }
  const saved = rooms.flatMap(([name, kind, link]) => {
    const person_id = person(name);
    return person_id ? [{ person_id, kind, sealed_link: house.vault.seal(link, `video_room.link.${person_id}.${kind}`) }] : [];
  });
  await insertAll(deed, 'video_room', saved);
  const delegates = [
    ['urs', 'timo', new Date(now.getTime() - 12 * dayLength)],
    ['eva', 'jana', new Date(now.getTime() - 3 * dayLength)],
    ['milo', 'ruth', null],
  ] as const;
  await insertAll(
    deed,
    'delegate',
    delegates.flatMap(([name, other, accepted_at]) => {
      const [person_id, delegate_id] = [person(name), person(other)];
      const created_at = new Date((accepted_at ?? now).getTime() - dayLength);
      return person_id && delegate_id ? [{ person_id, delegate_id, created_at, accepted_at }] : [];
    }),
  );
  const tandem = world.tandems.find(
    ({ mentee_id, state }) => mentee_id === person('eva') && ['forming', 'active', 'closing'].includes(state),
  );
  if (!tandem) return;
  const [zone, series_id] = ['America/New_York', random.uuid()];
  const first = { day: nextWeekday(dayAfter(clockOf(now, zone).day, 20), 4), time: '11:00' };
  const wish = { first, zone, interval_weeks: 4, count: 5, minutes: 60 };
  const { dates } = planSeries(wish, { holidays: new Map<string, string>(), busy: [], now });
  const offered_at = new Date(now.getTime() - dayLength);
  const meetings = dates.map(({ starts_at }) => ({ id: random.uuid(), starts_at }));
  await insertAll(deed, 'session_series', [
    { id: series_id, tandem_id: tandem.id, created_by: tandem.mentor_id, created_at: offered_at, interval_weeks: 4 },
  ]);
  await insertAll(
    deed,
    'session',
    meetings.map(({ id }) => ({
      id,
      tandem_id: tandem.id,
      series_id,
      state: 'proposed',
      proposed_by: tandem.mentor_id,
      created_at: offered_at,
      offered_at,
      zone,
      minutes: 60,
      mode: 'remote',
    })),
  );
  await insertAll(
    deed,
    'session_date',
    meetings.map(({ id, starts_at }) => ({ session_id: id, starts_at })),
  );
}
