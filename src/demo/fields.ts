import type { CareerLevel, IndustryKey } from './types.ts';
import { operationsAreas } from './texts/areas.ts';
import { officeAreas } from './texts/officeAreas.ts';
import type { AreaTexts } from './areaTypes.ts';

const areas: Record<string, AreaTexts> = { ...operationsAreas, ...officeAreas };

/** @throws RangeError for an unknown area. */
export function areaOf(key: string): AreaTexts {
  const area = areas[key];
  if (!area) throw new RangeError(`unknown area ${key}`);
  return area;
}

type Shares = readonly (readonly [string, number])[];
const offices: Shares = [
  ['finance', 6],
  ['hr', 8],
  ['it', 8],
  ['media', 3],
  ['management', 7],
  ['law', 3],
  ['project', 5],
];

/** In which areas the people of an industry work, with weights. */
export const industryAreas: Record<IndustryKey, Shares> = {
  association: [['administration', 1]],
  health: [['care', 40], ['medicine', 22], ...offices],
  machinery: [['production', 34], ['engineering', 24], ['logistics', 9], ['sales', 7], ...offices],
  finance: [['finance', 30], ['sales', 16], ['law', 12], ['it', 12], ...offices],
  energy: [['engineering', 24], ['sustainability', 20], ['project', 14], ...offices],
  retail: [['sales', 40], ['logistics', 18], ...offices],
  logistics: [['logistics', 44], ['project', 8], ...offices],
  it: [['it', 55], ['sales', 8], ...offices],
  public: [['administration', 40], ['project', 14], ['social', 12], ...offices],
  education: [['teaching', 50], ...offices],
  construction: [['project', 34], ['engineering', 22], ['management', 8], ...offices],
  food: [['production', 34], ['logistics', 12], ['sales', 14], ['sustainability', 5], ...offices],
  chemistry: [['production', 24], ['engineering', 22], ['law', 8], ['sustainability', 8], ...offices],
  media: [['media', 46], ['sales', 10], ...offices],
  consulting: [
    ['management', 40],
    ['hr', 10],
    ['it', 10],
    ['finance', 8],
  ],
  social: [['social', 46], ['care', 16], ...offices],
  tourism: [['hospitality', 48], ['sales', 8], ...offices],
};

/** Offers that need somebody who leads. */
export const leadersOnly: ReadonlySet<string> = new Set([
  'first-leadership',
  'leading-teams',
  'remote-leadership',
  'leading-peers',
  'difficult-conversations',
  'delegation',
  'promotion',
  'board-career',
  'strategy-development',
  'women-in-leadership',
  'redundancy',
  'sme',
  'succession',
  'change',
  'finance',
  'hr',
  'production-quality',
  'it',
  'job-change',
]);

/** What people of a level may offer beside their area. */
export const offersByLevel: Record<CareerLevel, readonly string[]> = {
  starter: ['ai-at-work', 'social-media', 'generations', 'career-entry', 'collaboration-tools', 'intercultural', 'data-literacy'],
  professional: [
    'presenting',
    'data-literacy',
    'collaboration-tools',
    'ai-at-work',
    'network-building',
    'self-management',
    'reorientation',
    'leading-without-authority',
    'agile',
    'career-planning',
    'associations',
    'work-life',
    'knowledge-transfer',
  ],
  team_lead: [
    'leading-teams',
    'first-leadership',
    'leading-peers',
    'difficult-conversations',
    'delegation',
    'feedback',
    'onboarding',
    'conflict',
    'work-life',
    'parents-care',
    'new-work',
    'resilience',
    'job-change',
    'cross-industry',
  ],
  leader: [
    'leading-teams',
    'remote-leadership',
    'change',
    'strategy-development',
    'negotiation',
    'promotion',
    'company-culture',
    'decision-making',
    'women-in-leadership',
    'visibility',
    'generations',
    'redundancy',
    'values-role',
    'media-training',
  ],
  executive: [
    'board-career',
    'strategy-development',
    'change',
    'decision-making',
    'negotiation',
    'company-culture',
    'women-in-leadership',
    'media-training',
    'values-role',
    'succession',
    'associations',
    'reorientation',
  ],
};

/** What people of a level look for. */
export const needsByLevel: Record<CareerLevel, readonly string[]> = {
  starter: [
    'career-entry',
    'career-planning',
    'self-presentation',
    'presenting',
    'network-building',
    'feedback',
    'self-management',
    'visibility',
  ],
  professional: [
    'first-leadership',
    'promotion',
    'career-planning',
    'presenting',
    'negotiation',
    'leading-without-authority',
    'project-management',
    'job-change',
    'visibility',
    'self-employment',
    'work-life',
  ],
  team_lead: [
    'leading-teams',
    'difficult-conversations',
    'delegation',
    'leading-peers',
    'conflict',
    'change',
    'resilience',
    'ai-at-work',
    'first-leadership',
    'remote-leadership',
    'parents-care',
    'feedback',
  ],
  leader: [
    'strategy-development',
    'change',
    'board-career',
    'ai-at-work',
    'negotiation',
    'company-culture',
    'generations',
    'decision-making',
    'digital-transformation',
    'women-in-leadership',
    'finance',
  ],
  executive: [
    'ai-at-work',
    'social-media',
    'generations',
    'board-career',
    'succession',
    'values-role',
    'sustainability',
    'new-work',
  ],
};
