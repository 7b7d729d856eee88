import type { Deed } from '../src/platform/deed.ts';
import { sealSessionText } from '../src/rooms/sessions/store/sessions.ts';
import { insertSession } from '../src/rooms/sessions/store/session-rows.ts';
import { cast } from './cast.ts';

const hour = 3_600_000;

/** Of jana and urs: proposed by urs, booked for the day after tomorrow, held last week, called off. */
export interface StagedSessions {
  session: string;
  booked: string;
  held: string;
  cancelled: string;
}

/** One meeting in each state that a page can show; texts carry `mark`, so that a test finds them again. */
export async function stageSessions(deed: Deed, tandem_id: string, ids: StagedSessions, mark = ''): Promise<void> {
  const { house, now } = deed;
  const seal = (id: string, name: Parameters<typeof sealSessionText>[2], text: string) =>
    sealSessionText(house, id, name, text + mark);
  const common = { tandem_id, created_at: now, zone: 'Europe/Zurich', minutes: 60, mode: 'remote' as const };
  const where = (id: string) => ({
    sealed_place: seal(id, 'place', 'Aarau, Bahnhof'),
    sealed_link: seal(id, 'link', 'https://video.example/room'),
  });
  await insertSession(
    deed,
    { ...common, ...where(ids.session), id: ids.session, state: 'proposed', proposed_by: cast.urs, offered_at: now },
    [new Date(now.getTime() + 72 * hour), new Date(now.getTime() + 96 * hour)],
  );
  await insertSession(deed, {
    ...common,
    ...where(ids.booked),
    id: ids.booked,
    state: 'booked',
    proposed_by: cast.jana,
    starts_at: new Date(now.getTime() + 48 * hour),
  });
  await insertSession(deed, {
    ...common,
    ...where(ids.held),
    id: ids.held,
    state: 'held',
    proposed_by: cast.urs,
    starts_at: new Date(now.getTime() - 7 * 24 * hour),
    topics: ['delegation'],
    sealed_next_step: seal(ids.held, 'next_step', 'Hand over the roster.'),
    sealed_summary: seal(ids.held, 'summary', 'What delegating is not.'),
    logged_at: now,
    logged_by: cast.jana,
  });
  await insertSession(deed, {
    ...common,
    ...where(ids.cancelled),
    id: ids.cancelled,
    state: 'cancelled',
    proposed_by: cast.urs,
    starts_at: new Date(now.getTime() + 24 * hour),
    cancelled_at: now,
    cancelled_by: cast.urs,
    cancelled_late: true,
    sealed_cancel_words: seal(ids.cancelled, 'cancel_words', 'I am ill.'),
  });
}
