import { to } from '../../../platform/http/answer.ts';
import type { Handler } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found } from '../../../platform/refusal.ts';
import { countPublished } from '../../applications/store/published.ts';
import { listVoices } from '../../feedback/store/voices.ts';
import { countByStatus } from '../../people/store/persons.ts';
import { countTopics } from '../../people/store/topics.ts';
import { isOpen } from '../../programs/rules.ts';
import { currentPolicy } from '../../programs/store/policies.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { countRunning } from '../../tandems/store/office.ts';
import { countFree } from '../store/start.ts';
import { StartPage } from '../views/start.tsx';

/** Public counts: what a programme shows is its setting. */
export const showStart: Handler = async (sight, req) => {
  if (sight.actor.kind === 'person') return to('/home');
  const program = found(await findNetworkProgram(sight), 'program');
  const { settings, id } = program;
  const [status, topics, policy, listed, free, running, voices] = await Promise.all([
    countByStatus(sight),
    countTopics(sight),
    currentPolicy(sight, id),
    settings.show_listed_publicly ? countPublished(sight, id) : undefined,
    settings.show_listed_publicly ? countFree(sight, id) : undefined,
    settings.show_running_publicly ? countRunning(sight, id) : undefined,
    listVoices(sight, req.ui, id, 2),
  ]);
  const open = isOpen(program, dayOf(sight.now));
  return (
    <StartPage
      ui={req.ui}
      {...{ topics, policy, listed, free, running, open, voices }}
      members={status.active ?? 0}
      answer_days={settings.answer_days}
      max_open_requests={settings.max_open_requests}
    />
  );
};
