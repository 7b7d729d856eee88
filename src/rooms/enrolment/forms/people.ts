import { z } from 'zod';

const people = z.array(z.uuid()).min(1, 'enrolment.people.choose').max(500);

export const remindForm = z.object({ people });
/** `evidence`: how the coordination knows: a list of attendance, a certificate. */
export const trainingForm = z.object({ people, evidence: z.string().min(3).max(300) });
/** The filter of the list, as its address says it. */
export const filterForm = z.object({
  show: z.string().max(20).optional(),
  role: z.string().max(20).optional(),
  organization: z.string().max(40).optional(),
  missing: z.string().max(20).optional(),
  q: z.string().max(80).optional(),
  order: z.string().max(20).optional(),
});
/** Who is meant by an exclusion: a participant of the cycle, or one of the organisations. `nobody`: no one here. */
export const meantForm = z.object({ meant: z.string().max(60) });
export const contractForm = z.object({ contract_end_on: z.iso.date().optional() });
