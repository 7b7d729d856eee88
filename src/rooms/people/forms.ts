import { z } from 'zod';
import { isRegion } from '../../platform/calendar/holidays.ts';
import { isZone } from '../../platform/calendar/zones.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { answers, goalKinds, maxGoals, maxNeeds, priorities, statementPairs } from './rules/fit.ts';
import { messageMails } from './rules/person.ts';
import { careerLevels, experienceBands, languageLevels, languages, slots, workModes } from './rules/profile.ts';

const email = z.email().max(200);
const newPassword = z.string().min(12).max(200);
const next = z.string().max(500).optional();

export const signInForm = z.object({ email, password: z.string().max(200), next });
export const linkRequestForm = z.object({ email, next });
export const resetForm = z.object({ password: newPassword });
export const joinForm = z.object({
  password: newPassword.optional(),
  locale: z.enum(locales),
  privacy: z.literal('yes', 'people.form.privacy_needed'),
});

export const languageForm = z.object({ locale: z.enum(locales), next });
export const displayForm = z.object({
  locale: z.enum(locales),
  contrast: z.enum(['normal', 'more']),
  motion: z.enum(['normal', 'less']),
  theme: z.enum(['auto', 'light', 'dark']),
});
export const zoneForm = z.object({ zone: z.string().max(60).refine(isZone, 'people.zone.unknown') });
/** Whose public holidays a plan keeps free; empty: nobody's. */
export const regionForm = z.object({ region: z.string().max(6).refine(isRegion, 'people.region.unknown').optional() });
/** How often somebody is told by mail that messages wait. */
export const messageMailForm = z.object({ message_mail: z.enum(messageMails) });
export const notificationForm = z.object({ on: z.array(z.string().max(60)).default([]) });
export const passwordForm = z.object({ old_password: z.string().max(200).optional(), password: newPassword });
export const emailForm = z.object({ email });
export const leaveForm = z.object({ sure: z.literal('yes', 'people.form.sure_needed') });

const optionalText = (max: number) => z.string().max(max).optional();
const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300);

export const profileForm = z.object({
  first_name: z.string().max(80),
  last_name: z.string().max(80),
  preferred_name: optionalText(80),
  headline: optionalText(120),
  organization: z.string().max(120),
  function: z.string().max(120),
  industry: optionalText(80),
  career_level: z.enum(careerLevels),
  years_experience_band: z.enum(experienceBands).optional(),
  location: optionalText(80),
  work_mode: z.enum(workModes),
  max_travel_minutes: z.coerce.number().int().min(0).max(300).optional(),
  phone: z
    .string()
    .max(40)
    .regex(/^[+\d][\d\s/().-]{5,}$/, 'people.form.phone')
    .optional(),
  about: optionalText(1500),
  /** `level.<language code>`; a language without a level is not spoken. */
  level: z.partialRecord(z.enum(languages), z.enum(languageLevels)).default({}),
  availability_slots: z.array(z.enum(slots)).default([]),
  links: z
    .string()
    .max(1000)
    .optional()
    .transform((text) => (text ?? '').split(/\s+/).filter(Boolean))
    .pipe(z.array(link).max(5)),
});

export const topicsForm = z.object({
  offers: z.array(z.string().max(60)).max(20).default([]),
  needs: z.array(z.string().max(60)).max(10).default([]),
});

/** `priority.<topic>` of those that were there already; a new topic starts in the middle. */
export const needsForm = z.object({
  needs: z.array(z.string().max(60)).max(maxNeeds).default([]),
  priority: z.record(z.string().max(60), z.enum(priorities)).default({}),
});
export const goalsForm = z.object({
  goals_sought: z.array(z.enum(goalKinds)).max(maxGoals).default([]),
  wished_experience: z.array(z.enum(experienceBands)).default([]),
});
/** `statements.<pair>`; a pair left out is not answered. */
export const styleForm = z.object({ statements: z.partialRecord(z.enum(statementPairs), z.enum(answers)).default({}) });
export const goalsOfferedForm = z.object({ goals_offered: z.array(z.enum(goalKinds)).default([]) });

export const photoForm = z.object({ photo: z.instanceof(File, { message: 'platform.form.required' }) });
export const demoForm = z.object({ id: z.uuid(), next });
