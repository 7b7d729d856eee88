import { clauseKeys, type ClauseKey, type CooperationBody } from '../rules.ts';
import { clauseTitle, isMandatory } from './clauses.ts';
import { ordered, type Clause } from './body.ts';

export interface DraftFields {
  mentor_places: number;
  mentee_places: number;
  kept: readonly ClauseKey[];
  text_de: Record<string, string>;
  text_en: Record<string, string>;
  title_de: Record<string, string>;
  title_en: Record<string, string>;
}

export const ownSlots = ['own1', 'own2', 'own3'] as const;

/** A draft as the fields of its form hold it; what it leaves out has the words of the template, in case it comes back. */
export function fieldsOf({ clauses, mentor_places, mentee_places }: CooperationBody, template?: CooperationBody): DraftFields {
  const fields: DraftFields = { mentor_places, mentee_places, kept: [], text_de: {}, text_en: {}, title_de: {}, title_en: {} };
  for (const { key, text } of template?.clauses ?? []) {
    fields.text_de[key] = text.de;
    fields.text_en[key] = text.en;
  }
  const kept: ClauseKey[] = [];
  const own = clauses.filter(({ key }) => key === 'own');
  for (const clause of clauses) {
    const slot = clause.key === 'own' ? ownSlots[own.indexOf(clause)] : clause.key;
    if (!slot) continue;
    if (clause.key !== 'own') kept.push(clause.key);
    fields.text_de[slot] = clause.text.de;
    fields.text_en[slot] = clause.text.en;
    fields.title_de[slot] = clause.title.de;
    fields.title_en[slot] = clause.title.en;
  }
  return { ...fields, kept };
}

/**
 * The body that a form makes: mandatory clauses stand in it whatever was ticked, own ones as soon as they have a title or a
 * text. Titles of the template's clauses are not the form's to change.
 */
export function bodyFrom(fields: DraftFields): CooperationBody {
  const both = (de: Record<string, string>, en: Record<string, string>, slot: string) => ({
    de: de[slot] ?? '',
    en: en[slot] ?? '',
  });
  const textOf = (slot: string) => both(fields.text_de, fields.text_en, slot);
  const standing = clauseKeys.filter((key) => isMandatory(key) || fields.kept.includes(key));
  const clauses = [
    ...standing.map((key): Clause => ({ key, title: clauseTitle(key), text: textOf(key) })),
    ...ownSlots
      .map((slot): Clause => ({ key: 'own', title: both(fields.title_de, fields.title_en, slot), text: textOf(slot) }))
      .filter(({ title, text }) => title.de || title.en || text.de || text.en),
  ];
  return { clauses: ordered(clauses), mentor_places: fields.mentor_places, mentee_places: fields.mentee_places };
}

/** Own clauses and kept ones that lack words in one of the languages: nobody signs half a sentence. */
export function halfClauses({ clauses }: CooperationBody): Clause[] {
  return clauses.filter(({ title, text }) => !title.de || !title.en || !text.de || !text.en);
}
