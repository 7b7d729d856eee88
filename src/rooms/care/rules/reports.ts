import { reportKinds, type FlagSource, type FlagState, type ReportKind } from '../rules.ts';

export function isReportKind(text: string): text is ReportKind {
  return (reportKinds as readonly string[]).includes(text);
}

/** Characters. A quote is cut there: what was reported may be long. */
export const lengths = { words: 2000, quote: 6000, note: 2000, allegation: 3000, statement: 4000, link: 500 } as const;
/** Least characters of what is put to a person or tells her why. */
export const leastWords = 20;

/** What a report's author reads about it: that it has arrived, that it is being looked at, that it is over. */
export type ReportState = 'received' | 'looked_at' | 'closed';

export function reportStateOf(flag: { state: FlagState; case_state: string | null }): ReportState {
  if (flag.state === 'open') return 'received';
  return flag.state === 'case' && flag.case_state !== null && flag.case_state !== 'closed' ? 'looked_at' : 'closed';
}

/** What a named feedback raises. `limit`: of the programme; a rating of this or less is looked at by a person. */
export function flagsOf(feedback: { rating: number; standards_kept: boolean }, limit: number): Exclude<FlagSource, 'report'>[] {
  return [
    ...(feedback.rating <= limit ? (['rating'] as const) : []),
    ...(feedback.standards_kept ? [] : (['standards'] as const)),
  ];
}

export const caseFilters = ['flags', 'running', 'appeals', 'decided', 'suspended', 'closed', 'settled'] as const;
/** flags: nobody has looked at them · settled: closed with a note · suspended: those whose suspension lies now. */
export type CaseFilter = (typeof caseFilters)[number];

/** `unbiased`: people of the office who are no party · `person`: whom it is about · `self`: who wrote it · `second`: who decides an appeal. */
export type CareAudience = 'unbiased' | 'person' | 'self' | 'second';

/** Who reads what; the panels and the pages take it from here. */
export const careAudience = {
  report_words: ['unbiased'],
  report_name: ['unbiased'],
  report_state: ['self'],
  flag_note: ['unbiased'],
  allegation: ['person', 'unbiased', 'second'],
  statement: ['self', 'unbiased', 'second'],
  entries: ['unbiased', 'second'],
  reason: ['person', 'unbiased', 'second'],
  appeal: ['person', 'unbiased', 'second'],
} as const satisfies Record<string, readonly CareAudience[]>;

export type CarePart = keyof typeof careAudience;
