import type { GroupTexts } from './groupTexts.ts';

export const diversity: GroupTexts = {
  headlines: [
    'f:Als einzige Frau im Gremium',
    'Drei Generationen, ein Pausenraum',
    'Zuhause in zwei Sprachen',
    'Barrieren sehen und abräumen',
    'Leitung und Familienzeit',
    'Teams aus {neun|vierzehn|zwanzig} Nationen',
    'Jung und Alt auf Augenhöhe',
    'Pflege daheim, Leitung im Büro',
    'Vielfalt ohne Hochglanz',
  ],
  topics: {
    'women-in-leadership': {
      evidence: [
        'In der Geschäftsleitung {einer Giesserei|eines Tiefbauers|eines Energiewerks} habe ich erlebt, wie sich Sitzungen ändern, wenn die dritte Frau dazukommt.',
        'Ich habe ein Programm aufgebaut, das in {fünf|sechs} Jahren {14|23} Frauen in technische Leitungen brachte.',
        'Seit {Y} Jahren bringe ich Frauen aus der Produktion in Leitungskurse und sorge dafür, dass danach auch Stellen da sind.',
      ],
      cv: ['Förderprogramm für Frauen in technischen Leitungsfunktionen', 'Mitglied der Fachgruppe Chancengleichheit'],
      narrow: 'technische Berufe',
      concerns: [
        'f:Ich bin die erste Frau in dieser Leitungsrunde. Alle sind höflich, und die Entscheide fallen vorher beim Bier.',
        'Auf unsere Leitungsstellen bewerben sich kaum Frauen, obwohl wir genug Fachfrauen haben. Ich möchte verstehen, was wir im Inserat und davor falsch machen.',
        'f:Nach der Beförderung höre ich, ich sei «wegen der Quote» dran. Ich möchte eine Antwort finden, die mir entspricht.',
      ],
    },
    generations: {
      evidence: [
        'Mein jüngster Mitarbeiter ist {17|18|19}, die älteste {64|66}. Ich vermittle zwischen ihnen selten; meistens müssen sie nur denselben Auftrag haben.',
        'Ich bin die jüngste Person in unserer Leitung und habe schon zwei Geschäftsleitungsmitgliedern erklärt, warum bei uns niemand mehr telefoniert.',
        'Bei uns arbeiten Lernende und Pensionierte in Paaren. Das habe ich vor {drei|fünf} Jahren angestossen, und es trägt sich.',
      ],
      cv: ['Aufbau von Lernpaaren zwischen Berufseinsteigenden und Erfahrenen', 'Leitung eines Generationenprojekts im Verband'],
      narrow: 'Zusammenarbeit von Lernenden und Erfahrenen',
      concerns: [
        'Ich führe mit {29|31} Leute, die meine Eltern sein könnten. Sie sind nett zu mir, ernst nehmen sie mich nicht immer.',
        'Unsere jungen Fachleute gehen nach achtzehn Monaten wieder. Ich möchte von jemandem Jüngerem hören, woran das liegt.',
      ],
    },
    intercultural: {
      evidence: [
        'Aufgewachsen in {Izmir|Pristina|Porto|Lodz}, ausgebildet in {Winterthur|Konstanz|Linz}: ich weiss, wie sich ein Nein anhört, das als Ja gemeint ist.',
        'Ich habe {drei|vier} Jahre in {Singapur|São Paulo|Pune} ein Werk mit aufgebaut und viele meiner Gewissheiten dort gelassen.',
        'In meinem Pflegeteam arbeiten Menschen aus {neun|vierzehn} Ländern. Missverständnisse besprechen wir am Rapport, nicht im Gang.',
      ],
      cv: ['Auslandeinsatz beim Aufbau eines Werks', 'Leitung eines Teams mit Mitarbeitenden aus {neun|vierzehn} Ländern'],
      narrow: 'Zusammenarbeit mit Südeuropa',
      concerns: [
        'Ich übernehme ein Team in {Mailand|Warschau|Lissabon} und habe gemerkt, dass meine direkte Art dort als grob gilt.',
        'In meiner Abteilung gibt es drei Sprachgruppen, die getrennt essen. Verordnen möchte ich nichts, hinnehmen auch nicht.',
      ],
    },
    inclusion: {
      evidence: [
        'l:Ich bin seit Geburt schwerhörig und leite ein Team von {T}. Wir haben Regeln für Sitzungen, die inzwischen allen helfen.',
        'Wir haben {sechs|neun} Nischenarbeitsplätze geschaffen; nach drei Jahren sind {vier|sieben} davon normale Stellen.',
        'Seit {Y} Jahren begleite ich die Wiedereingliederung nach langer Krankheit, zusammen mit Vorgesetzten, Versicherung und Ärztin.',
      ],
      cv: ['Aufbau angepasster Arbeitsplätze im Betrieb', 'Begleitung der Wiedereingliederung nach Krankheit'],
      narrow: 'Wiedereingliederung am Arbeitsplatz',
      concerns: [
        'Ein Mitarbeiter kommt nach einem Unfall zurück, mit halber Kraft und ganzem Stolz. Ich möchte es gut machen und bin unsicher, was ich fragen darf.',
        'Wir stellen gern Menschen mit Einschränkung ein, sagt unser Leitbild. In der Praxis weiss mein Team nicht, wie.',
      ],
    },
    'parents-care': {
      evidence: [
        'l:Drei Kinder, zwei Elternzeiten {als Vorgesetzter/als Vorgesetzte}: ich kenne die Übergabe vor und den Montag danach.',
        'Meine Mutter war {sechs|acht} Jahre pflegebedürftig. Ich habe in dieser Zeit ein Team geführt und gelernt, darüber zu reden.',
        'Bei uns habe ich die Regelung für pflegende Angehörige geschrieben, weil ich sie selbst gebraucht hätte.',
      ],
      cv: ['Ausarbeitung einer Regelung für pflegende Angehörige', 'Wiedereinstieg in Leitungsfunktion nach Familienzeit'],
      narrow: 'Wiedereinstieg nach Familienzeit',
      concerns: [
        'f:Im {Mai|August} komme ich aus dem Mutterschaftsurlaub zurück, in dieselbe Leitung mit weniger Prozent. Ich habe viele gute Vorsätze und keinen Plan.',
        'Mein Vater braucht mehr Hilfe, als meine Schwester und ich neben der Arbeit leisten können. Wie viel davon sagt man im Betrieb?',
      ],
    },
  },
};
