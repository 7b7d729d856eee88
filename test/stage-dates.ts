import type { Deed } from '../src/platform/deed.ts';
import { acceptDelegate, insertDelegate } from '../src/rooms/sessions/store/delegates.ts';
import { insertSeries } from '../src/rooms/sessions/store/series.ts';
import { insertSession } from '../src/rooms/sessions/store/session-rows.ts';
import { sealSessionText } from '../src/rooms/sessions/store/sessions.ts';
import { replaceRooms } from '../src/rooms/sessions/store/video.ts';
import { cast } from './cast.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The first meeting of the series. */
export const seriesSession = id(285);

/** Jana has proposed three meetings in one step and saved a room of her own; Selin handles the dates of Urs. */
export async function setDates(deed: Deed, { tandem, series }: { tandem: string; series: string }): Promise<void> {
  const { now } = deed;
  await insertSeries(deed, { id: series, tandem_id: tandem, created_by: cast.jana, created_at: now, interval_weeks: 4 });
  for (const [at, starts] of ['2027-01-12T16:00Z', '2027-02-09T16:00Z', '2027-03-09T16:00Z'].entries()) {
    const session_id = at === 0 ? seriesSession : id(285 + at);
    await insertSession(
      deed,
      {
        id: session_id,
        tandem_id: tandem,
        series_id: series,
        state: 'proposed',
        proposed_by: cast.jana,
        created_at: now,
        offered_at: now,
        zone: 'Europe/Zurich',
        minutes: 60,
        mode: 'remote',
        sealed_link: sealSessionText(deed.house, session_id, 'link', 'https://video.example/series'),
      },
      [new Date(starts)],
    );
  }
  const jana = { kind: 'person' as const, person_id: cast.jana, name: 'Jana Brandis', roles: new Set(['member']) };
  await replaceRooms({ ...deed, actor: jana }, { own: 'https://video.example/jana' });
  await insertDelegate(deed, cast.urs, cast.selin);
  await acceptDelegate(deed, cast.urs, cast.selin);
}
