/** Reading order and dependency rule: a room knows only the rooms above it. */
export const rooms = [
  'people',
  'programs',
  'tandems',
  'applications',
  'requests',
  'sessions',
  'goals',
  'agreements',
  'feedback',
  'care',
  'protection',
  'oversight',
  'insight',
  'operation',
  'home',
] as const;
