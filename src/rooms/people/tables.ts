import type { Generated } from 'kysely';
import type { Sealed } from '../../platform/vault.ts';
import type { PersonStatus, Role } from './rules/person.ts';
import type { CareerLevel, ExperienceBand, LanguageLevel, WorkMode } from './rules/profile.ts';

/** One row: the network that this installation serves. Created by the first-run page. */
export interface NetworkTable {
  id: number;
  name: string;
  logo_file_id: string | null;
  /** Own leading colour as checked at entry, one tone for each mode. */
  lead_light: string | null;
  lead_dark: string | null;
  locales: string[];
  contact_address: string | null;
  /** Set on the operator's pages; the environment goes before them. */
  public_url: string | null;
  mail_from: string | null;
  /** Holds the password of the mail server. */
  sealed_smtp_url: Sealed | null;
  imprint: Generated<string>;
  demo: Generated<boolean>;
  setup_code_hash: string | null;
  set_up_at: Date | null;
}

export interface OrganizationTable {
  id: string;
  name: string;
  created_at: Date;
}

/** Erasure scrubs every column but id, status, merged_into and the times. */
export interface PersonTable {
  id: string;
  member_number: string | null;
  email: string;
  status: PersonStatus;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  locale: string;
  /** In which this person reads times; a name of the IANA time zone database. */
  zone: Generated<string>;
  /** Whose public holidays a plan keeps free, ISO 3166-2: `CH-ZH`, `DE-BY`, `AT-9`. */
  region: string | null;
  message_mail: Generated<'each' | 'daily' | 'never'>;
  password_hash: string | null;
  photo_file_id: string | null;
  phone: string | null;
  headline: string | null;
  organization_id: string | null;
  function: string | null;
  industry: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  location: string | null;
  work_mode: WorkMode | null;
  availability_slots: Generated<string[]>;
  max_travel_minutes: number | null;
  about: string | null;
  links: Generated<string[]>;
  profile_confirmed_at: Date | null;
  /** Kinds of goals as mentee, and those with which the person has experience as mentor. */
  goals_sought: Generated<string[]>;
  goals_offered: Generated<string[]>;
  wished_experience: Generated<string[]>; // of a mentor, in bands
  statements: Generated<number[]>; // eight, 1 to 5 each, 0: not answered; empty: none answered
  contrast: Generated<'normal' | 'more'>;
  motion: Generated<'normal' | 'less'>;
  theme: Generated<'auto' | 'light' | 'dark'>;
  invited_at: Date | null;
  joined_at: Date | null;
  blocked_at: Date | null;
  left_at: Date | null;
  /** keep because links of the merged account must lead to the one that stays */
  merged_into: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface PersonLanguageTable {
  /** erase */
  person_id: string;
  language: string;
  level: LanguageLevel;
}

export interface TopicGroupTable {
  slug: string;
  label_de: string;
  label_en: string;
  position: number;
}

export interface TopicTable {
  slug: string;
  group_slug: string;
  label_de: string;
  label_en: string;
  sensitive: Generated<boolean>;
  active: Generated<boolean>;
  position: number;
  synonyms_de: Generated<string[]>;
  synonyms_en: Generated<string[]>;
  /** The topic in which this one lives on; its address leads there. */
  merged_into: string | null;
}

/** A topic that somebody missed in the list when she applied. */
export interface TopicProposalTable {
  id: string;
  /** erase */
  person_id: string;
  label: string;
  locale: string;
  evidence: string;
  self_level: number;
  state: 'open' | 'added' | 'matched' | 'refused' | 'withdrawn';
  /** What it became: the added or the matched topic. */
  topic: string | null;
  /** To the person, where it was refused. */
  reason: string | null;
  created_at: Date;
  decided_at: Date | null;
  /** detach */
  decided_by: string | null;
}

export interface TopicOfferTable {
  /** erase */
  person_id: string;
  topic: string;
  level: number;
}

export interface TopicNeedTable {
  /** erase */
  person_id: string;
  topic: string;
  priority: number;
}

export interface RoleGrantTable {
  /** erase */
  person_id: string;
  role: Role;
  /** detach */
  granted_by: string | null;
  granted_at: Date;
}

export interface LoginTable {
  id: string;
  token_hash: string;
  /** erase */
  person_id: string;
  /** «Firefox, Linux»: enough to recognise one's own device, no address. */
  agent: string;
  created_at: Date;
  seen_at: Date;
  ends_at: Date;
}

export interface OneTimeLinkTable {
  id: string;
  token_hash: string;
  purpose: 'sign_in' | 'reset' | 'invitation' | 'email_change';
  /** erase */
  person_id: string;
  new_email: string | null;
  next_path: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface NotificationOffTable {
  /** erase */
  person_id: string;
  kind: string;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    network: NetworkTable;
    organization: OrganizationTable;
    person: PersonTable;
    person_language: PersonLanguageTable;
    topic_group: TopicGroupTable;
    topic: TopicTable;
    topic_proposal: TopicProposalTable;
    topic_offer: TopicOfferTable;
    topic_need: TopicNeedTable;
    role_grant: RoleGrantTable;
    login: LoginTable;
    one_time_link: OneTimeLinkTable;
    notification_off: NotificationOffTable;
  }
}
