import type { Ui } from '../../../platform/html/ui.ts';
import type { Audience } from '../../people/rules/profile.ts';

/** Who reads a part of the profile, as said to somebody who enters it for another person. */
export function audienceOf(ui: Ui, audience: readonly Audience[]): string {
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(audience.map((who) => ui.t(`operation.sees.${who}`)));
}
