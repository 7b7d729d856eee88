import { z } from 'zod';
import { maxSeries } from '../rules/sessions.ts';
import { minutes, where, zone } from './sessions.ts';

export const intervalWeeks = z.coerce.number().int().min(1).max(26);
export const seriesCount = z.coerce.number().int().min(2).max(maxSeries);
/** At least one of the ticked ones. */
const some = (each: z.ZodType<string>) =>
  z
    .array(each)
    .max(maxSeries)
    .default([])
    .refine((list) => list.length > 0, 'sessions.series.none_ticked');
const instant = z.iso.datetime('sessions.form.choice');

/** The rhythm as it stands in the address of the plan; what is missing there is proposed. */
export const rhythmForm = z.object({
  first: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'sessions.form.date')
    .optional(),
  interval_weeks: intervalWeeks.optional(),
  session_count: seriesCount.optional(),
  minutes: minutes.optional(),
});

/** The meetings of the plan that she has left ticked, as instants, and how and where. */
export const seriesForm = z.object({
  starts: some(instant),
  interval_weeks: intervalWeeks,
  minutes,
  zone,
  ...where,
  /** What the plan was made from, so that a refusal shows the same plan. */
  first: z.string().max(20).optional(),
  session_count: seriesCount.optional(),
});

/** `<meeting>|<instant>`: a date is taken, or offered, only as it was shown. */
const dated = z
  .string()
  .regex(/^[0-9a-f-]{36}\|/, 'sessions.form.choice')
  .refine((entry) => instant.safeParse(entry.slice(37)).success, 'sessions.form.choice');

export const acceptForm = z.object({ chosen: some(dated) });
export const moveSeriesForm = z.object({ moves: some(dated), zone });
