import { z } from 'zod';
import { maxSynonyms, readSynonyms } from '../../people/rules/topics.ts';

const label = z.string().max(60);
const slug = z.string().max(60);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
/** One per line, or with commas between. */
const synonyms = z
  .string()
  .max(2000)
  .optional()
  .transform((text) => readSynonyms(text ?? ''))
  .pipe(z.array(z.string().max(60, 'programs.topics.synonym_long')).max(maxSynonyms));

export const topicForm = z.object({
  label_de: label,
  label_en: label,
  synonyms_de: synonyms,
  synonyms_en: synonyms,
  group_slug: slug,
  sensitive: ticked,
});
export const groupForm = z.object({ label_de: label, label_en: label });
export const matchForm = z.object({ topic: slug });
export const refusalForm = z.object({ reason: z.string().max(400) });
