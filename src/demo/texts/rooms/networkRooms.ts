import type { RoomStory } from '../../roomTypes.ts';

const hall = 'Hallbach Antriebe, Empfang Halle 2';
const rhythm = { interval_weeks: 4, session_count: 6, session_minutes: 60 };

/** Jana and Urs: in the middle of the kickoff talk, three points of five agreed. */
export const janaUrs: RoomStory = {
  mode: 'both',
  weekday: 2,
  rhythm,
  kickoff: {
    goals:
      'Zwei Ziele festgehalten: Rückmeldungen innert einer Woche geben, den Dienstplan ganz abgeben. Bei beidem geht es um dasselbe: Jana springt nicht mehr ein, bevor jemand anderes überlegen kann.',
    roles:
      'Jana bereitet vor und führt durch das Gespräch. Urs fragt nach und erzählt, wie es bei ihm war, gibt aber keine Aufträge. Wer etwas nicht beantworten will, sagt es einfach.',
    plan: 'Sechs Treffen, jeden dritten Dienstag, 17.00 Uhr, abwechselnd in der Klinik und in der Halle. Im Dezember eines weniger, wegen der Feiertagsdienste.',
    documentation: 'Jana schreibt nach jedem Treffen drei Sätze in die gemeinsamen Notizen. Am Ende löschen wir sie zusammen.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich gebe schwierige Rückmeldungen innert einer Woche.',
      signs: 'Zwei Gespräche bis zur Halbzeit, beide innert sieben Tagen.',
      strand: 'competences',
      progress: 10,
      before: 3,
      steps: [
        ['Aufschreiben, welches Gespräch ich seit wann vor mir herschiebe', true],
        ['Den ersten Satz mit Urs üben', false],
      ],
    },
    {
      of: 'a',
      text: 'Ich delegiere den Dienstplan vollständig.',
      signs: 'Vier Wochen ohne Rückfrage an mich.',
      strand: 'competences',
      progress: 0,
      before: 2,
      steps: [['Nadja und Beat fragen, was sie dafür brauchen', false]],
    },
  ],
  talks: [
    {
      days: 13,
      time: '17:30',
      mode: 'onsite',
      place: hall,
      minutes: 75,
      topics: [0],
      next_step: 'Jana fragt drei Leute im Team, welche Absenz sie selbst regeln würden.',
      learned: {
        a: 'Bei Urs machen die Gruppenleitungen den Pikettplan unter sich aus. Ich springe ein, bevor jemand überhaupt überlegen kann.',
        b: 'Wie eng es auf einer Station wird, wenn zwei fehlen. Bei uns steht dann ein Band still, mehr nicht.',
      },
      strands: ['goal_definition', 'informal_knowledge'],
    },
    { days: -4, time: '17:00', mode: 'onsite', place: 'Klinik am Moos, Empfang', minutes: 60 },
  ],
  messages: [
    [
      18,
      'b',
      'Willkommen, Jana. Schauen Sie einmal in Ihren Kalender: zum Schichtwechsel um 13.30 Uhr sieht man bei uns am meisten.',
    ],
    [
      17,
      'a',
      'Danke, Urs! Über Mittag komme ich leider nicht weg, aber am Abend nach dem Rapport. Ich bringe den Dienstplan vom letzten Monat mit, ungeschönt.',
    ],
    [
      11,
      'b',
      'Das Beispiel mit den drei Absenzen am selben Wochenende ist mir nachgegangen. Wer hätte entscheiden dürfen, wenn Sie in den Ferien gewesen wären?',
    ],
    [
      10,
      'a',
      'Ehrliche Antwort: niemand. Ich habe es gestern mit meiner Stellvertreterin besprochen. Sie wusste nicht, dass sie darf.',
    ],
    [9, 'b', 'Dann haben wir unser erstes Ziel. Schreiben Sie es auf, in Ihren Worten?'],
    [8, 'a', 'Steht bei den Zielen, und ein zweites dazu. Punkt eins bis drei vom Auftakt habe ich ergänzt.'],
    [
      1,
      'b',
      'Punkt vier habe ich eben abgehakt, mit einem Satz von mir: Am Ende löschen wir die Notizen zusammen. Ist das auch in Ihrem Sinn?',
    ],
  ],
  notes: [
    [
      12,
      'a',
      'ours',
      'Vom ersten Treffen:\n– Rundgang zum Schichtwechsel\n– wer bei Urs was entscheiden darf, hängt an der Wand\n– was wir besprechen, bleibt bei uns',
    ],
    [11, 'a', 'mine', 'Nächstes Mal fragen: Wie hat er damals den Pikettplan abgegeben, und wer hat sich gewehrt?'],
    [6, 'a', 'mine', 'Mir fällt auf: Ich springe auch dann ein, wenn mich niemand fragt. Warum eigentlich?'],
    [12, 'b', 'mine', 'Nicht zu schnell raten. Sie kommt selber drauf, wenn man nachfragt.'],
  ],
  points: [
    ['a', 'ours', 'Antworten der drei Kolleginnen mitbringen'],
    ['b', 'ours', 'Auftakt zu Ende bringen: Dokumentation und Rahmen'],
    ['a', 'mine', 'Den ersten Satz für das Gespräch mit Nadja laut sagen'],
  ],
};

