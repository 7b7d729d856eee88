import { careerLevels, experienceBands, languageLevels, slots, workModes } from '../rooms/people/rules/profile.ts';
import { goalKinds } from '../rooms/people/rules/fit.ts';

/** The columns of people.csv, each with the German name that a head may have instead. Only `name` and, in three formats, `role` must be there. */
export const columns = {
  id: 'Kennung',
  name: 'Name',
  role: 'Rolle',
  organisation: 'Organisation',
  group: 'Konzern',
  department: 'Abteilung',
  function: 'Funktion',
  industry: 'Branche',
  level: 'Stufe',
  experience: 'Erfahrung',
  place: 'Ort',
  travel: 'Weg',
  mode: 'Form',
  times: 'Zeiten',
  languages: 'Sprachen',
  needs: 'Bedarf',
  offers: 'Angebot',
  goals_sought: 'Ziele',
  goals_offered: 'Zielerfahrung',
  wished_experience: 'Wunscherfahrung',
  statements: 'Haltung',
  places: 'Plätze',
  wishes: 'Wünsche',
  exclusions: 'Ausschlüsse',
  superiors: 'Vorgesetzte',
  partners: 'Tandems',
  competitors: 'Wettbewerb',
  trained: 'Geschult',
} as const;
export type Column = keyof typeof columns;

/** Words that a cell may hold, for columns with a closed list. */
export const closed: Partial<Record<Column, readonly string[]>> = {
  level: careerLevels,
  experience: experienceBands,
  mode: workModes,
  times: slots,
  goals_sought: goalKinds,
  goals_offered: goalKinds,
  wished_experience: experienceBands,
};
export const levelsOfLanguage: readonly string[] = languageLevels;
export const roleWords = { mentor: 'mentor', mentee: 'mentee', mentorin: 'mentor', partner: 'partner' } as const;
export const yesWords: ReadonlySet<string> = new Set(['yes', 'ja', '1', 'x', 'true']);
export const noWords: ReadonlySet<string> = new Set(['no', 'nein', '0', 'false']);
