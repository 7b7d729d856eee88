import type { AreaTexts } from "../areaTypes.ts";

/** Working areas, second half: office, trade, advice and management. */
export const officeAreas: Record<string, AreaTexts> = {
  finance: {
    titles: [["{Sachbearbeiter/Sachbearbeiterin} Rechnungswesen", "{Controller/Controllerin}", "{Revisor/Revisorin}"], ["{Teamleiter/Teamleiterin} Rechnungswesen", "{Leiter/Leiterin} Kreditoren"], ["{Leiter/Leiterin} Controlling", "{Leiter/Leiterin} Finanzen"], ["{Finanzchef/Finanzchefin}"]],
    about: ["Ich mag Zahlen, die stimmen, und Menschen, die nachfragen.", "Im Abschluss bin ich ungeniessbar, sonst gut ansprechbar.", "Seit {Y} Jahren Finanzen, davor ein paar Semester Musik."],
    cv: ["Monats- und Jahresabschluss nach Swiss GAAP FER", "Budgetprozess mit {acht|zwölf} Bereichen", "Einführung eines Berichtswesens für die Geschäftsleitung", "Ansprechperson der Revisionsstelle"],
    education: ["Eidg. Diplom Rechnungslegung und Controlling", "BSc Betriebsökonomie FH"],
    topics: ["finance", "data-literacy", "presenting", "board-career", "self-management", "decision-making", "promotion", "ai-at-work"],
  },
  hr: {
    titles: [["{HR-Fachmann/HR-Fachfrau}", "{Personalentwickler/Personalentwicklerin}"], ["{Teamleiter/Teamleiterin} Rekrutierung", "HR Business Partner"], ["{Leiter/Leiterin} Personal"], ["{Leiter/Leiterin} Personal und Kultur"]],
    about: ["Ich habe mehr Bewerbungsgespräche geführt, als ich zählen mag, und vergesse trotzdem Namen.", "Personalarbeit heisst für mich: da sein, bevor es brennt.", "Im Personalwesen bin ich gelandet, weil mir die Zahlen allein zu still waren."],
    cv: ["Rekrutierung von jährlich {40|75} Mitarbeitenden", "Einführung von Laufbahngesprächen", "Beratung von {20|35} Führungskräften", "Verantwortung für das betriebliche Gesundheitsmanagement"],
    education: ["Eidg. Diplom HR-Leitung", "Studium der Arbeitspsychologie"],
    topics: ["hr", "difficult-conversations", "feedback", "employer-branding", "career-planning", "job-change", "redundancy", "company-culture", "onboarding", "inclusion"],
  },
  sales: {
    titles: [["{Verkaufsberater/Verkaufsberaterin}", "{Kundenberater/Kundenberaterin}", "{Produktmanager/Produktmanagerin}"], ["{Filialleiter/Filialleiterin}", "{Teamleiter/Teamleiterin} Kundendienst"], ["{Verkaufsleiter/Verkaufsleiterin}", "{Leiter/Leiterin} Marketing"], ["{Leiter/Leiterin} Markt"]],
    about: ["Ich verkaufe gern, wenn ich dazu Ja sagen kann.", "Kundschaft ist für mich jemand, der nächstes Jahr wieder anruft.", "Zwischen Laden, Büro und Autobahn habe ich {Y} Jahre Verkauf gesammelt."],
    cv: ["Betreuung von {60|110} Geschäftskunden", "Umsatzverantwortung für {zwei|drei} Regionen", "Einführung einer neuen Produktlinie", "Führung von Verkaufsgesprächen auf Deutsch und Französisch"],
    education: ["Eidg. Fachausweis Verkauf", "CAS Kundenbeziehungen"],
    topics: ["marketing-sales", "negotiation", "network-building", "self-presentation", "presenting", "remote-leadership", "personal-brand", "leading-teams"],
  },
  media: {
    titles: [["{Redaktor/Redaktorin}", "{Kommunikationsfachmann/Kommunikationsfachfrau}", "{Gestalter/Gestalterin}"], ["{Teamleiter/Teamleiterin} Kommunikation"], ["{Leiter/Leiterin} Kommunikation"], ["{Verlagsleiter/Verlagsleiterin}"]],
    about: ["Ich schreibe für andere und streiche bei mir selbst zu wenig.", "Aus der Redaktion in die Kommunikation: dieselben Fragen, andere Seite.", "Ich mache komplizierte Dinge kurz."],
    cv: ["Mediensprecher-Funktion im Wechsel, mit Pikettdienst", "Redaktion von Jahresbericht und Hauszeitung", "Neugestaltung des Auftritts", "Leitung eines Teams mit {vier|sieben} Personen"],
    education: ["Studium der Publizistik", "CAS Unternehmenskommunikation"],
    topics: ["media-training", "internal-communication", "social-media", "visibility", "presenting", "personal-brand", "ai-at-work", "crowdsourcing"],
  },
  law: {
    titles: [["{Jurist/Juristin}", "{Sachbearbeiter/Sachbearbeiterin} Schaden"], ["{Teamleiter/Teamleiterin} Recht"], ["{Leiter/Leiterin} Rechtsdienst", "{Leiter/Leiterin} Compliance"], ["{Generalsekretär/Generalsekretärin}"]],
    about: ["Ich bin {Jurist/Juristin} und bemühe mich, das in Gesprächen vergessen zu lassen.", "Recht ist in meinem Alltag vor allem Übersetzungsarbeit."],
    cv: ["Prüfung und Verhandlung von Verträgen", "Führung von Verfahren vor Schlichtungsbehörden", "Schulungen zu Datenschutz und Verhaltenskodex", "Sekretariat des Verwaltungsrats"],
    education: ["Studium der Rechtswissenschaft, Master", "Anwaltspatent"],
    topics: ["law-compliance", "negotiation", "conflict", "difficult-conversations", "board-career", "values-role", "information-security", "decision-making"],
  },
  project: {
    titles: [["{Projektleiter/Projektleiterin}", "{Projektassistent/Projektassistentin}"], ["{Gesamtprojektleiter/Gesamtprojektleiterin}", "{Bauleiter/Bauleiterin}"], ["{Leiter/Leiterin} Projekte und Bau"], ["{Leiter/Leiterin} Infrastruktur"]],
    about: ["Ich bringe Vorhaben zu Ende, die andere angefangen haben.", "Auf der Baustelle lernte ich, dass ein Plan vor allem ein Gesprächsanlass ist.", "Projekte leite ich seit {Y} Jahren; die besten erkennt man daran, dass man sie schnell vergisst."],
    cv: ["Projektleitung von Ausschreibung bis Übergabe", "Koordination von {zwölf|zwanzig} Unternehmen", "Berichterstattung an den Projektausschuss", "Kosten- und Terminverantwortung für {sechs|fünfzehn} Millionen"],
    education: ["BSc Bauingenieurwesen FH", "Zertifikat Projektmanagement IPMA Level B"],
    topics: ["project-management", "stakeholders", "leading-without-authority", "procurement", "negotiation", "change", "presenting", "delegation"],
  },
  administration: {
    titles: [["{Sachbearbeiter/Sachbearbeiterin} Planung", "{Wissenschaftlicher Mitarbeiter/Wissenschaftliche Mitarbeiterin}", "{Gemeindeschreiber/Gemeindeschreiberin}"], ["{Teamleiter/Teamleiterin} Kundenschalter"], ["{Abteilungsleiter/Abteilungsleiterin} Tiefbau", "{Leiter/Leiterin} Soziale Dienste"], ["{Amtsleiter/Amtsleiterin}", "{Stadtschreiber/Stadtschreiberin}"]],
    about: ["Ich arbeite in der Verwaltung und finde, man darf das mit Stolz sagen.", "Zwischen Politik, Gesetz und Schalter suche ich Lösungen, die morgen noch gelten.", "Nach Jahren in der Privatwirtschaft bin ich in die Verwaltung gewechselt, der Sache wegen."],
    cv: ["Vorbereitung von Geschäften für Gemeinderat und Kommissionen", "Leitung einer Abteilung mit Globalbudget", "Umsetzung der elektronischen Geschäftsverwaltung", "Öffentliche Mitwirkungsverfahren"],
    education: ["Studium der Politikwissenschaft", "CAS Öffentliches Verwaltungsmanagement"],
    topics: ["public-sector", "stakeholders", "crowdsourcing", "digital-transformation", "internal-communication", "change", "procurement", "associations"],
  },
  management: {
    titles: [["{Assistent/Assistentin} der Geschäftsleitung", "{Berater/Beraterin}"], ["{Leiter/Leiterin} Unternehmensentwicklung"], ["{Leiter/Leiterin} Geschäftsentwicklung", "{Standortleiter/Standortleiterin}"], ["{Geschäftsleiter/Geschäftsleiterin}", "{Inhaber/Inhaberin}", "{Direktor/Direktorin}"]],
    about: ["l:Ich verantworte einen Betrieb, dessen Leute ich alle beim Namen kenne.", "l:Mein Alltag besteht aus Gesprächen, zwischen denen ich entscheide.", "l:Ich bin aus der Fachlinie in die Leitung gekommen und vermisse sie ab und zu.", "Ich bereite vor, was andere entscheiden.", "Seit {Y} Jahren begleite ich Betriebe bei Vorhaben, für die intern niemand Zeit hat."],
    cv: ["Gesamtverantwortung für Ergebnis und Personal", "Erarbeitung und Umsetzung der Strategie", "Aufbau eines zweiten Standorts", "Vertretung gegenüber Verwaltungsrat und Banken"],
    education: ["Studium der Betriebswirtschaft", "Executive MBA"],
    topics: ["strategy-development", "sme", "succession", "founding", "board-career", "change", "leading-teams", "company-culture", "self-employment", "cross-industry", "associations"],
  },
  sustainability: {
    titles: [["{Fachverantwortlicher/Fachverantwortliche} Nachhaltigkeit", "{Energieberater/Energieberaterin}"], ["{Teamleiter/Teamleiterin} Energie und Umwelt"], ["{Leiter/Leiterin} Nachhaltigkeit"], ["{Leiter/Leiterin} Netze und Umwelt"]],
    about: ["Ich rechne Energie und rede über Verhalten.", "Mein Thema ist, was ein Betrieb verbraucht und ob er das muss."],
    cv: ["Energieaudits in {12|26} Betrieben", "Treibhausgasbilanz und Bericht", "Leitung eines Programms für Abwärmenutzung", "Zusammenarbeit mit Gemeinden und Verbänden"],
    education: ["MSc Umweltnaturwissenschaften", "CAS Energie im Betrieb"],
    topics: ["sustainability", "innovation", "stakeholders", "leading-without-authority", "visibility", "public-sector", "presenting"],
  },
};
