import type { AreaTexts } from "../areaTypes.ts";

/** Working areas, first half: what people are called, what they say about their work, what their CV shows. */
export const operationsAreas: Record<string, AreaTexts> = {
  care: {
    titles: [["{Pflegefachmann/Pflegefachfrau}", "{Pflegeexperte/Pflegeexpertin}", "{Berufsbildner/Berufsbildnerin} Pflege"], ["{Stationsleiter/Stationsleiterin}", "{Teamleiter/Teamleiterin} Pflege"], ["{Leiter/Leiterin} Pflegedienst"], ["{Direktor/Direktorin} Pflege"]],
    about: ["l:Ich komme aus der Pflege und plane heute Dienste, die niemand gern plant.", "Meine Tage beginnen mit dem Rapport um sieben und enden selten wie gedacht.", "Seit {Y} Jahren in der Pflege, erst am Bett, heute mehr im Sitzungszimmer."],
    cv: ["Dienstplanung für {24|36|52} Mitarbeitende", "Einführung von Bezugspflege auf zwei Stationen", "Verantwortung für Ausbildung von {sechs|neun} Studierenden", "Mitarbeit in der Qualitätskommission"],
    education: ["Pflege HF, Diplom", "Weiterbildung Teamleitung im Gesundheitswesen"],
    topics: ["leading-teams", "difficult-conversations", "resilience", "onboarding", "intercultural", "work-life", "knowledge-transfer", "change", "first-leadership", "conflict"],
  },
  medicine: {
    titles: [["{Physiotherapeut/Physiotherapeutin}", "{Biomedizinischer Analytiker/Biomedizinische Analytikerin}", "{Assistenzarzt/Assistenzärztin}"], ["{Leiter/Leiterin} Therapien", "{Oberarzt/Oberärztin}"], ["{Leitender Arzt/Leitende Ärztin}"], ["{Ärztlicher Direktor/Ärztliche Direktorin}"]],
    about: ["l:Ich behandle Menschen und leite daneben ein Team, in dieser Reihenfolge, wenn es sich einrichten lässt.", "In der Klinik bin ich für Abläufe zuständig, die man erst bemerkt, wenn sie fehlen.", "Meine Patientinnen und Patienten sehe ich kurz, dafür genau."],
    cv: ["Verantwortung für das interdisziplinäre Behandlungsteam", "Aufbau einer Sprechstunde für chronische Schmerzen", "Einsatzplanung und Pikettorganisation", "Lehrtätigkeit in der Weiterbildung"],
    education: ["Studium der Medizin, Staatsexamen", "CAS Führung im Gesundheitswesen"],
    topics: ["resilience", "decision-making", "conflict", "feedback", "leading-teams", "stakeholders", "data-literacy", "work-life"],
  },
  production: {
    titles: [["{Prozesstechniker/Prozesstechnikerin}", "{Schichtführer/Schichtführerin}", "{Qualitätsfachmann/Qualitätsfachfrau}"], ["{Teamleiter/Teamleiterin} Fertigung", "{Leiter/Leiterin} Montage"], ["{Leiter/Leiterin} Produktion", "{Leiter/Leiterin} Qualität"], ["{Betriebsleiter/Betriebsleiterin}", "{Leiter/Leiterin} Technik"]],
    about: ["l:Ich leite einen Bereich, in dem man am Geräusch hört, ob es läuft.", "Gelernt habe ich {Polymechaniker/Polymechanikerin}; in der Halle fühle ich mich bis heute wohler als im Büro.", "Seit {Y} Jahren Fertigung, davon viele im Zweischichtbetrieb.", "Bei uns entstehen Teile, die man nie sieht und die nie ausfallen dürfen."],
    cv: ["Verantwortung für Termine, Kosten und Qualität der Linie", "Umstellung auf Fliessmontage", "Inbetriebnahme einer neuen Fertigungszelle", "Sicherheitsbeauftragung im Werk"],
    education: ["{Polymechaniker/Polymechanikerin} EFZ", "{Techniker/Technikerin} HF Betriebstechnik"],
    topics: ["production-quality", "leading-teams", "change", "delegation", "generations", "knowledge-transfer", "onboarding", "first-leadership", "sustainability", "leading-peers"],
  },
  engineering: {
    titles: [["{Entwicklungsingenieur/Entwicklungsingenieurin}", "{Konstrukteur/Konstrukteurin}", "{Bauingenieur/Bauingenieurin}"], ["{Teamleiter/Teamleiterin} Entwicklung", "{Leiter/Leiterin} Konstruktion"], ["{Leiter/Leiterin} Engineering"], ["{Leiter/Leiterin} Forschung und Entwicklung"]],
    about: ["Ich bin {Ingenieur/Ingenieurin} und rechne gern nach, auch wenn ich es nicht mehr müsste.", "l:Aus der Konstruktion bin ich Schritt für Schritt in die Leitung gekommen.", "Mich beschäftigt, warum gute technische Lösungen in der Organisation hängen bleiben."],
    cv: ["Entwicklung von Baugruppen bis zur Serienreife", "Leitung eines Entwicklungsteams mit {fünf|acht|elf} Personen", "Versuchsplanung und Zulassung", "Betreuung von Diplomarbeiten"],
    education: ["BSc Maschinentechnik FH", "MAS Unternehmensführung für technische Berufe"],
    topics: ["innovation", "project-management", "leading-without-authority", "presenting", "career-planning", "agile", "delegation", "women-in-leadership", "data-literacy"],
  },
  logistics: {
    titles: [["{Disponent/Disponentin}", "{Logistikfachmann/Logistikfachfrau}", "{Einkäufer/Einkäuferin}"], ["{Teamleiter/Teamleiterin} Disposition", "{Leiter/Leiterin} Lager"], ["{Leiter/Leiterin} Logistik", "{Leiter/Leiterin} Einkauf"], ["{Leiter/Leiterin} Supply Chain"]],
    about: ["Wenn niemand anruft, habe ich meine Arbeit gut gemacht.", "Angefangen habe ich auf der Rampe, heute plane ich, was dort ankommt.", "Ich beschaffe Dinge, die alle brauchen und die niemand bezahlen will."],
    cv: ["Disposition von täglich {180|320} Sendungen", "Einführung eines neuen Lagerverwaltungssystems", "Verhandlung mit Spediteuren und Lieferanten", "Verantwortung für ein Einkaufsvolumen von {sechs|vierzehn} Millionen"],
    education: ["{Logistiker/Logistikerin} EFZ", "Fachausweis Supply Chain Management"],
    topics: ["supply-chain", "procurement", "negotiation", "leading-teams", "onboarding", "decision-making", "intercultural", "self-management"],
  },
  it: {
    titles: [["{Softwareentwickler/Softwareentwicklerin}", "{Systemtechniker/Systemtechnikerin}", "{Business Analyst/Business Analystin}", "{Datenanalyst/Datenanalystin}"], ["{Teamleiter/Teamleiterin} Entwicklung", "{Leiter/Leiterin} Anwendungen"], ["{Leiter/Leiterin} Informatik"], ["{Leiter/Leiterin} Digitales und Daten"]],
    about: ["Ich baue Software für Leute, die eigentlich etwas anderes zu tun haben.", "Seit {Y} Jahren in der Informatik, zuerst am Bildschirm, heute mehr im Gespräch.", "Ich übersetze zwischen Fachabteilung und Technik und werde von beiden Seiten verdächtigt."],
    cv: ["Betrieb und Weiterentwicklung der Kernanwendungen", "Einführung automatischer Tests und wöchentlicher Auslieferungen", "Verantwortung für Lieferanten und Lizenzkosten", "Migration von {40|90} Anwendungen"],
    education: ["BSc Informatik FH", "{Informatiker/Informatikerin} EFZ, Applikationsentwicklung"],
    topics: ["it", "agile", "ai-at-work", "information-security", "digital-transformation", "data-literacy", "collaboration-tools", "remote-leadership", "new-work", "first-leadership"],
  },
  teaching: {
    titles: [["{Dozent/Dozentin}", "{Lehrer/Lehrerin} Berufskunde", "{Wissenschaftlicher Mitarbeiter/Wissenschaftliche Mitarbeiterin}"], ["{Leiter/Leiterin} Studiengang", "{Abteilungsleiter/Abteilungsleiterin} Berufsbildung"], ["{Leiter/Leiterin} Weiterbildung"], ["{Rektor/Rektorin}"]],
    about: ["l:Ich unterrichte, leite und sitze in mehr Kommissionen, als gut ist.", "Mein Beruf ist es, Dinge so zu erklären, dass andere sie danach ohne mich können."],
    cv: ["Entwicklung eines Lehrgangs mit {24|40} Teilnehmenden", "Prüfungsleitung", "Führung von {acht|vierzehn} Lehrpersonen", "Aufbau von Fernunterricht"],
    education: ["Master in Erziehungswissenschaft", "Höheres Lehramt Berufspädagogik"],
    topics: ["career-entry", "knowledge-transfer", "presenting", "generations", "feedback", "career-planning", "self-presentation", "inclusion"],
  },
  social: {
    titles: [["{Sozialarbeiter/Sozialarbeiterin}", "{Arbeitsagoge/Arbeitsagogin}", "{Integrationsfachmann/Integrationsfachfrau}"], ["{Teamleiter/Teamleiterin} Wohnen", "{Leiter/Leiterin} Tagesstruktur"], ["{Bereichsleiter/Bereichsleiterin} Arbeit und Wohnen"], ["{Institutionsleiter/Institutionsleiterin}"]],
    about: ["In unserem Haus arbeiten Menschen mit und ohne Beeinträchtigung, und manchmal wechselt im Lauf eines Tages, wer wem hilft.", "Ich arbeite sozial und rechne trotzdem genau."],
    cv: ["Leitung von Wohngruppen mit {18|26} Plätzen", "Leistungsvereinbarungen mit dem Kanton", "Fallführung und Zusammenarbeit mit Behörden", "Aufbau eines Integrationsprogramms"],
    education: ["Soziale Arbeit FH", "CAS Leitung in sozialen Einrichtungen"],
    topics: ["inclusion", "conflict", "resilience", "values-role", "public-sector", "parents-care", "leading-teams", "difficult-conversations"],
  },
  hospitality: {
    titles: [["{Réceptionist/Réceptionistin}", "{Küchenchef/Küchenchefin}", "{Eventplaner/Eventplanerin}"], ["{Leiter/Leiterin} Gästebetreuung"], ["{Leiter/Leiterin} Hotellerie"], ["{Hoteldirektor/Hoteldirektorin}"]],
    about: ["Ich habe an der Réception gelernt, Ärger in zwei Minuten zu verstehen.", "Saisonbetrieb heisst: jedes Jahr ein neues Team und jedes Jahr dieselben Gäste."],
    cv: ["Führung von saisonal {30|55} Mitarbeitenden", "Umbau von 60 Zimmern im laufenden Betrieb", "Verantwortung für Gästezufriedenheit", "Einkauf und Budget der Küche"],
    education: ["Hotelfachschule, Diplom", "Eidg. Fachausweis Gastronomie"],
    topics: ["onboarding", "intercultural", "leading-teams", "negotiation", "resilience", "sme", "employer-branding"],
  },
};
