import type { RoomStory } from '../../roomTypes.ts';

const rhythm = { interval_weeks: 4, session_count: 6, session_minutes: 60 };

/** Eva gives association work, Miriam gives difficult conversations. Until now it was Eva who received. */
export const evaMiriam: RoomStory = {
  mode: 'both',
  weekday: 4,
  time: '12:00',
  rhythm,
  kickoff: {
    goals:
      'Eva will Trennungen von Freiwilligen klarer besprechen. Miriam will in einem Verband mitreden, ohne gleich ein Amt zu haben. Jedes Treffen hat eine Hälfte für jede Seite.',
    roles: 'Beide geben, beide lernen. Wer an der Reihe ist zu lernen, bestimmt das Thema. Kein Lob aus Höflichkeit.',
    plan: 'Sechs Treffen in sechs Monaten, donnerstags 12.00 Uhr, danach Kaffee.',
    documentation: 'Eine gemeinsame Notiz pro Treffen, geschrieben von der Seite, die gerade gegeben hat.',
    framework: 'Abwechselnd Aarau und Lenzburg, zu Fuss um den Block, wenn es nicht regnet.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich beende die Mitarbeit eines Freiwilligen im Gespräch statt mit einem Brief.',
      signs: 'Ein Gespräch bis zur Halbzeit, und wir grüssen uns danach noch.',
      strand: 'competences',
      progress: 80,
      before: 2,
      steps: [
        ['Den Brief schreiben und nicht abschicken', true],
        ['Das Gespräch mit Miriam proben', true],
        ['Das Gespräch führen', true],
      ],
      checks: [
        [47, 'a', 30, 'Geprobt. Ich habe dreimal «eigentlich» gesagt.'],
        [18, 'a', 80, 'Geführt. Er war erleichtert, glaube ich. Ich auch.'],
      ],
    },
    {
      of: 'b',
      text: 'Ich bringe im Verband ein Anliegen durch, ohne im Vorstand zu sitzen.',
      signs: 'Es steht auf einer Tagesordnung, und zwar nicht unter «Verschiedenes».',
      strand: 'networking',
      progress: 20,
      before: 3,
      steps: [
        ['Aufschreiben, wer davon etwas hätte', true],
        ['Mit zwei Mitgliedern der Fachgruppe reden', false],
      ],
      checks: [[18, 'b', 20, 'Wir kamen kaum dazu. Nächstes Mal beginnen wir mit meiner Hälfte.']],
    },
  ],
  talks: [
    {
      days: 76,
      mode: 'onsite',
      place: 'Geschäftsstelle, Aarau',
      topics: [1],
      next_step: 'Eva schreibt den Brief, den sie nicht abschickt.',
      learned: { a: 'Der schwerste Satz ist der zweite.', b: 'Ein Verein trennt sich nie, er schläft ein.' },
      strands: ['goal_definition'],
    },
    {
      days: 48,
      mode: 'onsite',
      place: 'Optik Lindhof, Lenzburg',
      topics: [1],
      next_step: 'Das Gespräch bis Ende Monat führen.',
      transfer: 'Eva beginnt Gespräche jetzt mit dem Grund, nicht mit dem Wetter.',
      learned: { a: 'Pausen gehören der anderen Seite.' },
      strands: ['competences'],
    },
    {
      days: 19,
      mode: 'remote',
      topics: [1],
      next_step: 'Beim nächsten Mal zuerst Miriams Anliegen.',
      learned: { a: 'Erleichterung sieht man im Nacken.', b: 'Ich gebe gern. Vielleicht zu gern.' },
      strands: ['competences'],
    },
    { days: -5, mode: 'onsite', place: 'Geschäftsstelle, Aarau' },
    { days: -33, mode: 'onsite', place: 'Optik Lindhof, Lenzburg' },
    { days: -61, mode: 'onsite', place: 'Geschäftsstelle, Aarau' },
  ],
  messages: [
    [17, 'a', 'Er hat sich heute bedankt. Für ein Trennungsgespräch! Ich schulde Ihnen ein halbes Treffen.'],
    [16, 'b', 'Zwei halbe. Bringen Sie die Statuten der Fachgruppe mit?'],
    [4, 'a', 'Liegen bereit, mit Leuchtstift.'],
  ],
  notes: [
    [47, 'b', 'ours', 'Gespräch in vier Sätzen: Grund. Entscheid. Pause. Wie weiter?'],
    [18, 'b', 'mine', 'Wir drehen uns um ihr Thema. Beim nächsten Mal sage ich es gleich am Anfang.'],
  ],
  points: [
    ['b', 'ours', 'Statuten der Fachgruppe: wo steht das Antragsrecht?'],
    ['a', 'ours', 'Wer sitzt in der Fachgruppe, und wer entscheidet wirklich?'],
  ],
  ideas: [
    {
      by: 'b',
      title: 'Antrag in einer Seite',
      text: 'Ein Blatt für alle Mitglieder: wie ein Anliegen auf die Tagesordnung kommt, in fünf Schritten, mit Fristen.',
      released: ['b'],
    },
  ],
};

