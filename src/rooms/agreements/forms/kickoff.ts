import { z } from 'zod';

/**
 * One point of the kickoff talk. `version`: of the words as they stood when she began to write.
 * confirm: she stands by these words · propose: the partner has confirmed others · save: noted, confirmed by nobody.
 * The three numbers belong to the plan alone.
 */
export const pointForm = z.object({
  note: z.string().max(2000).optional(),
  version: z.coerce.number().int().min(0),
  way: z.enum(['confirm', 'propose', 'save']),
  interval_weeks: z.coerce.number().int().min(1).max(26).optional(),
  session_count: z.coerce.number().int().min(1).max(60).optional(),
  session_minutes: z.coerce.number().int().min(15).max(480).optional(),
});

/** The day of the talk. */
export const heldForm = z.object({ held_on: z.iso.date() });
