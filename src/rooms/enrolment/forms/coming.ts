import { z } from 'zod';
import { sides } from '../../cycles/rules.ts';
import { refusalCodes } from '../rules.ts';
import { listColumns } from '../rules/nominations-csv.ts';

const text = (max: number) => z.string().max(max);
const email = z.email().max(200);

/** `hash`: of the standards that she had before her eyes; `standards`: asked only where they are not accepted yet. */
const standards = { hash: text(100), standards: z.literal('on').optional() };

/** A leader's yes to standing on the programme's page. */
const naming = { on_page: z.literal('on').optional() };

export const namingForm = z.object(naming);
export const acceptForm = z.object({ ...standards, ...naming });
export const declineForm = z.object({ reason: text(600).optional() });
export const signUpForm = z.object({ role: z.enum(sides), ...standards, ...naming });
export const joinForm = z.object({ ...standards, ...naming });
/** Somebody who follows an invitation link and has no account. */
export const accountForm = z.object({ first_name: text(80), last_name: text(80), email });

export const managerForm = z.object({ manager_name: text(120), manager_email: email });
export const managerAnswerForm = z.object({ manager_agrees: z.enum(['yes', 'no']) });
export const managerRecordForm = z.object({ manager_agrees: z.enum(['yes', 'no']), manager_evidence: text(300) });

const person = { email, first_name: text(80).optional(), last_name: text(80).optional(), role: z.enum(sides) };

export const nominationForm = z.object({
  ...person,
  why: text(600),
  time_granted: text(200),
  manager_informed_on: z.iso.date(),
});
export const invitationForm = z.object({ ...person, organization_id: z.uuid().optional() });
export const linkForm = z.object({
  role: z.enum(sides),
  organization_id: z.uuid().optional(),
  note: text(120).optional(),
  expires_on: z.iso.date().optional(),
});

export const LIST_MAX_BYTES = 200_000;

/** First the file, then its text with the columns: nothing of a list is kept here before it is carried out. */
export const listForm = z.object({
  file: z.instanceof(File, { message: 'platform.form.required' }).optional(),
  text: z.string().max(LIST_MAX_BYTES).optional(),
  do: z.enum(['look', 'run']).default('look'),
  ...(Object.fromEntries(
    listColumns.map((column) => [`column_${column}`, z.coerce.number().int().min(0).max(499).optional()]),
  ) as Record<`column_${(typeof listColumns)[number]}`, z.ZodOptional<z.ZodCoercedNumber>>),
});

/** The reason is told to the person. */
export const refusalForm = z.object({ reason_code: z.enum(refusalCodes), reason: text(600).optional() });
