import type { Sight } from '../../../platform/deed.ts';
import { filled, type FormSchema, type FormState } from '../../../platform/http/form.ts';
import type { Content } from '../../../platform/html/child.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { goalsForm, goalsValues } from '../forms/setup-goals.ts';
import { participantsForm, participantsValues } from '../forms/setup-participants.ts';
import { periodForm, periodValues } from '../forms/setup-period.ts';
import {
  chargeForm,
  matchingForm,
  matchingValues,
  standardsForm,
  standardsValues,
  surveysForm,
  surveysValues,
  textsForm,
  textsValues,
} from '../forms/setup-rest.ts';
import { trainingForm, trainingValues } from '../forms/setup-training.ts';
import type { SetupStep } from '../rules.ts';
import type { Cycle } from '../store/cycles.ts';
import { listInitiatives } from '../store/initiatives.ts';
import { ChargeList, PeriodFields } from '../views/setup-days.tsx';
import { GoalsFields } from '../views/setup-goals.tsx';
import { ParticipantsFields } from '../views/setup-people.tsx';
import { MatchingFields, StandardsFields, SurveysFields, TextsFields } from '../views/setup-rules.tsx';
import { Suggestion, TrainingFields } from '../views/setup-training.tsx';
import type { Looked } from './setup-known.ts';

interface StepKit {
  schema: FormSchema;
  values: (cycle: Cycle) => object;
  draw: (ui: Ui, state: FormState, looked: Looked, sight: Sight) => Content | Promise<Content>;
  /** Above the form. */
  before?: (ui: Ui, looked: Looked) => Content;
}

/** Form, stored values and fields of each step. */
export const stepKits: Record<SetupStep, StepKit> = {
  goals: {
    schema: goalsForm,
    values: goalsValues,
    draw: async (ui, state, { cycle }, sight) => (
      <GoalsFields {...{ ui, state, cycle }} initiatives={await listInitiatives(sight)} />
    ),
  },
  charge: {
    schema: chargeForm,
    values: () => ({}),
    draw: (ui, _state, { cycle, staff }) => <ChargeList {...{ ui, cycle, staff }} />,
  },
  period: {
    schema: periodForm,
    values: periodValues,
    draw: (ui, state, { cycle }) => <PeriodFields {...{ ui, state, cycle }} />,
  },
  participants: {
    schema: participantsForm,
    values: participantsValues,
    draw: (ui, state, { cycle }) => <ParticipantsFields {...{ ui, state, cycle }} />,
  },
  matching: {
    schema: matchingForm,
    values: matchingValues,
    draw: (ui, state, { cycle }) => <MatchingFields {...{ ui, state, cycle }} />,
  },
  training: {
    schema: trainingForm,
    values: trainingValues,
    draw: (ui, state) => <TrainingFields {...{ ui, state }} />,
    before: (ui, { cycle }) => <Suggestion ui={ui} cycle={cycle} />,
  },
  standards: {
    schema: standardsForm,
    values: standardsValues,
    draw: (ui, state, { cycle, policy }) => <StandardsFields {...{ ui, state, cycle, policy }} />,
  },
  surveys: {
    schema: surveysForm,
    values: surveysValues,
    draw: (ui, state, { cycle }) => <SurveysFields {...{ ui, state, cycle }} />,
  },
  texts: {
    schema: textsForm,
    values: textsValues,
    draw: (ui, state, { cycle }) => <TextsFields {...{ ui, state, cycle }} />,
  },
};

export const storedForm = (step: SetupStep, cycle: Cycle): FormState => filled(stepKits[step].values(cycle));
