import type { Format } from '../../../rooms/programs/rules.ts';
import type { RoomStory } from '../../roomTypes.ts';

const goalOf = (text: string, signs: string) =>
  ({ of: 'a', text, signs, strand: 'competences', progress: 40, before: 3, steps: [] }) as const;

/** What the others have agreed on. Nobody of the tour reads it; their meetings are what the coordination sees. */
export const plainStories: Record<Format, RoomStory> = {
  network: {
    mode: 'both',
    rhythm: { interval_weeks: 4, session_count: 6, session_minutes: 60 },
    kickoff: {
      goals: 'Eine Frage nach der anderen, die dringendste zuerst.',
      roles: 'Wer fragt, bereitet vor.',
      plan: 'Einmal im Monat.',
      documentation: 'Stichworte, gemeinsam.',
      framework: 'Vor Ort oder per Video.',
    },
    goals: [goalOf('Ich gebe eine Aufgabe pro Woche ab.', 'Freitag um fünf bin ich zu Hause.')],
  },
  cross: {
    mode: 'onsite',
    rhythm: { interval_weeks: 5, session_count: 10, session_minutes: 90 },
    kickoff: {
      goals: 'Den nächsten Schritt im Beruf klären.',
      roles: 'Fragen von der einen Seite, Erfahrung von der anderen, keine Abwerbung.',
      plan: 'Alle fünf Wochen, im Sommer Pause.',
      documentation: 'Nur die nächsten Schritte.',
      framework: 'Abwechselnd in beiden Häusern.',
    },
    goals: [goalOf('Ich stelle mein Projekt der Geschäftsleitung selbst vor.', 'Sie fragt nach, und ich weiss weiter.')],
  },
  exchange: {
    mode: 'both',
    rhythm: { interval_weeks: 4, session_count: 6, session_minutes: 60 },
    kickoff: {
      goals: 'Beide bringen ein Thema, beide nehmen eines mit.',
      roles: 'Halb geben, halb nehmen.',
      plan: 'Jeden Monat ein Treffen.',
      documentation: 'Eine gemeinsame Notiz.',
      framework: 'Zu Fuss, wenn das Wetter will.',
    },
    goals: [
      goalOf('Ich moderiere eine Sitzung ohne Folien.', 'Alle gehen mit einer Aufgabe hinaus.'),
      { ...goalOf('Ich baue eine Auswertung selbst.', 'Die Zahlen stimmen mit dem Controlling überein.'), of: 'b' },
    ],
  },
  reverse: {
    mode: 'both',
    rhythm: { interval_weeks: 3, session_count: 6, session_minutes: 45 },
    kickoff: {
      goals: 'Ein Werkzeug richtig kennenlernen.',
      roles: 'Die jüngere Seite führt.',
      plan: 'Alle drei Wochen, 45 Minuten.',
      documentation: 'Übungen in die gemeinsamen Notizen.',
      framework: 'Am eigenen Bildschirm.',
    },
    needs: [
      {
        topic: 'collaboration-tools',
        level: 3,
        state: 'done',
        body: { doing: 'Ich lese mit.', stuck: 'Zu viele Kanäle.', wish: 'Selbst einen Raum führen.' },
      },
    ],
    goals: [goalOf('Ich führe einen gemeinsamen Raum selbst.', 'Das Team findet, was es sucht.')],
  },
};

/** Two who write English to each other. */
export const englishExchange: RoomStory = {
  ...plainStories.exchange,
  kickoff: {
    goals: 'Each of us brings one thing and takes one thing home.',
    roles: 'Half giving, half taking. Whoever learns sets the topic.',
    plan: 'Six meetings, one each month.',
    documentation: 'One shared note for each meeting.',
    framework: 'On foot where the weather allows it.',
  },
  goals: [
    goalOf('I run a meeting without slides.', 'Everybody leaves with one thing to do.'),
    { ...goalOf('I build a report of my own.', 'The figures agree with those of finance.'), of: 'b' },
  ],
  messages: [
    [12, 'a', 'The first meeting without slides was loud, and it was over in half the time.'],
    [11, 'b', 'Mine was the other way round: the report is quiet and took twice as long. Same time next month?'],
  ],
};
