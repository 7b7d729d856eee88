import type { RoomStory } from '../../roomTypes.ts';

const rhythm = { interval_weeks: 5, session_count: 10, session_minutes: 90 };
const yard = 'Kessler & Roth, Werkhof Zofingen';

/** Jana and Henrik: half of the year is over. */
export const janaHenrik: RoomStory = {
  mode: 'both',
  weekday: 5,
  time: '12:00',
  rhythm,
  kickoff: {
    goals:
      'Jana will wissen, ob die Pflegedienstleitung etwas für sie ist, bevor die Stelle frei wird. Henrik zeigt, wie ein Betrieb von oben aussieht, auch die langweiligen Seiten.',
    roles:
      'Jana bringt die Fragen, Henrik die Zahlen aus seinem Alltag. Keine Namen aus Klinik und Betrieb. Beide Häuser werben einander niemanden ab.',
    plan: 'Zehn Treffen in zwölf Monaten, Freitag über Mittag, neunzig Minuten. Im Juli Pause.',
    documentation: 'Jana schreibt die nächsten Schritte auf, mehr nicht. Zahlen aus dem Betrieb bleiben mündlich.',
    framework: 'Abwechselnd in Zofingen und in Aarau. Wer absagt, schlägt gleich ein neues Datum vor.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich entscheide mich für oder gegen die Bewerbung als Pflegedienstleiterin.',
      signs: 'Ich kann drei Gründe nennen, und sie halten eine Woche.',
      strand: 'career_strategy',
      progress: 70,
      before: 2,
      steps: [
        ['Einen Tag mit der Pflegedienstleitung mitgehen', true],
        ['Mit zwei Menschen reden, die Nein gesagt haben', true],
        ['Die drei Gründe aufschreiben', false],
      ],
      checks: [
        [120, 'a', 20, 'Der Tag war voller Sitzungen. Ich war erstaunt, wie gern ich dabei war.'],
        [52, 'a', 50, 'Eine hat Nein gesagt wegen der Nächte, eine wegen des Budgets. Mich schreckt nur das Budget.'],
        [14, 'b', 70, 'Wir haben das Budget durchgerechnet. Es ist Dreisatz mit Ärger.'],
      ],
    },
    {
      of: 'a',
      text: 'Ich lese eine Erfolgsrechnung und stelle dazu die richtige Frage.',
      signs: 'Beim Jahresabschluss der Klinik frage ich etwas, das niemand sofort beantworten kann.',
      strand: 'competences',
      progress: 40,
      before: 1,
      steps: [
        ['Die Rechnung von Kessler & Roth gemeinsam lesen', true],
        ['Den Kostenstellenbericht der Station holen', false],
      ],
      checks: [[52, 'b', 40, 'Sie fragt nach dem, was fehlt. Das kann man nicht lernen, sie kann es schon.']],
    },
  ],
  talks: [
    {
      days: 168,
      mode: 'onsite',
      place: yard,
      next_step: 'Einen Tag mit der Pflegedienstleitung vereinbaren.',
      learned: {
        a: 'Henrik redet in der Werkstatt anders als im Büro, und beides ist echt.',
        b: 'In der Klinik entscheidet eine Teamleiterin nachts um drei allein. Das könnte bei mir niemand.',
      },
      strands: ['goal_definition', 'career_strategy'],
    },
    {
      days: 131,
      mode: 'onsite',
      place: 'Klinik am Moos, Cafeteria',
      next_step: 'Zwei Leute suchen, die eine solche Stelle abgelehnt haben.',
      transfer: 'Ich frage im Rapport jetzt zuerst, wer schon eine Idee hat.',
      learned: { a: 'Führen heisst oft: sitzen bleiben.' },
      strands: ['career_strategy', 'networking'],
    },
    {
      days: 89,
      mode: 'onsite',
      place: yard,
      minutes: 105,
      next_step: 'Kostenstellenbericht der eigenen Station besorgen.',
      learned: {
        a: 'Eine Rechnung erzählt, wovor jemand Angst hat.',
        b: 'Ich habe zum ersten Mal erklärt, warum wir so wenig Kredit haben. Es klang vernünftiger als gedacht.',
      },
      strands: ['competences'],
    },
    { days: 54, mode: 'remote', state: 'cancelled' },
    {
      days: 47,
      mode: 'remote',
      link: 'https://meet.example.org/aarau-zofingen',
      minutes: 60,
      next_step: 'Den Bericht neben die Rechnung von Kessler & Roth legen.',
      learned: { a: 'Budget ist Reden mit Zahlen.' },
      strands: ['competences', 'informal_knowledge'],
    },
    {
      days: 12,
      mode: 'onsite',
      place: yard,
      next_step: 'Drei Gründe aufschreiben, eine Woche liegen lassen.',
      transfer: 'Der Bericht liegt jetzt jeden Monat auf meinem Tisch, und ich verstehe ihn.',
      strands: ['competences'],
    },
    { days: -9, mode: 'onsite', place: 'Klinik am Moos, Cafeteria' },
    { days: -44, mode: 'onsite', place: yard },
    { days: -79, mode: 'onsite', place: 'Klinik am Moos, Cafeteria' },
    { days: -114, mode: 'onsite', place: yard },
  ],
  messages: [
    [51, 'a', 'Heute habe ich im Kader gefragt, was hinter der Position «Diverses» steckt. Es wurde sehr still.'],
    [50, 'b', 'Die beste Frage der Welt. Bei mir steckt dort die Kaffeemaschine und ein Gerichtsfall.'],
    [13, 'b', 'Bringen Sie am Freitag die drei Gründe mit? Ich habe auch drei, einen davon gegen die Stelle.'],
    [11, 'a', 'Danke für gestern. Ihr dritter Grund ist der einzige, der mir Mühe macht. Also ist er wohl der wichtige.'],
  ],
  notes: [
    [
      88,
      'a',
      'ours',
      'Drei Fragen an jede Rechnung:\n1. Was ist dieses Jahr anders als letztes?\n2. Was steht nicht da?\n3. Wer hat sie geschrieben, und für wen?',
    ],
    [46, 'a', 'mine', 'Wenn ich ehrlich bin: Ich will die Stelle. Das darf ich noch eine Woche für mich behalten.'],
    [12, 'b', 'mine', 'Nicht drängen. Die Stelle ist im Frühling frei, nicht morgen.'],
  ],
  points: [
    ['a', 'ours', 'Drei Gründe, laut vorgelesen'],
    ['b', 'ours', 'Wen kennt Jana im Verwaltungsrat der Klinik?'],
    ['a', 'mine', 'Fragen, ob er jemals eine Zusage bereut hat'],
  ],
  ideas: [
    {
      by: 'a',
      title: 'Ein Tag am anderen Ort',
      text: 'Alle Paare des Jahrgangs gehen einmal einen ganzen Tag mit. Bei uns hat ein Nachmittag im Werkhof mehr gebracht als drei Gespräche.',
      released: ['a', 'b'],
    },
  ],
  midterm: {
    a: {
      words:
        'Ich komme mit einer Frage und gehe mit einer besseren. Gern noch einmal in den Betrieb, wenn die Nachtschicht läuft.',
      wish: 'go_on',
    },
  },
};

