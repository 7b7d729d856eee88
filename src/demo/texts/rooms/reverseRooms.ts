import type { RoomStory } from '../../roomTypes.ts';

const rhythm = { interval_weeks: 3, session_count: 6, session_minutes: 45 };

/** Urs, who leads, learns from Timo what artificial intelligence is good for on an ordinary Tuesday. */
export const ursTimo: RoomStory = {
  mode: 'both',
  weekday: 2,
  time: '16:15',
  rhythm,
  kickoff: {
    goals:
      'Urs will KI im Alltag ausprobieren, ohne ein Projekt daraus zu machen. Timo will wissen, wie man eine Halle führt, in der nicht alle wollen.',
    roles:
      'Timo führt durch das Treffen, Urs tippt selbst. Was Urs nicht weiss, sagt er laut. Nichts davon kommt je in eine Beurteilung.',
    plan: 'Sechs Treffen, alle drei Wochen, 45 Minuten, dienstags um 16.15 Uhr.',
    documentation: 'Timo legt die Übungen in die gemeinsamen Notizen. Firmendaten bleiben draussen.',
    framework: 'Am Bildschirm von Urs, Tür zu. Wer absagt, tut es vor Mittag.',
  },
  needs: [
    {
      topic: 'ai-at-work',
      level: 2,
      state: 'done',
      body: {
        doing: 'Ich lasse mir Mails übersetzen und habe einmal eine Rede kürzen lassen. Sonst nichts.',
        stuck: 'Ich weiss nicht, was ich hineinkopieren darf und was nicht. Und ich traue den Zahlen nicht.',
        wish: 'Den Wochenbericht in zehn Minuten statt in einer Stunde schreiben, und wissen, wann ich es besser lasse.',
        way: 'Selbst tippen, jemand schaut zu und lacht nicht.',
        tools: 'Laptop der Firma, das Werkzeug, das unsere Informatik erlaubt hat.',
      },
      preparation: {
        plan: '1. Was hineindarf und was nicht, an drei Beispielen.\n2. Einen alten Wochenbericht ohne Namen nachbauen.\n3. Den Bericht prüfen lassen: Was stimmt nicht?',
        materials: 'Merkblatt der Informatik, drei alte Berichte mit erfundenen Zahlen, eine Stunde Geduld.',
        talk: 1,
      },
    },
    {
      topic: 'social-media',
      level: 1,
      state: 'draft',
      body: { doing: 'Ich lese mit.', stuck: 'Wer das liest, und was ich davon habe.' },
    },
  ],
  goals: [
    {
      of: 'a',
      text: 'Mein Wochenbericht dauert zehn Minuten, und die Zahlen stimmen.',
      signs: 'Vier Berichte in Folge, von Hand nachgerechnet.',
      strand: 'competences',
      progress: 50,
      before: 2,
      steps: [
        ['Eine Vorlage ohne Namen und Zahlen bauen', true],
        ['Den ersten Bericht prüfen', true],
        ['Vier Wochen am Stück', false],
      ],
      checks: [
        [30, 'a', 30, 'Zwanzig Minuten. Die Hälfte davon Misstrauen.'],
        [9, 'b', 50, 'Er findet die Fehler schneller als ich. Das ist die eigentliche Kunst.'],
      ],
    },
  ],
  talks: [
    {
      days: 58,
      mode: 'onsite',
      place: 'Hallbach Antriebe, Büro Produktion',
      minutes: 60,
      next_step: 'Drei alte Berichte ohne Namen heraussuchen.',
      learned: { a: 'Man darf dem Ding widersprechen.', b: 'Was ein Leiter am Montag um sechs alles schon weiss.' },
      strands: ['goal_definition'],
    },
    {
      days: 37,
      mode: 'onsite',
      place: 'Hallbach Antriebe, Büro Produktion',
      minutes: 45,
      next_step: 'Den Bericht der Woche damit schreiben und nachrechnen.',
      transfer: 'Der Bericht entsteht jetzt am Donnerstag, nicht mehr am Freitagabend.',
      learned: { a: 'Eine gute Frage ist länger als die Antwort.', b: 'Nachrechnen ist kein Misstrauen, sondern Handwerk.' },
      strands: ['competences'],
    },
    {
      days: 16,
      mode: 'onsite',
      place: 'Energiewerk Rotbuchen, Leitstelle',
      kind: 'insight',
      minutes: 90,
      next_step: 'Timo schreibt auf, was er in der Halle anders machen würde.',
      learned: { b: 'Urs geht durch die Halle und redet mit jedem, aber nie über die Arbeit zuerst. Danach läuft sie.' },
      strands: ['informal_knowledge', 'networking'],
    },
    { days: -5, mode: 'onsite', place: 'Hallbach Antriebe, Büro Produktion' },
    { days: -26, mode: 'remote' },
    { days: -47, mode: 'onsite', place: 'Hallbach Antriebe, Büro Produktion' },
  ],
  messages: [
    [
      66,
      'b',
      'Guten Tag Herr Amstad, ich bin Timo. Ich zeige Ihnen gern, wie ich damit arbeite. Passt Ihnen ein Dienstag um 16.15 Uhr, bei Ihnen?',
    ],
    [65, 'a', 'Passt. Und Urs genügt. Ich warne Sie: Ich stelle Fragen, die Ihnen zu einfach sind.'],
    [29, 'a', 'Zwanzig Minuten für den Bericht! Ich habe es dem Einkauf erzählt, jetzt wollen sie auch.'],
    [8, 'b', 'Für Dienstag habe ich etwas Neues: das Protokoll der Schichtübergabe, diktiert in der Halle.'],
  ],
  notes: [
    [57, 'b', 'ours', 'Was hinein darf: Text ohne Namen, Zahlen mit erfundener Einheit.\nWas nicht: Kunden, Löhne, Zeichnungen.'],
    [15, 'b', 'mine', 'Fragen, ob ich einmal an einer Teamsitzung dabei sein darf.'],
  ],
  points: [
    ['b', 'ours', 'Schichtübergabe diktieren: im Lärm ausprobieren'],
    ['a', 'ours', 'Was sage ich der Belegschaft, wozu ich das nutze?'],
    ['a', 'mine', 'Den Vertrag mit dem Giesser nicht zeigen'],
  ],
  ideas: [
    {
      by: 'a',
      title: 'Sprechstunde für Leitende',
      text: 'Einmal im Monat eine halbe Stunde, in der Leitende zu zweit mit jemandem aus der Informatik üben, ohne Publikum.',
      released: ['a', 'b'],
    },
  ],
};
