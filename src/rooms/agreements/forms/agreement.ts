import { z } from 'zod';
import { strands } from '../../goals/rules.ts';
import { workModes } from '../../people/rules/profile.ts';

const words = z.string().max(2000).optional();

/**
 * All that the two write themselves. `seen`: hash of the version that the words began from. What of the five strands does not
 * belong to this mentoring is named in `strands_out`.
 */
export const agreementForm = z.object({
  interval_weeks: z.coerce.number().int().min(1).max(26),
  session_count: z.coerce.number().int().min(1).max(60),
  session_minutes: z.coerce.number().int().min(15).max(480),
  mode: z.enum(workModes),
  plan: words,
  place: words,
  goals_words: words,
  strands: z.record(z.string().max(40), z.string().max(1500)).default({}),
  strands_out: z.array(z.enum(strands)).max(strands.length).default([]),
  duties: z.record(z.string().max(40), z.string().max(2000)).default({}),
  roles: words,
  documentation: words,
  reachability: words,
  feedback: words,
  confidentiality: words,
  boundaries: words,
  seen: z.string().max(64).optional(),
});

/** «I have read it and agree.» `seen`: hash of what stood on the page. */
export const signForm = z.object({ sure: z.literal('on', 'agreements.sign.sure_missing'), seen: z.string().max(64) });
