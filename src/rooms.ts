/** Reading order and dependency rule: a room knows only the rooms above it. */
export const rooms = [
  'people',
  'programs',
  'tandems',
  'applications',
  'requests',
  'sessions',
  'feedback',
  'care',
  'insight',
  'operation',
  'home',
] as const;
