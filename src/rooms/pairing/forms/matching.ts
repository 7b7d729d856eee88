import { z } from 'zod';
import { criteria } from '../../../matching/score/weights.ts';
import { languageLevels } from '../../people/rules/profile.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';

const weight = z.coerce.number().min(0).max(10);
const balance = z.coerce.number().int().min(0).max(50).optional();
const between = z.coerce.number().int().min(1).max(50).optional();

/** Everything by which a run is made. `version`: on which state of the settings the page was built. */
export const matchingForm = z.object({
  weights: z.partialRecord(z.enum(criteria), weight),
  style: z.enum(['alike', 'different']),
  min_score: z.coerce.number().min(0).max(1),
  mode: z.enum(['participation', 'score', 'fair']),
  language_level: z.enum(languageLevels),
  training: z.enum(['on']).optional(),
  balance,
  max_between: between,
  /** Of a run that is started with it. */
  name: z.string().max(80).optional(),
  person: z.string().max(64).optional(),
  version: z.string().max(2000).optional(),
});
/** Starting a run saves the settings that stand on the page beside it; without a version there are none, and it is made with the saved ones. */
export const runForm = matchingForm.partial();

export type MatchingForm = z.output<typeof matchingForm>;

export function settingsOf(form: MatchingForm, before: MatchingSettings): MatchingSettings {
  const { weights, style, min_score, mode, language_level, training, balance, max_between } = form;
  const round = (value: number) => Math.round(value * 2) / 2;
  return {
    weights: Object.fromEntries(criteria.map((name) => [name, round(weights[name] ?? before.weights[name])])) as MatchingSettings['weights'], // prettier-ignore
    style,
    min_score: Math.round(min_score * 10_000),
    mode,
    language_level,
    training: training === 'on',
    balance: balance ?? null,
    max_between: max_between ?? null,
  };
}

/** The stored settings as the form shows them. */
export function settingsValues(settings: MatchingSettings) {
  const { weights, style, min_score, mode, language_level, training, balance, max_between } = settings;
  return {
    weights,
    style,
    min_score: min_score / 10_000,
    mode,
    language_level,
    ...(training ? { training: 'on' } : {}),
    ...(balance === null ? {} : { balance }),
    ...(max_between === null ? {} : { max_between }),
  };
}

export const nameForm = z.object({ name: z.string().max(80).optional() });
