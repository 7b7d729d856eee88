import { importFields, requiredFields, type ImportField, type ImportMapping } from './import-row.ts';

/** Head words of member lists, German and English, without signs and in small letters. */
const headWords: Record<ImportField, readonly string[]> = {
  member_number: [
    'mitgliedernummer',
    'mitgliedsnummer',
    'mitgliednr',
    'mitgliedernr',
    'mitgliedsnr',
    'mitglnr',
    'nummer',
    'nr',
    'membernumber',
    'memberno',
    'memberid',
    'membershipnumber',
    'number',
    'id',
    'kundennummer',
  ],
  email: ['email', 'emailadresse', 'mail', 'mailadresse', 'emailaddress', 'emailgeschaftlich', 'emailprivat', 'email1'],
  first_name: ['vorname', 'firstname', 'givenname', 'rufname', 'forename'],
  last_name: ['nachname', 'familienname', 'zuname', 'name', 'lastname', 'surname', 'familyname'],
  organization: [
    'organisation',
    'organization',
    'firma',
    'unternehmen',
    'arbeitgeber',
    'company',
    'employer',
    'betrieb',
    'institution',
  ],
  function: ['funktion', 'function', 'position', 'beruf', 'stelle', 'jobtitle', 'job', 'title', 'rolle', 'berufsbezeichnung'],
  location: ['ort', 'wohnort', 'stadt', 'arbeitsort', 'city', 'town', 'location', 'place'],
  phone: [
    'telefon',
    'telefonnummer',
    'tel',
    'mobil',
    'mobile',
    'handy',
    'natel',
    'phone',
    'phonenumber',
    'telephone',
    'telefonmobil',
  ],
  locale: ['sprache', 'korrespondenzsprache', 'language', 'locale', 'lang'],
};

const plain = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, ''); // prettier-ignore

/** Finds the columns by their head words; each column serves one field, the first that asks. */
export function guessMapping(header: readonly string[]): ImportMapping {
  const heads = header.map(plain);
  const mapping: ImportMapping = {};
  const taken = new Set<number>();
  for (const field of importFields) {
    const at = headWords[field]
      .map((word) => heads.findIndex((head, column) => head === word && !taken.has(column)))
      .find((column) => column >= 0);
    if (at === undefined) continue;
    mapping[field] = at;
    taken.add(at);
  }
  return mapping;
}

/** Fields that still need a column, and fields that share one. */
export function mappingProblems(mapping: ImportMapping, columns: number): { missing: ImportField[]; shared: ImportField[] } {
  const used = Object.entries(mapping).filter(([, column]) => column >= 0 && column < columns) as [ImportField, number][];
  return {
    missing: requiredFields.filter((field) => !used.some(([name]) => name === field)),
    shared: used
      .filter(([name, column]) => used.some(([other, same]) => other !== name && same === column))
      .map(([name]) => name),
  };
}
