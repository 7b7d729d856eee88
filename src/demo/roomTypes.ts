import type { KickoffPoint } from '../rooms/agreements/rules.ts';
import type { Strand } from '../rooms/goals/rules.ts';
import type { NeedsBody, NeedsState, PreparationBody } from '../rooms/goals/rules/needs.ts';
import type { Format } from '../rooms/programs/rules.ts';
import type { TandemState } from '../rooms/tandems/rules.ts';

/** a: who learns (mentee), in an exchange the one of the two who stands first. b: the mentor, or the other partner. */
export type Side = 'a' | 'b';

/** One meeting. `days` before today; negative: ahead. Topics by their place in the list of the tandem's. */
export interface RoomTalk {
  days: number;
  time?: string;
  minutes?: number;
  mode?: 'onsite' | 'remote' | 'phone';
  place?: string;
  link?: string;
  kind?: 'talk' | 'insight';
  state?: 'cancelled' | 'to_log';
  topics?: number[];
  next_step?: string;
  transfer?: string;
  learned?: Partial<Record<Side, string>>;
  strands?: Strand[];
}

export interface RoomGoal {
  of: Side;
  text: string;
  signs: string;
  strand: Strand;
  progress: number;
  before: number;
  after?: number;
  steps: readonly (readonly [text: string, done: boolean])[];
  /** Days before today, by whom, percent, words. */
  checks?: readonly (readonly [days: number, by: Side, progress: number, text: string])[];
}

export interface RoomNeeds {
  topic: string;
  /** 0 to 10. */
  level: number;
  state: NeedsState;
  body: NeedsBody;
  /** What the mentor has prepared; the meeting it is for by its place among the talks. */
  preparation?: PreparationBody & { talk?: number };
}

/** What the words of a room say. The places of a tandem that a story leaves out stay empty. */
export interface RoomStory {
  mode: 'onsite' | 'remote' | 'both';
  /** Of their meetings: 1, Monday, to 5, Friday; the hour where a meeting has none of its own. */
  weekday?: number;
  time?: string;
  rhythm: { interval_weeks: number; session_count: number; session_minutes: number };
  kickoff: Partial<Record<KickoffPoint, string>>;
  goals?: readonly RoomGoal[];
  talks?: readonly RoomTalk[];
  messages?: readonly (readonly [days: number, by: Side, text: string])[];
  notes?: readonly (readonly [days: number, by: Side, kind: 'mine' | 'ours', text: string])[];
  points?: readonly (readonly [by: Side, kind: 'mine' | 'ours', text: string, done?: boolean])[];
  /** Who of the two has released it. */
  ideas?: readonly { by: Side; title: string; text: string; released: readonly Side[] }[];
  needs?: readonly RoomNeeds[];
  midterm?: Partial<Record<Side, { words: string; wish: 'go_on' | 'adjust' | 'other_partner' }>>;
  closing?: Partial<Record<Side, { result: string; thanks: string }>>;
}

/** Where a tandem stands, and who the two are. */
export interface RoomPlan {
  /** Of a tandem of the network that the world holds already; it is completed then, not made. */
  tandem_id?: string;
  format: Format;
  state: TandemState;
  a: string;
  b: string;
  /** Topics that each brings; both lists together are the tandem's. */
  gives: Record<Side, readonly string[]>;
  /** Days before today. */
  started: number;
  months: number;
  ended?: number;
  story: RoomStory;
  /** Points of the kickoff that both have ticked, and then those that b alone has; without it all, once the kickoff is behind. */
  ticks?: readonly [both: number, b_alone: number];
  /** Who has said yes to the first talk while it is forming. */
  said?: readonly Side[];
  continued?: boolean;
  /** They have changed their agreement once. */
  changed?: boolean;
  rematch?: boolean;
  /** Person of the coordination. */
  contact?: string | undefined;
}
