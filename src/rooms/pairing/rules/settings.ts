import type { MatchingSettings } from '../../cycles/rules/matching.ts';

const canonical = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => `${key}:${canonical(one)}`)
        .join(' ')
    : String(value);

/** Name of a state of the settings: whoever saves says on which she built, so that two do not write over each other. */
export function settingsVersion(settings: MatchingSettings): string {
  return canonical(settings);
}

export function sameSettings(one: MatchingSettings, other: MatchingSettings): boolean {
  return canonical(one) === canonical(other);
}
