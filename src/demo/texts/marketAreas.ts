import type { AreaTexts } from '../areaTypes.ts';

/** Selling, telling and changing: what people are called, what they say about their work, what their CV shows. */
export const marketAreas: Record<string, AreaTexts> = {
  sales: {
    titles: [
      ['{Verkaufsberater/Verkaufsberaterin}', '{Kundenberater/Kundenberaterin}', '{Produktmanager/Produktmanagerin}'],
      ['{Filialleiter/Filialleiterin}', '{Teamleiter/Teamleiterin} Kundendienst'],
      ['{Verkaufsleiter/Verkaufsleiterin}', '{Leiter/Leiterin} Marketing'],
      ['{Leiter/Leiterin} Markt'],
    ],
    about: [
      'Ich verkaufe gern, wenn ich dazu Ja sagen kann.',
      'Kundschaft ist für mich jemand, der nächstes Jahr wieder anruft.',
      'Zwischen Laden, Büro und Autobahn habe ich {Y} Jahre Verkauf gesammelt.',
    ],
    cv: [
      'Betreuung von {60|110} Geschäftskunden',
      'Umsatzverantwortung für {zwei|drei} Regionen',
      'Einführung einer neuen Produktlinie',
      'Führung von Verkaufsgesprächen auf Deutsch und Französisch',
    ],
    education: ['Eidg. Fachausweis Verkauf', 'CAS Kundenbeziehungen'],
    topics: [
      'marketing-sales',
      'negotiation',
      'network-building',
      'self-presentation',
      'presenting',
      'remote-leadership',
      'personal-brand',
      'leading-teams',
    ],
  },
  media: {
    titles: [
      ['{Redaktor/Redaktorin}', '{Kommunikationsfachmann/Kommunikationsfachfrau}', '{Gestalter/Gestalterin}'],
      ['{Teamleiter/Teamleiterin} Kommunikation'],
      ['{Leiter/Leiterin} Kommunikation'],
      ['{Verlagsleiter/Verlagsleiterin}'],
    ],
    about: [
      'Ich schreibe für andere und streiche bei mir selbst zu wenig.',
      'Aus der Redaktion in die Kommunikation: dieselben Fragen, andere Seite.',
      'Ich mache komplizierte Dinge kurz.',
    ],
    cv: [
      'Mediensprecher-Funktion im Wechsel, mit Pikettdienst',
      'Redaktion von Jahresbericht und Hauszeitung',
      'Neugestaltung des Auftritts',
      'Leitung eines Teams mit {vier|sieben} Personen',
    ],
    education: ['Studium der Publizistik', 'CAS Unternehmenskommunikation'],
    topics: [
      'media-training',
      'internal-communication',
      'social-media',
      'visibility',
      'presenting',
      'personal-brand',
      'ai-at-work',
      'crowdsourcing',
    ],
  },
  project: {
    titles: [
      ['{Projektleiter/Projektleiterin}', '{Projektassistent/Projektassistentin}'],
      ['{Gesamtprojektleiter/Gesamtprojektleiterin}', '{Bauleiter/Bauleiterin}'],
      ['{Leiter/Leiterin} Projekte und Bau'],
      ['{Leiter/Leiterin} Infrastruktur'],
    ],
    about: [
      'Ich bringe Vorhaben zu Ende, die andere angefangen haben.',
      'Auf der Baustelle lernte ich, dass ein Plan vor allem ein Gesprächsanlass ist.',
      'Projekte leite ich seit {Y} Jahren; die besten erkennt man daran, dass man sie schnell vergisst.',
    ],
    cv: [
      'Projektleitung von Ausschreibung bis Übergabe',
      'Koordination von {zwölf|zwanzig} Unternehmen',
      'Berichterstattung an den Projektausschuss',
      'Kosten- und Terminverantwortung für {sechs|fünfzehn} Millionen',
    ],
    education: ['BSc Bauingenieurwesen FH', 'Zertifikat Projektmanagement IPMA Level B'],
    topics: [
      'project-management',
      'stakeholders',
      'leading-without-authority',
      'procurement',
      'negotiation',
      'change',
      'presenting',
      'delegation',
    ],
  },
  sustainability: {
    titles: [
      ['{Fachverantwortlicher/Fachverantwortliche} Nachhaltigkeit', '{Energieberater/Energieberaterin}'],
      ['{Teamleiter/Teamleiterin} Energie und Umwelt'],
      ['{Leiter/Leiterin} Nachhaltigkeit'],
      ['{Leiter/Leiterin} Netze und Umwelt'],
    ],
    about: ['Ich rechne Energie und rede über Verhalten.', 'Mein Thema ist, was ein Betrieb verbraucht und ob er das muss.'],
    cv: [
      'Energieaudits in {12|26} Betrieben',
      'Treibhausgasbilanz und Bericht',
      'Leitung eines Programms für Abwärmenutzung',
      'Zusammenarbeit mit Gemeinden und Verbänden',
    ],
    education: ['MSc Umweltnaturwissenschaften', 'CAS Energie im Betrieb'],
    topics: [
      'sustainability',
      'innovation',
      'stakeholders',
      'leading-without-authority',
      'visibility',
      'public-sector',
      'presenting',
    ],
  },
};
