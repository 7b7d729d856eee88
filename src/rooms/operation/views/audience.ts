import type { Ui } from '../../../platform/html/ui.ts';
import { profileAudience, type Audience } from '../../people/rules/profile.ts';

/** Who reads a part of the profile, as said to somebody who enters it for another person. */
function audienceOf(ui: Ui, audience: readonly Audience[]): string {
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(audience.map((who) => ui.t(`operation.sees.${who}`)));
}

/** «Wer sieht was» about somebody else's account, from the same table as the reads. */
export function memberSees(
  ui: Ui,
  parts: readonly ('first_name' | 'last_name' | 'email' | 'work')[] = ['first_name', 'last_name', 'email'],
) {
  return parts.map((part) => ({ what: ui.t(`people.sees.part.${part}`), who: audienceOf(ui, profileAudience[part]) }));
}
