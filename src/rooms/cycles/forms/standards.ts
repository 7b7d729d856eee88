import { z } from 'zod';
import { saidStands } from '../rules/standards.ts';
import { words } from './both.ts';

/** `seen`: what stood on the page, so that two who say something at once see each other. */
export const standardForm = z.object({
  stand: z.enum(saidStands),
  note: words(600),
  seen: z.string().max(40).default(''),
});

export const standardSeen = z.object({ seen: z.string().max(40).default('') });
