import type { GoalTemplate } from './templates-goals.ts';

export const exchangeGoals: readonly GoalTemplate[] = [
  {
    key: 'transfer',
    text: {
      de: 'Wissen geht zwischen Generationen und zwischen erfahrenen und neuen Mitarbeitenden weiter.',
      en: 'Knowledge passes between generations and between experienced and new staff.',
    },
    indicator: {
      de: 'Anteil, der am Ende etwas Gelerntes im Alltag anwendet, und drei Monate später noch immer.',
      en: 'Share who use something they learned in daily work at the end, and still do three months later.',
    },
  },
  {
    key: 'leading',
    text: {
      de: 'Mitarbeitende üben, was Führung braucht: anleiten, zuhören, Rückmeldung geben.',
      en: 'Staff practise what leading takes: guiding, listening, giving feedback.',
    },
    indicator: {
      de: 'Eigene Einschätzung dieser drei Fähigkeiten am Anfang und am Ende, mittlerer Unterschied.',
      en: 'Own rating of these three abilities at the start and at the end, mean difference.',
    },
  },
  {
    key: 'participation',
    text: {
      de: 'Mehr Menschen gestalten mit, quer durch alle Bereiche.',
      en: 'More people have a say in how things are done, across all areas.',
    },
    indicator: {
      de: 'Anteil der Bereiche, aus denen jemand teilnimmt, und Zustimmung zu „Meine Sicht zählt hier“ am Anfang und am Ende.',
      en: 'Share of areas from which somebody takes part, and agreement with ‘My view counts here’ at the start and at the end.',
    },
  },
  {
    key: 'cohesion',
    text: {
      de: 'Die Menschen im Unternehmen verstehen einander besser und halten zusammen.',
      en: 'People in the company understand each other better and stand together.',
    },
    indicator: {
      de: 'Zustimmung zu den Fragen nach Zusammenhalt und Verständnis am Anfang und am Ende.',
      en: 'Agreement with the questions on cohesion and understanding at the start and at the end.',
    },
  },
  {
    key: 'branding',
    text: {
      de: 'Wir sind ein Haus, in dem man voneinander lernt, und man weiß das auch draußen.',
      en: 'We are a house in which people learn from each other, and that is known outside, too.',
    },
    indicator: {
      de: 'Wie wahrscheinlich die Teilnehmenden das Programm weiterempfehlen, am Ende.',
      en: 'How likely those who took part are to recommend the programme, at the end.',
    },
  },
];

export const reverseGoals: readonly GoalTemplate[] = [
  {
    key: 'digital',
    text: {
      de: 'Führungskräfte gehen sicher mit den digitalen Werkzeugen um, die im Alltag gebraucht werden.',
      en: 'Leaders are at ease with the digital tools that daily work needs.',
    },
    indicator: {
      de: 'Stand von 0 bis 10 in der Bedarfsklärung und am Ende, mittlerer Unterschied.',
      en: 'Level from 0 to 10 in the needs assessment and at the end, mean difference.',
    },
  },
  {
    key: 'culture',
    text: {
      de: 'Eine offene Kultur: Fragen stellen ist erlaubt, nach oben und nach unten.',
      en: 'An open culture: asking is allowed, upwards and downwards.',
    },
    indicator: {
      de: 'Zustimmung zu „Hier kann ich offen sagen, was ich denke“ in jeder Kurzbefragung und am Ende.',
      en: 'Agreement with ‘Here I can say openly what I think’ in each pulse survey and at the end.',
    },
  },
  {
    key: 'communication',
    text: {
      de: 'Interne Kommunikation, die alle erreicht und in beide Richtungen läuft.',
      en: 'Internal communication that reaches everybody and runs in both directions.',
    },
    indicator: {
      de: 'Anteil der Führungskräfte, die die internen Kanäle selbst nutzen, am Anfang und am Ende, nach eigener Angabe.',
      en: 'Share of leaders who use the internal channels themselves, at the start and at the end, in their own words.',
    },
  },
  {
    key: 'new_view',
    text: {
      de: 'Die Leitung weiß, was Jüngeren wichtig ist und wie sie arbeiten.',
      en: 'The leadership knows what matters to younger people and how they work.',
    },
    indicator: {
      de: 'Anteil der Führungskräfte, die am Ende etwas nennen, das sie deshalb anders machen.',
      en: 'Share of leaders who name something at the end that they do differently because of it.',
    },
  },
];
