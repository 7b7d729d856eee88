import type { Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { listApplicationSteps } from '../../applications/store/steps.ts';
import { fullName, shortName } from '../../people/rules/profile.ts';
import { topicNames } from '../../people/store/topics.ts';
import { listOwnRequests, listRequestSteps } from '../../requests/store/requests.ts';
import { listTandemSteps } from '../../tandems/store/own.ts';
import type { Waiting } from '../views/steps/steps.ts';

/** `answer_days`: of the programme's settings. */
export async function waitingFor(sight: Sight, profile_missing: string[], answer_days: number): Promise<Waiting> {
  const [applications, requests, tandems] = await Promise.all([
    listApplicationSteps(sight),
    listRequestSteps(sight, answer_days),
    listTandemSteps(sight),
  ]);
  return {
    profile_missing,
    applications,
    requests: requests.map((row) => ({
      ...row,
      name: shortName(row.other),
      due: new Date(row.sent_at.getTime() + answer_days * 86_400_000),
    })),
    tandems: tandems.map((row) => ({
      kind: 'first_talk' as const,
      tandem_id: row.tandem_id,
      due: new Date(row.started_on),
      name: fullName(row.partner),
    })),
    sessions: [],
    messages: [],
    feedback: [],
    testimonials: [],
    cases: [],
  };
}

export async function ownRequests(sight: Sight, req: Req) {
  const [requests, topics] = await Promise.all([listOwnRequests(sight, 20), topicNames(sight, req.ui.locale)]);
  const signs = {
    sent: 'open',
    clarifying: 'waits',
    accepted: 'done',
    declined: 'rest',
    withdrawn: 'rest',
    expired: 'rest',
  } as const;
  return requests
    .filter((row) => row.side === 'mentee')
    .slice(0, 4)
    .map((row) => ({
      id: row.id,
      name: shortName(row.other),
      topics: row.topics.map((slug) => topics.get(slug) ?? slug).join(', '),
      sign: signs[row.state],
      state: req.ui.t(`requests.state.mentee.${row.state}`),
    }));
}
