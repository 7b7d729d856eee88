import type { DemoProposal, DemoQuestion } from './talkTypes.ts';
import type { DemoFit } from './fit.ts';

/** Shapes of the demo world. Rows use snake_case; `*_at` are ISO timestamps (UTC), `*_on` are ISO dates. */
export type IndustryKey =
  | 'association'
  | 'health'
  | 'machinery'
  | 'finance'
  | 'energy'
  | 'retail'
  | 'logistics'
  | 'it'
  | 'public'
  | 'education'
  | 'construction'
  | 'food'
  | 'chemistry'
  | 'media'
  | 'consulting'
  | 'social'
  | 'tourism';

export type CareerLevel = 'starter' | 'professional' | 'team_lead' | 'leader' | 'executive';
export type ExperienceBand = '0-5' | '6-10' | '11-20' | '20+';
export type PersonStatus = 'active' | 'invited' | 'lapsed' | 'left' | 'blocked';
export type LanguageLevel = 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native';

export type DemoOrganization = {
  id: string;
  name: string;
  industry: string;
  industry_key: IndustryKey;
  location: string;
  domain: string;
};
export type DemoLanguage = { language: string; level: LanguageLevel };
export type DemoOffer = { topic: string; level: 1 | 2 | 3 | 4; evidence: string };
export type DemoNeed = { topic: string; priority: 1 | 2 | 3 };

export type DemoPerson = DemoFit & {
  id: string;
  /** Fixed cast only, e.g. `jana`; everybody else has null. */
  key: string | null;
  member_number: string;
  first_name: string;
  last_name: string;
  gender: 'woman' | 'man';
  email: string;
  locale: 'de-CH' | 'de' | 'en';
  status: PersonStatus;
  roles: ('office' | 'operator' | 'confidant')[];
  organization_id: string;
  function: string | null;
  industry: string | null;
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  headline: string | null;
  location: string | null;
  work_mode: 'onsite' | 'remote' | 'both' | null;
  languages: DemoLanguage[];
  /** Weekday and part of the day, e.g. `tue-noon`. */
  availability_slots: string[];
  about: string | null;
  topic_offers: DemoOffer[];
  topic_needs: DemoNeed[];
  profile_confirmed_at: string | null;
  created_at: string;
};

export type CvEntry = { period: string; title: string; lines: string[] };
export type CvSection = { heading: string; entries: CvEntry[] };
export type CvModel = { name: string; function: string; sections: CvSection[] };

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'in_review'
  | 'questions_open'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired';
export type TopicDecision = 'confirmed' | 'narrowed' | 'not_confirmed';
export type DemoApplicationTopic = {
  topic: string;
  self_level: 1 | 2 | 3 | 4;
  evidence: string;
  decision: TopicDecision | null;
  narrowed_to: string | null;
  note: string | null;
};
export type DemoDurations = { months: number[]; short: boolean };

export type DemoApplication = {
  id: string;
  person_id: string;
  kind: 'mentor' | 'amendment';
  state: ApplicationState;
  questions: DemoQuestion[];
  expired_at: string | null;
  topics: DemoApplicationTopic[];
  experience_text: string;
  motivation: string;
  capacity: 1 | 2 | 3;
  durations: DemoDurations;
  expectations: string | null;
  conflicts_of_interest: string | null;
  created_at: string;
  submitted_at: string | null;
  decided_at: string | null;
  reviewer_id: string | null;
  reviewer_key: string | null;
  reason_code: string | null;
  reason_text: string | null;
  cv: CvModel | null;
};

export type DemoListing = {
  id: string;
  person_id: string;
  application_id: string;
  state: 'published' | 'paused' | 'suspended' | 'retired';
  capacity: 1 | 2 | 3;
  durations: DemoDurations;
  published_at: string;
  paused_at: string | null;
  return_on?: string;
  suspended_at?: string;
  retired_at?: string;
  topics: { topic: string; level: 1 | 2 | 3 | 4; narrowed_to: string | null }[];
};

export type DemoSighting = { listing_id: string; day: string; found: number; opened: number };

export type RequestState = 'sent' | 'clarifying' | 'declined' | 'withdrawn' | 'accepted' | 'expired';
export type DemoAskedBack = { id: string; question: string; asked_at: string; reply: string | null; replied_at: string | null };
export type DemoRequest = {
  id: string;
  listing_id: string;
  mentor_id: string;
  mentee_id: string;
  state: RequestState;
  topics: string[];
  concern: string;
  duration: number | 'short';
  mode: 'onsite' | 'remote' | 'both';
  sent_at: string;
  answered_at: string | null;
  answer_text: string | null;
  tandem_id: string | null;
  /** A sensitive topic makes it so in any case. */
  sensitive?: boolean;
  /** Since when somebody owes a word; without it since it was sent. */
  waiting_since?: string;
  reminders?: number;
  expiry_reason?: 'no_answer' | 'no_reply';
  questions?: DemoAskedBack[];
};

export type TandemState = 'forming' | 'active' | 'closing' | 'completed' | 'dissolved';
export type DemoTandem = {
  id: string;
  request_id: string;
  listing_id: string;
  mentor_id: string;
  mentee_id: string;
  state: TandemState;
  topics: string[];
  created_at: string;
  started_on: string | null;
  planned_end_on: string | null;
  ended_on: string | null;
  closing_kind: 'planned' | 'early' | 'not_a_fit' | null;
  closing_category: 'time' | 'goals_reached' | 'fit' | 'move' | 'role_change' | 'other' | 'prefer_not_to_say' | null;
  continuation: boolean;
  closing_on?: string;
  /** Who alone has said what the state waits for. */
  half?: 'mentor' | 'mentee';
};

export type World = {
  organizations: DemoOrganization[];
  persons: DemoPerson[];
  applications: DemoApplication[];
  proposals: DemoProposal[];
  listings: DemoListing[];
  sightings: DemoSighting[];
  requests: DemoRequest[];
  tandems: DemoTandem[];
  /** Person ids of the fixed cast by key. */
  cast: Record<string, string>;
};

export type WorldOptions = { seed: number; members: number; listings: number; today: Date };
