import type { GroupTexts } from './groupTexts.ts';

export const personal: GroupTexts = {
  headlines: [
    'Ruhig bleiben, wenn es eng wird',
    'Entscheiden mit halber Information',
    'Teilzeit und Leitung, beides ganz',
    'Kalender statt Bauchweh',
    'Leise Menschen in lauten Sitzungen',
    'Haltung zeigen ohne Zeigefinger',
    'Pensum {70|80}, Wirkung 100',
    'Pausen, die im Plan stehen',
    'Nein sagen, freundlich',
  ],
  topics: {
    'self-presentation': {
      evidence: [
        'Ich war lange die leiseste Person am Tisch. Mit einer Stimmtrainerin und viel Übung leite ich heute Versammlungen mit {80|120|200} Leuten.',
        'Ich sitze jährlich in {10-20} Auswahlgesprächen und sage danach allen, wie sie gewirkt haben, wenn sie das wünschen.',
        'Aus meiner Zeit im Laientheater weiss ich, was Stand, Blick und Pause ausmachen; im Beruf nutze ich es täglich.',
      ],
      cv: ['Leitung von Informationsveranstaltungen mit bis zu 200 Teilnehmenden', 'Weiterbildung Stimme und Auftritt'],
      narrow: 'Auftreten in Sitzungen, nicht auf Bühnen',
      concerns: [
        'In der Leitungssitzung werde ich unterbrochen, und meine Vorschläge kommen zehn Minuten später von anderen. Ich möchte das ändern, ohne laut zu werden.',
        'Man hält mich für jünger, als ich bin, und manche behandeln mich so. Am Telefon passiert mir das nie.',
      ],
    },
    'self-management': {
      evidence: [
        'Seit {Y} Jahren arbeite ich mit einem Wochenplan, der auf eine Postkarte passt. Das Postfach ist abends leer, meistens.',
        'l:Leitung, {zwei|drei} Kinder, Gemeinderat: ohne ein paar harte Regeln ginge das nicht, und die gebe ich gern weiter.',
        'Ich habe unser Büro von {31|44} wöchentlichen Sitzungen auf {12|16} gebracht, zuerst bei mir selbst.',
      ],
      cv: ['Neuordnung der Sitzungslandschaft im Bereich', 'Kursleitung Arbeitstechnik für Mitarbeitende'],
      narrow: 'Planung der eigenen Woche',
      concerns: [
        'Ich arbeite viel und bin am Freitag trotzdem unzufrieden, weil das Wichtige liegen blieb. Listen habe ich genug, Prioritäten nicht.',
        'Seit wir alles im Chat machen, habe ich keine Stunde am Stück mehr. Ich suche jemanden, der das für sich gelöst hat.',
      ],
    },
    resilience: {
      evidence: [
        'Nach einem Zusammenbruch {2014|2016|2019} musste ich fast alles anders machen. Ich bin {kein Therapeut/keine Therapeutin}, aber ich kenne den Weg zurück in den Alltag.',
        '{Y} Jahre Notfalldienst: ich weiss, wie ein Team nach einem schlimmen Einsatz weiterarbeitet.',
        'In der Krise unserer Firma hatten wir {14|18} Monate Dauerdruck. Was half, war weniger heldenhaft, als man denkt.',
      ],
      cv: ['Verantwortung für Nachbesprechungen nach belastenden Einsätzen', 'Mitglied des Krisenstabs'],
      narrow: 'Druck im Arbeitsalltag, keine gesundheitliche Beratung',
      concerns: [
        'Im Abschluss arbeite ich jedes Jahr sechs Wochen am Anschlag. Bisher ging es immer, aber die Erholung dauert länger.',
        'Ich schlafe vor grossen Sitzungen schlecht und merke, dass ich ihnen inzwischen ausweiche. Ein nüchterner Blick von aussen täte mir gut.',
      ],
    },
    'decision-making': {
      evidence: [
        'Ich entscheide über Investitionen bis {2|3|5} Millionen und habe mir angewöhnt, vorher aufzuschreiben, woran ich merken würde, dass ich falsch lag.',
        'Als {Einsatzleiter/Einsatzleiterin} im Zivilschutz lernte ich, mit halber Information zu entscheiden. Im Büro hilft mir das bis heute.',
        'Drei Entscheide bereue ich. Über die spreche ich ebenso offen wie über die gelungenen.',
      ],
      cv: ['Entscheidungskompetenz für Investitionen bis {zwei|drei} Millionen', 'Einsatzleitung im Zivilschutz, Milizfunktion'],
      narrow: 'Entscheide im eigenen Verantwortungsbereich',
      concerns: [
        'Ich hole immer noch eine Meinung ein und noch eine. Mein Team wartet auf Entscheide, die ich längst treffen könnte.',
        'Wir müssen zwischen zwei Systemen wählen, beide sind vertretbar. Wie kommt man zu einem Entschluss, der hält?',
      ],
    },
    'values-role': {
      evidence: [
        'Ich habe eine Stelle gekündigt, weil ich Anweisungen nicht vertreten konnte. Der Weg bis dahin dauerte ein Jahr.',
        'In der Ethikgruppe unseres Hauses besprechen wir seit {Y} Jahren Fälle, in denen Auftrag und Gewissen nicht zusammenpassen.',
        'Zwischen {Feuerwehr, Vaterrolle|Gemeinderat, Elternrat|Vorstand, Verein} und Leitung musste ich herausfinden, was überall gleich bleibt.',
      ],
      cv: ['Mitglied der internen Ethikgruppe', 'Moderation von Fallbesprechungen zu Rollenkonflikten'],
      narrow: 'Rollenkonflikte in der Leitung',
      concerns: [
        'Ich muss ein Sparprogramm vertreten, an das ich nicht glaube. Wie loyal muss ich sein, und wo fängt das Verbiegen an?',
        'Seit der Beförderung erkenne ich mich in manchen Sitzungen nicht wieder. Ich möchte klären, was für eine Leitung ich sein will.',
      ],
    },
    'work-life': {
      evidence: [
        'l:Leitung mit {70|80} Prozent seit {Y} Jahren, zuerst belächelt, heute in unserem Haus normal.',
        'Nach zwei Jahren Wochenaufenthalt habe ich mein Pendeln halbiert und dafür auf einen Titel verzichtet.',
        'l:Ich teile mir die Leitungsstelle mit {einer Kollegin|einem Kollegen}; wir übergeben jeden Mittwoch um elf.',
      ],
      cv: ['Bereichsleitung im Jobsharing', 'Einführung von Teilzeitmodellen auf Leitungsstufe'],
      narrow: 'Teilzeit und Jobsharing in Leitungsfunktionen',
      concerns: [
        'Ich habe mein Pensum reduziert, aber nur auf dem Papier. Am freien Tag beantworte ich Mails auf dem Spielplatz.',
        'Meine Partnerin und ich möchten beide weiterkommen. Bisher gibt immer dieselbe Person nach, und wir wissen beide, welche.',
      ],
    },
  },
};
