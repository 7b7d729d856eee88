import type { Sight } from '../../../platform/deed.ts';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { answerDue, isOpenRequest, type RequestState } from '../rules.ts';
import { listOwnRequests, type Other, type OwnRequest } from './requests.ts';

export interface RequestStep {
  request_id: string;
  /**
   * waiting: the reader owes an answer · reply: she owes a reply to a question · open: she waits for one of them ·
   * answered: hers was answered or has expired, lately.
   */
  kind: 'waiting' | 'reply' | 'open' | 'answered';
  state: RequestState;
  other: Other;
  sent_at: Date;
  answered_at: Date | null;
  /** The last moment before it expires; of an answered one the moment of the answer. */
  due: Date;
  tandem_id: string | null;
}

const lately = 14 * 86_400_000;

function openKind({ side, state }: Pick<OwnRequest, 'side' | 'state'>): RequestStep['kind'] {
  if (side === 'mentor') return state === 'sent' ? 'waiting' : 'open';
  return state === 'clarifying' ? 'reply' : 'open';
}

/** For the home page. Withdrawn ones need nobody. */
export async function listRequestSteps(sight: Sight): Promise<RequestStep[]> {
  const own = await listOwnRequests(sight);
  if (own.length === 0) return [];
  const { settings } = (await findNetworkProgram(sight)) ?? { settings: networkDefaults };
  return own.flatMap((row): RequestStep[] => {
    const { id: request_id, side, other, state, sent_at, answered_at, tandem_id } = row;
    const step = { request_id, state, other, sent_at, answered_at, tandem_id };
    if (isOpenRequest(state)) return [{ ...step, kind: openKind(row), due: answerDue(row, settings) }];
    const fresh = answered_at !== null && sight.now.getTime() - answered_at.getTime() < lately;
    return side === 'mentee' && fresh && state !== 'withdrawn' ? [{ ...step, kind: 'answered', due: answered_at }] : [];
  });
}
