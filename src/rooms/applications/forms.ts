import { z } from 'zod';
import { evidenceLength, reasonCodes, topicDecisions } from './rules.ts';

/** A form without fields: one button. */
export const buttonForm = z.object({});

const optionalText = (max: number) => z.string().max(max).optional();
/** The second button of a step: keep what is there, go on another day. */
const again = z.literal('on').optional();

export const topicsForm = z.object({ topics: z.array(z.string().max(60)).min(1, 'applications.form.topic_needed').max(50) });

export const evidenceForm = z
  .object({
    level: z.record(z.string().max(60), z.coerce.number().int().min(1).max(4)).default({}),
    evidence: z.record(z.string().max(60), z.string().max(evidenceLength.max)).default({}),
    again,
  })
  .superRefine((form, context) => {
    if (form.again) return;
    for (const [slug, text] of Object.entries(form.evidence)) {
      if (text.length < evidenceLength.min)
        context.addIssue({ code: 'custom', path: ['evidence', slug], message: 'applications.form.evidence_short' });
    }
  });

export const experienceForm = z
  .object({
    experience: optionalText(3000),
    motivation: optionalText(1500),
    capacity: z.coerce.number().int().min(1).max(5).optional(),
    durations: z.array(z.coerce.number().int().min(1).max(24)).default([]),
    short_mentoring: z.literal('on').optional(),
    expectations: optionalText(800),
    conflicts: optionalText(800),
    again,
  })
  .superRefine((form, context) => {
    if (form.again) return;
    const missing = (['experience', 'motivation', 'capacity'] as const).filter((name) => form[name] === undefined);
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'platform.form.required' });
    if (form.durations.length === 0)
      context.addIssue({ code: 'custom', path: ['durations'], message: 'applications.form.duration_needed' });
  });

export const cvForm = z.object({ cv: z.instanceof(File, { message: 'applications.cv.needed' }).optional() });

export const pledgeForm = z.object({
  pledge: z.literal('yes', 'applications.form.pledge_needed'),
  standards: z.literal('yes').optional(),
  /** Of the standards as they stood on the page. */
  hash: z.string().max(64).optional(),
});

export const decisionsForm = z.object({
  decision: z.record(z.string().max(60), z.enum(topicDecisions)).default({}),
  narrowed_to: z.record(z.string().max(60), z.string().max(200)).default({}),
  note: z.record(z.string().max(60), z.string().max(1000)).default({}),
  /** When the application was last changed, as the page knew it. */
  seen: z.string().max(40).optional(),
  /** Saved on the way to another page. */
  then: z.enum(['rejection']).optional(),
});

export const rejectionForm = z.object({ reason_code: z.enum(reasonCodes), reason: z.string().min(20).max(2000) });

export const listingForm = z.object({
  capacity: z.coerce.number().int().min(1).max(5),
  durations: z.array(z.coerce.number().int().min(1).max(24)).min(1, 'applications.form.duration_needed'),
  short_mentoring: z.literal('on').optional(),
  expectations: optionalText(800),
});
