import type { Deed } from '../../platform/deed.ts';
import { dayOf } from '../../platform/words/day.ts';
import { formatDefaults } from '../../rooms/programs/rules/numbers.ts';
import type { CycleFormat, CycleState } from '../../rooms/cycles/rules.ts';
import { setupSteps } from '../../rooms/cycles/rules.ts';
import { matchingDefaults } from '../../rooms/cycles/rules/matching.ts';
import type { CyclePlan } from '../../rooms/cycles/rules/plan.ts';
import { planDefaults } from '../../rooms/cycles/rules/templates.ts';
import { insertCycle } from '../../rooms/cycles/store/cycles.ts';
import { insertAll } from '../portions.ts';
import type { ProgramIds } from '../programs.ts';
import {
  crossEvents,
  crossGoals,
  crossTexts,
  exchangeGoals,
  exchangeTexts,
  reverseEvents,
  reverseGoals,
  reverseTexts,
} from './texts.ts';
import { checkRows, onWorkday } from './checks.ts';
import { standardRows } from './standards.ts';

export interface DemoCycle {
  key: 'cross_past' | 'cross_running' | 'cross_next' | 'exchange' | 'clinic' | 'reverse_running' | 'reverse_next';
  id: string;
  format: CycleFormat;
  state: CycleState;
  /** Days before today on which its tandems begin; negative: ahead. */
  starts: number;
  ends: number;
}

interface Line extends Omit<DemoCycle, 'id'> {
  kind?: 'continuous';
  number: number;
  name: (year: number) => { de: string; en: string };
  plan: (day: (ahead: number) => string) => Partial<CyclePlan>;
}

const bridge = (year: number) => ({ de: `Brückenschlag ${year}`, en: `Bridges ${year}` });
const open = () => ({ de: 'Wissen im Tausch', en: 'Knowledge in exchange' });
const swap = (year: number) => ({ de: `Voneinander am Moos ${year}`, en: `Learning from each other at Moos ${year}` });
const turned = (year: number) => ({ de: `Digital umgekehrt ${year}`, en: `The other way round ${year}` });

const cross = (day: (ahead: number) => string): Partial<CyclePlan> => ({
  goals: crossGoals,
  purposes: ['network', 'presence', 'leadership'],
  target: { groups: crossTexts.groups, gender: false, rationale: { de: '', en: '' }, review_on: null },
  sponsor_message: crossTexts.sponsor_message,
  steps_text: crossTexts.steps,
  documentation: crossTexts.documentation,
  works_council: { informed_on: day(-40), note: crossTexts.works_council },
  events: crossEvents(day),
  eligibility: {
    ...planDefaults.cross.eligibility,
    mentee: { levels: ['starter', 'professional', 'team_lead'], bands: [], words: { de: '', en: '' } },
  },
  places: { mentor: 42, mentee: 45 },
});

const exchange = (): Partial<CyclePlan> => ({
  goals: exchangeGoals,
  purposes: ['knowledge_transfer', 'old_and_new_staff', 'participation'],
  target: { groups: exchangeTexts.groups, gender: false, rationale: { de: '', en: '' }, review_on: null },
  sponsor_message: exchangeTexts.sponsor_message,
  steps_text: exchangeTexts.steps,
  mode: 'hybrid',
});

const openExchange = (): Partial<CyclePlan> => ({ ...exchange(), target: planDefaults.exchange.target, mode: 'self' });

const reverse = (day: (ahead: number) => string): Partial<CyclePlan> => ({
  goals: reverseGoals,
  events: reverseEvents(day),
  focus: reverseTexts.focus,
  target: { groups: reverseTexts.groups, gender: false, rationale: { de: '', en: '' }, review_on: null },
  sponsor_message: reverseTexts.sponsor_message,
  steps_text: reverseTexts.steps,
  places: { mentor: 12, mentee: 12 },
});

