import type { Sight } from '../../../platform/deed.ts';
import { download, to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { keepHands, planHands, type PlannedHands } from '../actions/hands.ts';
import { handsForm, readHands, writeHands } from '../forms/hands.ts';
import type { HandSet } from '../rules/hands.ts';
import { findRun, type Run } from '../store/runs.ts';
import { RunPage } from '../views/run/page.tsx';
import { ForgottenPage, UnfinishedPage } from '../views/run/unfinished.tsx';
import { readBench } from './bench.ts';
import { pairsCsv } from './pairs-csv.ts';

async function runOf(sight: Sight, req: Req): Promise<{ cycle: DeskCycle; run: Run }> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(mayCoordinate(cycle.desk));
  return { cycle, run: found(await findRun(sight, cycle.id, req.param('run')), 'run') };
}

const hasPlan = ({ state, failure }: Run) => state === 'done' || (state === 'failed' && failure === 'impossible');

const showRun: Handler = async (sight, req) => {
  const { cycle, run } = await runOf(sight, req);
  if (!hasPlan(run)) return <UnfinishedPage ui={req.ui} cycle={cycle} run={run} />;
  const bench = await readBench(sight, req, cycle, run);
  return bench ? <RunPage ui={req.ui} bench={bench} state={req.form} /> : <ForgottenPage ui={req.ui} cycle={cycle} run={run} />;
};

const saveCsv: Handler = async (sight, req) => {
  const { cycle, run } = await runOf(sight, req);
  const bench = found(hasPlan(run) ? await readBench(sight, req, cycle, run) : undefined, 'run');
  const name = `${req.ui.t('pairing.csv.name', { number: run.number })}.csv`;
  return download({ bytes: pairsCsv(req.ui, bench), name, type: 'text/csv; charset=utf-8' });
};

const wordOf = ([set]: readonly HandSet[], undone: boolean): 'pairing.hand.undone' | `pairing.hand.done.${HandSet['kind']}` =>
  undone ? 'pairing.hand.undone' : `pairing.hand.done.${set!.kind}`;

/** Where the toast leads that takes a decision back: it names the plan that it belongs to. */
function undoOf(path: string, revision: number, { reverse }: PlannedHands): string {
  return `${path}/hands?${new URLSearchParams({ revision: String(revision), decided: writeHands(reverse) }).toString()}`;
}

export function mountRun(on: Routes): void {
  on.get('/cycles/:id/matching/runs/:run', showRun);
  on.get('/cycles/:id/matching/runs/:run/pairs.csv', saveCsv);
  on.post('/cycles/:id/matching/runs/:run/hands', {
    page: showRun,
    form: handsForm,
    before: async (sight, form, req): Promise<PlannedHands> => {
      const { cycle, run } = await runOf(sight, req);
      const sets = readHands(form.decided ?? req.query('decided'));
      const revision = form.revision ?? Number(req.query('revision') ?? Number.NaN);
      if (!sets || !Number.isSafeInteger(revision)) throw new Refusal('platform.form.invalid', {}, { status: 422 });
      return planHands(sight, { cycle_id: cycle.id, run_id: run.id, revision }, sets);
    },
    deed: async (deed, form, req, planned) => {
      const path = `/cycles/${req.param('id')}/matching/runs/${req.param('run')}`;
      const revision = await keepHands(deed, req.param('id'), req.param('run'), planned);
      const undone = form.decided === undefined;
      const last = planned.sets.at(-1)!;
      const held = planned.answer.pairs.some(
        ({ first_id, second_id }) => first_id === last.first_id && second_id === last.second_id,
      );
      const open = held && !undone ? `?open=${last.first_id}.${last.second_id}` : '';
      const key = wordOf(planned.sets.slice(-1), undone);
      return to(`${path}${open}`, {
        key,
        vars: { count: planned.changed },
        ...(undone ? {} : { undo: undoOf(path, revision, planned) }),
      });
    },
  });
}
