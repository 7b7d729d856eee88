import type { Actor } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import type { PolicyBody, PolicySection, PolicyText } from '../rules.ts';

export const policyParts = ['binding', 'tips'] as const;
export type PolicyPart = (typeof policyParts)[number];
export const policyKinds = ['binding', 'editorial'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** Characters of a title, a text and a note; sections of each part. */
export const standardsLimits = { title: 160, text: 6000, note: 600, sections: 40 } as const;

/** The words of the standards belong to the office: it answers for them to the members. */
export function mayEditStandards(actor: Actor): boolean {
  return hasRole(actor, 'office');
}

/** One section as it is edited: both languages together. */
export interface DraftSection {
  title_de: string;
  title_en: string;
  text_de: string;
  text_en: string;
  /** Goes with the next publication; until then it can be brought back. */
  removed?: boolean;
}

export interface Draft extends Record<PolicyPart, DraftSection[]> {
  title_de: string;
  title_en: string;
}

/** A published text, opened for editing. */
export function draftOf({ de, en }: PolicyBody): Draft {
  const sections = (part: PolicyPart): DraftSection[] =>
    Array.from({ length: Math.max(de[part].length, en[part].length) }, (_, at) => ({
      title_de: de[part][at]?.title ?? '',
      title_en: en[part][at]?.title ?? '',
      text_de: de[part][at]?.text ?? '',
      text_en: en[part][at]?.text ?? '',
    }));
  return { title_de: de.title, title_en: en.title, binding: sections('binding'), tips: sections('tips') };
}

/** What would be published. */
export function bodyOf(draft: Draft): PolicyBody {
  const text = (language: 'de' | 'en'): PolicyText => {
    const sections = (part: PolicyPart): PolicySection[] =>
      draft[part]
        .filter((section) => !section.removed)
        .map((section) => ({ title: section[`title_${language}`], text: section[`text_${language}`] }));
    return { title: draft[`title_${language}`], binding: sections('binding'), tips: sections('tips') };
  };
  return { de: text('de'), en: text('en') };
}

/** Fields that are still empty, by their names in the form; `binding`: there is no binding section at all. */
export function gapsOf(draft: Draft): string[] {
  const empty = (['title_de', 'title_en'] as const).filter((name) => !draft[name].trim());
  const inParts = policyParts.flatMap((part) =>
    draft[part].flatMap((section, at) =>
      section.removed
        ? []
        : (['title_de', 'text_de', 'title_en', 'text_en'] as const)
            .filter((name) => !section[name].trim())
            .map((name) => `${part}.${at}.${name}`),
    ),
  );
  const none = draft.binding.some((section) => !section.removed) ? [] : ['binding'];
  return [...empty, ...inParts, ...none];
}

/** These save and lead on. */
export const plainVerbs = ['save', 'preview', 'publish'] as const;
export const sectionVerbs = ['save', 'add', 'up', 'down', 'remove', 'restore'] as const;
export type EditVerb = (typeof plainVerbs)[number] | (typeof sectionVerbs)[number];

/** What a button of the editor asks for: `up.binding.3`; `add` puts an empty section behind that place; `save`, `preview`. */
export interface Edit {
  verb: EditVerb;
  part?: PolicyPart | undefined;
  at?: number | undefined;
}

export const editPattern = new RegExp(
  `^(?:${plainVerbs.join('|')}|(?:${sectionVerbs.join('|')})\\.(?:${policyParts.join('|')})\\.-?\\d{1,3})$`,
);

export function editOf(text: string): Edit {
  const [verb, part, at] = text.split('.');
  return { verb: verb as EditVerb, part: part as PolicyPart | undefined, at: at === undefined ? undefined : Number(at) };
}

/** The draft after the button, and the place where the reader goes on. Places that are not there change nothing. */
export function arrange(draft: Draft, { verb, part, at }: Edit): { draft: Draft; place: string | undefined } {
  if (!part || at === undefined) return { draft, place: undefined };
  const sections = [...draft[part]];
  const own = sections[at];
  const next = { ...draft, [part]: sections };
  const to = (place: number) => ({ draft: next, place: `${part}-${place}` });
  if (verb === 'add') {
    sections.splice(at + 1, 0, { title_de: '', title_en: '', text_de: '', text_en: '' });
    return to(at + 1);
  }
  if (!own || verb === 'save') return to(at);
  if (verb === 'remove' || verb === 'restore') {
    const { removed: _removed, ...kept } = own;
    const blank = Object.values(kept).every((text) => text === '');
    if (verb === 'remove' && blank) sections.splice(at, 1);
    else sections[at] = verb === 'remove' ? { ...kept, removed: true } : kept;
    return to(at);
  }
  const other = at + (verb === 'up' ? -1 : 1);
  if (!sections[other]) return to(at);
  [sections[at], sections[other]] = [sections[other], own];
  return to(other);
}

/** Days before the last day of the period on which a reminder goes out, by its step; step 0 is the first letter. */
export const reminderDays = [undefined, 7, 1] as const;
export type ReminderStep = 1 | 2;

/** The reminder that is due now. Where the period is hardly longer than the reminder's distance, the first letter says it all. */
export function reminderDue(version: { published_at: Date; accept_by: Date }, now: Date): ReminderStep | undefined {
  const left = version.accept_by.getTime() - now.getTime();
  const period = version.accept_by.getTime() - version.published_at.getTime();
  const day = 86_400_000;
  // The period ends at midnight: from seven in the morning on, so that nobody is written to in the night.
  const morning = 17 * 3_600_000;
  if (left <= 0) return undefined;
  return ([2, 1] as const).find((step) => left <= reminderDays[step] * day + morning && period >= (reminderDays[step] + 3) * day);
}

/** The binding version that everybody must have accepted, or a later one. */
export function bindingInForce<T extends { number: number; kind: PolicyKind }>(versions: readonly T[]): T | undefined {
  return versions.filter(({ kind }) => kind === 'binding').toSorted((a, b) => b.number - a.number)[0];
}
