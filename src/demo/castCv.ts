import type { CvModel } from './types.ts';

/** The CV that the tour through the review reads. `year` is the current one. */
export function henrikCv(year: number): CvModel {
  return {
    name: 'Henrik Bosshard',
    function: 'Geschäftsleiter, Maschinenbauingenieur FH',
    sections: [
      {
        heading: 'Berufserfahrung',
        entries: [
          {
            period: `seit ${year - 8}`,
            title: 'Geschäftsleiter, Kessler & Roth',
            lines: [
              'Gesamtleitung des Betriebs, 64 Mitarbeitende, drei Teamleitungen direkt unterstellt.',
              'Betrieb vom Gründer übernommen, zwei Jahre gemeinsame Leitung während der Übergabe.',
              'Zweite Montagehalle gebaut und in Betrieb gesetzt.',
            ],
          },
          {
            period: `${year - 14} – ${year - 8}`,
            title: 'Leiter Montage, Kessler & Roth',
            lines: [
              'Personelle Leitung von 18 Leuten in zwei Schichten.',
              'Kurze Morgengespräche an jeder Linie eingeführt, ein Drittel weniger Nacharbeit.',
            ],
          },
          {
            period: `${year - 19} – ${year - 14}`,
            title: 'Projektingenieur, Werk Sonnrain',
            lines: [
              'Sonderanlagen beim Kunden in Betrieb genommen, Zulieferer koordiniert.',
              'Bei zwei Vertragsverhandlungen als technische Begleitung am Tisch.',
            ],
          },
          {
            period: `${year - 22} – ${year - 19}`,
            title: 'Konstrukteur, Werk Sonnrain',
            lines: ['Konstruktion von Fördertechnik, zwei Lernende im Zeichnungsbüro betreut.'],
          },
        ],
      },
      {
        heading: 'Ausbildung',
        entries: [
          { period: `${year - 12} – ${year - 11}`, title: 'Lehrgang Unternehmensführung in KMU, Diplom', lines: [] },
          { period: `${year - 26} – ${year - 22}`, title: 'Studium Maschinenbau, Fachhochschule', lines: [] },
        ],
      },
      {
        heading: 'Weiteres',
        entries: [
          {
            period: `seit ${year - 6}`,
            title: '',
            lines: ['Ansprechperson für Betriebsübergaben im Regionalverband, bisher acht Fälle begleitet.'],
          },
          { period: 'Sprachen', title: '', lines: ['Deutsch, Französisch B2, Englisch C1'] },
        ],
      },
    ],
  };
}
