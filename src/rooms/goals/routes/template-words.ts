import { toSwiss, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { GoalTemplate } from '../store/templates.ts';
import type { TemplateView } from '../views/templates.tsx';

/** A suggestion as its reader spells it. */
export function templateWords(locale: Locale, template: GoalTemplate): TemplateView {
  const { id, strand, text_de, text_en, signs_de, signs_en } = template;
  if (locale === 'en') return { id, text: text_en, signs: signs_en, strand };
  const spelt = locale === 'de-CH' ? toSwiss : (text: string) => text;
  return { id, text: spelt(text_de), signs: spelt(signs_de), strand };
}
