import { z } from 'zod';
import { clearanceAnswers } from '../rules.ts';

const uuid = z.uuid('pairing.proposal.none');

/** From a run (`run`; without pairs all of it) or by hand. A pair is written `first:second`, the mentee's participation before the mentor's. */
export const suggestForm = z.object({
  run: z.uuid().optional(),
  pairs: z.array(z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)).optional(),
});

/** Chosen rows of the list. */
export const chosenForm = z.object({ proposals: z.array(uuid).optional() });

/** Pairs against which an organisation sees nothing. */
export const clearAllForm = z.object({ proposals: z.array(z.uuid('pairing.clearance.none')).optional() });

export const clearanceForm = z.object({
  answer: z.enum(clearanceAnswers),
  note: z.string().max(600).optional(),
});

export const answerForm = z.object({
  answer: z.enum(['yes', 'no']),
  reason: z.string().max(600).optional(),
});

export const settleForm = z.object({ note: z.string().max(400).optional() });

export const askForm = z.object({ words: z.string().max(600) });

/** Participations in the order of the wish; empty ones fall out. */
export const wishesForm = z.object({ wishes: z.array(z.string().max(36)).optional() });
