export const moods = ['well', 'slow', 'stuck', 'no_answer'] as const;
export type Mood = (typeof moods)[number];
