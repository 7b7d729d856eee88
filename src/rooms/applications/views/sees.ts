import type { Ui } from '../../../platform/html/ui.ts';
import { applicationAudience, type ApplicationAudience } from '../rules.ts';

type Part = keyof typeof applicationAudience;

function rowsOf(ui: Ui, parts: readonly Part[], word: (who: ApplicationAudience) => ApplicationAudience | 'you') {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`applications.sees.part.${part}`),
    who: list.format(applicationAudience[part].map((who) => ui.t(`applications.sees.${word(who)}`))),
  }));
}

/** Rows of «Wer sieht was» for these parts of an application, as the office reads them. */
export const applicationSees = (ui: Ui, ...parts: Part[]) => rowsOf(ui, parts, (who) => who);

/** The same for the person whose application it is: «die Geschäftsstelle und Sie». */
export const ownSees = (ui: Ui, ...parts: Part[]) => rowsOf(ui, parts, (who) => (who === 'self' ? 'you' : who));
