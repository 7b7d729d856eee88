import { clauseKeys, mandatoryClauses, type ClauseKey, type CooperationBody, type CooperationState } from '../rules.ts';

export type Clause = CooperationBody['clauses'][number];

/** The same contents always read the same, whatever order the database gives the fields. */
export function inOrder({ clauses, mentor_places, mentee_places }: CooperationBody): CooperationBody {
  return {
    clauses: clauses.map(({ key, title, text }) => ({
      key,
      title: { de: title.de, en: title.en },
      text: { de: text.de, en: text.en },
    })),
    mentor_places,
    mentee_places,
  };
}

/** Clauses that always stand in it and do not, or have no words in one of the languages. */
export function missingClauses({ clauses }: CooperationBody): ClauseKey[] {
  return mandatoryClauses.filter((key) => {
    const clause = clauses.find((each) => each.key === key);
    return !clause || clause.text.de === '' || clause.text.en === '';
  });
}

/** Those of the form, in the order of the template, own ones behind. */
export function ordered(clauses: readonly Clause[]): Clause[] {
  const rank = ({ key }: Clause) => (key === 'own' ? clauseKeys.length : clauseKeys.indexOf(key));
  return clauses.toSorted((a, b) => rank(a) - rank(b));
}

const same = (a: Clause, b: Clause) => JSON.stringify([a.title, a.text]) === JSON.stringify([b.title, b.text]);

/** What a version changes against the one before. */
export function changesBetween(
  before: CooperationBody,
  after: CooperationBody,
): { added: Clause[]; changed: Clause[]; gone: Clause[] } {
  const known = (clause: Clause, list: readonly Clause[]) =>
    clause.key === 'own'
      ? list.find((each) => each.key === 'own' && each.title.de === clause.title.de)
      : list.find((each) => each.key === clause.key);
  const [old, now] = [inOrder(before).clauses, inOrder(after).clauses];
  return {
    added: now.filter((clause) => !known(clause, old)),
    changed: now.filter((clause) => {
      const was = known(clause, old);
      return was !== undefined && !same(was, clause);
    }),
    gone: old.filter((clause) => !known(clause, now)),
  };
}

/** Versions in their order, one after the other: what is in force stays what counts while a newer one is only being prepared. */
export function latestState(before: CooperationState | undefined, next: CooperationState): CooperationState {
  return before === 'signed' && next !== 'signed' ? 'signed' : next;
}
