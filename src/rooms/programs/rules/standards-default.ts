import type { PolicyBody } from '../rules.ts';
import { standardsDe } from './standards-de.ts';
import { standardsEn } from './standards-en.ts';

/** First version of the standards of a new programme. The office owns the words from then on. */
export const defaultStandards: PolicyBody = { de: standardsDe, en: standardsEn };
