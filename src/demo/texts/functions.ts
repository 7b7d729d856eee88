import type { GroupTexts } from './groupTexts.ts';

export const functions: GroupTexts = {
  headlines: [
    'Zahlen, die auch Ingenieure lesen',
    'Personalarbeit nah am Betrieb',
    'Lieferketten mit Plan B',
    'Qualität beginnt vor der Prüfung',
    'Recht, verständlich gemacht',
    'Verkauf ohne Druck',
    'Informatik für Menschen',
    'Abschluss bis zum fünften Arbeitstag',
    'Vom Lager in die Logistikleitung',
  ],
  topics: {
    finance: {
      evidence: [
        'Abschlüsse nach Swiss GAAP FER seit {Y} Jahren, davon {fünf|sieben} als {Finanzchef/Finanzchefin} eines Betriebs mit {120|260} Leuten.',
        'Ich erkläre Teamleitenden ihr Budget an einem einzigen Nachmittag. Bis jetzt sind alle wach geblieben.',
        'Wir haben den Monatsabschluss von {zwölf|fünfzehn} auf {vier|fünf} Tage gebracht, ohne zusätzliche Stellen.',
      ],
      cv: [
        'Verantwortung für Jahres- und Monatsabschluss sowie Budgetprozess',
        'Aufbau eines Controllings für {fünf|acht} Kostenstellen',
      ],
      narrow: 'Budget und Controlling, nicht Steuern',
      concerns: [
        'Ich verantworte seit diesem Jahr ein Budget von {1,4|2,8|4} Millionen und verstehe ungefähr die Hälfte der Spalten.',
        'Als {Controller/Controllerin} will ich in die Finanzleitung. Mir fehlt der Umgang mit Banken und Revisoren.',
      ],
    },
    hr: {
      evidence: [
        'Personalleitung in {zwei|drei} Betrieben, einer davon im Dreischichtbetrieb mit {31|38} Nationen.',
        'Ich habe ein Lohnsystem eingeführt, das man auf einer Seite erklären kann und das die Prüfung auf Lohngleichheit bestand.',
        'Rekrutierung, Absenzen, Case Management: {Y} Jahre, das meiste davon nicht am Schreibtisch.',
      ],
      cv: ['Leitung Personalwesen, Mitglied der Geschäftsleitung', 'Einführung eines transparenten Lohnsystems'],
      narrow: 'Rekrutierung und Absenzen',
      concerns: [
        'Ich bin allein für Personal zuständig, bei {85|130} Mitarbeitenden, und mache alles zum ersten Mal. Manchmal möchte ich einfach jemanden fragen können.',
        'Unsere Absenzen sind hoch, und ich vermute, das hat mit der Führung zu tun. Wie bringt man das zur Sprache?',
      ],
    },
    'marketing-sales': {
      evidence: [
        'Vom Telefonverkauf zur Verkaufsleitung für {die Deutschschweiz|Süddeutschland|Österreich und die Schweiz}: jede Stufe selbst gemacht.',
        'Ich habe eine Preiserhöhung von {8|11} Prozent durchgebracht und nur {zwei|drei} Kunden verloren.',
        '{Y} Jahre Marketing für Produkte, die niemand sexy findet: Pumpen, Ventile, Dichtungen.',
      ],
      cv: ['Verkaufsleitung mit {acht|zwölf} Aussendienstmitarbeitenden', 'Markteinführung von {drei|fünf} Produktlinien'],
      narrow: 'Verkauf an Geschäftskunden',
      concerns: [
        'Ich komme aus der Technik und soll jetzt verkaufen. Beim Preis werde ich jedes Mal verlegen.',
        'Unser Marketing misst Klicks, der Verkauf misst Abschlüsse, und beide haben recht. Ich soll sie zusammenbringen.',
      ],
    },
    'supply-chain': {
      evidence: [
        'Ich habe die Versorgung von {40|65} Filialen durch zwei Streiks und einen Felssturz am Gotthard gebracht.',
        'Lagerbestand um ein Drittel gesenkt, Lieferbereitschaft gehalten. Das Rezept war langweilig: Stammdaten.',
        'Disposition, Zoll, Transport: {Y} Jahre, angefangen auf der Rampe.',
      ],
      cv: [
        'Leitung Logistik, {drei|vier} Lager und eigener Fuhrpark',
        'Neuordnung der Beschaffungslogistik nach Lieferausfällen',
      ],
      narrow: 'Lager und Disposition',
      concerns: [
        'Wir hängen an einem einzigen Zulieferer in {Norditalien|Shenzhen|Tschechien}. Ich soll Alternativen aufbauen und fange bei null an.',
        'Aus der Disposition bin ich in die Logistikleitung gerutscht. Das Tagesgeschäft kann ich, das Planen über ein Jahr nicht.',
      ],
    },
    'production-quality': {
      evidence: [
        'Ausschuss von {6|4} auf {2|1} Prozent, in {zwei|drei} Jahren, mit den Leuten an der Linie und nicht gegen sie.',
        'Ich leite ein Werk mit {T} Mitarbeitenden und stehe jeden Morgen um sechs zur Übergabe in der Halle.',
        '{Auditor/Auditorin} für Qualitätsmanagement, selber {Y} Jahre in der Fertigung. Ich schaue zuerst in die Abfallkübel.',
      ],
      cv: [
        'Senkung der Nacharbeit durch tägliche Kurzgespräche an der Linie',
        'Verantwortung für Qualitätsmanagement nach ISO 9001',
      ],
      narrow: 'Serienfertigung',
      concerns: [
        'Unsere Reklamationen steigen, und jede Abteilung hat eine Erklärung. Ich soll bis Sommer Ordnung hineinbringen.',
        'Ich wechsle aus der Planung in die Produktionsleitung. Der Ton in der Halle ist mir noch fremd.',
      ],
    },
    it: {
      evidence: [
        'Informatikleitung in einem Haus, in dem alle anderen Ärztinnen sind. Verständlich reden ist dort Pflicht.',
        'Ich habe {Y} Jahre lang Software gebaut und führe heute Leute, die es besser können.',
        'Ablösung eines Systems aus dem Jahr {1994|1997|2001}, im Betrieb, ohne Ausfalltag.',
      ],
      cv: ['Leitung Informatik, Betrieb und Weiterentwicklung', 'Ablösung eines Altsystems im laufenden Betrieb'],
      narrow: 'Betrieb, nicht Softwareentwicklung',
      concerns: [
        'Als {Entwickler/Entwicklerin} wurde ich gefragt, ob ich das Team leiten will. Ich fürchte, in zwei Jahren nichts Technisches mehr zu können.',
        'Wir lagern die Informatik aus, und ich führe künftig einen Dienstleister statt eines Teams. Worauf kommt es im Vertrag an?',
      ],
    },
    'law-compliance': {
      evidence: [
        'Rechtsdienst in der Industrie, {Y} Jahre: Verträge, Produkthaftung und die Frage, wie man Nein sagt, ohne zu bremsen.',
        'Ich habe ein Meldesystem aufgebaut, das im ersten Jahr {11|17} Hinweise brachte, davon drei ernste.',
        'Als {Jurist/Juristin} im Verband berate ich Betriebe zu Arbeitsrecht, vor allem bei Arbeitszeit und Krankheit.',
      ],
      cv: ['Aufbau eines internen Meldesystems und Verhaltenskodex', 'Rechtsberatung in Vertrags- und Arbeitsrecht'],
      narrow: 'Arbeitsrecht, keine Rechtsberatung im Einzelfall',
      concerns: [
        'Ich bin {Jurist/Juristin}, neu im Betrieb, und werde erst geholt, wenn alles unterschrieben ist. Wie kommt man früher an den Tisch?',
        'Unser Verhaltenskodex ist zwanzig Seiten lang, und niemand kennt ihn. Ich möchte ihn in Arbeit übersetzen, die stattfindet.',
      ],
    },
  },
};
