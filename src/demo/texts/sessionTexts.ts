/** What the two of a tandem kept of their meetings, oldest first. */
export interface KeptTalk {
  next_step: string;
  summary: string;
}

export const janaAndUrs: readonly KeptTalk[] = [
  {
    next_step: 'Jana fragt drei Leute im Team, welche Absenz sie selbst regeln würden.',
    summary:
      'Rundgang zum Schichtwechsel. Urs hat gezeigt, wie die Gruppenleitungen den Pikettplan unter sich ausmachen. Jana merkt: Sie springt ein, bevor jemand anderes überhaupt überlegen kann.',
  },
  {
    next_step: 'Der Dienstplan für Dezember geht an Nadja und Beat. Jana schaut erst am Freitag darauf.',
    summary:
      'Zwei von drei haben sofort Ja gesagt. Schwierig bleibt der Moment, in dem etwas schiefgeht: Wir haben durchgespielt, was Jana dann sagt und was sie bleiben lässt.',
  },
];

export const otherTalks: readonly KeptTalk[] = [
  {
    next_step: 'Bis zum nächsten Mal eine Sache abgeben und aufschreiben, was passiert.',
    summary: 'Kennengelernt, Ziele besprochen, Rhythmus abgemacht.',
  },
  {
    next_step: 'Das Gespräch mit der Leitung vorbereiten, zuerst die Frage, dann die Zahlen.',
    summary: 'Ein schwieriges Gespräch geübt, mit vertauschten Rollen.',
  },
  {
    next_step: 'Zwei Angebote einholen und erst dann entscheiden.',
    summary: 'Welche Entscheidungen wirklich eilig sind, und welche nur laut.',
  },
  {
    next_step: 'Wer im Haus ist noch betroffen? Eine Liste machen.',
    summary: 'Rückblick auf die letzten Wochen. Es ist ruhiger geworden.',
  },
];

export const hall = 'Hallbach Antriebe, Empfang Halle 2';
export const videoRoom = 'https://meet.example.org/weitblick-jana-urs';
