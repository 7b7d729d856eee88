import { dayAfter } from '../../platform/calendar/series.ts';
import type { Deed } from '../../platform/deed.ts';
import { dayOf } from '../../platform/words/day.ts';
import type { CycleFormat, CycleState } from '../../rooms/cycles/rules.ts';
import { templateChecks } from '../../rooms/cycles/rules/templates.ts';

/** `starts` and `ends`: days before today; negative: ahead. */
interface Prepared {
  format: CycleFormat;
  state: CycleState;
  starts: number;
  ends: number;
  kind?: 'continuous';
}

/** Files and short marks: the field has one language, and these work in both. */
const evidence: Readonly<Record<string, string>> = {
  time_budget: 'Budget-Mentoring.pdf',
  works_council: 'Info-Mentoring.pdf',
  after: 'Roadmap-Mentoring.pdf',
  agreements_signed: 'Cooperation.pdf, 7/7',
  full_day_mentors: 'Workshop-1-Team.pdf',
  full_day_mentees: 'Workshop-2-Team.pdf',
  executives_informed: 'Info-Start.pdf',
  kickoff_event: 'Kick-off.pdf',
  kickoff_prompt: 'Kick-off.pdf',
  training_done: 'Workshop-Reverse.pdf',
  intro_event: 'Intro-Reverse.pdf',
  evaluated: 'Report-Mentoring.pdf',
  executives_told_end: 'Info-Report.pdf',
};

/** Nobody is asked to come on a weekend. */
export function onWorkday(on: string): string {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? dayAfter(on, 2) : weekday === 0 ? dayAfter(on, 1) : on;
}

/** Points of the checklist that are done in this state, with what is written beside them. */
export function checkRows(
  deed: Deed,
  { format, state, starts, ends, kind }: Prepared,
  cycle_id: string,
  coordinator: string,
  since: Date,
) {
  const past = state === 'evaluated';
  const begun = past || state === 'running' || state === 'live';
  const day = (ahead: number) => onWorkday(dayOf(new Date(deed.now.getTime() + ahead * 86_400_000)));
  return templateChecks[format].map((check, position) => {
    const done = check.gate === 'ready' || (check.gate === 'launch' && begun) || past;
    return {
      id: deed.house.chance.id(),
      cycle_id,
      position,
      ...check,
      owner_id: coordinator,
      // Before the first day, and some weeks after the last.
      due_on: done || kind === 'continuous' ? null : day(check.gate === 'launch' ? -starts - 7 : -ends + 45),
      done_at: done ? since : null,
      done_by: done ? coordinator : null,
      evidence: (done && evidence[check.key]) || '',
    };
  });
}
