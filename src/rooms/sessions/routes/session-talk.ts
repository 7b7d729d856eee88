import type { Sight } from '../../../platform/deed.ts';
import { filled } from '../../../platform/http/form.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { listLearnings } from '../store/learnings.ts';
import type { OwnSession } from '../store/sessions.ts';
import type { KeptView } from '../views/session-kept.tsx';
import { topicChoices } from './session-view.ts';

/** What stays of a meeting, in the reader's words; after a refusal with what she typed. */
export async function keptView(sight: Sight, req: Req, { session, tandem }: OwnSession): Promise<KeptView> {
  const [choices, learnings] = await Promise.all([
    topicChoices(sight, req, tandem, session.topics),
    listLearnings(sight, { session_id: session.id }),
  ]);
  const labels = (side: 'given' | 'received') =>
    choices[side].filter(({ value }) => session.topics.includes(value)).map(({ label }) => label);
  const own = learnings.find((learning) => learning.own)?.text ?? null;
  const { next_step, transfer, summary } = session;
  const sent = req.ui.path.split('?')[0]?.endsWith('/learning');
  return {
    topics: { given: labels('given'), received: labels('received') },
    exchange: tandem.format === 'exchange',
    next_step,
    transfer,
    summary,
    learnings: { own, partner: learnings.find((learning) => !learning.own)?.text ?? null },
    state: sent ? req.form : filled({ learning: own }),
  };
}
