import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { must } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { isOpen } from '../../programs/rules.ts';
import { programName, programPurpose } from '../../programs/rules/settings.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { createFirstCycle, createProgram } from '../actions/create.ts';
import { programForm } from '../forms/programs.ts';
import { mayOpenPrograms, offerOf, shownCycle } from '../rules/programs.ts';
import { isShut } from '../rules/steering.ts';
import { listDeskCycles, readCycles, type Cycle } from '../store/cycles.ts';
import { listInitiatives } from '../store/initiatives.ts';
import { ProgramsPage, type Listed } from '../views/programs.tsx';
import { NewProgramPage } from '../views/program-new.tsx';

/** One line for each programme that has a public cycle. */
export async function listOffered(sight: Sight): Promise<Listed[]> {
  const today = dayOf(sight.now);
  const byProgram = new Map<string, Cycle[]>();
  for (const cycle of await readCycles(sight))
    byProgram.set(cycle.program_id, [...(byProgram.get(cycle.program_id) ?? []), cycle]);
  return [...byProgram.values()].flatMap((cycles) => {
    const cycle = shownCycle(cycles, today);
    const offer = cycle && offerOf(cycle, today);
    return cycle && offer ? [{ cycle, offer }] : [];
  });
}

const showPrograms: Handler = async (sight, req) => {
  const { locale } = req.ui;
  const network = await findNetworkProgram(sight);
  const own = network && isOpen(network, dayOf(sight.now));
  const signed_in = sight.actor.kind === 'person';
  const desks = signed_in ? await listDeskCycles(sight) : [];
  return (
    <ProgramsPage
      ui={req.ui}
      listed={await listOffered(sight)}
      network={own ? { name: programName(network, locale), purpose: programPurpose(network, locale) } : undefined}
      desks={desks.filter((cycle) => !isShut(cycle))}
      initiatives={await listInitiatives(sight)}
      may_open={mayOpenPrograms(sight.actor)}
      signed_in={signed_in}
    />
  );
};

const showNew: Handler = (sight, req) => {
  must(mayOpenPrograms(sight.actor));
  const state = req.form === emptyForm ? filled({ kind: 'cohort' }) : req.form;
  return <NewProgramPage ui={req.ui} state={state} />;
};

export function mountProgramList(on: Routes): void {
  on.get('/programs', showPrograms, { open: true });
  on.get('/programs/new', showNew);
  on.post('/programs', {
    page: showNew,
    form: programForm,
    deed: async (deed, form) => to(`/cycles/${await createProgram(deed, form)}/setup/goals`, 'cycles.new.done'),
  });
  on.post('/programs/:slug/cycles', {
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const { id, fresh } = await createFirstCycle(deed, req.param('slug'));
      return fresh ? to(`/cycles/${id}/setup/goals`, 'cycles.new.cycle_done') : to(`/cycles/${id}/copy`);
    },
  });
}
