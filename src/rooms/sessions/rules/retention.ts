/** Both are told this long before what they wrote is deleted. */
export const noticeDays = 30;

const day = 86_400_000;

/** When messages, notes and the words of meetings go: so many months after the end, never before both were told in time. */
export function talkEndsAt(ended_at: Date, months: number, told_at?: Date | null): Date {
  const end = new Date(ended_at);
  const date = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months, 1);
  end.setUTCDate(Math.min(date, new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()));
  const earliest = told_at ? told_at.getTime() + noticeDays * day : 0;
  return new Date(Math.max(end.getTime(), earliest));
}

export type TalkEnd = 'tell' | 'drop' | undefined;

/** What is due for the words of an ended tandem. */
export function talkEndDue(
  tandem: { ended_at: Date; months: number; told_at: Date | null; dropped_at: Date | null },
  now: Date,
): TalkEnd {
  if (tandem.dropped_at) return undefined;
  const ends = talkEndsAt(tandem.ended_at, tandem.months, tandem.told_at);
  if (!tandem.told_at) return ends.getTime() - noticeDays * day <= now.getTime() ? 'tell' : undefined;
  return ends <= now ? 'drop' : undefined;
}