/** Tarik and Miriam: on the way since three months, midterm is due. */
export const tarikMiriam: RoomStory = {
  mode: 'both',
  weekday: 3,
  rhythm: { interval_weeks: 3, session_count: 8, session_minutes: 60 },
  kickoff: {
    goals:
      'Tarik will Nein sagen lernen, ohne dass die Tür zufällt: bei Wünschen, die am Freitag kommen und am Montag laufen sollen.',
    roles: 'Tarik bringt den Fall, Miriam spielt die andere Seite. Wir reden nicht über einzelne Mitglieder.',
    plan: 'Acht Treffen, alle drei Wochen, mittwochs 17.30 Uhr. Jedes zweite per Video.',
    documentation: 'Stichworte in den gemeinsamen Notizen, geschrieben von Tarik. Was geübt wurde, bleibt ungeschrieben.',
    framework: 'In Lenzburg im Büro von Miriam oder per Video. Absagen bis am Vortag, ohne Grund.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich sage in der Geschäftsstelle Nein, und man fragt mich trotzdem wieder.',
      signs: 'Drei Absagen mit Gegenvorschlag, keine davon per Mail.',
      strand: 'competences',
      progress: 60,
      before: 3,
      steps: [
        ['Vier Sätze sammeln, die nach Nein klingen und nach Hilfe', true],
        ['Den ersten davon laut sagen', true],
        ['Ein Nein zum Herbstprojekt', false],
      ],
      checks: [
        [58, 'a', 20, 'Einmal geübt, einmal gekniffen.'],
        [24, 'a', 60, 'Zwei von drei. Beim zweiten kam am nächsten Tag ein Dank.'],
      ],
    },
  ],
  talks: [
    {
      days: 84,
      mode: 'onsite',
      place: 'Optik Lindhof, Lenzburg',
      next_step: 'Eine Woche lang aufschreiben, wozu ich Ja gesagt habe.',
      learned: {
        a: 'Ich sage Ja, bevor die Frage fertig ist.',
        b: 'In der Informatik kommt der Druck von allen Seiten zugleich.',
      },
      strands: ['goal_definition'],
    },
    {
      days: 62,
      mode: 'remote',
      next_step: 'Den Satz «Das geht, wenn dafür etwas anderes wartet» ausprobieren.',
      transfer: 'Der Satz klebt jetzt am Bildschirm.',
      learned: { a: 'Ein Nein mit einer Wahl darin ist keines.' },
      strands: ['competences'],
    },
    {
      days: 41,
      mode: 'onsite',
      place: 'Optik Lindhof, Lenzburg',
      next_step: 'Mit Eva besprechen, wer Wünsche überhaupt annimmt.',
      learned: { a: 'Es braucht eine Stelle, an der Wünsche ankommen.', b: 'Bei uns auch, merke ich.' },
      strands: ['competences', 'informal_knowledge'],
    },
    { days: 20, mode: 'remote', next_step: 'Halbzeit: Was ist anders als im Sommer?', strands: ['networking'] },
    { days: -2, time: '17:30', mode: 'onsite', place: 'Optik Lindhof, Lenzburg' },
    { days: -23, time: '17:30', mode: 'remote' },
    { days: -44, time: '17:30', mode: 'onsite', place: 'Optik Lindhof, Lenzburg' },
  ],
  messages: [
    [40, 'a', 'Es gibt jetzt eine Liste, und die Liste hat eine Besitzerin. Nicht mich.'],
    [39, 'b', 'Das ist mehr, als ich in einem Jahr geschafft habe. Wie haben Sie gefragt?'],
    [3, 'a', 'Ich bringe am Mittwoch den Fall mit dem Herbstprojekt mit.'],
  ],
  notes: [
    [
      83,
      'a',
      'ours',
      'Vier Sätze:\n1. Das geht, wenn dafür etwas anderes wartet.\n2. Heute nicht, am Dienstag gern.\n3. Wer entscheidet das?\n4. Nein.',
    ],
    [40, 'a', 'mine', 'Bei Eva fällt es mir am leichtesten. Warum nicht bei den anderen?'],
  ],
  points: [
    ['a', 'ours', 'Herbstprojekt: wer sagt es wem zuerst?'],
    ['b', 'ours', 'Zur Halbzeit zurückschauen'],
  ],
  midterm: {
    b: { words: 'Tarik bereitet so gut vor, dass ich selbst etwas mitnehme. Den Rhythmus würde ich lassen.', wish: 'go_on' },
  },
};
