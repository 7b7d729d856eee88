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

/** While the two get to know each other nothing more is asked than whether somebody else would be welcome. */
export const partingForm = z.object({ ending_rematch: z.literal('yes').optional() });

/** Until when it rests, if that can be said. */
export const holdForm = z.object({ hold_until: z.iso.date().optional() });

export const topicsForm = z.object({ topics: z.array(z.string().max(80)).min(1).max(20) });
