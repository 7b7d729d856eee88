import type { Format } from '../../programs/rules.ts';
import { isOpenRoom, type TandemState } from '../../tandems/rules.ts';
import { kickoffPoints, type KickoffPoint } from '../rules.ts';

/** What a point is talked over with; each is a question in the words of the room. */
export const prompts = [
  'goals.wish',
  'goals.signs',
  'goals.out',
  'goals.both',
  'goals.balance',
  'goals.topic',
  'goals.outlook',
  'roles.lead',
  'roles.expect',
  'roles.limits',
  'roles.turns',
  'roles.equal',
  'roles.rank',
  'roles.candour',
  'roles.companies',
  'roles.hiring',
  'plan.rhythm',
  'plan.fixed',
  'plan.breaks',
  'documentation.who',
  'documentation.private',
  'documentation.end',
  'framework.place',
  'framework.reach',
  'framework.prepare',
  'framework.cancel',
  'framework.workplace',
] as const;
export type Prompt = (typeof prompts)[number];

const usual: Record<KickoffPoint, readonly Prompt[]> = {
  goals: ['goals.wish', 'goals.signs', 'goals.out'],
  roles: ['roles.lead', 'roles.expect', 'roles.limits'],
  plan: ['plan.rhythm', 'plan.fixed', 'plan.breaks'],
  documentation: ['documentation.who', 'documentation.private', 'documentation.end'],
  framework: ['framework.place', 'framework.reach', 'framework.prepare', 'framework.cancel'],
};

const own: Partial<Record<Format, Partial<Record<KickoffPoint, readonly Prompt[]>>>> = {
  cross: { roles: ['roles.lead', 'roles.expect', 'roles.companies', 'roles.hiring'] },
  exchange: {
    goals: ['goals.both', 'goals.signs', 'goals.balance'],
    roles: ['roles.turns', 'roles.equal', 'roles.limits'],
  },
  reverse: {
    goals: ['goals.topic', 'goals.outlook', 'goals.signs'],
    roles: ['roles.lead', 'roles.rank', 'roles.candour'],
    framework: ['framework.workplace', 'framework.reach', 'framework.prepare', 'framework.cancel'],
  },
};

export const promptsFor = (format: Format, point: KickoffPoint): readonly Prompt[] => own[format]?.[point] ?? usual[point];

/** Who of the two stands by what is noted, and since when. */
export interface Ticks {
  point: KickoffPoint;
  own: Date | null;
  partner: Date | null;
}

/** both: done · you: the reader's word is missing · partner: the other's · open: nobody's yet. */
export type TickWord = 'both' | 'you' | 'partner' | 'open';

export function tickWord({ own: mine, partner }: Pick<Ticks, 'own' | 'partner'>): TickWord {
  if (mine) return partner ? 'both' : 'partner';
  return partner ? 'you' : 'open';
}

export const isAgreed = (ticks: readonly Ticks[]): boolean =>
  kickoffPoints.every((point) => ticks.some((each) => each.point === point && tickWord(each) === 'both'));

/** The point to open when nobody asks for another: what waits for the reader first, then what she has not looked at. */
export function pointToOpen(ticks: readonly Ticks[]): KickoffPoint | undefined {
  const first = (word: TickWord) => ticks.find((each) => tickWord(each) === word)?.point;
  return first('you') ?? first('open');
}

interface Standing {
  state: TandemState;
  has_kickoff: boolean;
  has_agreement: boolean;
  kickoff_at: Date | null;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
}

/** After the talk was held the agreement takes over: what changes then, changes there. */
export function mayEditKickoff(tandem: Standing): boolean {
  return tandem.has_kickoff && isOpenRoom(tandem) && !(tandem.kickoff_at && tandem.has_agreement);
}

/** What was proposed for the rhythm: by the two, or else by the programme. */
export interface Rhythm {
  interval_weeks: number;
  session_count: number;
  session_minutes: number;
}

export function rhythmOf(
  tandem: { [K in keyof Rhythm]: number | null },
  settings: { interval_weeks: number; session_target: number; session_minutes: number },
): Rhythm {
  return {
    interval_weeks: tandem.interval_weeks ?? settings.interval_weeks,
    session_count: tandem.session_count ?? settings.session_target,
    session_minutes: tandem.session_minutes ?? settings.session_minutes,
  };
}

export const isSameRhythm = (a: { [K in keyof Rhythm]: number | null }, b: Rhythm): boolean =>
  a.interval_weeks === b.interval_weeks && a.session_count === b.session_count && a.session_minutes === b.session_minutes;
