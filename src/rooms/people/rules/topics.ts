import type { Locale } from '../../../platform/i18n/catalogue.ts';

export interface Topic {
  slug: string;
  group_slug: string;
  label_de: string;
  label_en: string;
  sensitive: boolean;
  active: boolean;
  position: number;
}

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
