import type { Sight } from '../../../platform/deed.ts';

/** What waits for those who speak for an organisation in rooms below this one. */
export interface MoreStep {
  kind: 'nominations' | 'clearances';
  count: number;
  since: Date;
  path: string;
  name_de: string;
  name_en: string;
}

/** The application hands it over: those rooms are not known here. */
export type ReadMoreSteps = (sight: Sight, organization_id: string) => Promise<MoreStep[]>;
