import { z } from 'zod';
import { handoverKinds, helperRoles, leastWords, lengths } from './rules.ts';

/** A party asks for protection or advice. */
export const helpForm = z.object({
  asked_of: z.enum(helperRoles),
  words: z.string().min(leastWords).max(lengths.words),
});

/** Without freezing: what the asker is told. */
export const answerForm = z.object({ answer: z.string().min(leastWords).max(lengths.answer) });

/** The office or the confidant freezes without having been asked. `words`: why, for those who read it with her. */
export const freezeForm = z.object({ tandem_id: z.uuid(), words: z.string().min(leastWords).max(lengths.words) });

export const handoverForm = z.object({
  kind: z.enum(handoverKinds),
  object: z.uuid(),
  confidant_id: z.uuid(),
  words: z.string().max(lengths.words).optional(),
});
