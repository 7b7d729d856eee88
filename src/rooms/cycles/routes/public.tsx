import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { programName } from '../../programs/rules/settings.ts';
import { currentPolicy } from '../../programs/store/policies.ts';
import type { Program } from '../../programs/store/programs.ts';
import { isPublic } from '../rules.ts';
import { leadersInOrder, type LeadersOf } from '../rules/leaders.ts';
import { mayOpenPrograms, offerOf, shownCycle } from '../rules/programs.ts';
import { findDeskCycle, type Cycle } from '../store/cycles.ts';
import { findInitiative } from '../store/initiatives.ts';
import { findProgramBySlug, listCyclesOf } from '../store/public.ts';
import { listStaff } from '../store/staff.ts';
import { BarePage } from '../views/program-bare.tsx';
import { CyclePage } from '../views/program.tsx';
import { ProgramStandardsPage } from '../views/program-standards.tsx';

interface Standing {
  program: Program;
  cycles: Cycle[];
  /** Of these the reader knows: public ones, and her own desks. */
  known: Cycle[];
}

async function standingOf(sight: Sight, req: Req): Promise<Standing> {
  const program = found(await findProgramBySlug(sight, req.param('slug')), 'program');
  const cycles = await listCyclesOf(sight, program.id);
  const known: Cycle[] = [];
  for (const cycle of cycles) if (isPublic(cycle) || (await findDeskCycle(sight, cycle.id))) known.push(cycle);
  // A programme of which nothing is public is not there for strangers.
  found(known.length > 0 || mayOpenPrograms(sight.actor) ? program : undefined, 'program');
  return { program, cycles, known };
}

const showProgram =
  (leadersOf: LeadersOf): Handler =>
  async (sight, req) => {
    const program = found(await findProgramBySlug(sight, req.param('slug')), 'program');
    if (program.format === 'network') return to('/program');
    const { known } = await standingOf(sight, req);
    const today = dayOf(sight.now);
    const asked = req.query('cycle');
    const cycle = asked
      ? found(
          known.find(({ number }) => String(number) === asked),
          'cycle',
        )
      : (shownCycle(known, today) ?? known[0]);
    if (!cycle) return <BarePage ui={req.ui} program={program} />;
    return (
      <CyclePage
        ui={req.ui}
        cycle={cycle}
        offer={offerOf(cycle, today)}
        staff={await listStaff(sight, cycle.id)}
        leaders={leadersInOrder(await leadersOf(sight, cycle), req.ui.locale)}
        policy={await currentPolicy(sight, program.id)}
        initiative={cycle.initiative_id ? await findInitiative(sight, cycle.initiative_id) : undefined}
        others={known.filter(({ id }) => id !== cycle.id)}
        desk={(await findDeskCycle(sight, cycle.id))?.desk}
      />
    );
  };

const showStandards: Handler = async (sight, req) => {
  const bySlug = found(await findProgramBySlug(sight, req.param('slug')), 'program');
  if (bySlug.format === 'network') return to('/standards');
  const { program } = await standingOf(sight, req);
  const version = found(await currentPolicy(sight, program.id), 'standards');
  return (
    <ProgramStandardsPage
      ui={req.ui}
      name={programName(program, req.ui.locale)}
      back={`/programs/${program.slug}`}
      version={version}
    />
  );
};

/** Mounted after the list: «new» and «initiatives» are no programmes. */
export function mountPublicProgram(on: Routes, leadersOf: LeadersOf): void {
  on.get('/programs/:slug', showProgram(leadersOf), { open: true });
  on.get('/programs/:slug/standards', showStandards, { open: true });
}
