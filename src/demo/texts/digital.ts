import type { GroupTexts } from './groupTexts.ts';

export const digital: GroupTexts = {
  headlines: [
    'KI mit Augenmass',
    'Papierlos, ausser beim Notizbuch',
    'Daten verstehen, dann reden',
    'Werkzeuge, die bleiben',
    'Zwischen Fachabteilung und Informatik',
    'Sicherheit, die niemanden nervt',
    'Tabellen zähmen',
    'Digital erklären, analog zuhören',
    'Erst der Ablauf, dann die Software',
  ],
  topics: {
    'social-media': {
      evidence: [
        'Ich betreue die Kanäle unseres Hauses; der beste Beitrag des letzten Jahres zeigte einen Hauswart und kostete nichts.',
        'Neun Geschäftsleitungsmitglieder haben bei mir gelernt, was sie posten und was sie lassen.',
        'Ich kenne die Nacht, in der ein Beitrag kippt, und den Ablauf, der danach hilft.',
      ],
      cv: [
        'Verantwortung für die Social-Media-Kanäle des Betriebs',
        'Schulung der Geschäftsleitung im Umgang mit sozialen Medien',
      ],
      narrow: 'berufliche Netzwerke',
      concerns: [
        'Unsere Lernenden schauen andere Videos als unser Marketing. Ich möchte verstehen, wie sie uns sehen, und selbst mitreden können.',
        'Ich soll als Leitungsperson auf LinkedIn aktiv werden. Bisher habe ich ein Foto von {2011|2014} und null Beiträge.',
      ],
    },
    'collaboration-tools': {
      evidence: [
        'Ich habe unserem Team {vier|fünf} von sieben Ablageorten abgewöhnt. Das war mehr Gespräch als Technik.',
        'Umstellung auf gemeinsame Dokumente für {60|140|220} Personen, mit Sprechstunde jeden Dienstag statt Handbuch.',
        'Ich arbeite seit {Y} Jahren mit Teams in verschiedenen Zeitzonen und zeige gern, wie wir Entscheide schriftlich treffen.',
      ],
      cv: ['Einführung gemeinsamer Ablage und Aufgabenführung', 'Sprechstunde für digitale Werkzeuge, wöchentlich'],
      narrow: 'Ablage und Aufgabenführung',
      concerns: [
        'Wir haben Chat, Mail, zwei Laufwerke und ein Projektwerkzeug. Niemand findet etwas, und ich bin Teil des Problems.',
        'Mein Team ist jünger und schneller mit diesen Werkzeugen. Ich möchte sie einmal in Ruhe richtig gezeigt bekommen.',
      ],
    },
    'ai-at-work': {
      evidence: [
        'In unserem Rechtsdienst lasse ich Vertragsentwürfe maschinell vorlesen; ich kenne inzwischen die Fehler, die dabei entstehen.',
        'Ich habe mit {T} Leuten acht Wochen lang ausprobiert, welche Arbeiten sich lohnen. Drei blieben, neun haben wir wieder aufgegeben.',
        'Offertentexte, Protokolle, Übersetzungen: ich zeige am eigenen Bildschirm, was klappt, und auch, wann ich es bleiben lasse.',
      ],
      cv: [
        'Leitung eines Versuchs mit Sprachmodellen in der Sachbearbeitung',
        'Erarbeitung einer internen Richtlinie zum Umgang mit KI',
      ],
      narrow: 'Texte und Protokolle, nicht Datenanalyse',
      concerns: [
        'In meiner Abteilung nutzen es alle heimlich. Ich möchte Regeln, die man einhalten kann, und muss dafür selbst wissen, wovon ich rede.',
        'Ich schreibe viele Berichte und frage mich, welche davon ich noch selber schreiben soll. Kurse dazu waren mir zu allgemein.',
      ],
    },
    'data-literacy': {
      evidence: [
        'Ich bringe Pflegenden, Polieren und Juristinnen bei, eine Auswertung zu lesen und ihr zu misstrauen.',
        'Unser Berichtswesen bestand aus {74|110} Tabellen. Heute sind es {9|12}, und jede hat eine zuständige Person.',
        'Statistik habe ich spät gelernt, berufsbegleitend. Deshalb kann ich sie vermutlich erklären.',
      ],
      cv: ['Neuaufbau des Berichtswesens mit {9|12} Kennzahlen', 'Interne Kurse zum Lesen von Auswertungen'],
      narrow: 'Kennzahlen für Führungskräfte',
      concerns: [
        'Mir werden jeden Monat Kennzahlen vorgelegt, und ich nicke. Ich will sie endlich hinterfragen können.',
        'Wir haben Daten aus sechs Jahren und treffen Entscheide trotzdem nach Gefühl. Wo fängt man an?',
      ],
    },
    crowdsourcing: {
      evidence: [
        'Wir haben {400|900} Mitarbeitende gefragt, welche Regel weg kann, und {23|31} davon tatsächlich gestrichen.',
        'Für eine Gemeinde habe ich ein Beteiligungsverfahren geleitet, online und im Saal, mit echtem Budget.',
        'Ideen von Kundinnen auszuwerten, ist Knochenarbeit. Mit unserem Verfahren brauchen wir dafür zwei Personen und eine Woche.',
      ],
      cv: ['Leitung eines Online-Beteiligungsverfahrens', 'Betrieb einer internen Ideenplattform'],
      narrow: 'Ideensuche unter Mitarbeitenden',
      concerns: [
        'Wir planen einen Ideenwettbewerb im Haus. Der letzte endete in einer Schublade, und daran erinnern sich alle.',
        'Ich möchte Kundschaft an einem Produkt mitarbeiten lassen, ohne Versprechen zu machen, die wir nicht halten.',
      ],
    },
    'information-security': {
      evidence: [
        'Nach einem Angriff standen bei uns {vier|sechs|neun} Tage lang alle Systeme still. Seither bin ich für die Vorsorge zuständig.',
        'Ich prüfe bei KMU, was wirklich brennt; meistens sind es alte Zugänge und fehlende Sicherungen.',
        '{Y} Jahre Informationssicherheit, davon die Hälfte Gespräche mit Leuten, die dafür keine Zeit haben.',
      ],
      cv: [
        'Verantwortung für Informationssicherheit, Zertifizierung nach ISO 27001',
        'Leitung der Wiederherstellung nach einem Sicherheitsvorfall',
      ],
      narrow: 'Sicherheit in kleinen Betrieben',
      concerns: [
        'Ich bin plötzlich für Datenschutz und Sicherheit zuständig, neben allem anderen. Wo würden Sie in den ersten drei Monaten hinschauen?',
        'Unsere Ärzte teilen sich Passwörter auf Zetteln, weil alles andere zu langsam ist. Verbieten bringt nichts.',
      ],
    },
    'digital-transformation': {
      evidence: [
        'Ich habe ein Bauamt vom Aktenordner weggebracht: {drei|vier} Jahre, zwei Rückschläge, am Ende ohne Überstunden.',
        'Einführung eines Kliniksystems auf {14|22} Stationen. Die Technik war das kleinere Problem.',
        'Als {Leiter/Leiterin} der Umstellung habe ich gelernt, zuerst den Ablauf zu ändern und dann die Software zu kaufen.',
      ],
      cv: ['Gesamtleitung der Ablösung eines Kernsystems', 'Digitalisierung der Auftragsabwicklung in {drei|vier} Werken'],
      narrow: 'Verwaltung und Gesundheitswesen',
      concerns: [
        'Wir führen ein neues System ein, das niemand bestellt hat. Ich vertrete die Fachseite und sitze zwischen allen Stühlen.',
        'Unser Betrieb soll «digitaler» werden, mehr steht im Auftrag nicht. Ich brauche jemanden, der mit mir das Unklare sortiert.',
      ],
    },
  },
};
