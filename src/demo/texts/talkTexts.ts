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
