import { goesOn, type TandemState } from '../rules.ts';

interface Ended {
  state: TandemState;
  ended_at: Date | null;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
}

/**
 * Whether one of the two may say that she wants to go on: from the closing on, and afterwards as long as their words are kept.
 * Not while they go on already.
 */
export function mayContinue(tandem: Ended, { keep_talk_months }: { keep_talk_months: number }, now: Date): boolean {
  if (tandem.state === 'closing') return true;
  if (tandem.state !== 'completed' || goesOn(tandem) || !tandem.ended_at) return false;
  const last = new Date(tandem.continuation_ended_at ?? tandem.ended_at);
  last.setUTCMonth(last.getUTCMonth() + keep_talk_months);
  return now < last;
}
