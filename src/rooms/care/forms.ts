import { z } from 'zod';
import { isWholeHttps } from '../../platform/http/links.ts';
import { appealOutcomes, caseOutcomes, reportReasons, suspensionCodes } from './rules.ts';
import { leastWords, lengths } from './rules/reports.ts';

const words = (max: number) => z.string().min(leastWords).max(max);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const httpsLink = z.string().max(lengths.link).refine(isWholeHttps, 'care.form.https');

/** `text`: what the reporter adds in her own words. */
export const reportForm = z.object({
  reason: z.enum(reportReasons),
  text: z.string().max(lengths.words).optional(),
  confidential: ticked,
});

export const flagNoteForm = z.object({ note: z.string().min(leastWords).max(lengths.note) });

/** `into`: a new case, or the id of one that runs about the same person. */
export const openCaseForm = z.object({
  into: z.union([z.literal('new'), z.uuid()]).default('new'),
  side: z.enum(['mentor', 'mentee']),
});

/** `others`: whom of those who reported or gave the feedback to ask as well. */
export const hearingForm = z.object({
  allegation: words(lengths.allegation),
  others: z.array(z.uuid()).max(20).default([]),
});

export const statementForm = z.object({ text: words(lengths.statement) });

export const entryForm = z
  .object({
    kind: z.enum(['note', 'evidence']),
    text: z.string().min(1).max(lengths.note),
    link: httpsLink.optional(),
  })
  .superRefine((form, context) => {
    if (form.kind === 'evidence' && !form.link)
      context.addIssue({ code: 'custom', path: ['link'], message: 'care.form.link_needed' });
  });

export const dropForm = z.object({ note: words(lengths.note) });

export const decisionForm = z
  .object({
    outcome: z.enum(caseOutcomes),
    suspension_code: z.enum(suspensionCodes).optional(),
    reason: words(lengths.allegation),
  })
  .superRefine((form, context) => {
    if (form.outcome === 'suspension' && !form.suspension_code)
      context.addIssue({ code: 'custom', path: ['suspension_code'], message: 'care.form.code_needed' });
  });

export const appealForm = z.object({ appeal: words(lengths.statement) });

export const appealDecisionForm = z.object({
  appeal_outcome: z.enum(appealOutcomes),
  appeal_reason: words(lengths.allegation),
});

/** Of the person who is to decide, as the operator knows her. */
export const handlerForm = z.object({ email: z.email() });

/** Why a suspension is lifted, or a listing revoked: a note in the file. */
export const turnForm = z.object({ note: words(lengths.note) });
