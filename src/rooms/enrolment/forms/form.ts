import { z } from 'zod';
import { answers, goalKinds, maxGoals, priorities, statementPairs } from '../../people/rules/fit.ts';
import { careerLevels, experienceBands, languageLevels, languages, slots, workModes } from '../../people/rules/profile.ts';
import { genders, genderWishes, limits } from '../rules/form.ts';

const text = (max: number) => z.string().max(max).optional();
const slug = z.string().max(60);
const level = z.coerce.number().int().min(1).max(4);

/** Everything a form can ask; which of it is compulsory, the format says (`rules/form.ts`). `again`: saved to go on another day. */
export const enrolmentForm = z.object({
  offers: z.array(slug).max(limits.offers).default([]),
  needs: z.array(slug).max(limits.needs).default([]),
  /** By topic; a new one starts in the middle. */
  offer_level: z.record(slug, level).default({}),
  evidence: z.record(slug, z.string().max(limits.evidence)).default({}),
  priority: z.record(slug, z.enum(priorities)).default({}),
  need_level: z.record(slug, level).default({}),
  target_level: z.record(slug, level).default({}),
  goals: text(limits.text),
  motivation: text(limits.text),
  brings: text(limits.text),
  hours_per_month: z.coerce.number().int().min(1).max(limits.hours).optional(),
  level: z.partialRecord(z.enum(languages), z.enum(languageLevels)).default({}),
  work_mode: z.enum(workModes).optional(),
  availability_slots: z.array(z.enum(slots)).default([]),
  location: text(80),
  max_travel_minutes: z.coerce.number().int().min(0).max(300).optional(),
  career_level: z.enum(careerLevels).optional(),
  department: text(120),
  contract_end_on: z.iso.date().optional(),
  manager_name: text(120),
  manager_email: z.email().max(200).optional(),
  capacity: z.coerce.number().int().min(1).max(limits.capacity).optional(),
  goals_offered: z.array(z.enum(goalKinds)).default([]),
  goals_sought: z.array(z.enum(goalKinds)).max(maxGoals).default([]),
  wished_experience: z.array(z.enum(experienceBands)).default([]),
  digital_use: z.enum(answers).optional(),
  statements: z.partialRecord(z.enum(statementPairs), z.enum(answers)).default({}),
  gender: z.enum(genders).optional(),
  gender_wish: z.enum(genderWishes).optional(),
  /** Ids of those that stay. */
  keep: z.array(z.uuid()).max(50).default([]),
  /** New ones, one a line. */
  exclude: text(1000),
  again: z.literal('on').optional(),
});
export type EnrolmentForm = z.output<typeof enrolmentForm>;
