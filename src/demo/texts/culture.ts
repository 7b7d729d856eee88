import type { GroupTexts } from './groupTexts.ts';

export const culture: GroupTexts = {
  headlines: [
    'Wissen, das nicht in Pension geht',
    'Kultur ist, was am Montag passiert',
    'Gute erste Wochen',
    'Büro neu gedacht, mit Türen',
    'Arbeitgeber, von denen man erzählt',
    'Übergaben, die tragen',
    'Weniger Leitbild, mehr Alltag',
    'Neue ankommen lassen',
    'Selbstorganisation mit Bodenhaftung',
  ],
  topics: {
    'company-culture': {
      evidence: [
        'Nach der Übernahme hatten wir zwei Kulturen und zwei Kaffeemaschinen. Wir haben bei den Kaffeemaschinen angefangen.',
        'Ich habe {Y} Jahre in einem Haus gearbeitet, in dem niemand Fehler zugab, und danach eines geleitet, in dem wir sie am Freitag vorlesen.',
        'Unser Leitbild habe ich von {zwölf|vierzehn} Seiten auf fünf Sätze gekürzt, zusammen mit Leuten aus allen Schichten.',
      ],
      cv: [
        'Erarbeitung eines Leitbildes mit Beteiligung der Belegschaft',
        'Zusammenführung zweier Betriebskulturen nach Übernahme',
      ],
      narrow: 'Fehlerkultur',
      concerns: [
        'Bei uns sagt man in der Sitzung Ja und danach im Gang Nein. Ich möchte in meinem Team anders arbeiten und weiss nicht, ob das allein geht.',
        'Nach dem Zusammenschluss gibt es «die vom Süden» und «die vom Norden». Ich gehöre zu beiden und werde von beiden ausgehorcht.',
      ],
    },
    'knowledge-transfer': {
      evidence: [
        'In {drei|vier} Jahren geht bei uns ein Drittel der Fachleute in Pension. Ich leite das Vorhaben, das ihr Wissen sichert, mit Gesprächen statt Datenbanken.',
        'Ich habe meinen Vorgänger {zwölf|zwanzig} Stunden lang interviewt, bevor er ging. Das Transkript wird heute noch gebraucht.',
        'Als {Berufsbildner/Berufsbildnerin} zeige ich seit {Y} Jahren Dinge vor, die nirgends aufgeschrieben sind.',
      ],
      cv: ['Projekt Wissenssicherung vor Pensionierungen', 'Hauptverantwortung Berufsbildung'],
      narrow: 'Übergaben vor Pensionierungen',
      concerns: [
        'In {fünf|acht} Monaten geht unsere erfahrenste Kollegin. Sie würde ihr Wissen gern weitergeben, und wir haben beide keine Idee, wie.',
        'Ich gehe in zwei Jahren in Pension und möchte nicht, dass alles mit mir verschwindet. Aufschreiben ist nicht meine Stärke.',
      ],
    },
    onboarding: {
      evidence: [
        'Seit bei uns jede neue Person eine Patin hat, kündigt in der Probezeit kaum noch jemand. Ich habe das mit null Franken eingeführt.',
        'Einarbeitung im Schichtbetrieb, jedes Jahr {25|40} Leute, viele ohne Deutsch am ersten Tag.',
        'Ich frage alle Neuen nach {30|100} Tagen, was sie gewundert hat. Die Antworten sammle ich seit {Y} Jahren.',
      ],
      cv: [
        'Aufbau eines Patensystems für neue Mitarbeitende',
        'Verantwortung für die Einarbeitung von jährlich {25|40} Personen',
      ],
      narrow: 'Einarbeitung im Schichtbetrieb',
      concerns: [
        'Wir stellen in diesem Jahr {acht|zwölf} Leute ein, und ich habe keine Zeit, sie einzuarbeiten. Beim letzten Mal ging das schief.',
        'Ich bin selbst neu, als Leitung von aussen. Wie viel darf man in den ersten drei Monaten ändern?',
      ],
    },
    'new-work': {
      evidence: [
        'Wir arbeiten seit {drei|vier|fünf} Jahren ohne feste Vorgesetzte. Ich erzähle auch, was daran anstrengend ist.',
        'Ich habe ein Büro mit {90|160} Arbeitsplätzen umgebaut, auf 60 Prozent der Fläche. Der Widerstand galt den Pflanzen.',
        'Vier-Tage-Woche in einem Handwerksbetrieb: ein Jahr Versuch, dann eingeführt, mit Abstrichen.',
      ],
      cv: ['Einführung selbstorganisierter Teams', 'Umbau der Bürofläche auf geteilte Arbeitsplätze'],
      narrow: 'geteilte Arbeitsplätze und Homeoffice-Regeln',
      concerns: [
        'Mein Team will drei Tage Homeoffice, die Direktion einen. Ich soll eine Regel schreiben, mit der alle leben.',
        'Wir probieren Selbstorganisation, und plötzlich entscheidet niemand mehr. Ich überlege, ob ich zurückrudern soll.',
      ],
    },
    'employer-branding': {
      evidence: [
        'Für eine Klinik auf dem Land finde ich Fachleute, die sonst in die Stadt gehen. Das beste Inserat war ein Foto vom Parkplatz.',
        'Ich habe unsere Stelleninserate neu geschrieben, ohne «dynamisch» und «spannend». Die Bewerbungen wurden weniger und besser.',
        'Messen, Schulen, Schnuppertage: {Y} Jahre Nachwuchswerbung für Berufe, die keiner kennt.',
      ],
      cv: ['Neuausrichtung der Personalwerbung', 'Organisation von Schnuppertagen mit {60|120} Jugendlichen jährlich'],
      narrow: 'Nachwuchswerbung für Lehrberufe',
      concerns: [
        'Wir suchen seit {sieben|neun} Monaten zwei Fachpersonen und bekommen keine Bewerbungen. Am Lohn allein liegt es nicht.',
        'Unser Auftritt verspricht mehr, als der Alltag hält. Neue merken das in der zweiten Woche, und geworben habe ich sie.',
      ],
    },
  },
};
