/** Reading order and dependency rule: a room knows only the rooms above it. */
export const rooms = ['people', 'programs', 'applications', 'tandems', 'requests', 'operation', 'home'] as const;
