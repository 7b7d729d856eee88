import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { standOf } from '../../cycles/rules/checks.ts';
import { gateIsPassed } from '../../cycles/rules/steering.ts';
import { listChecksOf } from '../../cycles/store/checks.ts';
import { readCycles } from '../../cycles/store/cycles.ts';
import { readFacts } from '../../cycles/store/facts.ts';
import { cycleFacts } from '../../enrolment/store/facts.ts';

export interface CheckStep {
  cycle: { id: string; name_de: string; name_en: string };
  count: number;
  /** Day of the most urgent one. */
  due_on: string;
  path: string;
}

const week = 7 * 86_400_000;

/** Points of preparation under the reader's own name that are due within a week; one step for each cycle. */
export async function listCheckSteps(sight: Sight): Promise<CheckStep[]> {
  if (sight.actor.person_id === null) return [];
  const soon = dayOf(new Date(sight.now.getTime() + week));
  const hers = (await listChecksOf(sight, sight.actor.person_id)).filter(({ due_on }) => due_on !== null && due_on <= soon);
  if (hers.length === 0) return [];
  const cycles = await readCycles(sight, [...new Set(hers.map(({ cycle_id }) => cycle_id))]);
  const steps: CheckStep[] = [];
  for (const cycle of cycles) {
    const facts = await readFacts(sight, cycle, cycleFacts);
    const open = hers.filter(
      (check) => check.cycle_id === cycle.id && !gateIsPassed(check.gate, cycle) && standOf(check, facts) === 'open',
    );
    const [first] = open;
    if (!first?.due_on) continue;
    const path = `/cycles/${cycle.id}/checklist${open.length === 1 ? `/${first.id}` : ''}`;
    steps.push({ cycle, count: open.length, due_on: first.due_on, path });
  }
  return steps;
}
