import { z } from 'zod';
import { policyKinds } from '../programs/rules/standards.ts';
import { proposalLength } from '../people/rules/proposals.ts';
import { evidenceLength, reasonCodes, topicDecisions } from './rules.ts';
import { answerMax, questionLength } from './rules/questions.ts';

const optionalText = (max: number) => z.string().max(max).optional();
/** The second button of a step: keep what is there, go on another day. */
const again = z.literal('on').optional();

/** The choice, and with a `label` a topic that the list does not know. */
export const topicsForm = z
  .object({
    topics: z.array(z.string().max(60)).max(50).default([]),
    label: z.string().min(proposalLength.min).max(proposalLength.max).optional(),
    self_level: z.coerce.number().int().min(1).max(4).optional(),
    evidence: optionalText(evidenceLength.max),
    /** The button below the proposal was pressed, perhaps with nothing written yet. */
    propose: z.literal('on').optional(),
  })
  .superRefine((form, context) => {
    const proposes = form.propose !== undefined || form.label !== undefined || form.evidence !== undefined;
    if (!proposes && form.topics.length === 0)
      context.addIssue({ code: 'custom', path: ['topics'], message: 'applications.form.topic_needed' });
    if (!proposes) return;
    for (const name of ['label', 'self_level'] as const)
      if (form[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'platform.form.required' });
    if ((form.evidence ?? '').length < evidenceLength.min)
      context.addIssue({ code: 'custom', path: ['evidence'], message: 'applications.form.evidence_short' });
  });

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

/** `again`: the one that came with an earlier application. */
export const cvForm = z.object({ cv: z.instanceof(File, { message: 'applications.cv.needed' }).optional(), again });

export const pledgeForm = z.object({
  pledge: z.literal('yes', 'applications.form.pledge_needed'),
  standards: z.literal('yes').optional(),
  /** Of the standards as they stood on the page. */
  hash: z.string().max(64).optional(),
});

/** The office asks. `topic`: slug of one of the application's topics. */
export const questionForm = z.object({
  text: z.string().min(questionLength.min).max(questionLength.max),
  topic: z.string().max(60).optional(),
});

/** By id of the question; what is empty stays open. */
export const answersForm = z.object({ answer: z.record(z.string().max(60), z.string().max(answerMax)).default({}) });

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

/** `from`: who had taken it on when the page was made. */
export const assignmentForm = z.object({ person_id: z.uuid('platform.form.pick'), from: z.uuid().optional() });
export const releaseForm = z.object({ from: z.uuid().optional() });

export const listingForm = z.object({
  capacity: z.coerce.number().int().min(1).max(5),
  durations: z.array(z.coerce.number().int().min(1).max(24)).min(1, 'applications.form.duration_needed'),
  short_mentoring: z.literal('on').optional(),
  expectations: optionalText(800),
});

/** `return_on`: the day on which the mentor wants to be back, or nothing. */
export const pauseForm = z.object({
  return_on: z.iso
    .date()
    .optional()
    .transform((day) => day ?? null),
});

/** `seen`: the state of the draft of the standards that the page spoke of. */
export const publicationForm = z.object({ seen: z.string().max(80), kind: z.enum(policyKinds) });
