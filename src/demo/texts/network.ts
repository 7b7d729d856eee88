import type { GroupTexts } from './groupTexts.ts';

export const network: GroupTexts = {
  headlines: [
    'Türen öffnen, auch fremde',
    'Kontakte pflegen ohne Visitenkarten',
    'Verband, Verein, Vorstand',
    'Über den Branchenzaun schauen',
    'Sichtbar werden, ohne laut zu sein',
    'Fachleute zusammenbringen',
    'Ein Netzwerk auf dem Land',
    'Als {Zuzüger/Zuzügerin} ankommen',
    'Stammtische mit Tagesordnung',
  ],
  topics: {
    'network-building': {
      evidence: [
        'Als ich {2009|2012|2016} hierherzog, kannte ich niemanden. Heute treffe ich einmal im Monat {12|15|20} Leute zum Frühstück, entstanden aus drei.',
        'Ich rufe jeden Freitag eine Person an, von der ich nichts brauche. Das mache ich seit {Y} Jahren.',
        'Ich habe {zwei|drei} Erfahrungsgruppen gegründet, eine davon läuft inzwischen ohne mich.',
      ],
      cv: ['Gründung einer regionalen Erfahrungsgruppe', 'Organisation von Fachtreffen mit {30|45|60} Teilnehmenden'],
      narrow: 'regionale Netzwerke',
      concerns: [
        'Ich bin aus {Bremen|Triest|Sarajevo|Lyon} hierhergezogen und kenne beruflich nur mein Büro. Apéros liegen mir nicht besonders.',
        'Mein Netzwerk besteht aus Leuten, die denselben Beruf haben wie ich. Für die neue Aufgabe brauche ich andere.',
      ],
    },
    visibility: {
      evidence: [
        'Unsere Abteilung galt als unsichtbar. Mit einem Zweiseiter pro Quartal wissen heute alle, was wir tun.',
        'Ich habe gelernt, über gelungene Arbeit zu reden, ohne dass es nach Werbung klingt. Drei Beispiele habe ich immer bereit.',
        'Fachartikel, Podium, ein kleiner Preis: angefangen hat es mit einer Leserzuschrift vor {Y} Jahren.',
      ],
      cv: [
        'Regelmässige Fachbeiträge in der Verbandszeitschrift',
        'Aufbau einer vierteljährlichen Leistungsübersicht des Bereichs',
      ],
      narrow: 'Sichtbarkeit im eigenen Haus',
      concerns: [
        'Meine Arbeit fällt nur auf, wenn etwas schiefgeht. In der Beförderungsrunde kannte mich offenbar niemand.',
        'Ich würde gern an einer Tagung sprechen, weiss aber nicht, wie man eingeladen wird.',
      ],
    },
    associations: {
      evidence: [
        'Seit {Y} Jahren im Vorstand einer Sektion, davon {vier|sechs} {als Kassier/als Kassierin}; ich kenne Statuten, Sitzungen und die Kunst, Freiwillige zu behalten.',
        'Ich habe einen Berufsverband mit {700|1200} Mitgliedern durch eine Statutenrevision gebracht, ohne Austritte.',
        'Nachwuchs für Milizämter zu finden, ist bei uns gelungen: drei Amtszeiten, drei Frauen unter 40.',
      ],
      cv: ['Vorstandsmitglied eines Berufsverbandes, Ressort Bildung', 'Kassier einer Sektion mit {300|450} Mitgliedern'],
      narrow: 'Vorstandsarbeit in Sektionen',
      concerns: [
        'Ich wurde in den Vorstand unserer Fachgruppe gewählt und sitze in Sitzungen, die um zehn Uhr abends noch beim zweiten Punkt sind.',
        'Ich soll das Präsidium übernehmen, weil es sonst niemand macht. Wie verhindert man, dass daraus ein zweiter Beruf wird?',
      ],
    },
    'cross-industry': {
      evidence: [
        'Pflege, Detailhandel, Bahn: in allen drei Branchen habe ich Dienstpläne gemacht und von jeder etwas in die nächste mitgenommen.',
        'Ich organisiere Betriebsbesuche für Leute, die sonst nie eine Giesserei oder ein Labor von innen sehen.',
        'Vom Maschinenbau ins Spital gewechselt; anfangs verstand ich kein Wort, nach {Y} Jahren übersetze ich.',
      ],
      cv: ['Leitungsfunktionen in {drei|vier} Branchen', 'Organisation von Betriebsbesuchen im Verband'],
      narrow: 'Industrie und Gesundheitswesen',
      concerns: [
        'Ich kenne nur meine Branche und merke, dass wir uns im Kreis drehen. Mich interessiert, wie Sie dasselbe Problem bei sich angehen.',
        'Bevor ich die Branche wechsle, würde ich gern mit jemandem reden, der das gemacht hat und dessen Erwartungen sich nicht erfüllt haben.',
      ],
    },
    'personal-brand': {
      evidence: [
        'Mein Name steht in der Branche für ein einziges Thema. Das war Absicht und hat {fünf|sieben} Jahre gebraucht.',
        'Ich berate Kolleginnen bei ihrem Profil: weniger Adjektive, mehr Beispiele.',
        'Neben der Anstellung schreibe ich einen Fachbrief mit {900|1500|2300} Leserinnen und Lesern.',
      ],
      cv: ['Herausgabe eines Fachbriefs mit rund {900|1500} Abonnenten', 'Lehrauftrag im eigenen Fachgebiet'],
      narrow: 'Fachprofil, nicht Selbständigkeit',
      concerns: [
        'Ich kann vieles ein bisschen, und so steht es auch in meinem Profil. Wofür soll man mich anrufen?',
        'Für die Zeit nach meiner jetzigen Stelle möchte ich als Fachperson für ein Thema bekannt sein. Ich weiss welches, aber nicht wie.',
      ],
    },
  },
};
