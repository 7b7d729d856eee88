import type { DemoLanguage, DemoNeed, DemoOffer, DemoPerson } from './types.ts';

/** A named person of the demo, word for word. `joined` in days before today; `years` and `team` feed generated texts about them. */
export type CastPerson = {
  key: string;
  first_name: string;
  last_name: string;
  gender: 'woman' | 'man';
  organization: string;
  area: string;
  years: number;
  team: number;
  joined: number;
  roles?: DemoPerson['roles'];
  function: string;
  career_level?: DemoPerson['career_level'];
  headline?: string;
  location?: string;
  work_mode?: DemoPerson['work_mode'];
  languages?: DemoLanguage[];
  availability_slots?: string[];
  about?: string;
  topic_offers?: DemoOffer[];
  topic_needs?: DemoNeed[];
  goals_sought?: DemoPerson['goals_sought'];
  goals_offered?: DemoPerson['goals_offered'];
  wished_experience?: DemoPerson['wished_experience'];
  statements?: number[];
};
