import { taxonomy } from '../../people/rules/taxonomy.ts';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import type { PublishedListing } from '../../applications/store/published.ts';
import { newDirectory, type Directory } from './copy.ts';

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

type Sample = Partial<Omit<PublishedListing, 'topics' | 'languages'>> & {
  topics?: (string | [topic: string, narrowed_to: string])[];
  languages?: string[];
};

/** A listing with what a test leaves open filled in. */
export function sampleRow(at: number, { topics = [], languages = ['de'], ...row }: Sample): PublishedListing {
  return {
    id: idOf(1000 + at),
    person_id: idOf(at),
    capacity: 2,
    live: 0,
    durations: [6],
    short_mentoring: false,
    published_at: new Date(Date.UTC(2026, 0, 1 + at)),
    first_name: `Mentor${at}`,
    initial: 'M',
    photo_file_id: null,
    function: null,
    organization: null,
    location: null,
    work_mode: 'both',
    headline: null,
    about: null,
    industry: null,
    career_level: null,
    years_experience_band: null,
    max_travel_minutes: null,
    availability_slots: [],
    goals_offered: [],
    statements: [],
    accepted: [1],
    ...row,
    languages: languages.map((language) => ({ language, level: 'C1' })),
    topics: topics.map((topic) =>
      typeof topic === 'string'
        ? { topic, level: 3, narrowed_to: null, evidence: '' }
        : { topic: topic[0], level: 3, narrowed_to: topic[1], evidence: '' },
    ),
  };
}

/** A small network, by first name. */
export const samples: Record<string, Sample> = {
  Corinna: {
    initial: 'S',
    function: 'Leiterin Pflegedienst',
    organization: 'Klinik am Moos',
    location: 'Aarau',
    topics: ['leading-teams', 'difficult-conversations', 'delegation'],
    about: 'Seit zwölf Jahren führe ich im Schichtbetrieb.',
  },
  Samira: {
    initial: 'N',
    function: 'Leiterin Einkauf',
    organization: 'Optik Lindhof',
    location: '3000 Bern',
    topics: ['supply-chain', 'leading-teams'],
    languages: ['de', 'en'],
    headline: 'Beschaffung mit Augenmaß',
    work_mode: 'remote',
  },
  Lorenz: {
    initial: 'A',
    function: 'Leiter Produktion',
    organization: 'Hallbach Antriebe',
    location: 'Zürich',
    topics: ['change'],
    about: 'Wir haben drei Werke zusammengelegt; die Lieferketten liefen dabei weiter.',
    work_mode: 'onsite',
  },
  Daria: {
    initial: 'M',
    function: 'Head of Legal',
    organization: 'Versa Rück',
    location: 'Genève',
    topics: [['negotiation', 'in Arbeitskonflikten']],
    languages: ['en', 'fr'],
    headline: 'Mediation instead of litigation',
  },
  Hanna: {
    initial: 'B',
    function: 'Geschäftsleiterin',
    organization: 'Kessler & Roth',
    location: 'Aarau',
    topics: ['delegation'],
    about: 'Teamführung in einem Familienbetrieb, Nachfolge geregelt.',
    short_mentoring: true,
  },
  Özlem: {
    initial: 'Y',
    function: 'Softwareentwicklerin',
    organization: 'Müller Söhne',
    topics: [],
    languages: ['de', 'tr'],
    live: 2,
  },
};

export const sampleFrame = {
  program: {
    id: idOf(1),
    slug: 'network',
    format: 'network' as const,
    name_de: '',
    name_en: '',
    purpose_de: '',
    purpose_en: '',
    state: 'live' as const,
    go_live_on: null,
    initiative_id: null,
    settings: networkDefaults,
    created_at: new Date(0),
  },
  groups: taxonomy,
  topics: new Map(taxonomy.flatMap((group) => group.topics).map((topic) => [topic.slug, topic])),
  versions: [{ number: 1, kind: 'binding' as const }],
};

export function sampleDirectory(rows: Record<string, Sample> = samples): Directory {
  return newDirectory(
    sampleFrame,
    Object.entries(rows).map(([first_name, row], at) => sampleRow(at, { ...row, first_name })),
  );
}
