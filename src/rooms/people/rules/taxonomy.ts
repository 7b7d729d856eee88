import type { Actor } from '../../../platform/deed.ts';
import { hasRole } from './person.ts';
import { synonyms_de } from './synonyms-de.ts';
import { synonyms_en } from './synonyms-en.ts';
import type { TopicGroup } from './topics.ts';

type Line = readonly [slug: string, label_de: string, label_en: string];

/** Who names one of these in a request may be in a difficult place: only the person addressed reads it. */
const sensitive = new Set(['redundancy', 'conflict', 'resilience', 'work-life', 'parents-care', 'inclusion']);

const wordsOf = (list: Readonly<Record<string, string>>, slug: string) => list[slug]?.split(', ') ?? [];

const group = (slug: string, label_de: string, label_en: string, lines: readonly Line[]): Omit<TopicGroup, 'position'> => ({
  slug,
  label_de,
  label_en,
  topics: lines.map(([topic, de, en], at) => ({
    slug: topic,
    group_slug: slug,
    label_de: de,
    label_en: en,
    sensitive: sensitive.has(topic),
    active: true,
    position: at + 1,
    synonyms_de: wordsOf(synonyms_de, topic),
    synonyms_en: wordsOf(synonyms_en, topic),
    merged_into: null,
  })),
});

