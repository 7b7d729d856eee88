import { z } from 'zod';
import type { Cycle } from '../store/cycles.ts';
import { purposes, type CycleGoal } from '../rules/plan.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import { goalsFromTemplate, goalTemplates } from '../rules/templates-goals.ts';
import { bothFields, bothOf, stepFields, words } from './both.ts';

/** Own goals that one cycle holds at most. */
export const mostOwnGoals = 6;
const longest = 400;

const rowsOf = (own: Record<string, string>): [number, Record<string, string>][] =>
  Array.from({ length: mostOwnGoals }, (_, at): [number, Record<string, string>] => [
    at,
    Object.fromEntries(
      Object.entries(own)
        .filter(([key]) => key.startsWith(`${at}.`))
        .map(([key, text]) => [key.slice(`${at}.`.length), text]),
    ),
  ]);

const ownGoals = (own: Record<string, string>): CycleGoal[] =>
  rowsOf(own)
    .map(([, row]) => ({ text: bothOf(row, 'text'), indicator: bothOf(row, 'indicator') }))
    .filter(({ text }) => text.de || text.en);

/** `goals`: keys of the template. Own ones as `own.0.text_de`, `own.0.indicator_de` …; an emptied one is gone. */
export const goalsForm = z
  .object({
    ...stepFields,
    purposes: z.array(z.enum(purposes)).min(1),
    goals: z.array(z.string().max(40)).default([]),
    own: z.record(z.string().max(20), z.string().max(longest)).default({}),
    focus_de: words(120),
    focus_en: words(120),
    initiative: z.uuid().optional(),
  })
  .superRefine((form, context) => {
    for (const [at, row] of rowsOf(form.own)) {
      const { text, indicator } = { text: bothOf(row, 'text'), indicator: bothOf(row, 'indicator') };
      if ((text.de || text.en) && !indicator.de && !indicator.en)
        context.addIssue({ code: 'custom', path: ['own', `${at}.indicator_de`], message: 'cycles.form.indicator' });
      if (!text.de && !text.en && (indicator.de || indicator.en))
        context.addIssue({ code: 'custom', path: ['own', `${at}.text_de`], message: 'cycles.form.goal_text' });
    }
    if (form.goals.length === 0 && ownGoals(form.own).length === 0)
      context.addIssue({ code: 'custom', path: ['goals'], message: 'cycles.form.goal' });
  });

export function goalsValues({ plan, format, initiative_id }: Cycle): object {
  const own = plan.goals.filter(({ key }) => !goalTemplates[format].some((template) => template.key === key));
  return {
    purposes: plan.purposes,
    goals: plan.goals.flatMap(({ key }) => key ?? []),
    own: Object.assign(
      {},
      ...own.map(({ text, indicator }, at) => ({
        ...bothFields(`${at}.text`, text),
        ...bothFields(`${at}.indicator`, indicator),
      })),
    ) as object,
    ...bothFields('focus', plan.focus),
    initiative: initiative_id ?? '',
  };
}

export function goalsChange({ format, plan }: Cycle, form: z.output<typeof goalsForm>): SetupChange {
  // A goal that was chosen before keeps the words it had then.
  const chosen = goalsFromTemplate(format, form.goals).map((goal) => plan.goals.find(({ key }) => key === goal.key) ?? goal);
  return {
    plan: { purposes: form.purposes, goals: [...chosen, ...ownGoals(form.own)], focus: bothOf(form, 'focus') },
    initiative_id: form.initiative ?? null,
  };
}
