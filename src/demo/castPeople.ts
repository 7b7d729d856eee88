import type { DemoLanguage, DemoNeed, DemoOffer, DemoPerson } from './types.ts';

/** The named people of the demo, word for word. `joined` in days before today; `years` and `team` feed generated texts about them. */
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

const german: DemoLanguage = { language: 'de', level: 'native' };

export const castPeople: readonly CastPerson[] = [
  {
    key: 'jana',
    first_name: 'Jana',
    last_name: 'Brandis',
    gender: 'woman',
    organization: 'Klinik am Moos',
    area: 'care',
    years: 11,
    team: 14,
    joined: 520,
    function: 'Teamleiterin',
    career_level: 'team_lead',
    headline: 'Pflegeteam mit vierzehn Leuten, seit zwei Jahren in der Leitung',
    location: 'Aarau',
    work_mode: 'both',
    languages: [german, { language: 'en', level: 'B2' }, { language: 'fr', level: 'B1' }],
    availability_slots: ['tue-evening', 'thu-noon', 'thu-evening'],
    about:
      'Ich habe in der Klinik am Moos gelernt und leite heute das Team, in dem ich angefangen habe. Am liebsten bin ich dort, wo gerade umgestellt wird. Mir fehlt jemand von ausserhalb, der nachfragt, wenn ich zu schnell eine Lösung habe.',
    topic_needs: [
      { topic: 'leading-teams', priority: 1 },
      { topic: 'difficult-conversations', priority: 1 },
      { topic: 'delegation', priority: 3 },
    ],
    goals_sought: ['first_leadership', 'healthy_work'],
    wished_experience: ['11-20', '20+'],
    statements: [4, 4, 2, 4, 2, 2, 3, 4],
  },
  {
    key: 'urs',
    first_name: 'Urs',
    last_name: 'Amstad',
    gender: 'man',
    organization: 'Hallbach Antriebe',
    area: 'production',
    years: 24,
    team: 62,
    joined: 1900,
    function: 'Leiter Produktion',
    career_level: 'leader',
    headline: 'Vierzehn Jahre Führung, sechs davon im Schichtbetrieb',
    location: 'Brugg',
    work_mode: 'both',
    languages: [german, { language: 'it', level: 'B1' }, { language: 'en', level: 'B2' }],
    availability_slots: ['mon-noon', 'tue-evening', 'thu-noon', 'thu-evening'],
    about:
      'Polymechaniker, Techniker, seit 2016 Leiter Produktion bei Hallbach. In der Halle arbeiten Menschen aus elf Ländern, am Band und an der Prüfbank. Ich rede gern beim Gehen und bin selten vor sieben zu spät.',
    topic_offers: [
      {
        topic: 'leading-teams',
        level: 4,
        evidence:
          'Seit vierzehn Jahren führe ich Teams, sechs davon im Zweischichtbetrieb; heute sind es 62 Personen mit vier Gruppenleitungen.',
      },
      {
        topic: 'change',
        level: 3,
        evidence:
          'Wir haben die Montage bei laufender Lieferung von Einzelplätzen auf Fliessarbeit umgestellt. Das erste halbe Jahr war zäh, und darüber rede ich offen.',
      },
      {
        topic: 'production-quality',
        level: 4,
        evidence:
          'Die Nacharbeit haben wir in drei Jahren mehr als halbiert, vor allem mit einer Viertelstunde Gespräch pro Schicht.',
      },
    ],
    goals_offered: ['first_leadership', 'next_step'],
    statements: [4, 4, 2, 3, 2, 1, 2, 4],
  },
  {
    key: 'eva',
    first_name: 'Eva',
    last_name: 'Kranich',
    gender: 'woman',
    organization: 'Verband Weitblick',
    area: 'administration',
    years: 15,
    team: 4,
    joined: 2400,
    roles: ['office'],
    function: 'Leiterin Mentoring, Geschäftsstelle',
    career_level: 'team_lead',
    location: 'Aarau',
    work_mode: 'both',
    languages: [german, { language: 'fr', level: 'C1' }, { language: 'en', level: 'C1' }],
  },
  {
    key: 'milo',
    first_name: 'Milo',
    last_name: 'Rentsch',
    gender: 'man',
    organization: 'Verband Weitblick',
    area: 'administration',
    years: 6,
    team: 4,
    joined: 1100,
    roles: ['office'],
    function: 'Mitarbeiter Geschäftsstelle',
    career_level: 'professional',
    location: 'Aarau',
    work_mode: 'both',
    languages: [german, { language: 'en', level: 'B2' }],
  },
  {
    key: 'tarik',
    first_name: 'Tarik',
    last_name: 'Okan',
    gender: 'man',
    organization: 'Verband Weitblick',
    area: 'it',
    years: 9,
    team: 2,
    joined: 1500,
    roles: ['operator'],
    function: 'Informatik, Geschäftsstelle',
    career_level: 'professional',
    location: 'Aarau',
    work_mode: 'both',
    languages: [german, { language: 'tr', level: 'C1' }, { language: 'en', level: 'C1' }],
  },
  {
    key: 'selin',
    first_name: 'Selin',
    last_name: 'Aydin',
    gender: 'woman',
    organization: 'Softwarehaus Kiebitz',
    area: 'it',
    years: 3,
    team: 3,
    joined: 4,
    function: 'Business Analystin',
  },
  {
    key: 'henrik',
    first_name: 'Henrik',
    last_name: 'Bosshard',
    gender: 'man',
    organization: 'Kessler & Roth',
    area: 'management',
    years: 22,
    team: 64,
    joined: 900,
    function: 'Geschäftsleiter',
    career_level: 'executive',
    headline: 'Vom Konstruktionsbüro in die Geschäftsleitung, Nachfolge inbegriffen',
    location: 'Zofingen',
    work_mode: 'onsite',
    languages: [german, { language: 'fr', level: 'B2' }, { language: 'en', level: 'C1' }],
    availability_slots: ['wed-morning', 'fri-noon', 'fri-afternoon'],
    about:
      'Maschinenbauer, seit einigen Jahren Geschäftsleiter eines Betriebs, den ich von seinem Gründer übernommen habe. Ich kenne alle 64 Leute beim Vornamen. Im Sommer bin ich mittwochs auf der Aare.',
    topic_offers: [
      {
        topic: 'leading-teams',
        level: 4,
        evidence: 'Ich führe seit zwölf Jahren Teams, zuerst an der Montagelinie, heute den ganzen Betrieb.',
      },
      {
        topic: 'succession',
        level: 3,
        evidence:
          'Die Nachfolge habe ich am eigenen Leib erlebt, und im Regionalverband stehe ich anderen Betrieben dabei ehrenamtlich zur Seite.',
      },
      {
        topic: 'negotiation',
        level: 3,
        evidence: 'In meiner Rolle verhandle ich oft, mit Lieferanten, Banken und manchmal mit der eigenen Familie.',
      },
    ],
    goals_offered: ['first_leadership', 'next_step', 'founding'],
    statements: [5, 2, 4, 3, 4, 2, 4, 2],
  },
  {
    key: 'miriam',
    first_name: 'Miriam',
    last_name: 'Furrer',
    gender: 'woman',
    organization: 'Optik Lindhof',
    area: 'hr',
    years: 17,
    team: 9,
    joined: 1400,
    function: 'Leiterin Personal',
    career_level: 'leader',
    headline: 'Heikle Gespräche, gut vorbereitet',
    location: 'Lenzburg',
    work_mode: 'both',
    languages: [german, { language: 'en', level: 'C1' }],
    availability_slots: ['tue-noon', 'wed-evening', 'thu-noon'],
    about:
      'Ich leite das Personalwesen eines Betriebs, der Linsen schleift, und übe mit unseren Teamleitungen Gespräche, bevor sie sie führen. Kritik höre ich am liebsten direkt.',
    topic_offers: [
      {
        topic: 'difficult-conversations',
        level: 4,
        evidence:
          'In siebzehn Jahren Personalarbeit war ich bei mehr Trennungsgesprächen dabei, als mir lieb ist. Vorbereiten kann man sie, auswendig lernen nicht.',
      },
      {
        topic: 'feedback',
        level: 3,
        evidence:
          'Bei uns gibt es keine Noten mehr, dafür vier kurze Gespräche im Jahr. Ich habe die Umstellung geleitet, mit einem Fehlstart.',
      },
      {
        topic: 'leading-teams',
        level: 3,
        evidence:
          'Neun Leute im eigenen Team, und rund dreissig Teamleitungen im Haus, die mich anrufen, wenn es im Team klemmt.',
      },
    ],
    goals_offered: ['first_leadership', 'healthy_work'],
    statements: [3, 5, 3, 5, 1, 1, 1, 4],
  },
  {
    key: 'timo',
    first_name: 'Timo',
    last_name: 'Rüegg',
    gender: 'man',
    organization: 'Energiewerk Rotbuchen',
    area: 'engineering',
    years: 7,
    team: 6,
    joined: 380,
    function: 'Projektingenieur',
    career_level: 'professional',
    headline: 'Vor der ersten Leitung, mit Respekt davor',
    location: 'Olten',
    work_mode: 'both',
    languages: [german, { language: 'en', level: 'B2' }],
    availability_slots: ['mon-noon', 'tue-evening', 'wed-noon'],
    about:
      'Ingenieur, meistens in Gummistiefeln. Ab Frühling soll ich die Gruppe Unterhalt leiten und suche jemanden, der Schichtbetrieb kennt.',
    topic_needs: [
      { topic: 'leading-teams', priority: 1 },
      { topic: 'leading-peers', priority: 2 },
    ],
    goals_sought: ['first_leadership'],
    wished_experience: ['11-20', '20+'],
    statements: [3, 4, 2, 3, 2, 3, 2, 5],
  },
];
