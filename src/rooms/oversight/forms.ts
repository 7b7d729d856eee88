import { z } from 'zod';
import { moods } from './rules.ts';

/** Whoever accompanies a tandem. Empty: the network's own address. */
export const contactForm = z.object({ person_id: z.uuid().optional() });

/** How a tandem is doing, as far as the coordination can tell without asking for contents. */
export const lookForm = z.object({
  mood: z.enum(moods),
  /** Of the coordination, for itself. */
  note: z.string().max(1000).optional(),
});

/** What the list shows at this moment, as a file. */
export const exportForm = z.object({
  show: z.string().max(20).optional(),
  program: z.string().max(40).optional(),
  cycle: z.string().max(40).optional(),
  state: z.string().max(20).optional(),
  q: z.string().max(80).optional(),
  order: z.string().max(20).optional(),
});
