export const protectionStates = ['asked', 'frozen', 'declined', 'released', 'ended', 'withdrawn'] as const;
export type ProtectionState = (typeof protectionStates)[number];

/** What a party can hand to the confidant. */
export const handoverKinds = ['message', 'note', 'session', 'goal', 'agreement'] as const;
export type HandoverKind = (typeof handoverKinds)[number];
