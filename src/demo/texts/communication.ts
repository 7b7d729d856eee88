import type { GroupTexts } from './groupTexts.ts';

export const communication: GroupTexts = {
  headlines: [
    'Verhandeln ohne Theater',
    'Fünf Folien statt fünfzig',
    'Streit klären, bevor er schriftlich wird',
    'Rückmeldungen, die ankommen',
    'Vor Kameras und vor Kollegen',
    'Deutsch und deutlich',
    'Zuhören als Handwerk',
    'Schwierige Botschaften, einfache Sätze',
    'Zwischen Vorstand und Werkstatt übersetzen',
  ],
  topics: {
    presenting: {
      evidence: [
        'Vor dem Verwaltungsrat habe ich {zehn|fünfzehn} Minuten; seit ich mit dem Antrag beginne statt mit der Ausgangslage, bekomme ich Entscheide.',
        'Ich halte im Jahr {8-25} Vorträge an Fachtagungen, davon etwa die Hälfte ohne Folien.',
        'Ich lese bei uns die Präsentationen der Nachwuchsleute gegen, jeden Monat ein paar. Meistens streichen wir zwei Drittel.',
      ],
      cv: ['Referate an Fachtagungen, rund {8-14} im Jahr', 'Berichterstattung an Geschäftsleitung und Verwaltungsrat'],
      narrow: 'Präsentationen vor Leitungsgremien',
      concerns: [
        'Im {November|Mai|Januar} stelle ich unser Projekt zum ersten Mal der Geschäftsleitung vor. Ich kenne jedes Detail, und genau das ist das Problem.',
        'Ich rede zu schnell, sobald ich stehe. Kurse habe ich besucht; mir fehlt jemand, der ehrlich zuhört.',
      ],
    },
    negotiation: {
      evidence: [
        'Rahmenverträge mit Lieferanten über {3|5|8} Millionen im Jahr, meistens mit Leuten, die ich danach weiter brauche.',
        'Ich habe für unsere Seite {drei|vier} Gesamtarbeitsverträge mitverhandelt und weiss, wann man eine Nacht darüber schlafen sollte.',
        'Als {Einkäufer/Einkäuferin} angefangen, heute auf der Verkaufsseite: ich kenne die Tricks beider Stühle und brauche kaum einen davon.',
      ],
      cv: [
        'Verhandlung von Rahmenverträgen mit {zwölf|zwanzig} Hauptlieferanten',
        'Mitglied der Verhandlungsdelegation für den Gesamtarbeitsvertrag',
      ],
      narrow: 'Verhandlungen mit Lieferanten',
      concerns: [
        'Im Frühling verhandle ich zum ersten Mal allein mit unserem wichtigsten Lieferanten. Mein Vorgänger war mit ihm per Du, ich nicht.',
        'Mein Lohn liegt unter dem meiner Kollegen, das weiss ich inzwischen sicher. Ich suche jemanden, mit dem ich das Gespräch vorbereiten kann.',
      ],
    },
    conflict: {
      evidence: [
        'Ausgebildet in Mediation, {Y} Jahre Praxis, vor allem zwischen Abteilungen, die dasselbe wollen und es nicht merken.',
        'Zwei Ärzteteams, ein Operationssaal, kein Wort mehr: wir haben ein Jahr gebraucht, seither läuft es.',
        'In unserer Genossenschaft moderiere ich Nachbarschaftskonflikte; verglichen damit ist die Firma einfach.',
      ],
      cv: ['Zertifikat Mediation, interne Fälle zwischen Abteilungen', 'Ansprechperson der Personalkommission bei Konflikten'],
      narrow: 'Konflikte zwischen Teams',
      concerns: [
        'Zwei meiner besten Leute reden nur noch per Mail miteinander, mit mir im Kopie-Feld. Bisher hoffte ich, es gebe sich.',
        'Mein Stellvertreter und ich haben uns vor anderen gestritten. Wir tun seither beide, als wäre nichts gewesen.',
      ],
    },
    feedback: {
      evidence: [
        'Ich gebe jede Woche mindestens zwei Personen eine Rückmeldung, kurz und am selben Tag. Das klingt klein, hat unser Klima aber verändert.',
        'Für unser Haus habe ich die jährliche Beurteilung abgeschafft und durch vier kurze Gespräche ersetzt, {2019|2021|2022}, nach langem Ringen.',
        'In der Ausbildung von Berufsbildnern unterrichte ich seit {Y} Jahren genau das.',
      ],
      cv: [
        'Einführung vierteljährlicher Gespräche statt der Jahresbeurteilung',
        'Kurse für Berufsbildnerinnen und Berufsbildner',
      ],
      narrow: 'Rückmeldung im Alltag, nicht formelle Beurteilung',
      concerns: [
        'Loben fällt mir leicht, Kritik verpacke ich so gut, dass sie niemand findet. Im letzten Gespräch hat sich jemand für das Lob bedankt.',
        'Mein Chef gibt mir keine Rückmeldung, und ich frage nicht. Beides möchte ich nicht an mein Team weitergeben.',
      ],
    },
    'internal-communication': {
      evidence: [
        'Bei der Fusion habe ich {14|20|26} Wochen lang jeden Freitag einen Brief an {600|900|1400} Leute geschrieben, auch wenn es nichts Neues gab.',
        'Ich mache unsere Hauszeitung, seit {Y} Jahren, und werde erkannt, wenn ich durch die Werkhalle gehe.',
        'Schichtleute ohne Mailadresse zu erreichen ist mein Spezialgebiet: Aushang, Znünipause, zwei Sätze.',
      ],
      cv: ['Verantwortung für interne Kommunikation bei einem Zusammenschluss', 'Redaktion der Mitarbeiterzeitung'],
      narrow: 'Kommunikation bei Umbauten',
      concerns: [
        'Wir informieren viel, und alle sagen, sie wüssten nichts. Bei der nächsten Umstellung möchte ich es anders machen.',
        'Meine Mitteilungen gehen durch sieben Hände und kommen als Watte heraus. Wie setzt man klare Sätze durch?',
      ],
    },
    'media-training': {
      evidence: [
        'Ich war {Y} Jahre {Mediensprecher/Mediensprecherin} und habe auch die Interviews erlebt, die man lieber nicht nachhört.',
        'Früher stellte ich die Fragen, {acht|elf} Jahre als {Redaktor/Redaktorin} beim Lokalradio; heute bereite ich Leute darauf vor.',
        'Nach einem Brand im Werk stand ich innert einer Stunde vor der Kamera. Den Ablauf üben wir seither jährlich.',
      ],
      cv: ['Mediensprecher-Funktion, Pikett für Krisenfälle', 'Medientraining für die Geschäftsleitung'],
      narrow: 'regionale Medien',
      concerns: [
        'Das Regionalfernsehen will uns zum Umbau befragen, und ich soll hinstehen. Ich habe noch nie ein Interview gegeben.',
        'Ein Zitat von mir wurde verkürzt und hat Ärger gemacht. Seither sage ich Journalisten gar nichts mehr, das ist auch keine Lösung.',
      ],
    },
  },
};
