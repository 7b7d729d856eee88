import type { GroupSlug } from './groupTexts.ts';

/** The taxonomy's slugs by group, as the demo world uses them. */
export const groupTopics: Record<GroupSlug, readonly string[]> = {
  leadership: [
    'first-leadership',
    'leading-teams',
    'remote-leadership',
    'leading-peers',
    'difficult-conversations',
    'delegation',
    'leading-without-authority',
  ],
  career: ['career-planning', 'career-entry', 'promotion', 'job-change', 'reorientation', 'board-career', 'redundancy'],
  personal: ['self-presentation', 'self-management', 'resilience', 'decision-making', 'values-role', 'work-life'],
  communication: ['presenting', 'negotiation', 'conflict', 'feedback', 'internal-communication', 'media-training'],
  network: ['network-building', 'visibility', 'associations', 'cross-industry', 'personal-brand'],
  digital: [
    'social-media',
    'collaboration-tools',
    'ai-at-work',
    'data-literacy',
    'crowdsourcing',
    'information-security',
    'digital-transformation',
  ],
  strategy: ['strategy-development', 'change', 'innovation', 'agile', 'sustainability'],
  functions: ['finance', 'hr', 'marketing-sales', 'supply-chain', 'production-quality', 'it', 'law-compliance'],
  project: ['project-management', 'stakeholders', 'procurement', 'public-sector'],
  entrepreneurship: ['founding', 'succession', 'self-employment', 'sme'],
  diversity: ['women-in-leadership', 'generations', 'intercultural', 'inclusion', 'parents-care'],
  culture: ['company-culture', 'knowledge-transfer', 'onboarding', 'new-work', 'employer-branding'],
};

export const topicSlugs: readonly string[] = Object.values(groupTopics).flat();

/** Which group a topic belongs to, by slug. */
export const groupOfTopic: Readonly<Record<string, GroupSlug>> = Object.fromEntries(
  Object.entries(groupTopics).flatMap(([group, topics]) => topics.map((topic) => [topic, group as GroupSlug])),
);
