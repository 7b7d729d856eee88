import { z } from 'zod';
import { signatures, topicsFits } from './rules.ts';

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** N1 to N5 of the network form. Free text is optional everywhere. */
export const tandemFeedbackForm = z.object({
  rating: z.enum(['1', '2', '3', '4', '5']),
  topics_fit: z.enum(topicsFits),
  standards_kept: z.enum(['yes', 'no']),
  standards_text: z.string().max(1500).optional(),
  text: z.string().max(2000).optional(),
  /** Leads to the release of these words; nothing is released here. */
  quote: ticked,
});

export const testimonialForm = z.object({
  text: z.string().min(20).max(500),
  signed_as: z.enum(signatures),
  names_partner: z.enum(['yes', 'no']),
});
