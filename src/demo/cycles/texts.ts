import type { CycleGoal, PlannedEvent } from '../../rooms/cycles/rules/plan.ts';

export const crossTexts = {
  focus: { de: '', en: '' },
  groups: {
    de: 'Frauen und Männer am Anfang ihrer Laufbahn, die in den nächsten zwei Jahren mehr Verantwortung übernehmen wollen, und erfahrene Berufsleute aus den anderen Unternehmen.',
    en: 'Women and men early in their career who want to take on more responsibility within two years, and experienced professionals from the other companies.',
  },
  sponsor_message: {
    de: 'Ich habe das meiste nicht in meiner eigenen Firma gelernt, sondern bei Menschen, die mir nichts beweisen mussten. Darum öffnen sieben Unternehmen der Region ihre Türen füreinander. Nehmen Sie sich die Stunde im Monat: Ihre Vorgesetzten wissen davon und stehen dahinter.',
    en: 'I learned most things outside my own company, from people who had nothing to prove to me. That is why seven companies of our region open their doors to each other. Take the hour a month: your managers know about it and stand behind it.',
  },
  steps: {
    de: 'Ihr Unternehmen schlägt Sie vor, Sie sagen selbst ja. Nach einer halbtägigen Vorbereitung machen wir Vorschläge, und beide entscheiden. Dann treffen Sie sich zwölf Monate lang etwa alle fünf Wochen.',
    en: 'Your company proposes you; the yes is your own. After half a day of preparation we make proposals, and both decide. Then you meet about every five weeks for twelve months.',
  },
  documentation: {
    de: 'Was im Tandem gesprochen wird, bleibt dort. Die Koordination sieht Termine und Schritte, die Unternehmen sehen nur, wer teilnimmt.',
    en: 'What is said in the tandem stays there. The coordination sees dates and steps, the companies only see who takes part.',
  },
  works_council: {
    de: 'Die Vertretungen der Mitarbeitenden aller sieben Unternehmen kennen Fragebogen und Auswertung.',
    en: 'The staff representatives of all seven companies know the questionnaire and the evaluation.',
  },
};

export const crossGoals: CycleGoal[] = [
  {
    text: { de: 'Berufliche Präsenz: sichtbar werden, gehört werden', en: 'Professional presence: being seen and heard' },
    indicator: {
      de: 'Einschätzung der Mentees auf einer Skala von 0 bis 10, vor und nach dem Jahr',
      en: 'The mentees rate it from 0 to 10 before and after the year',
    },
  },
  {
    text: { de: 'Ein Netz über die Unternehmen hinaus', en: 'A network beyond the companies' },
    indicator: {
      de: 'Kontakte in anderen Unternehmen, die ein Jahr danach noch bestehen',
      en: 'Contacts in other companies that still exist a year later',
    },
  },
];

export const exchangeTexts = {
  groups: {
    de: 'Alle Mitarbeitenden der Klinik am Moos, auf jeder Stufe und in jedem Beruf.',
    en: 'All staff of Klinik am Moos, at every level and in every profession.',
  },
  sponsor_message: {
    de: 'Bei uns weiß fast immer jemand die Antwort, nur sitzt sie oder er zwei Stockwerke weiter. Dieser Tausch bringt Sie zusammen.',
    en: 'Somebody in our house nearly always knows the answer, only two floors away. This exchange brings you together.',
  },
  steps: {
    de: 'Sie sagen, was Sie können und was Sie lernen wollen. Sie finden selbst jemanden, oder jemand wird Ihnen vorgeschlagen. Ein halbes Jahr lang geben beide, und beide lernen.',
    en: 'You say what you know and what you want to learn. You find somebody yourself, or somebody is proposed to you. For half a year both give, and both learn.',
  },
};

export const exchangeGoals: CycleGoal[] = [
  {
    text: { de: 'Wissen bleibt im Haus, wenn jemand geht', en: 'Knowledge stays when somebody leaves' },
    indicator: {
      de: 'Anteil der Paare, die am Ende etwas nennen, das sie nun im Alltag brauchen',
      en: 'Share of pairs who name something at the end that they now use in their daily work',
    },
  },
];

