import type { CheckGate, CycleFormat } from '../rules.ts';
import { noWords, type CyclePlan } from './plan.ts';

/** A point of the preparation checklist that a format brings along; its words are `cycles.check.<key>`. */
export interface TemplateCheck {
  key: string;
  gate: CheckGate;
  required: boolean;
}

const ready = (...keys: string[]): TemplateCheck[] => keys.map((key) => ({ key, gate: 'ready', required: true }));
const launch = (...keys: string[]): TemplateCheck[] => keys.map((key) => ({ key, gate: 'launch', required: true }));
const report = (...keys: string[]): TemplateCheck[] => keys.map((key) => ({ key, gate: 'report', required: true }));

const prepared = ready(
  'why',
  'goals',
  'period',
  'roles',
  'time_budget',
  'selection',
  'matching',
  'events',
  'standards',
  'works_council',
  'surveys',
  'after',
);

/** The checklist of each format, in its order. Facts that no other page holds yet are ticked with evidence. */
export const templateChecks: Readonly<Record<CycleFormat, readonly TemplateCheck[]>> = {
  cross: [
    ...prepared,
    ...ready('organizations'),
    ...launch('agreements_signed', 'full_day_mentors', 'full_day_mentees', 'executives_informed', 'kickoff_event'),
    ...report('evaluated', 'executives_told_end'),
  ],
  exchange: [...prepared, ...launch('kickoff_prompt'), ...report('evaluated')],
  reverse: [...prepared, ...ready('sponsor'), ...launch('training_done', 'intro_event'), ...report('evaluated')],
};

const plain: CyclePlan = {
  purposes: [],
  goals: [],
  focus: noWords,
  target: { groups: noWords, gender: false, rationale: noWords, review_on: null },
  eligibility: {},
  ways: { nomination: false, call: true },
  manager_agreement: false,
  places: {},
  min_organizations: 0,
  min_per_organization: 0,
  mode: 'central',
  training: [],
  events: [],
  documentation: noWords,
  works_council: { informed_on: null, note: noWords },
  scores_for: 'coordination',
  surveys: ['midterm', 'end'],
  sponsor_message: noWords,
  steps_text: noWords,
  invitation: noWords,
  review_on: null,
};

/** What a cycle of each format starts with; everything is the coordination's to change. */
export const planDefaults: Readonly<Record<CycleFormat, CyclePlan>> = {
  cross: {
    ...plain,
    purposes: ['network', 'leadership'],
    ways: { nomination: true, call: false },
    manager_agreement: true,
    min_organizations: 5,
    min_per_organization: 2,
    training: ['mentor', 'mentee'],
    eligibility: {
      mentor: { levels: ['professional', 'team_lead', 'leader', 'executive'], bands: ['6-10', '11-20', '20+'], words: noWords },
      mentee: { levels: ['starter', 'professional'], bands: [], words: noWords },
    },
    surveys: ['start', 'midterm', 'end', 'three_months_after'],
  },
  exchange: { ...plain, purposes: ['knowledge_transfer', 'participation'], mode: 'hybrid' },
  reverse: {
    ...plain,
    purposes: ['digital_competence', 'open_culture', 'internal_communication'],
    training: ['mentor'],
    eligibility: {
      mentor: { levels: ['starter', 'professional'], bands: [], words: noWords },
      mentee: { levels: ['leader', 'executive'], bands: [], words: noWords },
    },
    surveys: ['pulse', 'midterm', 'end'],
  },
};
