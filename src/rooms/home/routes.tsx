import type { Sight } from '../../platform/deed.ts';
import { to } from '../../platform/http/answer.ts';
import type { Handler, Routes } from '../../platform/http/routes.tsx';
import { dayOf } from '../../platform/i18n/words.ts';
import { networkDefaults, isOpen } from '../programs/rules.ts';
import { currentPolicy } from '../programs/store/policies.ts';
import { findNetworkProgram } from '../programs/store/programs.ts';
import { countByStatus } from '../people/store/persons.ts';
import { countTopics } from '../people/store/topics.ts';
import { StartPage } from './views/start.tsx';

/** Public counts: what a programme shows is its setting. */
async function startFigures(sight: Sight) {
  const program = await findNetworkProgram(sight);
  const settings = program?.settings ?? networkDefaults;
  const [status, topics, policy] = await Promise.all([countByStatus(sight), countTopics(sight), program && currentPolicy(sight, program.id)]);
  return { members: status.active ?? 0, topics, policy, settings, open: program !== undefined && isOpen(program, dayOf(sight.now)) };
}

const showStart: Handler = async (sight, req) => {
  if (sight.actor.kind === 'person') return to('/home');
  const { settings, ...figures } = await startFigures(sight);
  return <StartPage ui={req.ui} {...figures} listed={undefined} free={undefined} running={undefined} answer_days={settings.answer_days} max_open_requests={settings.max_open_requests} />;
};

export function mountHome(on: Routes): void {
  on.get('/', showStart, { open: true });
}