/** Urs and Henrik: over since a month, and they go on by themselves. */
export const ursHenrik: RoomStory = {
  mode: 'onsite',
  rhythm,
  kickoff: {
    goals:
      'Henrik will die Montage auf Fliessarbeit umstellen. Urs will verhandeln lernen, wenn die andere Seite am längeren Hebel sitzt.',
    roles: 'Wer fragt, hat recht auf eine ehrliche Antwort, auch auf «das weiss ich nicht».',
    plan: 'Sechs Treffen, je eines pro Monat, am Band oder am Tisch.',
    documentation: 'Skizzen bleiben bei dem, der sie gezeichnet hat.',
    framework: 'Immer dort, wo es gerade brennt.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich verhandle den Gusspreis neu, bevor der Vertrag ausläuft.',
      signs: 'Ein neuer Vertrag, und der Lieferant liefert noch.',
      strand: 'competences',
      progress: 100,
      before: 3,
      after: 7,
      steps: [['Das eigene Limit aufschreiben, bevor jemand eine Zahl nennt', true]],
    },
    {
      of: 'b',
      text: 'Eine Linie läuft als Fliessarbeit, während die anderen liefern.',
      signs: 'Vier Wochen ohne Überstunden an dieser Linie.',
      strand: 'informal_knowledge',
      progress: 90,
      before: 2,
      after: 8,
      steps: [['Mit der ruhigsten Linie beginnen', true]],
    },
  ],
  talks: [
    {
      days: 208,
      mode: 'onsite',
      place: 'Halle 2',
      topics: [0],
      next_step: 'Die ruhigste Linie aussuchen.',
      strands: ['goal_definition'],
    },
    {
      days: 180,
      mode: 'onsite',
      place: 'Werkhof',
      topics: [1],
      next_step: 'Limit aufschreiben.',
      learned: { a: 'Wer schweigt, verhandelt.' },
      strands: ['competences'],
    },
    {
      days: 152,
      mode: 'onsite',
      place: 'Halle 2',
      topics: [0],
      next_step: 'Eine Schicht zuschauen, nichts sagen.',
      strands: ['informal_knowledge'],
    },
    { days: 124, mode: 'remote', topics: [1], next_step: 'Den Lieferanten zuerst reden lassen.', strands: ['competences'] },
    {
      days: 96,
      mode: 'onsite',
      place: 'Werkhof',
      topics: [0],
      next_step: 'Erste Woche Fliessarbeit.',
      strands: ['informal_knowledge'],
    },
    { days: 60, mode: 'onsite', place: 'Halle 2', topics: [0, 1], next_step: 'Abschluss mit Wurst.', strands: ['networking'] },
    { days: -16, time: '11:30', mode: 'onsite', place: 'Werkhof' },
  ],
  messages: [
    [34, 'b', 'Linie drei: vierte Woche ohne Überstunden. Sie hatten recht mit der ruhigsten.'],
    [33, 'a', 'Und mein Giesser hat unterschrieben. Machen wir weiter? Ich habe noch zwei Lieferanten.'],
    [33, 'b', 'Abgemacht, ohne Programm und ohne Plan. Wie bisher also.'],
  ],
  notes: [[95, 'a', 'ours', 'Fliessarbeit: zuerst der Takt, dann der Platz, zuletzt das Lager.']],
  midterm: {
    a: { words: 'Läuft. Die Termine am Band sind die besten.', wish: 'go_on' },
    b: { words: 'Einverstanden. Weniger Folien, mehr Halle.', wish: 'go_on' },
  },
  closing: {
    a: {
      result: 'Neuer Vertrag bis Ende nächstes Jahr, drei Prozent weniger, und der Giesser kommt zum Sommerfest.',
      thanks: 'Für die Frage «Und was, wenn er aufsteht?». Er ist aufgestanden, und ich wusste weiter.',
    },
    b: {
      result: 'Eine Linie läuft. Die zweite beginnt im Januar.',
      thanks: 'Dass ich eine ganze Schicht lang nichts sagen durfte.',
    },
  },
};
