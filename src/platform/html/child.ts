import type { Child } from 'hono/jsx';

/** What may stand inside a part: text, parts, lists of both, nothing. */
export type Content = Child;

/** Class names joined, falsy ones left out. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
