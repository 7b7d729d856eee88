import { z } from 'zod';
import { workModes } from '../people/rules/profile.ts';
import { declineReasons, suggestions } from './rules.ts';

export const requestForm = z.object({
  topics: z.array(z.string().max(60)).min(1).max(3),
  concern: z.string().max(600),
  /** 0: a short mentoring. */
  months: z
    .string('platform.form.pick')
    .regex(/^\d{1,2}$/)
    .transform(Number),
  mode: z.enum(workModes),
  first_dates: z.string().max(200).optional(),
  /** Ticked: «on». Sensitive topics make a request so in any case. */
  sensitive: z.literal('on').optional(),
});

/** What the mentor asks back. */
export const questionForm = z.object({ question: z.string().max(600) });
/** What the mentee replies. */
export const replyForm = z.object({ reply: z.string().max(600) });

export const declineForm = z.object({
  suggestion: z.enum(suggestions),
  /** Only with `own`. */
  answer: z.string().max(600).optional(),
  reason_code: z.enum(declineReasons),
});
