import type { GroupTexts } from './groupTexts.ts';

export const project: GroupTexts = {
  headlines: [
    'Projekte, die fertig werden',
    'Bauherr, Amt und Nachbarschaft an einem Tisch',
    'Einkauf mit Rückgrat',
    'Ausschreibungen ohne Schrecken',
    'Termine halten, Menschen auch',
    'Zwischen Politik und Baustelle',
    'Grossprojekte, kleine Schritte',
    'Risiken früh beim Namen nennen',
  ],
  topics: {
    'project-management': {
      evidence: [
        'Spitalumbau bei vollem Betrieb, {38|64} Millionen, {vier|fünf} Jahre. Am Schluss fehlten uns neun Tage und kein Franken.',
        'Ich habe {12|19|27} Projekte abgeschlossen und eines abgebrochen. Der Abbruch war die bessere Leistung.',
        '{Y} Jahre Projektleitung, zertifiziert, und trotzdem arbeite ich am liebsten mit einer Wand voller Zettel.',
      ],
      cv: ['Gesamtprojektleitung Umbau, Kosten {12|38} Millionen', 'Zertifizierte Projektleitung, Stufe B'],
      narrow: 'Bau- und Infrastrukturprojekte',
      concerns: [
        'Mein Projekt ist drei Monate im Verzug, und der Ausschuss will es nicht hören. Wie meldet man schlechte Nachrichten rechtzeitig?',
        'Ich leite zum ersten Mal ein Projekt über eine Million. Der Plan steht, aber ich weiss nicht, worauf ich zuerst schauen soll, wenn es losgeht.',
      ],
    },
    stakeholders: {
      evidence: [
        'Windpark, {drei|vier} Gemeinden, {140|210} Einsprachen: ich sass an vielen Küchentischen.',
        'Zwischen Kanton, Gewerkschaft und Eigentümern vermittle ich seit {Y} Jahren. Man muss wissen, wer wem noch etwas schuldet.',
        'Ich führe für jedes Vorhaben eine Karte der Beteiligten und zeige, wie sie entsteht und wann sie lügt.',
      ],
      cv: ['Dialogverfahren mit Gemeinden und Anwohnenden', 'Koordination von Behörden, Eigentümern und Verbänden'],
      narrow: 'Gemeinden und Behörden',
      concerns: [
        'Ein einziger Bereichsleiter blockiert unser Vorhaben, freundlich und ausdauernd. Frontal komme ich nicht weiter.',
        'Unser Neubau braucht die Zustimmung der Nachbarschaft. Die erste Infoveranstaltung ging schief, die zweite ist im {März|Oktober}.',
      ],
    },
    procurement: {
      evidence: [
        'Ich beschaffe seit {Y} Jahren für {Spitäler|Verkehrsbetriebe|die Maschinenindustrie} und habe jede Ausschreibung verteidigen können.',
        'Mit {sechs|acht} Häusern haben wir den Einkauf zusammengelegt. Gespart haben wir {9|13} Prozent, gestritten vor allem um Handschuhe.',
        'Vom günstigsten zum vorteilhaftesten Angebot: ich zeige, wie man Kriterien schreibt, die halten.',
      ],
      cv: [
        'Leitung strategischer Einkauf, Volumen {18|40} Millionen',
        'Aufbau einer Einkaufsgemeinschaft mit {sechs|acht} Häusern',
      ],
      narrow: 'Einkauf von Verbrauchsmaterial',
      concerns: [
        'Unsere Fachabteilungen bestellen am Einkauf vorbei, weil es schneller geht. Ich verstehe sie sogar.',
        'Ich schreibe meine erste grosse Ausschreibung. Die Vorlage hat 60 Seiten, und ich möchte nicht, dass sie nur auf einen Anbieter passt.',
      ],
    },
    'public-sector': {
      evidence: [
        'Vom Konzern ins Bauamt und geblieben: ich kenne beide Uhren und weiss, welche wann gilt.',
        'Ich habe {Y} Jahre Geschäfte für einen Gemeinderat vorbereitet. Ein guter Antrag hat zwei Seiten.',
        'Als {Amtsleiter/Amtsleiterin} führe ich mit Globalbudget, Parlament und einer Öffentlichkeit, die mitliest.',
      ],
      cv: ['Leitung eines kantonalen Amtes mit Globalbudget', 'Vorbereitung von Geschäften für Regierung und Parlament'],
      narrow: 'Gemeinden',
      concerns: [
        'Ich wechsle aus der Privatwirtschaft in eine Stadtverwaltung. Alle warnen mich vor dem Tempo, niemand erklärt mir die Regeln.',
        'Mein Geschäft kommt zum zweiten Mal aus der Kommission zurück. Ich würde gern verstehen, was dort wirklich gefragt wird.',
      ],
    },
  },
};
