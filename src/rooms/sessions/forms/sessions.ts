import { z } from 'zod';
import { isZone } from '../../../platform/calendar/zones.ts';
import { isWholeHttps } from '../../../platform/http/links.ts';
import { sessionKinds, sessionModes } from '../rules.ts';
import { videoChoices } from '../rules/video.ts';

/** A wall clock as browsers send it, `2026-11-21T17:30`; in which zone, says `zone`. */
const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'sessions.form.date');
export const zone = z.string().max(60).refine(isZone, 'sessions.form.zone');
export const minutes = z.coerce.number().int().min(15).max(480);
const mode = z.enum(sessionModes);
/** Of the video room: https only, so that nobody is sent elsewhere in the open. */
export const link = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, message: 'sessions.form.link' })
  .max(500)
  .refine(isWholeHttps, 'sessions.form.link')
  .optional();
const place = z.string().max(200).optional();
/** A room of her own in place of a link, or a fresh one. */
const video = z.enum(videoChoices).optional();
/** How and where two meet. */
export const where = { mode, place, link, video };

const dates = { first: wallClock, second: wallClock.optional(), third: wallClock.optional(), zone };

export const planForm = z.object({ ...dates, minutes, kind: z.enum(sessionKinds).default('talk'), ...where });
/** Other dates for a meeting that is proposed or booked. */
export const datesForm = z.object(dates);
/** One of the dates on the table, as an instant. */
export const choiceForm = z.object({ starts_at: z.iso.datetime('sessions.form.choice') });
export const placeForm = z.object({ minutes, ...where });
export const cancelForm = z.object({ cancel_words: z.string().max(600).optional() });
/** What stays of a meeting: six fields. `summary` only where an older log has one. */
export const logForm = z.object({
  held_at: wallClock,
  zone,
  minutes,
  mode,
  topics: z.array(z.string().max(60)).max(20).default([]),
  next_step: z.string().max(400).optional(),
  /** How it goes into daily work. */
  transfer: z.string().max(600).optional(),
  summary: z.string().max(3000).optional(),
  /** When the text that she read was written; so that nobody writes over the other's words unseen. */
  seen: z.string().max(40).optional(),
});
