import { z } from 'zod';

export const LINES_MAX_BYTES = 500_000;
const column = z.coerce.number().int().min(0).max(499).optional();

/** First the file, then its text with the columns: nothing of a list is kept here before it is carried out. */
export const linesForm = z.object({
  file: z.instanceof(File, { message: 'platform.form.required' }).optional(),
  text: z.string().max(LINES_MAX_BYTES).optional(),
  column_person: column,
  column_superior: column,
  column_kind: column,
  do: z.enum(['look', 'run']).default('look'),
});
