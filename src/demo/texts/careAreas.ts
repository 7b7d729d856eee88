import type { AreaTexts } from '../areaTypes.ts';

/** Working with people: what people are called, what they say about their work, what their CV shows. */
export const careAreas: Record<string, AreaTexts> = {
  care: {
    titles: [
      ['{Pflegefachmann/Pflegefachfrau}', '{Pflegeexperte/Pflegeexpertin}', '{Berufsbildner/Berufsbildnerin} Pflege'],
      ['{Stationsleiter/Stationsleiterin}', '{Teamleiter/Teamleiterin} Pflege'],
      ['{Leiter/Leiterin} Pflegedienst'],
      ['{Direktor/Direktorin} Pflege'],
    ],
    about: [
      'l:Ich komme aus der Pflege und plane heute Dienste, die niemand gern plant.',
      'Meine Tage beginnen mit dem Rapport um sieben und enden selten wie gedacht.',
      'Seit {Y} Jahren in der Pflege, erst am Bett, heute mehr im Sitzungszimmer.',
    ],
    cv: [
      'Dienstplanung für {24|36|52} Mitarbeitende',
      'Einführung von Bezugspflege auf zwei Stationen',
      'Verantwortung für Ausbildung von {sechs|neun} Studierenden',
      'Mitarbeit in der Qualitätskommission',
    ],
    education: ['Pflege HF, Diplom', 'Weiterbildung Teamleitung im Gesundheitswesen'],
    topics: [
      'leading-teams',
      'difficult-conversations',
      'resilience',
      'onboarding',
      'intercultural',
      'work-life',
      'knowledge-transfer',
      'change',
      'first-leadership',
      'conflict',
    ],
  },
  medicine: {
    titles: [
      [
        '{Physiotherapeut/Physiotherapeutin}',
        '{Biomedizinischer Analytiker/Biomedizinische Analytikerin}',
        '{Assistenzarzt/Assistenzärztin}',
      ],
      ['{Leiter/Leiterin} Therapien', '{Oberarzt/Oberärztin}'],
      ['{Leitender Arzt/Leitende Ärztin}'],
      ['{Ärztlicher Direktor/Ärztliche Direktorin}'],
    ],
    about: [
      'l:Ich behandle Menschen und leite daneben ein Team, in dieser Reihenfolge, wenn es sich einrichten lässt.',
      'In der Klinik bin ich für Abläufe zuständig, die man erst bemerkt, wenn sie fehlen.',
      'Meine Patientinnen und Patienten sehe ich kurz, dafür genau.',
    ],
    cv: [
      'Verantwortung für das interdisziplinäre Behandlungsteam',
      'Aufbau einer Sprechstunde für chronische Schmerzen',
      'Einsatzplanung und Pikettorganisation',
      'Lehrtätigkeit in der Weiterbildung',
    ],
    education: ['Studium der Medizin, Staatsexamen', 'CAS Führung im Gesundheitswesen'],
    topics: [
      'resilience',
      'decision-making',
      'conflict',
      'feedback',
      'leading-teams',
      'stakeholders',
      'data-literacy',
      'work-life',
    ],
  },
  teaching: {
    titles: [
      ['{Dozent/Dozentin}', '{Lehrer/Lehrerin} Berufskunde', '{Wissenschaftlicher Mitarbeiter/Wissenschaftliche Mitarbeiterin}'],
      ['{Leiter/Leiterin} Studiengang', '{Abteilungsleiter/Abteilungsleiterin} Berufsbildung'],
      ['{Leiter/Leiterin} Weiterbildung'],
      ['{Rektor/Rektorin}'],
    ],
    about: [
      'l:Ich unterrichte, leite und sitze in mehr Kommissionen, als gut ist.',
      'Mein Beruf ist es, Dinge so zu erklären, dass andere sie danach ohne mich können.',
    ],
    cv: [
      'Entwicklung eines Lehrgangs mit {24|40} Teilnehmenden',
      'Prüfungsleitung',
      'Führung von {acht|vierzehn} Lehrpersonen',
      'Aufbau von Fernunterricht',
    ],
    education: ['Master in Erziehungswissenschaft', 'Höheres Lehramt Berufspädagogik'],
    topics: [
      'career-entry',
      'knowledge-transfer',
      'presenting',
      'generations',
      'feedback',
      'career-planning',
      'self-presentation',
      'inclusion',
    ],
  },
  social: {
    titles: [
      ['{Sozialarbeiter/Sozialarbeiterin}', '{Arbeitsagoge/Arbeitsagogin}', '{Integrationsfachmann/Integrationsfachfrau}'],
      ['{Teamleiter/Teamleiterin} Wohnen', '{Leiter/Leiterin} Tagesstruktur'],
      ['{Bereichsleiter/Bereichsleiterin} Arbeit und Wohnen'],
      ['{Institutionsleiter/Institutionsleiterin}'],
    ],
    about: [
      'In unserem Haus arbeiten Menschen mit und ohne Beeinträchtigung, und manchmal wechselt im Lauf eines Tages, wer wem hilft.',
      'Ich arbeite sozial und rechne trotzdem genau.',
    ],
    cv: [
      'Leitung von Wohngruppen mit {18|26} Plätzen',
      'Leistungsvereinbarungen mit dem Kanton',
      'Fallführung und Zusammenarbeit mit Behörden',
      'Aufbau eines Integrationsprogramms',
    ],
    education: ['Soziale Arbeit FH', 'CAS Leitung in sozialen Einrichtungen'],
    topics: [
      'inclusion',
      'conflict',
      'resilience',
      'values-role',
      'public-sector',
      'parents-care',
      'leading-teams',
      'difficult-conversations',
    ],
  },
  hospitality: {
    titles: [
      ['{Réceptionist/Réceptionistin}', '{Küchenchef/Küchenchefin}', '{Eventplaner/Eventplanerin}'],
      ['{Leiter/Leiterin} Gästebetreuung'],
      ['{Leiter/Leiterin} Hotellerie'],
      ['{Hoteldirektor/Hoteldirektorin}'],
    ],
    about: [
      'Ich habe an der Réception gelernt, Ärger in zwei Minuten zu verstehen.',
      'Saisonbetrieb heisst: jedes Jahr ein neues Team und jedes Jahr dieselben Gäste.',
    ],
    cv: [
      'Führung von saisonal {30|55} Mitarbeitenden',
      'Umbau von 60 Zimmern im laufenden Betrieb',
      'Verantwortung für Gästezufriedenheit',
      'Einkauf und Budget der Küche',
    ],
    education: ['Hotelfachschule, Diplom', 'Eidg. Fachausweis Gastronomie'],
    topics: ['onboarding', 'intercultural', 'leading-teams', 'negotiation', 'resilience', 'sme', 'employer-branding'],
  },
};
