import { z } from 'zod';
import { wishes } from '../rules.ts';

/** What one of the two says at half time: words for both, and a wish that the partner never learns of. */
export const midtermForm = z.object({
  words: z.string().max(2000).optional(),
  wish: z.enum(wishes),
});

/** What one of the two says at the end, for both. */
export const closingForm = z.object({
  result: z.string().max(2000).optional(),
  thanks: z.string().max(2000).optional(),
});
