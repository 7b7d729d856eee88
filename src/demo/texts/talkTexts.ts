/** What Jana and Urs have written to each other; days before today. The last one she has not read yet. */
export const castMessages: readonly (readonly [days: number, from: 'jana' | 'urs', text: string])[] = [
  [
    39,
    'urs',
    'Willkommen, Jana. Schauen Sie einmal in Ihren Kalender: zum Schichtwechsel um 13.30 Uhr sieht man bei uns am meisten.',
  ],
  [38, 'jana', 'Danke, Urs! Donnerstag über Mittag geht gut. Ich bringe den Dienstplan vom letzten Monat mit, ungeschönt.'],
  [
    30,
    'urs',
    'Das Beispiel mit den drei Absenzen am selben Wochenende ist mir nachgegangen. Wer hätte entscheiden dürfen, wenn Sie in den Ferien gewesen wären?',
  ],
  [
    29,
    'jana',
    'Ehrliche Antwort: niemand. Ich habe es gestern mit meiner Stellvertreterin besprochen. Sie wusste nicht, dass sie darf.\n\nWir haben jetzt aufgeschrieben, was sie ohne Rückfrage entscheidet. Es sind fünf Zeilen.',
  ],
  [
    16,
    'jana',
    'Zwei Wochen mit den fünf Zeilen: einmal hat sie anders entschieden, als ich es getan hätte. Ich habe nichts gesagt. Das war das Schwerste.',
  ],
  [15, 'urs', 'Das ist der Moment, auf den es ankommt. Was ist danach passiert?'],
  [14, 'jana', 'Nichts. Es hat einfach funktioniert.'],
  [
    2,
    'urs',
    'Für nächstes Mal: Bringen Sie bitte eine Entscheidung mit, die Sie noch nicht aus der Hand geben können. Die interessiert mich am meisten.',
  ],
];

/** Notes of the two: who wrote, for whom, when. */
export const castNotes: readonly (readonly [days: number, by: 'jana' | 'urs', kind: 'mine' | 'ours', text: string])[] = [
  [
    36,
    'jana',
    'ours',
    'Abgemacht am ersten Treffen:\n– wir treffen uns alle vier Wochen, Donnerstag über Mittag, abwechselnd in der Halle und in der Klinik\n– Jana bringt jedes Mal einen Fall mit\n– was wir besprechen, bleibt bei uns',
  ],
  [
    12,
    'urs',
    'ours',
    'Fünf Zeilen für die Stellvertretung:\n1. Tausch innerhalb der Woche\n2. Aushilfe bis zwei Schichten\n3. Reihenfolge der Rapporte\n4. Bestellungen bis 200 Franken\n5. wer früher geht',
  ],
  [11, 'jana', 'mine', 'Nächstes Mal fragen: Wie hat er damals den Pikettplan abgegeben, und wer hat sich gewehrt?'],
  [20, 'jana', 'mine', 'Mir fällt auf: Ich springe auch dann ein, wenn mich niemand fragt. Warum eigentlich?'],
  [28, 'urs', 'mine', 'Nicht zu schnell raten. Sie kommt selber drauf, wenn man nachfragt.'],
];

/** Short exchanges of other tandems; the mentee begins. */
export const exchanges: readonly (readonly string[])[] = [
  [
    'Guten Tag, ich freue mich auf unser erstes Gespräch. Passt Ihnen nächste Woche?',
    'Sehr gern. Ich habe drei Termine vorgeschlagen, nehmen Sie den, der Ihnen am besten passt.',
    'Der zweite ist perfekt. Bis dann!',
  ],
  [
    'Ich habe den Entwurf so umgestellt, wie wir es besprochen haben. Es liest sich jetzt viel klarer.',
    'Das freut mich. Was haben die anderen dazu gesagt?',
  ],
  ['Kurzer Zwischenstand: Das Gespräch mit meiner Vorgesetzten war gut. Ich erzähle mehr, wenn wir uns sehen.'],
  [
    'Ich bin in einer Sitzung hängen geblieben und komme zehn Minuten später.',
    'Kein Problem, ich warte im Café unten.',
    'Danke für Ihre Zeit heute. Die Frage nach dem Warum nehme ich mit.',
    'Ich habe auch viel mitgenommen. Bis in vier Wochen.',
  ],
  [
    'Darf ich Ihnen vor dem nächsten Treffen zwei Seiten zum Lesen schicken?',
    'Ja, aber nicht mehr als zwei. Schreiben Sie dazu, welche Frage Sie daran haben.',
  ],
  ['Wie versprochen: Ich habe Nein gesagt. Es war halb so schlimm.', 'Gratuliere! Und wie fühlt es sich eine Nacht später an?'],
  [
    'Mein Ziel für diesen Monat: eine Aufgabe pro Woche abgeben und nicht nachkontrollieren.',
    'Gutes Ziel. Woran merken wir in vier Wochen, dass es gelungen ist?',
    'Wenn ich am Freitag um fünf gehe.',
  ],
];
