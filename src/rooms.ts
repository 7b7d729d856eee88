/** Reading order and dependency rule: a room knows only the rooms above it. */
export const rooms = ['people', 'programs', 'tandems', 'applications', 'requests', 'operation', 'home'] as const;
