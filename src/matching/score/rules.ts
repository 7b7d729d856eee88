import type { Format } from './facts.ts';
import { modeBits, type Features } from './prepare.ts';
import { workingLevel } from './language.ts';

export const ruleNames = [
  'same_person',
  'already_paired',
  'capacity',
  'reporting_line',
  'same_organization',
  'competitors',
  'same_department',
  'seniority',
  'language',
  'no_common_time',
  'no_need_covered',
  'excluded',
  'training',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** `must`: no such pair. `warn`: possible, and said. `-`: the format does not know the rule. */
export type Force = 'must' | 'warn' | '-';

const always = { network: 'must', cross: 'must', exchange: 'must', reverse: 'must' } as const;

/** Which rule holds in which format. A preference («different department» in an exchange) is a warning here. */
export const forceOf: Readonly<Record<RuleName, Readonly<Record<Format, Force>>>> = {
  same_person: always,
  already_paired: always,
  capacity: always,
  reporting_line: always,
  same_organization: { network: '-', cross: 'must', exchange: '-', reverse: '-' },
  competitors: { network: 'warn', cross: 'must', exchange: '-', reverse: '-' },
  same_department: { network: '-', cross: '-', exchange: 'warn', reverse: 'must' },
  seniority: { network: '-', cross: '-', exchange: '-', reverse: 'must' },
  language: always,
  no_common_time: always,
  no_need_covered: always,
  excluded: always,
  training: always,
};

export interface RuleSettings {
  /** Least level of a common language. */
  language_level: string;
  /** Training and standards before pairing: an exchange may do without. */
  training: boolean;
}

export const defaultRuleSettings: RuleSettings = { language_level: workingLevel, training: true };

const named = (list: readonly number[], party: number) => party >= 0 && list.includes(party);

function speakTogether(a: Features, b: Features, level: string): boolean {
  const least = a.scales.language_levels.indexOf(level) + 1;
  return a.languages.some((mine, at) => mine >= least && (b.languages[at] ?? 0) >= least);
}

const covers = (mentee: Features, mentor: Features) => mentee.needs.some((topic) => (mentor.offered[topic] ?? 0) > 0);

const excludes = (one: Features, other: Features) =>
  named(one.exclusions, other.person) || named(one.exclusions, other.organization) || named(one.exclusions, other.group);

type Fails = (mentee: Features, mentor: Features, format: Format, settings: RuleSettings) => boolean;

/**
 * Each says whether the pair breaks the rule. Languages and needs must be known; what else nobody has stated (slots,
 * department, organisation, career level) breaks nothing: an optional field left empty shuts nobody out.
 */
const fails: Readonly<Record<RuleName, Fails>> = {
  same_person: (a, b) => a.person === b.person,
  already_paired: (a, b) => named(a.partners, b.person) || named(b.partners, a.person),
  capacity: (mentee, mentor) => mentee.places <= 0 || mentor.places <= 0,
  reporting_line: (a, b) => named(a.superiors, b.person) || named(b.superiors, a.person),
  same_organization: (a, b) =>
    (a.organization >= 0 && a.organization === b.organization) || (a.group >= 0 && a.group === b.group),
  competitors: (a, b) => named(a.competitors, b.organization) || named(b.competitors, a.organization),
  same_department: (a, b) =>
    a.department >= 0 && a.department === b.department && a.organization >= 0 && a.organization === b.organization,
  seniority: (mentee, mentor) => {
    if (mentee.career_level < 0 || mentor.career_level < 0) return false;
    if (mentee.career_level !== mentor.career_level) return mentor.career_level > mentee.career_level;
    return mentee.experience >= 0 && mentor.experience >= 0 && mentor.experience >= mentee.experience;
  },
  language: (a, b, _format, settings) => !speakTogether(a, b, settings.language_level),
  no_common_time: (a, b) => !(a.modes & b.modes & modeBits.remote) && a.slots !== 0 && b.slots !== 0 && (a.slots & b.slots) === 0,
  no_need_covered: (mentee, mentor, format) => !covers(mentee, mentor) || (format === 'exchange' && !covers(mentor, mentee)),
  excluded: (a, b) => excludes(a, b) || excludes(b, a),
  training: (a, b, _format, settings) => settings.training && !(a.trained && b.trained),
};

function broken(force: Force, mentee: Features, mentor: Features, format: Format, settings: RuleSettings): RuleName[] {
  return ruleNames.filter((name) => forceOf[name][format] === force && fails[name](mentee, mentor, format, settings));
}

/** Names of the hard rules that forbid this pair, in the order of the table; empty: allowed. */
export function ruleFailures(
  mentee: Features,
  mentor: Features,
  format: Format,
  settings: RuleSettings = defaultRuleSettings,
): RuleName[] {
  return broken('must', mentee, mentor, format, settings);
}

/** Names of the rules that only warn in this format. */
export function ruleWarnings(
  mentee: Features,
  mentor: Features,
  format: Format,
  settings: RuleSettings = defaultRuleSettings,
): RuleName[] {
  return broken('warn', mentee, mentor, format, settings);
}

/** No hard rule forbids this pair; the same as no `ruleFailures`, without naming them. */
export function isAllowed(
  mentee: Features,
  mentor: Features,
  format: Format,
  settings: RuleSettings = defaultRuleSettings,
): boolean {
  // What leaves out most pairs comes first.
  if (fails.no_need_covered(mentee, mentor, format, settings)) return false;
  return !ruleNames.some((name) => forceOf[name][format] === 'must' && fails[name](mentee, mentor, format, settings));
}
