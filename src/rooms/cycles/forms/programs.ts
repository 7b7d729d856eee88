import { z } from 'zod';
import { cycleFormats, cycleKinds } from '../rules.ts';
import { words } from './both.ts';

/** In which of the two it has to stand depends on the languages of the house (actions/languages.ts). */
const name = words(80);

/** A programme of one of the formats with its first cycle. `cycle_de`: empty, the cycle is called like the programme. */
export const programForm = z.object({
  format: z.enum(cycleFormats),
  kind: z.enum(cycleKinds),
  name_de: name,
  name_en: name,
  purpose_de: words(600),
  purpose_en: words(600),
  cycle_de: words(80),
  cycle_en: words(80),
});

/** `into`: a next cycle of the same programme, or a new programme for a further topic. */
export const copyForm = z.object({
  into: z.enum(['same', 'new']),
  name_de: name,
  name_en: name,
  focus_de: words(120),
  focus_en: words(120),
  program_de: name,
  program_en: name,
});

export const initiativeForm = z.object({ name_de: name, name_en: name, text_de: words(2000), text_en: words(2000) });
