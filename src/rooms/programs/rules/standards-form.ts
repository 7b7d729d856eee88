import { policyParts, type Draft, type DraftSection, type PolicyPart } from './standards.ts';

const names = ['title_de', 'text_de', 'title_en', 'text_en'] as const;

export type SectionFields = Record<string, string>;

/** Sections out of fields `3.title_de`, in the order of their numbers; other fields are left aside. */
export function sectionsOf(fields: SectionFields): DraftSection[] {
  const sections = new Map<number, DraftSection>();
  for (const [key, value] of Object.entries(fields)) {
    const [, at, name] = /^(\d{1,3})\.(at|removed|title_de|text_de|title_en|text_en)$/.exec(key) ?? [];
    if (at === undefined) continue;
    const section = sections.get(Number(at)) ?? { title_de: '', text_de: '', title_en: '', text_en: '' };
    if (name === 'removed') section.removed = true;
    else if (name !== 'at') section[name as (typeof names)[number]] = value;
    sections.set(Number(at), section);
  }
  return [...sections].toSorted(([a], [b]) => a - b).map(([, section]) => section);
}

function fieldsOf(sections: readonly DraftSection[]): SectionFields {
  return Object.fromEntries(
    sections.flatMap((section, at): [string, string][] => [
      [`${at}.at`, String(at)],
      ...(section.removed ? [[`${at}.removed`, 'on'] as [string, string]] : []),
      ...names.map((name): [string, string] => [`${at}.${name}`, section[name]]),
    ]),
  );
}

/** The values that the editor's form shows for a draft. */
export function valuesOf(draft: Draft, notes: { note_de: string; note_en: string }) {
  const { title_de, title_en } = draft;
  const parts = Object.fromEntries(policyParts.map((part) => [part, fieldsOf(draft[part])]));
  return { title_de, title_en, ...notes, ...(parts as Record<PolicyPart, SectionFields>) };
}

/** The draft that a form holds, whole or half filled. */
export function draftFrom(values: { title_de: string; title_en: string } & Record<PolicyPart, SectionFields>): Draft {
  const { title_de, title_en, binding, tips } = values;
  return { title_de, title_en, binding: sectionsOf(binding), tips: sectionsOf(tips) };
}
