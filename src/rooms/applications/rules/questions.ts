/** Days after the question on which the applicant is reminded. */
export const reminderDays = [7, 21] as const;
/** Characters of a question and of an answer. */
export const questionLength = { min: 10, max: 1000 } as const;
export const answerMax = 2000;

const dayLength = 86_400_000;

/** The day by which the answers are due; then the application expires. */
export function answersDue(asked_at: Date, question_days: number): Date {
  return new Date(asked_at.getTime() + question_days * dayLength);
}

export function isExpired(asked_at: Date, question_days: number, now: Date): boolean {
  return answersDue(asked_at, question_days) <= now;
}

/** Reminders that should have gone out by now. One mail at most makes up for several that were missed. */
export function remindersDue(asked_at: Date, question_days: number, now: Date): number {
  if (isExpired(asked_at, question_days, now)) return 0;
  return reminderDays.filter((days) => asked_at.getTime() + days * dayLength <= now.getTime()).length;
}

export function isOpenQuestion(question: { answered_at: Date | null; taken_back_at: Date | null }): boolean {
  return question.answered_at === null && question.taken_back_at === null;
}
