/** Messages on one page of a thread. */
export const messagePage = 30;
/** Whoever read something this short a time ago is probably still there: she is written to only if she leaves it unread. */
export const presentMinutes = 10;
/** The same words again within this time are a second click. */
export const secondClickMinutes = 2;

const longerAgo = (then: Date, minutes: number, now: Date) => now.getTime() - then.getTime() >= minutes * 60_000;

/** One mail until she has read, and none while she is reading. */
export function mailDue(reader: { read_at: Date | null; told_at: Date | null } | undefined, now: Date): boolean {
  if (reader?.told_at) return false;
  return !reader?.read_at || longerAgo(reader.read_at, presentMinutes, now);
}

/** What nobody has read yet can be taken back. `read_at`: how far the other has read. */
export function mayTakeBack(message: { sent_at: Date; taken_back_at: Date | null }, read_at: Date | null): boolean {
  return message.taken_back_at === null && !isRead(message, read_at);
}

export function isRead(message: { sent_at: Date }, read_at: Date | null): boolean {
  return read_at !== null && read_at >= message.sent_at;
}

export function isSecondClick(before: { text: string; at: Date } | undefined, text: string, now: Date): boolean {
  return before !== undefined && before.text === text && !longerAgo(before.at, secondClickMinutes, now);
}

/** Each message of a thread is later than the one before, also where two are written in the same instant. */
export function nextInstant(last: Date | undefined, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}

/** Who reads what the two write to each other. */
export type TalkAudience = 'both' | 'author' | 'report';

export const messageAudience = {
  messages: ['both'],
  files: ['both'],
  read_state: ['both'],
  reported: ['report'],
} as const satisfies Record<string, readonly TalkAudience[]>;
