import type { RoomStory } from '../../roomTypes.ts';

const rhythm = { interval_weeks: 3, session_count: 6, session_minutes: 45 };

/** Eva at the end of hers: the closing talk is ahead. */
export const evaReverse: RoomStory = {
  mode: 'remote',
  rhythm,
  kickoff: {
    goals: 'Die Geschäftsstelle soll sich auf den Netzwerken zeigen, auf denen die Jungen wirklich sind.',
    roles: 'Die jüngere Seite führt. Keine Frage ist zu alt.',
    plan: 'Sechs Treffen per Video, alle drei Wochen.',
    documentation: 'Bildschirmfotos in die gemeinsamen Notizen.',
    framework: 'Per Video, 45 Minuten, Kamera an.',
  },
  needs: [
    {
      topic: 'social-media',
      level: 3,
      state: 'done',
      body: {
        doing: 'Ein Beitrag im Monat, geschrieben wie ein Jahresbericht.',
        stuck: 'Niemand antwortet.',
        wish: 'Ein Beitrag, auf den drei Mitglieder antworten, die ich nicht kenne.',
        way: 'Nachmachen, dann weglassen.',
      },
      preparation: {
        plan: 'Drei Beiträge ansehen, die ich selbst gelesen habe. Dann einen schreiben.',
        materials: 'Drei Beispiele.',
        talk: 0,
      },
    },
  ],
  goals: [
    {
      of: 'a',
      text: 'Wir schreiben einen Beitrag, auf den jemand antwortet.',
      signs: 'Drei Antworten von Mitgliedern, die ich nicht kenne.',
      strand: 'competences',
      progress: 100,
      before: 2,
      after: 6,
      steps: [['Einen Beitrag ohne das Wort «Verband» schreiben', true]],
    },
  ],
  talks: [
    {
      days: 118,
      mode: 'remote',
      next_step: 'Ohne Jahresberichtston.',
      learned: { a: 'Der erste Satz muss eine Frage sein.' },
      strands: ['goal_definition'],
    },
    { days: 97, mode: 'remote', next_step: 'Montag posten, nicht Freitag.', strands: ['competences'] },
    {
      days: 76,
      mode: 'remote',
      next_step: 'Antworten, wenn jemand antwortet.',
      transfer: 'Zehn Minuten am Montag stehen im Kalender.',
      strands: ['competences'],
    },
    {
      days: 48,
      mode: 'remote',
      kind: 'insight',
      next_step: 'Abschluss vorbereiten.',
      learned: { b: 'Wie eine Delegiertenversammlung wirklich zustande kommt.' },
      strands: ['networking'],
    },
    { days: -3, time: '16:00', mode: 'remote' },
  ],
  messages: [
    [20, 'a', 'Elf Antworten! Zwei davon von Leuten, die ich noch nie gesehen habe.'],
    [19, 'b', 'Und keine einzige war vom Vorstand. Geschafft.'],
  ],
  midterm: {
    a: { words: 'Gern so weiter, mit weniger Werkzeug und mehr Schreiben.', wish: 'go_on' },
    b: { words: 'Passt.', wish: 'go_on' },
  },
  closing: {
    b: { result: 'Ein Montag ohne Jahresberichtston.', thanks: 'Dass jede Frage erlaubt war, auch meine über Sitzungen.' },
  },
};

/** Tarik shows a leader how to work safely; it stands still until the confidant has talked to both. */
export const tarikFrozen: RoomStory = {
  mode: 'onsite',
  rhythm,
  kickoff: {
    goals: 'Sicher arbeiten unterwegs: Passwörter, Anhänge, fremde Netze.',
    roles: 'Tarik zeigt, die leitende Seite probiert. Keine Beurteilung, in keiner Richtung.',
    plan: 'Sechs Treffen, alle drei Wochen.',
    documentation: 'Nur Stichworte.',
    framework: 'In der Geschäftsstelle, Sitzungszimmer 2.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich arbeite unterwegs, ohne dass mir unwohl ist.',
      signs: 'Eine Reise ohne Anruf bei der Informatik.',
      strand: 'competences',
      progress: 20,
      before: 3,
      steps: [['Passwortspeicher einrichten', true]],
    },
  ],
  talks: [
    {
      days: 40,
      mode: 'onsite',
      place: 'Geschäftsstelle, Sitzungszimmer 2',
      next_step: 'Passwortspeicher einrichten.',
      strands: ['competences'],
    },
  ],
  messages: [[21, 'b', 'Ich möchte unser nächstes Treffen lieber verschieben.']],
};
