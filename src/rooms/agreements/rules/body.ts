import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { strands, type Strand } from '../../goals/rules.ts';
import type { WorkMode } from '../../people/rules/profile.ts';
import type { Format } from '../../programs/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { otherRole } from '../../tandems/rules/view.ts';

/** Clauses that no tandem changes; the two may add to some of them. */
export const fixedClauses = ['confidentiality', 'boundaries', 'ending'] as const;
export type FixedClause = (typeof fixedClauses)[number];

/** What the two write themselves, as one text each. */
export const ownTexts = [
  'goals_words',
  'plan',
  'place',
  'roles',
  'documentation',
  'reachability',
  'feedback',
  'confidentiality',
  'boundaries',
] as const;
export type OwnText = (typeof ownTexts)[number];

/** Texts without which an agreement is not complete. Goals may stand as goals instead. */
const needed = ['documentation', 'reachability', 'feedback'] as const satisfies readonly OwnText[];

export interface AgreedGoal {
  /** Full name of the learner. */
  of: string;
  text: string;
  signs: string;
  due_on: string | null;
}

/** All that is agreed, as it is signed: nothing is looked up later. Days as `2026-11-21`. */
export interface AgreementBody {
  format: Format;
  parties: { name: string; role: PartyRole }[];
  from: string;
  until: string;
  midterm_on: string | null;
  interval_weeks: number;
  session_count: number;
  session_minutes: number;
  mode: WorkMode;
  goals: AgreedGoal[];
  /** null: not in this mentoring. Empty: not answered yet. */
  strands: Record<Strand, string | null>;
  /** Of each role: of a mentor and a mentee, or alike for both partners of an exchange. */
  duties: Partial<Record<PartyRole, string>>;
  texts: Record<OwnText, string>;
  /** In every language of the house, so that each signs what she reads. */
  fixed: Record<Locale, Record<FixedClause, string>>;
}

/** The roles whose duties stand in it, in the order in which they are named. */
export const dutyRoles = (format: Format): readonly PartyRole[] => (format === 'exchange' ? ['partner'] : ['mentor', 'mentee']);

export type MissingPart = 'goals' | `strands.${Strand}` | `duties.${PartyRole}` | (typeof needed)[number];

/** What has to be there before it can be offered. */
export function missingParts(body: Pick<AgreementBody, 'format' | 'goals' | 'strands' | 'duties' | 'texts'>): MissingPart[] {
  return [
    ...(body.goals.length === 0 && !body.texts.goals_words ? ['goals' as const] : []),
    ...strands.filter((strand) => body.strands[strand] === '').map((strand) => `strands.${strand}` as const),
    ...dutyRoles(body.format).flatMap((role) => (body.duties[role] ? [] : [`duties.${role}` as const])),
    ...needed.filter((text) => !body.texts[text]),
  ];
}

/** Both parties with their roles, the one who gives first; in an exchange by name. */
export function partiesInOrder(self: { name: string; role: PartyRole }, partner: string): AgreementBody['parties'] {
  const other = { name: partner, role: otherRole[self.role] };
  if (self.role === 'partner') return [self, other].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return self.role === 'mentor' ? [self, other] : [other, self];
}
