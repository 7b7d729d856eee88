import { z } from 'zod';
import { endingCategories } from './rules.ts';

const yesNo = z.enum(['yes', 'no']);

/** An early ending. The date is today; nobody has to justify herself. */
export const endingForm = z.object({
  ending_category: z.enum(endingCategories),
  ending_rematch: yesNo,
  ending_contact: yesNo,
  /** For the coordination only. */
  ending_text: z.string().max(1500).optional(),
});
