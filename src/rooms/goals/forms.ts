import { z } from 'zod';
import { strands } from './rules.ts';
import { levels, progresses } from './rules/goals.ts';

const oneOf = (values: readonly number[]) => z.enum(values.map(String)).transform(Number);
const level = oneOf(levels);

/** A goal. `level_before` counts only from the learner herself. */
export const goalForm = z.object({
  text: z.string().min(3).max(400),
  signs: z.string().min(3).max(600),
  due_on: z.iso
    .date()
    .refine((day) => day >= '2000-01-01' && day < '2100-01-01', 'platform.form.invalid')
    .optional(),
  strand: z.enum(strands).optional(),
  level_before: level.optional(),
});

/** A change. `version`: of the goal as it stood when she began to write. */
export const goalChangeForm = goalForm.omit({ level_before: true }).extend({ version: z.coerce.number().int().min(1) });

export const levelsForm = z.object({ level_before: level.optional(), level_after: level.optional() });

export const stepForm = z.object({ step: z.string().min(1).max(300) });

export const moveForm = z.object({ way: z.enum(['up', 'down']) });

export const checkForm = z.object({ progress: oneOf(progresses), words: z.string().max(2000).optional() });

/** What one meeting has touched; none clears it. */
export const strandForm = z.object({ strands: z.array(z.enum(strands)).optional() });

const words = z.string().max(2000).optional();

/** `done`: the two have filled it in; a draft may leave parts open. */
export const needsForm = z.object({
  topic: z.string().min(1).max(80),
  level,
  doing: words,
  stuck: words,
  wish: words,
  way: words,
  tools: words,
  done: z.literal('on').optional(),
});

export const needsChangeForm = needsForm.extend({ version: z.coerce.number().int().min(1) });

export const preparationForm = z.object({
  plan: z.string().min(1).max(4000),
  materials: z.string().max(4000).optional(),
  ready: z.literal('on').optional(),
  version: z.coerce.number().int().min(0),
});

/** The meeting in which the topic is shown; it is booked already. */
export const appointmentForm = z.object({ session_id: z.uuid() });

/** The first words to the other side, sent like every message. */
export const contactForm = z.object({ text: z.string().min(1).max(4000) });

export const ideaForm = z.object({ title: z.string().min(3).max(120), text: z.string().min(3).max(4000) });

export const ideaChangeForm = ideaForm.extend({ version: z.coerce.number().int().min(1) });

/** Releases the words that she has read. */
export const releaseForm = z.object({ version: z.coerce.number().int().min(1) });

export const templateForm = z.object({
  text_de: z.string().min(3).max(400),
  text_en: z.string().min(3).max(400),
  signs_de: z.string().min(3).max(600),
  signs_en: z.string().min(3).max(600),
  strand: z.enum(strands).optional(),
});
