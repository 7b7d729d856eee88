/** What became of a request. `no_answer`, `no_reply` and `gone`: why it expired. */
export const outcomes = ['accepted', 'declined', 'withdrawn', 'no_answer', 'no_reply', 'gone', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
export type OutcomeCounts = Record<Outcome, number>;