/** Urs and somebody of another company: a pause, because a child has been born. */
export const ursOnHold: RoomStory = {
  mode: 'onsite',
  weekday: 1,
  time: '12:15',
  rhythm,
  kickoff: {
    goals: 'Vom Fach in die Führung, ohne das Fach zu verlieren.',
    roles: 'Urs erzählt zuerst, was schiefging. Keine Namen, keine Aufträge, keine Abwerbung.',
    plan: 'Zehn Treffen, montags über Mittag.',
    documentation: 'Jede Seite schreibt für sich, gemeinsam stehen nur die nächsten Schritte.',
    framework: 'In Brugg, im kleinen Sitzungszimmer neben der Halle. Absagen bis am Vorabend.',
  },
  goals: [
    {
      of: 'a',
      text: 'Ich führe die Teamsitzung so, dass alle einmal reden.',
      signs: 'Drei Sitzungen in Folge, und ich rede weniger als die Hälfte.',
      strand: 'competences',
      progress: 30,
      before: 4,
      steps: [['Eine Sitzung lang mitzählen', true]],
    },
  ],
  talks: [
    {
      days: 96,
      mode: 'onsite',
      place: 'Hallbach Antriebe, Empfang Halle 2',
      next_step: 'In der nächsten Sitzung mitzählen, wer wie lange redet.',
      learned: { a: 'Ich hatte siebzig Prozent.', b: 'Mitzählen ist grausam und gut.' },
      strands: ['goal_definition'],
    },
    {
      days: 61,
      mode: 'onsite',
      place: 'Hallbach Antriebe, Empfang Halle 2',
      next_step: 'Die Sitzung einmal abgeben.',
      strands: ['competences'],
    },
  ],
  messages: [
    [27, 'a', 'Unsere Tochter ist da, zwei Wochen zu früh und sehr munter. Darf ich bis Ende Januar pausieren?'],
    [27, 'b', 'Herzlichen Glückwunsch! Natürlich. Ich habe die Pause gerade eingetragen, unser Ende verschiebt sich mit.'],
  ],
  notes: [[60, 'a', 'ours', 'Reihenfolge für die Sitzung: zuerst die Jüngsten, zuletzt ich.']],
};
