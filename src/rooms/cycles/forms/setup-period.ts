import { z } from 'zod';
import { Refusal } from '../../../platform/refusal.ts';
import { isSettled } from '../rules.ts';
import { wrongDay } from '../rules/setup.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import type { Cycle } from '../store/cycles.ts';
import { dayField, stepFields } from './both.ts';

/** Days that are fixed once people were asked are not sent any more. */
export const periodForm = z.object({
  ...stepFields,
  apply_from: dayField,
  apply_until: dayField,
  starts_on: dayField,
  ends_on: dayField,
  review_on: dayField,
});

export const periodValues = ({ apply_from, apply_until, starts_on, ends_on, plan }: Cycle): object => ({
  apply_from,
  apply_until,
  starts_on,
  ends_on,
  review_on: plan.review_on,
});

export function periodChange(cycle: Cycle, form: z.output<typeof periodForm>): SetupChange {
  const fixed = ['apply_from', 'starts_on', 'ends_on'] as const;
  if (isSettled(cycle) && fixed.some((name) => form[name] !== null && form[name] !== cycle[name]))
    throw new Refusal('cycles.setup.settled_period');
  const days = {
    apply_from: isSettled(cycle) ? cycle.apply_from : form.apply_from,
    apply_until: form.apply_until,
    starts_on: isSettled(cycle) ? cycle.starts_on : form.starts_on,
    ends_on: isSettled(cycle) ? cycle.ends_on : form.ends_on,
  };
  const needed = cycle.kind === 'cohort' ? (['apply_from', 'apply_until', 'starts_on', 'ends_on'] as const) : [];
  const empty = needed.find((name) => days[name] === null);
  if (empty) throw new Refusal('platform.form.required', {}, { field: empty });
  const wrong = wrongDay(days);
  if (wrong) throw new Refusal(`cycles.form.day.${wrong}`, {}, { field: wrong });
  return { days, plan: { review_on: form.review_on } };
}
