import { z } from 'zod';
import { sides, sidesOf } from '../rules.ts';
import { matchingModes, surveyMoments } from '../rules/plan.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import type { Cycle } from '../store/cycles.ts';
import { bothFields, bothOf, dayField, needWords, stepFields, words } from './both.ts';

/** The people in charge have pages of their own: this step only says that somebody has looked. */
export const chargeForm = z.object(stepFields);

/** `min_score`: from 0 to 1, as the workbench of the matching shows fits. */
export const matchingForm = z.object({
  ...stepFields,
  mode: z.enum(matchingModes),
  min_score: z.coerce.number().min(0).max(0.95),
  training: z.array(z.enum(sides)).default([]),
  scores_for: z.enum(['coordination', 'nobody']),
});

export const matchingValues = ({ plan, matching }: Cycle): object => ({
  mode: plan.mode,
  min_score: matching.min_score / 10_000,
  training: plan.training,
  scores_for: plan.scores_for,
});

export function matchingChange({ format }: Cycle, form: z.output<typeof matchingForm>): SetupChange {
  const training = form.training.filter((side) => sidesOf(format).includes(side));
  return {
    plan: { mode: form.mode, training, scores_for: form.scores_for },
    matching: { min_score: Math.round(form.min_score * 10_000), training: training.length > 0 },
  };
}

export const standardsForm = z
  .object({
    ...stepFields,
    documentation_de: words(1500),
    documentation_en: words(1500),
    informed_on: dayField,
    note_de: words(1000),
    note_en: words(1000),
  })
  .superRefine((form, context) => needWords(form, context, 'documentation'));

export const standardsValues = ({ plan }: Cycle): object => ({
  ...bothFields('documentation', plan.documentation),
  informed_on: plan.works_council.informed_on ?? '',
  ...bothFields('note', plan.works_council.note),
});

export const standardsChange = (_cycle: Cycle, form: z.output<typeof standardsForm>): SetupChange => ({
  plan: {
    documentation: bothOf(form, 'documentation'),
    works_council: { informed_on: form.informed_on, note: bothOf(form, 'note') },
  },
});

export const surveysForm = z.object({ ...stepFields, surveys: z.array(z.enum(surveyMoments)).default([]) });

export const surveysValues = ({ plan }: Cycle): object => ({ surveys: plan.surveys });

export const surveysChange = (_cycle: Cycle, { surveys }: z.output<typeof surveysForm>): SetupChange => ({
  plan: { surveys: surveyMoments.filter((moment) => surveys.includes(moment)) },
});

export const textsForm = z.object({
  ...stepFields,
  message_de: words(1500),
  message_en: words(1500),
  steps_de: words(2000),
  steps_en: words(2000),
  invitation_de: words(3000),
  invitation_en: words(3000),
});

export const textsValues = ({ plan }: Cycle): object => ({
  ...bothFields('message', plan.sponsor_message),
  ...bothFields('steps', plan.steps_text),
  ...bothFields('invitation', plan.invitation),
});

export const textsChange = (_cycle: Cycle, form: z.output<typeof textsForm>): SetupChange => ({
  plan: {
    sponsor_message: bothOf(form, 'message'),
    steps_text: bothOf(form, 'steps'),
    invitation: bothOf(form, 'invitation'),
  },
});
