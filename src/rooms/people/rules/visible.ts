import {
  fullName,
  initials,
  profileAudience,
  shortName,
  type Audience,
  type CareerLevel,
  type ExperienceBand,
  type LanguageLevel,
  type ProfilePart,
  type WorkMode,
} from './profile.ts';

/** What others see of a person, cut to what the reader's audience may read. */
export interface PublicProfile {
  id: string;
  name: string;
  /** As she wants to be called. */
  first_name: string;
  initials: string;
  photo: string | undefined;
  headline: string | null;
  line: string;
  location: string | null;
  industry: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  work_mode: WorkMode | null;
  about: string | null;
  links: string[];
  languages: { language: string; level: LanguageLevel }[];
  availability_slots: string[];
  offers: string[];
  email: string | undefined;
  phone: string | undefined;
}

interface WholeProfile {
  id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  photo_file_id: string | null;
  headline: string | null;
  function: string | null;
  organization: string | null;
  location: string | null;
  industry: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  work_mode: WorkMode | null;
  about: string | null;
  links: string[];
  languages: { language: string; level: LanguageLevel }[];
  availability_slots: string[];
  offers: { topic: string }[];
  email: string;
  phone: string | null;
}

/** Address of a person's picture; the stamp changes with the picture, so that browsers may keep it. */
export function photoPath(person: { id: string; photo_file_id: string | null }): string | undefined {
  return person.photo_file_id ? `/people/${person.id}/photo?v=${person.photo_file_id.slice(0, 8)}` : undefined;
}

/** Cuts a profile by `profileAudience`: a part that the audience may not read is not in the result. */
export function visibleProfile(profile: WholeProfile, audience: Exclude<Audience, 'self'>): PublicProfile {
  const may = (part: ProfilePart) => (profileAudience[part] as readonly Audience[]).includes(audience);
  return {
    id: profile.id,
    name: may('last_name') ? fullName(profile) : shortName(profile),
    first_name: profile.preferred_name || profile.first_name,
    initials: initials(profile),
    photo: may('photo') ? photoPath(profile) : undefined,
    ...(may('work')
      ? {
          headline: profile.headline,
          line: [profile.function, profile.organization].filter(Boolean).join(', '),
          location: profile.location,
          industry: profile.industry,
          career_level: profile.career_level,
          years_experience_band: profile.years_experience_band,
          work_mode: profile.work_mode,
        }
      : {
          headline: null,
          line: '',
          location: null,
          industry: null,
          career_level: null,
          years_experience_band: null,
          work_mode: null,
        }),
    about: may('about') ? profile.about : null,
    links: may('about') ? profile.links : [],
    languages: may('languages') ? profile.languages : [],
    availability_slots: may('availability') ? profile.availability_slots : [],
    offers: may('offers') ? profile.offers.map((offer) => offer.topic) : [],
    email: may('email') ? profile.email : undefined,
    phone: may('phone') ? (profile.phone ?? undefined) : undefined,
  };
}
