import type { Locale } from '../../../platform/i18n/catalogue.ts';

export interface Topic {
  slug: string;
  group_slug: string;
  label_de: string;
  label_en: string;
  sensitive: boolean;
  active: boolean;
  position: number;
  /** Other words for it: what people type and what CVs say. */
  synonyms_de: string[];
  synonyms_en: string[];
  /** The topic in which this one lives on; its address leads there. */
  merged_into: string | null;
}

/** A topic that is about to be stored: without synonyms it has none yet. */
export type NewTopic = Omit<Topic, 'synonyms_de' | 'synonyms_en' | 'merged_into'> &
  Partial<Pick<Topic, 'synonyms_de' | 'synonyms_en'>>;

export interface TopicGroup {
  slug: string;
  label_de: string;
  label_en: string;
  position: number;
  topics: Topic[];
}

export function topicLabel(topic: { label_de: string; label_en: string }, locale: Locale): string {
  return locale === 'en' ? topic.label_en : topic.label_de;
}

/** Other words per topic and language. */
export const maxSynonyms = 30;

/** Words as somebody types them, one per line or with commas between: trimmed, each once, not the label itself. */
export function readSynonyms(text: string): string[] {
  const known = new Set<string>();
  const words = text.split(/[\n,;]/).map((word) => word.replaceAll(/\s+/g, ' ').trim());
  return words.filter((word) => word !== '' && !known.has(word.toLowerCase()) && known.add(word.toLowerCase()));
}

type Worded = Pick<Topic, 'label_de' | 'label_en'> & Partial<Pick<Topic, 'synonyms_de' | 'synonyms_en'>>;

/** Everything the topic is called, in both languages, labels first; each word once. For search, type-ahead and marks in a CV. */
export function topicWords(topic: Worded): string[] {
  return [...new Set([topic.label_de, topic.label_en, ...(topic.synonyms_de ?? []), ...(topic.synonyms_en ?? [])])];
}
