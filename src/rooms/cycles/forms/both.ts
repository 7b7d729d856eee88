import { z } from 'zod';
import { noWords, type Both } from '../rules/plan.ts';

/** A text in one language of a field that is asked in both. */
export const words = (max: number) => z.string().max(max).default('');

export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** A day of this century: anything else is a slip of the keyboard. */
export const dayField = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day < '2100-01-01', 'platform.form.invalid')
  .optional()
  .transform((day) => day ?? null);

/** `name_de` and `name_en` of a form together. */
export function bothOf(data: Record<string, unknown>, name: string): Both {
  return { de: String(data[`${name}_de`] ?? ''), en: String(data[`${name}_en`] ?? '') };
}

/** The same way back, for a form that shows what is stored. */
export function bothFields(name: string, { de, en }: Both = noWords): Record<string, string> {
  return { [`${name}_de`]: de, [`${name}_en`]: en };
}

/** One of the two languages at least: where the other is empty, everybody reads this one. */
export function needWords(data: Record<string, unknown>, context: z.RefinementCtx, name: string): void {
  const { de, en } = bothOf(data, name);
  if (!de && !en) context.addIssue({ code: 'custom', path: [`${name}_de`], message: 'cycles.form.one_language' });
}

/** Every step: what it was opened with, and whether the reader goes on later. */
export const stepFields = { seen: z.string().max(40).default(''), again: z.string().max(2).optional() };
