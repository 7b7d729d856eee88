import {
  hasOrganizations,
  isSettled,
  setupSteps,
  type CycleFormat,
  type CycleKind,
  type CycleState,
  type SetupStep,
  type StaffRole,
} from '../rules.ts';
import { eventGaps, type EventGap } from './events.ts';
import type { Both, CyclePlan } from './plan.ts';

/** What the wizard looks at. */
export interface SetupFacts {
  format: CycleFormat;
  kind: CycleKind;
  state: CycleState;
  plan: CyclePlan;
  apply_from: string | null;
  apply_until: string | null;
  starts_on: string | null;
  ends_on: string | null;
  /** Filled today. */
  roles: readonly StaffRole[];
}

export type Finding =
  | 'purposes'
  | 'goals'
  | 'indicators'
  | 'coordinator'
  | 'deputy'
  | 'sponsor'
  | 'confidant'
  | 'period'
  | 'window'
  | 'review'
  | 'groups'
  | 'rationale'
  | 'ways'
  | 'criteria'
  | 'organizations'
  | EventGap
  | 'documentation'
  | 'works_council'
  | 'survey_end'
  | 'invitation'
  | 'sponsor_message';

export interface StepFindings {
  /** Without these the step is not done, and the next one stays closed. */
  lacks: Finding[];
  /** Worth knowing; nothing waits for it yet. */
  advice: Finding[];
}

export const isSaid = ({ de, en }: Both): boolean => de !== '' || en !== '';

/** Organisations of a consortium below which a warning stands: the own one and four others. */
export const fewOrganizations = 5;

const pick = <T>(...rows: [boolean, T][]): T[] => rows.filter(([applies]) => applies).map(([, what]) => what);

const findings: Record<SetupStep, (facts: SetupFacts) => { lacks?: Finding[]; advice?: Finding[] }> = {
  goals: ({ plan }) => ({
    lacks: pick(
      [plan.purposes.length === 0, 'purposes'],
      [plan.goals.length === 0, 'goals'],
      [plan.goals.some(({ indicator }) => !isSaid(indicator)), 'indicators'],
    ),
  }),
  charge: ({ roles, format }) => ({
    lacks: pick([!roles.includes('coordinator'), 'coordinator']),
    advice: pick(
      [!roles.includes('deputy'), 'deputy'],
      [!roles.includes('sponsor') && format !== 'exchange', 'sponsor'],
      [!roles.includes('confidant'), 'confidant'],
    ),
  }),
  period: ({ kind, starts_on, ends_on, apply_from, apply_until, plan }) => ({
    lacks: pick(
      [kind === 'cohort' && !(starts_on && ends_on), 'period'],
      [kind === 'cohort' && !(apply_from && apply_until), 'window'],
    ),
    advice: pick([plan.review_on === null, 'review']),
  }),
  participants: ({ plan, format }) => ({
    lacks: pick(
      [!isSaid(plan.target.groups), 'groups'],
      [plan.target.gender && !(isSaid(plan.target.rationale) && plan.target.review_on), 'rationale'],
      [!plan.ways.nomination && !plan.ways.call, 'ways'],
    ),
    advice: pick(
      [hasOrganizations(format) && plan.min_organizations < fewOrganizations, 'organizations'],
      [format === 'reverse' && !Object.values(plan.eligibility).some(({ words }) => isSaid(words)), 'criteria'],
    ),
  }),
  matching: () => ({}),
  training: ({ format, plan }) => ({ advice: eventGaps(format, plan.events) }),
  standards: ({ plan }) => ({
    lacks: pick([!isSaid(plan.documentation), 'documentation']),
    advice: pick([plan.works_council.informed_on === null && !isSaid(plan.works_council.note), 'works_council']),
  }),
  surveys: ({ plan }) => ({ advice: pick([!plan.surveys.includes('end'), 'survey_end']) }),
  texts: ({ plan, roles }) => ({
    advice: pick(
      [!isSaid(plan.invitation), 'invitation'],
      [roles.includes('sponsor') && !isSaid(plan.sponsor_message), 'sponsor_message'],
    ),
  }),
};

export function findingsOf(step: SetupStep, facts: SetupFacts): StepFindings {
  const { lacks = [], advice = [] } = findings[step](facts);
  return { lacks, advice };
}

export type StepStanding = 'done' | 'here' | 'open' | 'locked';

export interface StepView extends StepFindings {
  step: SetupStep;
  standing: StepStanding;
}

/**
 * The wizard as it stands. `gone`: steps that somebody has saved. A step opens when all before it are done; once people have
 * been asked, all of them are open. `here`: the first that is not done.
 */
export function setupViews(facts: SetupFacts, gone: ReadonlySet<SetupStep>): StepView[] {
  const settled = isSettled(facts);
  let before = true;
  return setupSteps.map((step) => {
    const found = findingsOf(step, facts);
    const done = found.lacks.length === 0 && (gone.has(step) || settled);
    const standing = done ? 'done' : before ? 'here' : gone.has(step) || settled ? 'open' : 'locked';
    before &&= done;
    return { step, standing, ...found };
  });
}

export function viewOf(views: readonly StepView[], step: SetupStep): StepView {
  return views.find((view) => view.step === step)!;
}

/** Nothing more can be planned. */
export function isOver({ state }: { state: CycleState }): boolean {
  return state === 'archived' || state === 'cancelled' || state === 'evaluated' || state === 'ended';
}

/** Days of the period that do not follow each other: the field at which it shows. */
export function wrongDay(days: {
  apply_from: string | null;
  apply_until: string | null;
  starts_on: string | null;
  ends_on: string | null;
}): 'apply_until' | 'starts_on' | 'ends_on' | undefined {
  const { apply_from, apply_until, starts_on, ends_on } = days;
  if (apply_from && apply_until && apply_until < apply_from) return 'apply_until';
  if (apply_until && starts_on && starts_on <= apply_until) return 'starts_on';
  if (starts_on && ends_on && ends_on <= starts_on) return 'ends_on';
  return undefined;
}
