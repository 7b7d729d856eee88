import { selfId, type Deed } from '../../../platform/deed.ts';
import type { Method } from '../../../platform/calendar/invitation.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { writeTo } from '../../people/actions/mail.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { partiesOf } from '../../tandems/store/own.ts';
import { seriesMovedMail, seriesProposedMail, type AboutSeries } from '../mails/series.tsx';
import type { AboutSession } from '../mails/sessions.tsx';
import type { Session } from '../store/sessions.ts';
import { tellDelegates } from './delegates.ts';
import { nameOf, readsByItself, tell } from './telling.ts';

interface Whole {
  series_id: string;
  tandem_id: string;
  count: number;
}

/** One mail about a series as a whole, to one of the two or to the one who does not act. */
export async function tellOfSeries(deed: Deed, whole: Whole, kind: MailKind<AboutSeries>, only?: string): Promise<void> {
  const ids = await partiesOf(deed, whole.tandem_id);
  const path = `/tandems/${whole.tandem_id}/sessions/series/${whole.series_id}`;
  for (const id of ids) {
    if (only ? id !== only : id === selfId(deed)) continue;
    const other = ids.find((each) => each !== id);
    const name = nameOf(other ? await findAnyPerson(deed, other) : undefined);
    await writeTo(deed, id, kind, { name, count: whole.count, path });
    if (kind === seriesProposedMail || kind === seriesMovedMail) await tellDelegates(deed, id);
  }
}

/**
 * Calendars of both hear of these meetings: one mail with one entry for each meeting, the only way that Outlook, Google and
 * Apple all take as an invitation; and a single mail to whoever's calendar reads them by itself.
 */
export async function tellCalendars(
  deed: Deed,
  { series_id, tandem_id }: Omit<Whole, 'count'>,
  sessions: readonly Session[],
  each: MailKind<AboutSession>,
  once: MailKind<AboutSeries>,
  calendar: Extract<Method, 'request' | 'cancel'>,
): Promise<void> {
  if (sessions.length === 0) return;
  for (const id of await partiesOf(deed, tandem_id)) {
    if (await readsByItself(deed, id, series_id))
      await tellOfSeries(deed, { series_id, tandem_id, count: sessions.length }, once, id);
    else for (const session of sessions) await tell(deed, session, each, { calendar, only: id });
  }
}
