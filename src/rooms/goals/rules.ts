export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof goalStates)[number];

/** What a year of mentoring touches; the agreement asks for each, and only the two see which they have covered. */
export const strands = ['goal_definition', 'career_strategy', 'competences', 'informal_knowledge', 'networking'] as const;
export type Strand = (typeof strands)[number];
