import { noticeKinds, type NoticeKind } from '../rules.ts';

export interface NoticeRow {
  organization_id: string;
  kind: NoticeKind;
  person_id: string;
  sent_at: Date;
  confirmed_at: Date | null;
}

interface Period {
  starts_on: string | null;
  ends_on: string | null;
}

/** When a notice belongs to be sent: the first day, the middle, and the last day of the period. */
export function noticeDay(kind: NoticeKind, { starts_on, ends_on }: Period): string | undefined {
  if (!starts_on || !ends_on) return undefined;
  if (kind === 'start') return starts_on;
  if (kind === 'end') return ends_on;
  const [from, until] = [Date.parse(`${starts_on}T12:00:00Z`), Date.parse(`${ends_on}T12:00:00Z`)];
  return new Date(from + (until - from) / 2).toISOString().slice(0, 10);
}

/** Its day has come. */
export function hasCome(kind: NoticeKind, period: Period, today: string): boolean {
  const day = noticeDay(kind, period);
  return day !== undefined && day <= today;
}

/** Not sent, although its day has come. */
export function isDue(kind: NoticeKind, period: Period, today: string, sent: number): boolean {
  return sent === 0 && hasCome(kind, period, today);
}

/** The one whose day has come last, if nobody had it: those before are overtaken by it. */
export function dueNotice(period: Period, today: string, sent: readonly NoticeKind[]): NoticeKind | undefined {
  const last = noticeKinds.findLast((kind) => hasCome(kind, period, today));
  return last && !sent.includes(last) ? last : undefined;
}

export function standingOfNotice(kind: NoticeKind, rows: readonly Pick<NoticeRow, 'kind' | 'confirmed_at'>[]) {
  const own = rows.filter((row) => row.kind === kind);
  return { sent: own.length, confirmed: own.filter(({ confirmed_at }) => confirmed_at !== null).length };
}