/** What a new network starts with: 12 groups, 68 topics. From then on the office's own list counts. */
export const taxonomy: TopicGroup[] = [
  group('leadership', 'Führung', 'Leadership', [
    ['first-leadership', 'Erste Führungsrolle', 'First leadership role'],
    ['leading-teams', 'Teams führen', 'Leading teams'],
    ['remote-leadership', 'Führen auf Distanz', 'Leading at a distance'],
    ['leading-peers', 'Vom Teammitglied zur Führung', 'From peer to boss'],
    ['difficult-conversations', 'Schwierige Gespräche', 'Difficult conversations'],
    ['delegation', 'Delegieren', 'Delegating'],
    ['leading-without-authority', 'Führen ohne Weisungsrecht', 'Leading without authority'],
  ]),
  group('career', 'Karriere', 'Career', [
    ['career-planning', 'Karriereplanung', 'Career planning'],
    ['career-entry', 'Berufseinstieg', 'Starting a career'],
    ['promotion', 'Aufstieg', 'Promotion'],
    ['job-change', 'Stellenwechsel', 'Changing jobs'],
    ['reorientation', 'Berufliche Neuorientierung', 'Reorientation in mid-career'],
    ['board-career', 'Mandate und Verwaltungsrat', 'Board mandates'],
    ['redundancy', 'Stellenverlust', 'Job loss'],
  ]),
  group('personal', 'Persönlichkeit', 'Personal development', [
    ['self-presentation', 'Auftreten', 'Presence'],
    ['self-management', 'Selbstorganisation', 'Self-management'],
    ['resilience', 'Umgang mit Druck', 'Coping with pressure'],
    ['decision-making', 'Entscheiden', 'Decision making'],
    ['values-role', 'Werte und Rolle', 'Values and role'],
    ['work-life', 'Beruf und Privatleben', 'Work and private life'],
  ]),
  group('communication', 'Kommunikation', 'Communication', [
    ['presenting', 'Präsentieren', 'Presenting'],
    ['negotiation', 'Verhandeln', 'Negotiating'],
    ['conflict', 'Konflikte lösen', 'Resolving conflict'],
    ['feedback', 'Feedback geben', 'Giving feedback'],
    ['internal-communication', 'Interne Kommunikation', 'Internal communication'],
    ['media-training', 'Medienauftritte', 'Media appearances'],
  ]),
  group('network', 'Netzwerk', 'Networking', [
    ['network-building', 'Netzwerk aufbauen', 'Building a network'],
    ['visibility', 'Sichtbarkeit', 'Visibility'],
    ['associations', 'Verbandsarbeit', 'Association work'],
    ['cross-industry', 'Branchenblick', 'View into other industries'],
    ['personal-brand', 'Persönliche Marke', 'Personal brand'],
  ]),
  group('digital', 'Digitalisierung und KI', 'Digital and AI', [
    ['social-media', 'Soziale Medien', 'Social media'],
    ['collaboration-tools', 'Zusammenarbeit mit digitalen Werkzeugen', 'Collaboration tools'],
    ['ai-at-work', 'KI im Arbeitsalltag', 'AI at work'],
    ['data-literacy', 'Datenkompetenz', 'Data literacy'],
    ['crowdsourcing', 'Crowdsourcing', 'Crowdsourcing'],
    ['information-security', 'Informationssicherheit', 'Information security'],
    ['digital-transformation', 'Digitale Transformation', 'Digital transformation'],
  ]),
  group('strategy', 'Strategie und Wandel', 'Strategy and change', [
    ['strategy-development', 'Strategie entwickeln', 'Building strategy'],
    ['change', 'Veränderung begleiten', 'Change management'],
    ['innovation', 'Innovation', 'Innovation'],
    ['agile', 'Agiles Arbeiten', 'Agile work'],
    ['sustainability', 'Nachhaltigkeit', 'Sustainability'],
  ]),
  group('functions', 'Fachgebiete', 'Functions', [
    ['finance', 'Finanzen und Controlling', 'Finance'],
    ['hr', 'Personalwesen', 'Human resources'],
    ['marketing-sales', 'Marketing und Verkauf', 'Marketing and sales'],
    ['supply-chain', 'Logistik und Lieferkette', 'Logistics and supply chain'],
    ['production-quality', 'Produktion und Qualität', 'Production and quality'],
    ['it', 'Informatik', 'IT'],
    ['law-compliance', 'Recht und Compliance', 'Law and compliance'],
  ]),
  group('project', 'Projekte', 'Projects', [
    ['project-management', 'Projektmanagement', 'Project management'],
    ['stakeholders', 'Anspruchsgruppen', 'Stakeholders'],
    ['procurement', 'Einkauf', 'Procurement'],
    ['public-sector', 'Öffentliche Hand', 'Public sector'],
  ]),
  group('entrepreneurship', 'Unternehmertum', 'Entrepreneurship', [
    ['founding', 'Gründen', 'Founding'],
    ['succession', 'Nachfolge', 'Succession'],
    ['self-employment', 'Selbständigkeit', 'Self-employment'],
    ['sme', 'KMU führen', 'Running an SME'],
  ]),
  group('diversity', 'Vielfalt und Generationen', 'Diversity and generations', [
    ['women-in-leadership', 'Frauen in Führung', 'Women in leadership'],
    ['generations', 'Generationen verstehen', 'Understanding generations'],
    ['intercultural', 'Interkulturelles', 'Intercultural work'],
    ['inclusion', 'Inklusion', 'Inclusion'],
    ['parents-care', 'Elternschaft und Pflege', 'Parenthood and care'],
  ]),
  group('culture', 'Kultur und Wissen', 'Culture and knowledge', [
    ['company-culture', 'Unternehmenskultur', 'Company culture'],
    ['knowledge-transfer', 'Erfahrungswissen weitergeben', 'Passing on experience'],
    ['onboarding', 'Einarbeitung', 'Onboarding'],
    ['new-work', 'Neue Arbeitsformen', 'New ways of working'],
    ['employer-branding', 'Arbeitgeberauftritt', 'Employer branding'],
  ]),
].map((entry, at) => ({ ...entry, position: at + 1 }));

/** Addresses below the office's list of topics that are pages of their own. */
const reserved = new Set(['new', 'groups', 'proposals']);

/** Address part of a new topic or group from its English label. `taken`: slugs that exist, merged ones too. */
export function slugOf(label_en: string, taken: ReadonlySet<string>, fallback = 'topic'): string {
  const plain = label_en
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain || fallback;
  if (!reserved.has(base) && !taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The list of topics belongs to the office. */
export function mayManageTopics(actor: Actor): boolean {
  return hasRole(actor, 'office') || hasRole(actor, 'operator');
}
