import { cityOf, sameClock } from '../../../platform/calendar/zones.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Format } from '../../programs/rules.ts';
import type { SessionKind, SessionMode, SessionState } from '../rules.ts';
import { audienceOfSession, sessionAudience, type SessionPart } from '../rules/sessions.ts';

/** The partner, as far as times need her: how she is called, and where her clock hangs. */
export interface Beside {
  first_name: string;
  /** Undefined where she is gone: no second clock. */
  zone: string | undefined;
}

/** The same instant on the partner's clock, where it shows another time: «12:00 bei Jana (New York)». */
export function partnerClock(ui: Ui, date: Date, { first_name, zone }: Beside): string | undefined {
  const own = ui.frame.zone;
  if (!zone || sameClock(date, own, zone)) return undefined;
  const sameDay = ui.date(date, 'short', own) === ui.date(date, 'short', zone);
  const when = sameDay ? ui.date(date, 'clock', zone) : `${ui.date(date, 'weekday', zone)}, ${ui.date(date, 'clock', zone)}`;
  return ui.t('sessions.clock.partner', { when, name: first_name, city: cityWords(ui, zone) });
}

export function cityWords({ t }: Pick<Ui, 't'>, zone: string): string {
  return t('people.zone.city', { city: cityOf(zone) });
}

/** Day and time for the reader. */
export const moment = (ui: Ui, date: Date): string => ui.date(date, 'meeting', ui.frame.zone);

/** What waits for the reader: to choose, to answer a move, to log. */
export type Waiting = 'choose' | 'moved' | 'log';

/** One line of a list. */
export interface SessionLine {
  href: string;
  state: SessionState;
  kind: SessionKind;
  /** The booked date, or the first of those on the table. */
  on: Date | null;
  minutes: number;
  mode: SessionMode;
  /** Dates on the table. */
  dates: number;
  waits: Waiting | undefined;
  /** Other dates lie on a booked meeting. */
  moving: boolean;
  partner: Beside & { name: string };
  next_step: string | null;
}

export const isAhead = (line: SessionLine): boolean => line.waits === undefined && ['proposed', 'booked'].includes(line.state);

/** Sign and words of where a meeting stands, for its reader. */
export function standing({ t }: Pick<Ui, 't'>, line: SessionLine): { sign: Sign; words: string } {
  const name = line.partner.first_name;
  if (line.waits) return { sign: 'waits', words: t(`sessions.state.${line.waits}`) };
  if (line.state === 'proposed') return { sign: 'open', words: t('sessions.state.waiting', { name }) };
  if (line.state === 'booked' && line.moving) return { sign: 'open', words: t('sessions.state.moving', { name }) };
  const sign = line.state === 'held' ? 'done' : line.state === 'booked' ? 'here' : 'rest';
  return { sign, words: t(`sessions.state.${line.state}`) };
}

export function sessionSees(
  { t, locale }: Pick<Ui, 't' | 'locale'>,
  format: Format,
  parts = Object.keys(sessionAudience) as SessionPart[],
) {
  return parts.map((part) => ({
    what: t(`sessions.sees.part.${part}`),
    who: new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      audienceOfSession(part, format).map((who) => t(`sessions.sees.${who}`)),
    ),
  }));
}

/** Of meetings of several tandems: who else reads the dates where a programme matched the two is said beside it. */
export function sessionsSee(ui: Pick<Ui, 't' | 'locale'>) {
  const matched = sessionSees(ui, 'cross', ['dates']).map(({ who }) => ({ what: ui.t('sessions.sees.part.dates_matched'), who }));
  return [...sessionSees(ui, 'network', ['dates']), ...matched, ...sessionSees(ui, 'network', ['place'])];
}
