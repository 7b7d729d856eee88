/** What the two of a tandem kept of their meetings, oldest first. */
export interface KeptTalk {
  next_step: string;
  summary: string;
}

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
