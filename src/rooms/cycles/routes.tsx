import type { Routes } from '../../platform/http/routes.tsx';
import { mountChecklist } from './routes/checklist.tsx';
import { mountCopy } from './routes/copy.tsx';
import { mountGuide } from './routes/guide.tsx';
import { mountInitiatives } from './routes/initiatives.tsx';
import { mountProgramList } from './routes/programs.tsx';
import { mountPublicProgram } from './routes/public.tsx';
import { mountCycleSettings } from './routes/settings.tsx';
import { mountSetup } from './routes/setup.tsx';
import { mountStandards } from './routes/standards.tsx';
import { mountStaff } from './routes/staff.tsx';
import { mountStates } from './routes/states.tsx';
import type { FactsOf } from './rules/facts.ts';
import type { MeasuresOf } from './rules/standards-seen.ts';
import type { LeadersOf } from './rules/leaders.ts';

export function mountCycles(on: Routes, factsOf: FactsOf, leadersOf: LeadersOf, measuresOf: MeasuresOf): void {
  // In this order: «new» and «initiatives» are no programmes.
  mountProgramList(on);
  mountInitiatives(on);
  mountPublicProgram(on, leadersOf);
  mountSetup(on);
  mountGuide(on);
  mountCopy(on);
  mountChecklist(on, factsOf);
  mountStandards(on, { factsOf, measuresOf });
  mountStaff(on);
  mountCycleSettings(on);
  mountStates(on, factsOf);
}
