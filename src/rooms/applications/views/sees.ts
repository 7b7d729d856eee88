import type { Ui } from '../../../platform/html/ui.ts';
import { applicationAudience, type ApplicationAudience } from '../rules.ts';

type Part = keyof typeof applicationAudience;

function words(ui: Ui, audience: readonly ApplicationAudience[]): string {
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(audience.map((who) => ui.t(`applications.sees.${who}`)));
}

/** Rows of «Wer sieht was» for these parts of an application. */
export function applicationSees(ui: Ui, ...parts: Part[]) {
  return parts.map((part) => ({ what: ui.t(`applications.sees.part.${part}`), who: words(ui, applicationAudience[part]) }));
}
