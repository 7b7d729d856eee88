import { z } from 'zod';
import { settingLimits } from './rules/numbers.ts';
import { feedbackKinds } from './rules/feedback.ts';
import { editPattern, standardsLimits } from './rules/standards.ts';

const within = (name: keyof typeof settingLimits) =>
  z.coerce.number().int().min(settingLimits[name][0]).max(settingLimits[name][1]);
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const settingsForm = z.object({
  name_de: z.string().max(80),
  name_en: z.string().max(80),
  purpose_de: z.string().max(600),
  purpose_en: z.string().max(600),
  go_live_on: z.iso
    .date()
    .optional()
    .transform((day) => day ?? null),
  profile_confirm_days: within('profile_confirm_days'),
  max_open_requests: within('max_open_requests'),
  answer_days: within('answer_days'),
  reply_days: within('reply_days'),
  silent_limit: within('silent_limit'),
  first_talk_days: within('first_talk_days'),
  agreement_days: within('agreement_days'),
  goals_days: within('goals_days'),
  midterm_days: within('midterm_days'),
  interval_weeks: within('interval_weeks'),
  session_minutes: within('session_minutes'),
  check_in_weeks: within('check_in_weeks'),
  closing_days: within('closing_days'),
  late_hours: within('late_hours'),
  keep_talk_months: within('keep_talk_months'),
  flag_rating: within('flag_rating'),
  statement_days: within('statement_days'),
  appeal_days: within('appeal_days'),
  default_months: within('default_months'),
  min_months: within('min_months'),
  max_months: within('max_months'),
  max_capacity: within('max_capacity'),
  cv_keep_days: within('cv_keep_days'),
  reaccept_days: within('reaccept_days'),
  question_days: within('question_days'),
  max_topics: within('max_topics'),
  session_target: within('session_target'),
  kickoff: ticked,
  agreement: ticked,
  short_mentoring: ticked,
  show_listed_publicly: ticked,
  show_running_publicly: ticked,
});

/** `hash`: of the words that the person had before her eyes. `next`: where the acceptance was needed. */
export const acceptanceForm = z.object({ hash: z.string().max(100), next: z.string().max(500).optional() });

/** Fields of sections as `3.title_de`; an empty section is kept by its `3.at`. */
const sections = z
  .record(z.string(), z.string())
  .default({})
  .superRefine((fields, context) => {
    for (const [key, value] of Object.entries(fields)) {
      const maximum = /title_..$/.test(key) ? standardsLimits.title : standardsLimits.text;
      if (value.length > maximum)
        context.addIssue({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value, path: [key] });
    }
  });
const typed = (max: number) => z.string().max(max).default('');

/** `seen`: the state of the draft that the page was opened with. `do`: the button, see `editOf`. */
export const standardsForm = z.object({
  seen: typed(80),
  do: z.string().regex(editPattern).default('save'),
  title_de: typed(standardsLimits.title),
  title_en: typed(standardsLimits.title),
  note_de: typed(standardsLimits.note),
  note_en: typed(standardsLimits.note),
  binding: sections,
  tips: sections,
});

export const discardForm = z.object({ seen: z.string().max(80) });

export const feedbackForm = z.object({ kind: z.enum(feedbackKinds), text: z.string().max(2000), may_reply: ticked });
