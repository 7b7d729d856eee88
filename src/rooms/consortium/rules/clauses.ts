import { clauseKeys, mandatoryClauses, type ClauseKey, type CooperationBody } from '../rules.ts';
import { clausesDe } from './clauses-de.ts';
import { clausesEn } from './clauses-en.ts';

/** What the template fills in, in one language. */
export interface ClauseFacts {
  /** The network that runs the programme. */
  house: string;
  organization: string;
  cycle: string;
  /** Days in words; both or none. */
  from: string | undefined;
  until: string | undefined;
  mentors: number;
  mentees: number;
}

export function isMandatory(key: ClauseKey | 'own'): boolean {
  return (mandatoryClauses as readonly string[]).includes(key);
}

/** A new agreement from the template, in both languages. */
export function templateBody(de: ClauseFacts, en: ClauseFacts): CooperationBody {
  const [german, english] = [clausesDe(de), clausesEn(en)];
  return {
    clauses: clauseKeys.map((key) => ({
      key,
      title: { de: german[key][0], en: english[key][0] },
      text: { de: german[key][1], en: english[key][1] },
    })),
    mentor_places: de.mentors,
    mentee_places: de.mentees,
  };
}

const nobody: ClauseFacts = { house: '', organization: '', cycle: '', from: undefined, until: undefined, mentors: 0, mentees: 0 };

/** Headings of the template's clauses; they say what must stand below them, so nobody rewrites them. */
export function clauseTitle(key: ClauseKey): { de: string; en: string } {
  return { de: clausesDe(nobody)[key][0], en: clausesEn(nobody)[key][0] };
}