export const reverseTexts = {
  focus: {
    de: 'Das interne Netzwerk und die Werkzeuge, mit denen wir heute zusammenarbeiten',
    en: 'The internal network and the tools with which we work together today',
  },
  groups: {
    de: 'Als Mentorinnen und Mentoren: Lernende, Praktikantinnen, Praktikanten und Berufseinsteigende, freiwillig. Als Mentees: die Geschäftsleitung und die Bereichsleitungen von Hallbach Antriebe.',
    en: 'As mentors: apprentices, interns and people new to their job, all volunteers. As mentees: the executive board and the heads of division of Hallbach Antriebe.',
  },
  sponsor_message: {
    de: 'Ich mache selbst mit, als Mentee. Ich will verstehen, warum mein Beitrag im internen Netz von niemandem gelesen wird, und ich will es von jemandem hören, der es mir sagt.',
    en: 'I take part myself, as a mentee. I want to understand why nobody reads what I post in our internal network, and I want to hear it from somebody who tells me.',
  },
  steps: {
    de: 'Wer Mentorin oder Mentor werden will, meldet sich selbst und besucht einen Vormittag Schulung. Danach bekommen Sie eine Person aus der Leitung vorgeschlagen, und beide dürfen Nein sagen.',
    en: 'Whoever wants to be a mentor signs up and attends a morning of training. Then one person of the leadership is proposed to you, and both may say no.',
  },
};

export const reverseGoals: CycleGoal[] = [
  {
    text: { de: 'Digitale Sicherheit in der Leitung', en: 'Digital confidence in the leadership' },
    indicator: {
      de: 'Selbsteinschätzung der Mentees vor und nach den Treffen',
      en: 'The mentees’ own rating before and after the meetings',
    },
  },
  {
    text: { de: 'Eine offenere Gesprächskultur zwischen den Stufen', en: 'A more open way of talking between levels' },
    indicator: {
      de: 'Frage zur psychologischen Sicherheit in Puls und Halbzeit',
      en: 'The question on psychological safety in pulse and midterm',
    },
  },
];

/** Without titles of their own: what kind of event it is says every reader in her language. */
export const crossEvents = (day: (ahead: number) => string): PlannedEvent[] => [
  { kind: 'seminar', title: '', on: day(48), full_day: true, audience: 'mentor', topic: 'professional_exchange' },
  { kind: 'seminar', title: '', on: day(55), full_day: true, audience: 'mentee', topic: 'career_planning' },
  { kind: 'kickoff', title: '', on: day(62), full_day: false, audience: 'both' },
  { kind: 'workshop', title: '', on: day(140), full_day: false, audience: 'mentee', topic: 'communication' },
  { kind: 'supervision', title: '', on: day(182), full_day: false, audience: 'mentor' },
  { kind: 'midterm', title: '', on: day(240), full_day: false, audience: 'both' },
  { kind: 'workshop', title: '', on: day(300), full_day: true, audience: 'both', topic: 'personal_development' },
  { kind: 'closing', title: '', on: day(420), full_day: false, audience: 'both' },
];

export const reverseEvents = (day: (ahead: number) => string): PlannedEvent[] => [
  { kind: 'seminar', title: '', on: day(54), full_day: false, audience: 'mentor' },
  { kind: 'intro', title: '', on: day(61), full_day: false, audience: 'both' },
  { kind: 'reflection', title: '', on: day(117), full_day: false, audience: 'both' },
  { kind: 'informal', title: '', on: day(145), full_day: false, audience: 'both' },
  { kind: 'reflection', title: '', on: day(173), full_day: false, audience: 'both' },
  { kind: 'closing', title: '', on: day(238), full_day: false, audience: 'both' },
];

export const womenTexts = {
  groups: {
    de: 'Frauen in den ersten Jahren ihrer Laufbahn, die eine Führungsrolle anstreben, und erfahrene Berufsleute aus anderen Unternehmen.',
    en: 'Women in the first years of their career who aim for a leading role, and experienced professionals from other companies.',
  },
  rationale: {
    de: 'In den sieben Unternehmen sind 46 von 100 Angestellten Frauen, in der obersten Leitung 14. Bei Beförderungen werden sie seltener vorgeschlagen. Das Programm soll diesen Nachteil ausgleichen; für Männer gibt es das Cross-Mentoring.',
    en: 'In the seven companies 46 of 100 employees are women, but only 14 in top management. They are proposed for promotion less often. The programme is meant to offset that; the cross-mentoring is open to men.',
  },
};
