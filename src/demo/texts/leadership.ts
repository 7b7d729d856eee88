import type { GroupTexts } from './groupTexts.ts';

export const leadership: GroupTexts = {
  headlines: [
    'Teams im Schichtbetrieb',
    'Führung ohne grosse Worte',
    'Gespräche, die sonst liegen bleiben',
    'Kleine Teams, grosse Spannweite',
    'Vom Kollegen zum Chef und zurück',
    'Loslassen lernen in der Leitung',
    'Führen über {drei|vier|fünf} Standorte',
    'Erste hundert Tage in der Leitung',
    'Klare Ansagen, offene Türen',
    'Leitung im Jobsharing',
  ],
  topics: {
    'first-leadership': {
      evidence: [
        'In den letzten {Y} Jahren habe ich {5-14} Personen in ihre erste Leitungsfunktion begleitet, zwei davon sind später weitergezogen und leiten heute ganze Bereiche.',
        'Meine erste Leitung habe ich mit {26-31} übernommen, ohne Schulung und über Nacht. Ich weiss noch genau, welche Fragen mir damals niemand beantwortet hat.',
        'Ich führe bei uns die Einführungstage für neue Vorgesetzte durch, {zweimal|dreimal} im Jahr, jeweils mit {8-12} Personen.',
      ],
      cv: [
        'Begleitung von neuen Teamleitenden in den ersten zwölf Monaten',
        'Aufbau eines internen Einführungskurses für Vorgesetzte',
      ],
      narrow: 'erste Teamleitung, nicht Bereichsleitung',
      concerns: [
        'Im {Februar|April|Herbst} übernehme ich zum ersten Mal ein Team, {T} Leute, alle länger im Betrieb als ich. Fachlich fühle ich mich sicher, beim Rest nicht.',
        'Seit {drei|vier|fünf} Monaten leite ich ein Team und merke, dass ich abends noch immer selber die Arbeit mache, die ich abgeben müsste. Ich hätte gern jemanden, der diese Phase kennt.',
      ],
    },
    'leading-teams': {
      evidence: [
        'Seit {Y} Jahren führe ich Teams, aktuell {T} Personen in {zwei|drei} Schichten.',
        'Ich habe ein Team mit hoher Fluktuation übernommen; nach {zwei|drei} Jahren ging in einem ganzen Jahr niemand mehr.',
        'Direkt unterstellt sind mir {T} Mitarbeitende, vom Lernenden bis zur Spezialistin kurz vor der Pension.',
      ],
      cv: ['Führung von {T} Mitarbeitenden, personell und fachlich', 'Zusammenlegung zweier Teams nach einer Reorganisation'],
      narrow: 'Teams bis etwa 15 Personen',
      concerns: [
        'Mein Team arbeitet gut, solange ich dabei bin. Bin ich eine Woche weg, bleibt alles liegen. Ich möchte verstehen, was ich dazu beitrage.',
        'Ich habe zwei Teams zusammen übernommen, die sich früher aus dem Weg gegangen sind. In den Sitzungen redet immer nur die eine Hälfte.',
      ],
    },
    'remote-leadership': {
      evidence: [
        'Mein Team sitzt in {Bern, Graz und Lissabon|Zürich und Leipzig|Basel, Wien und Brno}; im selben Raum sind wir {zweimal|viermal} im Jahr.',
        'Seit {Y} Jahren führe ich Leute, die ich selten sehe. Was ich dabei gelernt habe, passt auf eine Seite, hat aber lange gedauert.',
        'Ich leite den Aussendienst: {T} Personen, jede in ihrer Region, keine mit festem Büroplatz.',
      ],
      cv: ['Leitung eines verteilten Teams an {drei|vier} Standorten', 'Einführung fester Wochengespräche auf Distanz'],
      narrow: 'verteilte Teams im selben Land',
      concerns: [
        'Die Hälfte meines Teams arbeitet von zu Hause, die andere kann das nicht. Zwischen den beiden entsteht eine Stimmung, die ich zu spät bemerkt habe.',
        'Ich führe vier Personen in {Porto|Krakau|Timișoara}, die ich erst einmal getroffen habe. Aufträge gehen hin und her, Gespräche finden kaum statt.',
      ],
    },
    'leading-peers': {
      evidence: [
        'Ich war {sechs|sieben|neun} Jahre {Kollege/Kollegin} und dann von einem Montag auf den anderen {der Vorgesetzte/die Vorgesetzte}. Zwei Freundschaften haben es überlebt.',
        'Bei uns werden Leitungen fast immer intern besetzt. Ich habe den Wechsel selbst gemacht und seither {4-9} andere dabei begleitet.',
        'Aus dem eigenen Team heraus {Chef/Chefin} werden: bei mir {2013|2015|2018}, mit einem Mitbewerber, der geblieben ist und heute mein Stellvertreter ist.',
      ],
      cv: ['Interne Nachfolge in die Leitung des eigenen Teams', 'Begleitung interner Wechsel in die Teamleitung'],
      narrow: 'Wechsel im eigenen Team, nicht über Standorte hinweg',
      concerns: [
        'Ich werde {Vorgesetzter/Vorgesetzte} von Leuten, mit denen ich seit Jahren zu Mittag esse. Eine Kollegin hat sich auf dieselbe Stelle beworben.',
        'Seit ich das Team leite, verstummen die Gespräche, wenn ich in die Küche komme. Ich weiss nicht, wie viel Nähe noch richtig ist.',
      ],
    },
    'difficult-conversations': {
      evidence: [
        'Kündigungen, Verwarnungen, Konflikte um Pikettdienst: in {Y} Jahren habe ich das meiste davon mehr als einmal geführt und bereite es immer noch schriftlich vor.',
        'Ich übe solche Gespräche mit unseren Teamleitenden im Rollenspiel, bevor sie stattfinden, im Schnitt einmal im Monat.',
        'Ich habe ein Gespräch schlecht geführt, das mich bis heute beschäftigt. Danach habe ich mich darin ausbilden lassen.',
      ],
      cv: [
        'Führung von Trennungs- und Konfliktgesprächen mit Personalabteilung',
        'Interne Ansprechperson für heikle Mitarbeitergespräche',
      ],
      narrow: 'Gespräche mit Mitarbeitenden, nicht mit Kundschaft',
      concerns: [
        'Ich muss einem langjährigen Mitarbeiter sagen, dass seine Leistung nicht mehr genügt. Ich schiebe es seit dem Sommer vor mir her.',
        'Eine Kollegin riecht öfter nach Alkohol, alle wissen es, keiner spricht es an. Als {Vorgesetzter/Vorgesetzte} bin ich dran und habe Respekt davor.',
      ],
    },
    delegation: {
      evidence: [
        "Früher ging bei mir jede Offerte über den Tisch. Heute unterschreibe ich nur noch ab {20|50|100}'000 Franken, und das Team ist besser geworden.",
        'Ich habe bei einem Burn-out im eigenen Umfeld gelernt, was passiert, wenn jemand nichts abgibt. Seither ist das mein Thema.',
        'Mit {T} Mitarbeitenden und Teilzeitpensum bleibt nur abgeben. Ich habe ein einfaches Verfahren dafür, das auf Vertrauen und drei Fragen beruht.',
      ],
      cv: [
        'Übergabe der Tagesverantwortung an {zwei|drei} Stellvertretungen',
        'Einführung eines Kompetenzreglements mit klaren Entscheidungsgrenzen',
      ],
      narrow: 'Delegieren im eigenen Team',
      concerns: [
        'Ich gebe Aufgaben ab und hole sie nach zwei Tagen wieder zurück, weil es mir zu langsam geht. Das Team hat es mir jetzt gesagt.',
        'Mein Pensum sinkt auf {60|70|80} Prozent, die Aufgaben sind dieselben geblieben. Mir fehlt der Mut zu entscheiden, was ich abgebe.',
      ],
    },
    'leading-without-authority': {
      evidence: [
        'Als {Projektleiter/Projektleiterin} führe ich Leute, deren Chefs andere Ziele haben. Das geht, wenn man früh fragt, was für die anderen drinliegt.',
        '{Y} Jahre Stabsstelle: ich habe nie jemandem etwas befehlen können und trotzdem {drei|vier} grosse Vorhaben durchgebracht.',
        'Ich koordiniere {fünf|sechs|acht} Fachbereiche ohne eine einzige unterstellte Person.',
      ],
      cv: [
        'Koordination bereichsübergreifender Vorhaben ohne Linienverantwortung',
        'Fachliche Leitung eines Gremiums aus {sechs|acht} Abteilungen',
      ],
      narrow: 'fachliche Führung in Projekten',
      concerns: [
        'Ich leite ein Vorhaben mit Leuten aus vier Abteilungen. Zusagen sind freundlich, geliefert wird wenig, und ich habe nichts in der Hand.',
        'In meiner Fachstelle soll ich Vorgaben durchsetzen, ohne jemandem etwas vorschreiben zu können. Wie haben Sie sich Gehör verschafft?',
      ],
    },
  },
};
