import type { GroupTexts } from './groupTexts.ts';

export const career: GroupTexts = {
  headlines: [
    'Umwege, die sich gelohnt haben',
    'Der nächste Schritt, in Ruhe überlegt',
    'Zwischen Fachlaufbahn und Leitung',
    'Neu anfangen mit {38|43|47|51}',
    'Vom Lehrling in die Geschäftsleitung',
    'Quereinstieg mit Plan',
    'Berufseinstieg ohne Vitamin B',
    'Mandate neben dem Hauptberuf',
    'Bewerben ohne Verstellen',
  ],
  topics: {
    'career-planning': {
      evidence: [
        'Ich zeichne mit Leuten ihre letzten zehn Jahre auf ein Blatt; danach sind die nächsten zwei meistens klarer.',
        '{Y} Jahre Entwicklungsgespräche mit Fachleuten, die nicht einfach «nach oben» wollten.',
        'Meine eigene Laufbahn hatte {drei|vier} Branchen und einen Rückschritt, den ich heute wieder machen würde.',
      ],
      cv: ['Verantwortung für Laufbahngespräche im Bereich', 'Aufbau einer Fachlaufbahn neben der Führungslaufbahn'],
      narrow: 'Fachlaufbahnen',
      concerns: [
        'Ich bin gut in dem, was ich tue, und sehe trotzdem nicht, wo ich in fünf Jahren stehe. Mein Vorgesetzter fragt jedes Jahr danach.',
        'Mir wurden gleichzeitig eine Weiterbildung und eine Stellvertretung angeboten. Beides geht nicht, und ich entscheide bisher nach Gefühl.',
      ],
    },
    'career-entry': {
      evidence: [
        'Jedes Jahr starten bei uns {6-14} Studienabgänger; ich betreue sie im ersten Jahr.',
        'Mein Einstieg gelang nach {38|52|64} Absagen. Ich erkenne in Bewerbungen, woran es liegt.',
        'Ich bin selbst erst {Y} Jahre dabei und weiss noch, was in den ersten Monaten hilft und was nur Ratgeber schreiben.',
      ],
      cv: [
        'Betreuung des Einstiegsprogramms für Hochschulabgänger',
        'Berufsbildung, Verantwortung für {drei|vier|sechs} Lernende',
      ],
      narrow: 'Einstieg nach der Fachhochschule',
      concerns: [
        'Nach dem Master arbeite ich nun {acht|zehn} Monate. Ich werde gelobt, bekomme aber nur Aufgaben, die man auch mir vor zwei Jahren hätte geben können.',
        'Ich habe meine erste richtige Stelle und traue mich in Sitzungen kaum, etwas zu sagen. Ab wann darf man widersprechen?',
      ],
    },
    promotion: {
      evidence: [
        'Ich war in {5-16} Beförderungsrunden dabei, auf beiden Seiten des Tisches.',
        'Zweimal wurde ich übergangen, beim dritten Mal hatte ich vorher gefragt, was fehlt. Das Gespräch war unangenehm und nützlich.',
        '{Vom Sachbearbeiter/Von der Sachbearbeiterin} in die Leitung in {acht|elf|vierzehn} Jahren, immer im selben Haus.',
      ],
      cv: ['Mitglied des Gremiums für Beförderungen', 'Aufstieg vom Fachspezialisten zur Bereichsleitung im selben Betrieb'],
      narrow: 'Schritt in die mittlere Leitung',
      concerns: [
        'Die Leitungsstelle über mir wird frei. Alle rechnen mit meiner Kollegin, sie selbst ist unentschlossen. Ich möchte mich bewerben, ohne das Verhältnis zu verderben.',
        'Man sagt mir seit zwei Jahren, ich sei «bald so weit». Ich würde gern üben, wie ich das verbindlich mache.',
      ],
    },
    'job-change': {
      evidence: [
        'Ich habe in {Y} Jahren {dreimal|viermal|fünfmal} den Betrieb gewechselt, einmal bereut, und kann sagen, woran ich das hätte erkennen können.',
        'Als {Vorgesetzter/Vorgesetzte} habe ich über {150-400} Vorstellungsgespräche geführt.',
        'Wechsel von der Industrie in {die Verwaltung|ein Spital|eine Stiftung}, mit Lohneinbusse und ohne Reue.',
      ],
      cv: ['Wechsel aus der Industrie in den öffentlichen Dienst', 'Mitverantwortung für Auswahlverfahren auf Kaderstufe'],
      narrow: 'Wechsel innerhalb der Branche',
      concerns: [
        'Mir liegt ein Angebot vor: mehr Lohn, mehr Verantwortung, weniger Menschen, die ich mag. Bis Monatsende muss ich mich entscheiden.',
        'Nach {acht|neun|elf} Jahren im gleichen Haus weiss ich nicht mehr, was ich anderswo wert wäre. Mein Lebenslauf besteht aus einem einzigen Eintrag.',
      ],
    },
    reorientation: {
      evidence: [
        'Mit {41|44|46} habe ich von {der Bank|der Hotellerie|der Redaktion} in meinen heutigen Beruf gewechselt, mit zwei Kindern und einer Hypothek.',
        'Ich begleite ehrenamtlich Personen über 45, die etwas anderes wollen; einige sind danach geblieben, wo sie waren, aber zufriedener.',
        'Meine zweite Ausbildung habe ich neben dem Beruf gemacht, {drei|vier} Jahre lang jeden Freitag und Samstag.',
      ],
      cv: ['Berufsbegleitende Zweitausbildung und Branchenwechsel', 'Ehrenamtliche Begleitung von Quereinsteigenden'],
      narrow: 'Umstieg aus kaufmännischen Berufen',
      concerns: [
        'Ich bin {42|45|48}, verdiene gut und langweile mich. Die Idee mit der sozialen Arbeit habe ich seit Jahren, rechne sie aber immer wieder klein.',
        'Mein Beruf verschwindet gerade, langsam, aber sicher. Ich möchte etwas Neues anfangen, solange ich noch wählen kann.',
      ],
    },
    'board-career': {
      evidence: [
        'Ich sitze in {zwei|drei} Verwaltungsräten kleinerer Firmen und präsidiere {eine Genossenschaft|eine Spitex|eine Stiftung}.',
        'Mein erstes Mandat kam über den Turnverein, das zweite über eine Ausschreibung. Beide Wege kann ich zeigen.',
        '{Y} Jahre Erfahrung im Audit-Ausschuss, inklusive einer Sanierung, die in der Zeitung stand.',
      ],
      cv: ['Verwaltungsrat in {zwei|drei} nicht kotierten Gesellschaften', 'Präsidium einer Baugenossenschaft, Milizamt'],
      narrow: 'Stiftungs- und Genossenschaftsmandate',
      concerns: [
        'Ich wurde angefragt, in den Stiftungsrat eines Heims zu kommen. Ehre und Haftung kann ich schlecht gegeneinander abwägen.',
        'Ich möchte in den nächsten drei Jahren ein erstes Mandat übernehmen und weiss nicht, wie man sichtbar wird, ohne sich anzubieten.',
      ],
    },
    redundancy: {
      evidence: [
        'Ich habe meine Stelle bei einer Schliessung verloren, mit {180|240|320} anderen. Nach sieben Monaten hatte ich eine neue.',
        'Als {Personalverantwortlicher/Personalverantwortliche} habe ich zwei Sozialpläne mitgetragen und viele Gespräche danach geführt.',
        'Freigestellt mit {52|54|55}: ich erzähle davon, wenn es jemandem hilft, auch von den Wochen, in denen nichts ging.',
      ],
      cv: ['Mitarbeit an einem Sozialplan für {120|180|260} Mitarbeitende', 'Neuanfang nach Standortschliessung'],
      narrow: 'die ersten Monate nach der Kündigung',
      concerns: [
        'Mein Standort schliesst im {März|Juni|September}. Ich bin {49|53|56} und habe mich seit zwanzig Jahren nie beworben.',
        'Vor {fünf|sechs} Wochen wurde mir gekündigt. Ich brauche niemanden, der mich tröstet, sondern jemanden, der mit mir die nächsten Schritte ordnet.',
      ],
    },
  },
};
