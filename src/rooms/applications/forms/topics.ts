import { z } from 'zod';

export const mergeForm = z.object({ into: z.string().max(60), sure: z.literal('on', 'applications.merge.sure_needed') });
