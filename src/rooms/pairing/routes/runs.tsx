import type { z } from 'zod';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { mayBeMatched } from '../../cycles/rules.ts';
import { askRun } from '../actions/asking.ts';
import { cancelRun, createRun, dropRun, renameRun, type AskedRun } from '../actions/runs.ts';
import { saveMatching } from '../actions/settings.ts';
import { matchingForm, nameForm, runForm, settingsOf } from '../forms/matching.ts';
import { checkAgain } from '../rules/kept.ts';
import { makeProblem } from '../rules/problem.ts';
import { findRun, listRunPairs, openRun } from '../store/runs.ts';
import { ProofPage } from '../views/matching/proof.tsx';
import { coordinated } from './desk.ts';
import { again } from './matching.tsx';

const runPath = (req: Req) => `/cycles/${req.param('id')}/matching/runs/${req.param('run')}`;

/** The proof is asked again each time that somebody looks: it solves nothing and takes milliseconds. */
const showProof: Handler = async (sight, req) => {
  const { cycle, bar } = await coordinated(sight, req);
  const run = found(await findRun(sight, cycle.id, req.param('run')), 'run');
  const kept = await openRun(sight, run.id);
  const checked =
    kept?.proof && run.state === 'done'
      ? checkAgain(makeProblem(cycle.format, kept.pool, run.matching), await listRunPairs(sight, run.id), kept.proof)
      : undefined;
  const scores = cycle.plan.scores_for === 'coordination';
  return <ProofPage ui={req.ui} bar={bar} cycle={cycle} run={run} checked={checked} scores={scores} state={req.form} />;
};

/** With the settings that were sent along, else with the saved ones. */
async function ask(sight: Sight, req: Req, name: string, sent: z.output<typeof runForm> = {}): Promise<AskedRun> {
  const { cycle } = await coordinated(sight, req);
  if (!mayBeMatched(cycle)) throw new Refusal('pairing.run.not_now');
  const given = sent.version === undefined ? undefined : matchingForm.safeParse(sent).data;
  return askRun(sight, given ? { ...cycle, matching: settingsOf(given, cycle.matching) } : cycle, name);
}

async function start(deed: Deed, req: Req, asked: AskedRun) {
  const id = await createRun(deed, req.param('id'), asked);
  return to(`/cycles/${req.param('id')}/matching/runs/${id}`);
}

export function mountRuns(on: Routes): void {
  on.post('/cycles/:id/matching/runs', {
    page: again,
    form: runForm,
    before: (sight, form, req) => ask(sight, req, form.name ?? '', form),
    deed: async (deed, { version }, req, asked) => {
      if (version !== undefined) await saveMatching(deed, req.param('id'), asked.question.matching, version);
      return start(deed, req, asked);
    },
  });
  on.get('/cycles/:id/matching/runs/:run/proof', showProof);
  on.post('/cycles/:id/matching/runs/:run/repetition', {
    form: buttonForm,
    before: async (sight, _form, req) => {
      const { cycle } = await coordinated(sight, req);
      const { name } = found(await findRun(sight, cycle.id, req.param('run')), 'run');
      return ask(sight, req, name);
    },
    deed: (deed, _form, req, asked) => start(deed, req, asked),
  });
  on.post('/cycles/:id/matching/runs/:run/cancellation', {
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const cancelled = await cancelRun(deed, req.param('id'), req.param('run'));
      return to(runPath(req), cancelled ? 'pairing.runs.cancelled' : 'pairing.run.over');
    },
  });
  on.post('/cycles/:id/matching/runs/:run/name', {
    page: showProof,
    form: nameForm,
    deed: async (deed, { name = '' }, req) => {
      await renameRun(deed, req.param('id'), req.param('run'), name);
      return to(`${runPath(req)}/proof`, 'pairing.runs.renamed');
    },
  });
  on.post('/cycles/:id/matching/runs/:run/deletion', {
    page: showProof,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await dropRun(deed, req.param('id'), req.param('run'));
      return to(`/cycles/${req.param('id')}/matching`, 'pairing.runs.deleted');
    },
  });
}
