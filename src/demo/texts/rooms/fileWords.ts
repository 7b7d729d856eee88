/** What Jana has sent to Urs with a message. */
export const roster = {
  name: 'Dienstplan letzter Monat.txt',
  text: [
    'Station 3, Auszug, ohne Namen',
    '',
    'Sa 3.: zwei Absenzen, beide von der Leitung übernommen',
    'So 4.: eine Absenz, von der Leitung übernommen',
    'Di 13.: Tausch im Team, ohne Rückfrage',
    'Sa 24.: drei Absenzen, zwei davon von der Leitung übernommen',
    '',
    'Summe: 6 Absenzen, 5 davon bei mir. Der Tausch am 13. hat mir niemand gemeldet, und er hat funktioniert.',
  ].join('\n'),
};
