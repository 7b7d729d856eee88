import type { GroupTexts } from './groupTexts.ts';

export const entrepreneurship: GroupTexts = {
  headlines: [
    'Betrieb in dritter Generation',
    'Gegründet, verkauft, neu gegründet',
    'Selbständig mit Sicherheitsnetz',
    'Nachfolge mit offenen Karten',
    'KMU mit {24|40|64} Leuten',
    'Vom Familienbetrieb lernen',
    'Allein arbeiten, nicht einsam',
    'Bank, Familie, Belegschaft: alle am Tisch',
  ],
  topics: {
    founding: {
      evidence: [
        'Zwei Firmen gegründet: die erste ging nach {drei|vier} Jahren ein, die zweite beschäftigt heute {11|19} Leute.',
        'Ich habe ohne Investoren gegründet, aus der Anstellung heraus, mit sechs Monaten Reserve.',
        'In der Jury eines Gründungspreises lese ich jedes Jahr {30|50} Pläne. Die meisten scheitern an derselben Seite.',
      ],
      cv: [
        'Gründung eines Dienstleistungsbetriebs, heute {11|19} Mitarbeitende',
        'Jurymitglied eines regionalen Gründungspreises',
      ],
      narrow: 'Gründen ohne Fremdkapital',
      concerns: [
        'Die Idee steht, der erste Kunde auch, kündigen habe ich noch nicht getraut. Ich suche jemanden, der mir unbequeme Fragen stellt.',
        'Wir sind zu dritt und wollen gründen. Wir reden viel über das Produkt und nie über Anteile.',
      ],
    },
    succession: {
      evidence: [
        'Ich habe den Betrieb vom Gründer übernommen, {zwei|drei} Jahre Seite an Seite. Das Büro neben seinem war die grösste Prüfung.',
        'Meine Firma habe ich an zwei Mitarbeitende verkauft und bin heute dort, wenn man mich ruft, sonst nicht.',
        'Drei Geschwister, ein Betrieb: wir haben eine Lösung gefunden, die auch an Weihnachten hält.',
      ],
      cv: ['Übernahme des Betriebs im Rahmen einer Nachfolgeregelung', 'Begleitung von {fünf|acht} Betriebsübergaben im Verband'],
      narrow: 'Übernahme als Nachfolger, nicht Verkauf',
      concerns: [
        'Mein Vater möchte übergeben, ich möchte übernehmen, und trotzdem reden wir seit zwei Jahren nicht konkret. Jemand Neutrales würde helfen.',
        'Der Inhaber hat mir angeboten, die Firma zu kaufen. Ich kenne den Betrieb, aber weder den Preis noch die Banken.',
      ],
    },
    'self-employment': {
      evidence: [
        'Seit {Y} Jahren arbeite ich auf eigene Rechnung; ich kenne gute Jahre, ein schlechtes und die Akontorechnung der AHV.',
        'Halb angestellt, halb selbständig: dieses Modell lebe ich schon lange und rate es nicht allen.',
        'Als {Freiberufler/Freiberuflerin} habe ich gelernt, Tagessätze zu nennen, ohne zu husten.',
      ],
      cv: ['Selbständige Beratungstätigkeit neben Teilzeitanstellung', 'Freie Mitarbeit für {acht|zwölf} Auftraggeber'],
      narrow: 'Teilzeit-Selbständigkeit',
      concerns: [
        'Ich möchte mich mit einem halben Pensum selbständig machen und die andere Hälfte behalten. Mein Arbeitgeber weiss es noch nicht.',
        'Mein erstes Jahr auf eigene Rechnung lief gut, weil ein einziger Kunde alles bestellt hat. Jetzt ist er weg.',
      ],
    },
    sme: {
      evidence: [
        'Geschäftsleitung eines Betriebs mit {24|40|64} Leuten: bei uns ist die Personalabteilung ein Ordner und mein Telefon.',
        'Ich habe ein KMU durch {zwei|drei} magere Jahre gebracht, ohne jemanden zu entlassen. Der Preis dafür war mein eigener Lohn.',
        'Nach Jahren im Konzern führe ich seit {Y} Jahren klein, schnell und mit weniger Folien.',
      ],
      cv: [
        'Geschäftsleitung, Ergebnisverantwortung für {40|64} Mitarbeitende',
        'Sanierung eines Familienbetriebs ohne Entlassungen',
      ],
      narrow: 'Produktionsbetriebe bis 100 Personen',
      concerns: [
        'Ich führe einen Betrieb mit {18|27} Leuten und bin Verkauf, Kasse und Seelsorge zugleich. Wachsen oder bleiben, das ist die Frage.',
        'Im KMU fehlt mir ein Gegenüber auf gleicher Stufe. Mit den Angestellten kann ich gewisse Dinge nicht besprechen.',
      ],
    },
  },
};
