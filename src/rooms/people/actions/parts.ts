import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import type { CareerLevel, Language, LanguageLevel, WorkMode } from '../rules/profile.ts';
import { updatePerson } from '../store/persons.ts';
import { replaceLanguages } from '../store/profiles.ts';

/** What of a profile another form may ask: how and when somebody can be met. */
export interface ProfileParts {
  /** None: they stay as they are. */
  languages: { language: Language; level: LanguageLevel }[];
  work_mode?: WorkMode;
  availability_slots: string[];
  location: string | null;
  max_travel_minutes: number | null;
  career_level?: CareerLevel;
}

/** Saves these parts of the own profile, wherever the person was asked for them. */
export async function saveProfileParts(deed: Deed, { languages, ...fields }: ProfileParts): Promise<void> {
  const id = selfId(deed);
  await updatePerson(deed, id, fields);
  if (languages.length > 0) await replaceLanguages(deed, id, languages);
  await audit(deed, 'person.saveProfile', { type: 'person', id });
}
