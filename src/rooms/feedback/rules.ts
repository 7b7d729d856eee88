export const feedbackMoments = ['during', 'end'] as const;
export type FeedbackMoment = (typeof feedbackMoments)[number];
export const topicsFits = ['yes', 'partly', 'no'] as const;
export type TopicsFit = (typeof topicsFits)[number];
export const signatures = ['name', 'initial', 'anonymous'] as const;
export type SignedAs = (typeof signatures)[number];

/** offered: by its author · agreed: by the person named too · refused: by that person · declined: by the office · withdrawn: by either. */
export const testimonialStates = ['offered', 'agreed', 'published', 'refused', 'declined', 'withdrawn'] as const;
export type TestimonialState = (typeof testimonialStates)[number];
