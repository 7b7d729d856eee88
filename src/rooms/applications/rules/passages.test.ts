import { describe, expect, it, test } from 'vitest';
import { taxonomy } from '../../people/rules/taxonomy.ts';
import { topicWords } from '../../people/rules/topics.ts';
import { findPassages, type PrintedLine } from './passages.ts';

const topics = taxonomy.flatMap((group) => group.topics.map((topic) => ({ slug: topic.slug, words: topicWords(topic) })));
const line = (text: string, at = 0, block = 0): PrintedLine => ({
  page: 1,
  text,
  x: 0,
  y: at * 12,
  width: text.length * 6,
  height: 10,
  block,
});
const speaksTo = (text: string) => findPassages([line(text)], topics).map(({ topic }) => topic);

describe('a line that speaks to a topic is marked', () => {
  test.each([
    ['Personalführung von 18 Personen im Zweischichtbetrieb', 'leading-teams'],
    ['Führung von 18 Personen im Zweischichtbetrieb', 'leading-teams'],
    ['Gesamtleitung des Betriebs, 64 Mitarbeitende, drei Teamleitungen direkt unterstellt.', 'leading-teams'],
    ['Personelle Leitung von 18 Leuten in zwei Schichten.', 'leading-teams'],
    ['Zwölf Menschen geführt', 'leading-teams'],
    ['Managed a team of nine engineers', 'leading-teams'],
    ['Headed a department of 25 people', 'leading-teams'],
    ['Responsible for 12 employees in two countries', 'leading-teams'],
    ['Betrieb vom Gründer übernommen, gemeinsame Leitung während der Übergabe', 'succession'],
    ['Experte bei Nachfolgefragen im Regionalverband', 'succession'],
    ['Experte bei Nachfolgefragen im Regionalverband', 'associations'],
    ['Bei zwei Vertragsverhandlungen als technische Begleitung am Tisch', 'negotiation'],
    ['Rahmenverträge mit den Lieferanten verhandelt', 'negotiation'],
    ['Negotiated framework contracts with suppliers', 'negotiation'],
    ['Mitglied des Verwaltungsrats, Spital Oberland', 'board-career'],
    ['Leiterin Marketing und Kommunikation', 'marketing-sales'],
    ['Aufbau des Vertriebs in der Westschweiz', 'marketing-sales'],
    ['Scrum Master in zwei Produktteams', 'agile'],
    ['Einführung von Kanban in der Entwicklung', 'agile'],
    ['Projektleiter für die neue Montagehalle', 'project-management'],
    ['Gesamtprojektleitung Neubau', 'project-management'],
    ['Aufgaben schrittweise an Lernende delegiert', 'delegation'],
    ['Mediation in drei Nachbarschaftskonflikten', 'conflict'],
    ['Head of IT, Brugger Textil', 'it'],
    ['HR Business Partner', 'hr'],
    ['Digitalisierung der Auftragsabwicklung', 'digital-transformation'],
    ['Change management for the merger of two clinics', 'change'],
    ['Gründung der Firma Lichtblick', 'founding'],
    ['Vier Jahre im Ausland, davon zwei in Ghana', 'intercultural'],
    ['Zertifizierung nach ISO 9001 verantwortet', 'production-quality'],
    ['Interne Kommunikation während der Schliessung', 'internal-communication'],
    ['Einarbeitung neuer Pflegefachpersonen', 'onboarding'],
  ])('%s → %s', (text, topic) => expect(speaksTo(text)).toContain(topic));
});

describe('a line that does not is left alone', () => {
  test.each([
    ['Lebenslauf'],
    ['Curriculum vitae'],
    ['Henrik Bosshard'],
    ['Deutsch, Französisch B2, Englisch C1'],
    ['Leitung'],
    ['2013 – 2019'],
    ['Leiter Montage, Kessler & Roth'],
    ['Maschinenbau, Fachhochschule, Diplom'],
    ['Baugruppen für Fördertechnik gezeichnet'],
    ['Zweite Montagehalle gebaut und in Betrieb gesetzt.'],
    ['Drucker und Buchbinder, Offsetdruckerei Lang'],
    ['I liked it there and stayed for it'],
    ['Bachelor of Science, Graduate School'],
    ['Wohnhaft in Aarau'],
    ['Hobbys: Wandern, Chorgesang, Kochen'],
    ['Software application for invoices'],
    ['Sprachen und Weiteres'],
    ['Played the cello at school'],
    ['Beratung von Kundinnen am Schalter'],
    ['Arbeit im Labor'],
  ])('%s', (text) => expect(speaksTo(text)).toEqual([]));

  it('or speaks to other topics only', () => {
    expect(speaksTo('Mitglied des Verwaltungsrats')).not.toContain('public-sector');
    expect(speaksTo('Mitarbeit in einem Team')).not.toContain('leading-teams');
    expect(speaksTo('Verantwortung für die Einarbeitung von jährlich 25 Personen')).toEqual(['onboarding']);
    expect(speaksTo('Leiterin Personal')).not.toContain('leading-teams');
    expect(speaksTo('Pflegefachfrau HF, Notfall')).not.toContain('parents-care');
  });
});

describe('the place', () => {
  const team = [
    { slug: 'leading-teams', words: ['Teams führen'] },
    { slug: 'succession', words: ['Nachfolge', 'Übergabe'] },
  ];

  it('is the sentence, not the line, and goes on where the line was full', () => {
    const lines = [
      line('Verantwortung für 64 Mitarbeitende. Nachfolge des Gründers übernommen und die'),
      line('Firma zwei Jahre gemeinsam geführt. Aufbau einer Montagelinie.', 1),
    ];
    expect(findPassages(lines, team)).toEqual([
      {
        topic: 'leading-teams',
        number: 1,
        page: 1,
        text: 'Verantwortung für 64 Mitarbeitende',
        parts: [{ line: 0, from: 0, to: 34 }],
      },
      {
        topic: 'succession',
        number: 2,
        page: 1,
        text: 'Nachfolge des Gründers übernommen und die Firma zwei Jahre gemeinsam geführt',
        parts: [
          { line: 0, from: 36, to: 77 },
          { line: 1, from: 0, to: 34 },
        ],
      },
    ]);
  });

  it('ends with a short line, a bullet, another block or page', () => {
    const [first, second] = [
      line('Nachfolge geregelt'),
      line('und noch viel mehr, was in eine lange Zeile passt und sie füllt', 1),
    ];
    expect(findPassages([first, second], team)[0]!.parts).toEqual([{ line: 0, from: 0, to: 18 }]);
    for (const next of [{ ...line('• Anderes', 1) }, { ...line('anderes', 1, 1) }, { ...line('anderes', 1), page: 2 }])
      expect(findPassages([line('Nachfolge geregelt'), next], team)[0]!.parts).toHaveLength(1);
  });

  it('joins a divided word', () => {
    const lines = [line('Regelung der Nach-'), line('folge in der Familie', 1)];
    expect(findPassages(lines, team).map(({ topic, parts }) => [topic, parts.length])).toEqual([['succession', 2]]);
  });

  it('is nothing without topics, words or lines', () => {
    expect(findPassages([], team)).toEqual([]);
    expect(findPassages([line('Nachfolge')], [])).toEqual([]);
    expect(findPassages([line('Nachfolge')], [{ slug: 'x', words: ['', 'und'] }])).toEqual([]);
  });
});
