import type { Format } from '../../programs/rules.ts';
import type { Strand } from '../rules.ts';
import { crossTemplates, networkTemplates } from './templates-career.ts';
import { exchangeTemplates, reverseTemplates } from './templates-learning.ts';

export interface TemplateText {
  text_de: string;
  text_en: string;
  signs_de: string;
  signs_en: string;
  strand: Strand | null;
}

/** Suggestions of one programme at most: who has to read more than these finds none. */
export const maxTemplates = 16;

/** What the house suggests until an office writes its own: a statement that can be noticed, and how. */
export const defaultTemplates: Record<Format, readonly TemplateText[]> = {
  network: networkTemplates,
  cross: crossTemplates,
  exchange: exchangeTemplates,
  reverse: reverseTemplates,
};
