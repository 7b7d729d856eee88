export const sessionStates = ['proposed', 'booked', 'held', 'cancelled', 'missed'] as const;
export type SessionState = (typeof sessionStates)[number];
export const sessionModes = ['onsite', 'remote', 'phone'] as const;
export type SessionMode = (typeof sessionModes)[number];
/** `insight`: the mentee of a reverse mentoring shows her own work, the counter-gift. */
export const sessionKinds = ['talk', 'insight'] as const;
export type SessionKind = (typeof sessionKinds)[number];
/** Mine: read by its author alone. Ours: read and written by both. */
export const noteKinds = ['mine', 'ours'] as const;
export type NoteKind = (typeof noteKinds)[number];
