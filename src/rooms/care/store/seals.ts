import type { House } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';

/** Which sealed column of which table: `flag.note`. */
type Place =
  | `report.${'text' | 'quote'}`
  | 'flag.note'
  | `quality_case.${'allegation' | 'reason' | 'appeal' | 'appeal_reason'}`
  | 'case_statement.text'
  | `case_entry.${'text' | 'link'}`;

/** A value moved to another row or column does not open. */
export function sealAt(house: House, place: Place, id: string, text: string): Sealed {
  return house.vault.seal(text, `${place}.${id}`);
}

export function openAt(house: House, place: Place, id: string, sealed: Sealed | null): string | null {
  return sealed && house.vault.open(sealed, `${place}.${id}`);
}
