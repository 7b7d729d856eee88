import type { GroupTexts } from './groupTexts.ts';

export const strategy: GroupTexts = {
  headlines: [
    'Strategie auf einer Seite',
    'Umbauten bei laufendem Betrieb',
    'Ideen, die den Winter überleben',
    'Agil, wo es passt',
    'Nachhaltigkeit in Zahlen',
    'Weglassen als Strategie',
    'Wandel mit der Belegschaft',
    'Vom Konzept zur Baustelle',
    'Was nach dem Workshop kommt',
  ],
  topics: {
    'strategy-development': {
      evidence: [
        'Ich habe drei Strategieprozesse geleitet. Der beste dauerte {neun|elf} Wochen und endete mit einer Liste von Dingen, die wir nicht mehr tun.',
        'In der Geschäftsleitung bin ich für die Fünfjahresplanung zuständig und schreibe sie selbst, ohne Beratung.',
        '{Y} Jahre in der Beratung, danach auf der anderen Seite: ich weiss, welche Folien nichts bewirken.',
      ],
      cv: [
        'Federführung der Unternehmensstrategie {2021–2025|2022–2026}',
        'Strategieberatung für mittelgrosse Industriebetriebe',
      ],
      narrow: 'Bereichsstrategien',
      concerns: [
        'Ich soll für meinen Bereich eine Strategie schreiben, bis {Ende Jahr|zum Sommer}. Bisher habe ich eine Stärken-Schwächen-Tabelle und ein schlechtes Gewissen.',
        'Unsere Strategie ist beschlossen, aber in den Teams merkt man nichts davon. Wie übersetzt man das?',
      ],
    },
    change: {
      evidence: [
        'Zwei Standorte zu einem gemacht, {140|210} Leute, keine einzige Klage, aber viele lange Abende.',
        'Ich leite Reorganisationen seit {Y} Jahren und frage heute zuerst, was bleiben soll.',
        'Beim Wechsel auf {Vierschicht|Wahlarbeitszeit|Gruppenarbeit} waren zu Beginn 80 Prozent dagegen, nach einem Jahr wollte niemand zurück.',
      ],
      cv: ['Leitung der Zusammenlegung zweier Standorte', 'Begleitung der Umstellung auf neue Arbeitszeitmodelle'],
      narrow: 'Umbauten im eigenen Bereich',
      concerns: [
        'In meinem Bereich ist es die dritte Reorganisation in vier Jahren. Die Leute hören freundlich zu und warten, bis es vorbeigeht. Ich selbst manchmal auch.',
        'Ich muss eine Veränderung vertreten, deren Folgen ich noch nicht kenne. Was sagt man, wenn man selbst wenig weiss?',
      ],
    },
    innovation: {
      evidence: [
        'Von {30|40} Ideen im Labor haben wir drei verkauft. Über die anderen rede ich fast lieber.',
        'Ich habe mit kleinem Budget eine Werkstatt eingerichtet, in der jede Person zwei Tage pro Quartal ausprobieren darf.',
        '{Zwei|Vier} Patente, ein gescheitertes Produkt, ein Dauerläufer: {Y} Jahre Entwicklung.',
      ],
      cv: ['Leitung Produktentwicklung, {zwei|vier} Patente', 'Aufbau einer internen Versuchswerkstatt'],
      narrow: 'Produktentwicklung in der Industrie',
      concerns: [
        'Gute Ideen haben wir genug, nach sechs Wochen ist jede zerredet. Ich möchte eine einzige bis zum Versuch bringen.',
        'Man hat mir die Innovation übertragen, ohne Budget und neben dem Tagesgeschäft. Ist das überhaupt machbar?',
      ],
    },
    agile: {
      evidence: [
        'Ich arbeite seit {4-9} Jahren mit Scrum und Kanban, auch ausserhalb der Software: in der Personalabteilung und einmal in einem Pfarramt.',
        'Wir haben es eingeführt, übertrieben und halb zurückgebaut. Genau diese Erfahrung gebe ich weiter.',
        'Als {Product Owner/Product Ownerin} habe ich {drei|vier} Teams in {zwei|drei} Produkten begleitet.',
      ],
      cv: ['Begleitung von vier Teams bei der Einführung agiler Arbeitsweisen', 'Rolle als Product Owner für zwei Produkte'],
      narrow: 'agile Teams ausserhalb der Informatik',
      concerns: [
        'Wir stehen jeden Morgen fünfzehn Minuten im Kreis, und nichts ist anders geworden. Woran erkennt man, dass es wirkt?',
        'Mein Team arbeitet in Sprints, die Geschäftsleitung will Jahrespläne. Ich sitze dazwischen und übersetze schlecht.',
      ],
    },
    sustainability: {
      evidence: [
        'Ich schreibe unseren Nachhaltigkeitsbericht und kenne jede Zahl darin, auch die drei, die mir nicht gefallen.',
        'Wir haben den Energieverbrauch im Werk um {22|31|38} Prozent gesenkt, das meiste davon mit Druckluft und Disziplin.',
        'Lieferanten nach Herkunft und Arbeitsbedingungen zu prüfen, ist seit {Y} Jahren mein Alltag.',
      ],
      cv: ['Verantwortung für den Nachhaltigkeitsbericht', 'Senkung des Energieverbrauchs um {22|31} Prozent in fünf Jahren'],
      narrow: 'Energie und Berichterstattung',
      concerns: [
        'Ab nächstem Jahr müssen wir berichten, und ich bin die ganze Abteilung. Wo lohnt sich der Aufwand wirklich?',
        'Unser Einkauf schaut nur auf den Preis. Ich möchte andere Kriterien einbringen, ohne als Moralapostel dazustehen.',
      ],
    },
  },
};
