import type { ClauseKey } from '../rules.ts';
import type { ClauseFacts } from './clauses.ts';

/** What stands in a new cooperation agreement. Everything can be rewritten before it is offered. */
export const clausesDe = ({
  house,
  organization,
  cycle,
  from,
  until,
  mentors,
  mentees,
}: ClauseFacts): Record<ClauseKey, [title: string, text: string]> => ({
  purpose: [
    'Worum es geht',
    `${house} führt „${cycle}“ durch. ${organization} nimmt als Partner daran teil. Mentorinnen und Mentoren begleiten Menschen aus anderen Organisationen; niemand arbeitet im Tandem mit jemandem aus dem eigenen Haus zusammen.`,
  ],
  period: [
    'Zeitraum',
    from && until
      ? `Die Zusammenarbeit dauert von ${from} bis ${until}. Sie verlängert sich nicht von selbst; ein weiterer Durchgang wird neu vereinbart.`
      : 'Die Zusammenarbeit dauert so lange wie der Durchgang. Sie verlängert sich nicht von selbst; ein weiterer Durchgang wird neu vereinbart.',
  ],
  people: [
    'Beteiligte Personen',
    `${organization} benennt ${mentors} Personen als Mentor:in und ${mentees} als Mentee. Wer benannt wird, entscheidet selbst, ob sie oder er teilnimmt, und darf jederzeit ohne Angabe von Gründen aufhören. Daraus entsteht niemandem ein Nachteil.`,
  ],
  confidentiality: [
    'Vertraulichkeit',
    'Was im Tandem gesprochen wird, bleibt dort. Niemand fragt danach, auch nicht Vorgesetzte oder Personalabteilungen. Betriebs- und Geschäftsgeheimnisse gehören nicht in die Gespräche; wer trotzdem etwas erfährt, behält es für sich, auch nach dem Ende.',
  ],
  no_poaching: [
    'Keine Abwerbung',
    'Niemand nutzt das Programm, um Beschäftigte anderer beteiligter Organisationen abzuwerben. Das gilt für die Dauer des Durchgangs und zwölf Monate danach. Wer sich von sich aus auf eine offene Stelle bewirbt, ist davon nicht betroffen.',
  ],
  data_protection: [
    'Datenschutz',
    `${organization} und ${house} verarbeiten nur, was Auswahl, Zusammenführung und Begleitung der Tandems brauchen. Die Personalabteilung sieht von den eigenen Leuten den Ablauf, nie Inhalte und nie eine Bewertung. Personen anderer Organisationen sieht sie nicht. Betroffene wenden sich an ${house}.`,
  ],
  time: [
    'Zeit',
    `${organization} gibt den Teilnehmenden die nötige Arbeitszeit: für das Tandem rund anderthalb Stunden im Monat, dazu die gemeinsamen Veranstaltungen. Führungskräfte sind darüber informiert.`,
  ],
  costs: [
    'Kosten',
    'Die Teilnahme ist für die Personen kostenlos und wird nicht vergütet. Reise- und Raumkosten trägt jede Organisation selbst, soweit nichts anderes vereinbart ist.',
  ],
  events: [
    'Gemeinsame Veranstaltungen',
    'Auftakt, Seminare, Halbzeit und Abschluss sind Teil des Programms. Die Organisationen wechseln sich als Gastgeberin ab, soweit sie Räume haben.',
  ],
  ending: [
    'Vorzeitiges Ende',
    'Jede Seite darf die Zusammenarbeit mit einer Frist von vier Wochen beenden. Laufende Tandems entscheiden selbst, ob sie zu Ende geführt werden; beide Organisationen lassen ihnen die Zeit dafür.',
  ],
});
