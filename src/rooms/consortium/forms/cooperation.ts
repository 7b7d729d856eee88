import { z } from 'zod';
import { clauseKeys } from '../rules.ts';

const places = z.coerce.number().int().min(0).max(200);
const texts = z.record(z.string().max(40), z.string().max(4000)).default({});

export const ownClauses = 3;

/** Texts by the key of their clause; own clauses are `own1` to `own3`. `kept`: those of the optional ones that stand in it. */
export const draftForm = z.object({
  mentor_places: places,
  mentee_places: places,
  kept: z.array(z.enum(clauseKeys)).max(clauseKeys.length).default([]),
  text_de: texts,
  text_en: texts,
  title_de: texts,
  title_en: texts,
  seen: z.string().max(64),
});

/** `name`: as it stands under the agreement. `seen`: hash of what stood on the page. */
export const signForm = z.object({
  name: z.string().max(120),
  sure: z.literal('on', 'consortium.agreement.sure_missing'),
  seen: z.string().max(64),
});
