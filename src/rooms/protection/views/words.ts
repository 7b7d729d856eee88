import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import type { CaseParty, CaseTandem } from '../store/case.ts';
import type { ProtectionState } from '../rules.ts';

export const stateSign: Record<ProtectionState, Sign> = {
  asked: 'due',
  frozen: 'here',
  declined: 'done',
  released: 'done',
  ended: 'done',
  withdrawn: 'rest',
};

interface Named {
  first_name: string;
  last_name: string;
  preferred_name?: string | null;
}

/** Also of somebody who is gone. */
export const nameOf = (ui: Ui, person: Named | undefined) => (person?.last_name ? fullName(person) : ui.t('protection.former'));

/** «Jana Brandis und Urs Amstad» */
export const pairOf = (ui: Ui, parties: readonly CaseParty[]) =>
  new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(parties.map((party) => nameOf(ui, party)));

export const programOf = (ui: Ui, tandem: CaseTandem) => (ui.locale === 'en' ? tandem.name_en : tandem.name_de);