const lines: readonly Line[] = [
  { key: 'cross_past', format: 'cross', number: 1, state: 'evaluated', starts: 800, ends: 420, name: bridge, plan: cross },
  { key: 'cross_running', format: 'cross', number: 2, state: 'running', starts: 410, ends: -20, name: bridge, plan: cross },
  { key: 'cross_next', format: 'cross', number: 3, state: 'matching', starts: -60, ends: -425, name: bridge, plan: cross },
  {
    key: 'exchange',
    format: 'exchange',
    number: 1,
    state: 'live',
    kind: 'continuous',
    starts: 230,
    ends: -3650,
    name: open,
    plan: openExchange,
  },
  { key: 'clinic', format: 'exchange', number: 1, state: 'running', starts: 75, ends: -108, name: swap, plan: exchange },
  { key: 'reverse_running', format: 'reverse', number: 1, state: 'running', starts: 195, ends: -60, name: turned, plan: reverse },
  { key: 'reverse_next', format: 'reverse', number: 2, state: 'open', starts: -50, ends: -230, name: turned, plan: reverse },
];

/** The year in which most of it happens. */
const yearOf = (now: Date, { starts, ends }: Line) =>
  new Date(now.getTime() - ((starts * 2 + ends) / 3) * 86_400_000).getUTCFullYear();

/** The cycles of the three formats: past, running, and those that are being brought together. Eva coordinates all, Milo is her deputy. */
export async function insertCycleRows(
  deed: Deed,
  programs: ProgramIds & { clinic: string },
  staff: { coordinator: string; deputy: string; confidant: string | undefined },
  sponsors: Partial<Record<DemoCycle['key'], string>>,
): Promise<DemoCycle[]> {
  const day = (ahead: number) => dayOf(new Date(deed.now.getTime() + ahead * 86_400_000));
  const cycles: DemoCycle[] = [];
  for (const line of lines) {
    const { key, format, number, state, starts, ends, kind = 'cohort' } = line;
    const id = deed.house.chance.id();
    const since = new Date(deed.now.getTime() - Math.max(starts + 120, 60) * 86_400_000);
    const name = line.name(yearOf(deed.now, line));
    await insertCycle(deed, {
      id,
      program_id: key === 'clinic' ? programs.clinic : programs[format],
      number,
      name_de: name.de,
      name_en: name.en,
      kind,
      state,
      state_at: new Date(deed.now.getTime() - 6 * 86_400_000),
      apply_from: kind === 'continuous' ? null : day(-(starts + 110)),
      apply_until: kind === 'continuous' ? null : day(state === 'open' ? 21 : state === 'matching' ? -4 : -(starts + 40)),
      starts_on: day(-starts),
      ends_on: kind === 'continuous' ? null : day(-ends),
      settings: formatDefaults[format],
      // The days of a plan are written for a cycle that starts in sixty days.
      plan: { ...planDefaults[format], ...line.plan((ahead) => onWorkday(day(ahead - 60 - starts))) },
      matching: matchingDefaults[format],
      created_by: staff.coordinator,
      created_at: since,
      // The first cycle began below its minimum; the reason stays with it.
      ...(key === 'cross_past'
        ? {
            override_reason: 'Eine fünfte Organisation hat erst nach dem Auftakt unterschrieben.',
            overridden_by: staff.coordinator,
            overridden_at: since,
          }
        : {}),
    });
    const people = [
      ['coordinator', staff.coordinator],
      ['deputy', staff.deputy],
      ['sponsor', sponsors[key]],
      ['confidant', staff.confidant],
    ] as const;
    await insertAll(
      deed,
      'cycle_staff',
      people.flatMap(([role, person_id]) =>
        person_id ? [{ id: deed.house.chance.id(), cycle_id: id, person_id, role, since, until: null }] : [],
      ),
    );
    await insertAll(
      deed,
      'cycle_step',
      setupSteps.map((step) => ({ cycle_id: id, step, done_at: since, done_by: staff.coordinator })),
    );
    await insertAll(deed, 'cycle_check', checkRows(deed, line, id, staff.coordinator, since));
    await insertAll(deed, 'cycle_standard', standardRows(line, id, staff.coordinator, since, deed.now));
    cycles.push({ key, id, format, state, starts, ends });
  }
  return cycles;
}
