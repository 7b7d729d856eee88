import type { DemoLanguage } from './types.ts';
import type { CastPerson } from './castTypes.ts';

const german: DemoLanguage = { language: 'de', level: 'native' };

/** Those who have applied, are listed beside Urs, or are about to. */
export const castApplicants: readonly CastPerson[] = [
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
