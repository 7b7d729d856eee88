import type { TemplateText } from './templates.ts';

export const networkTemplates: readonly TemplateText[] = [
  {
    text_de: 'Ich gebe schwierige Rückmeldungen innerhalb einer Woche.',
    text_en: 'I give difficult feedback within one week.',
    signs_de: 'Zwei Gespräche, die ich nicht aufgeschoben habe, und was danach besser lief.',
    signs_en: 'Two talks that I did not put off, and what went better afterwards.',
    strand: 'competences',
  },
  {
    text_de: 'Ich gebe eine Aufgabe ganz ab und bleibe dabei ruhig.',
    text_en: 'I hand one task over completely and stay calm about it.',
    signs_de: 'Vier Wochen, in denen ich sie nicht zurückgenommen und nicht nachkontrolliert habe.',
    signs_en: 'Four weeks in which I neither took it back nor checked up on it.',
    strand: 'competences',
  },
  {
    text_de: 'Ich weiß, welchen nächsten Schritt ich beruflich gehen will, und warum.',
    text_en: 'I know which next step I want to take in my work, and why.',
    signs_de: 'Ich kann ihn in drei Sätzen erklären und habe mit zwei Menschen gesprochen, die ihn gegangen sind.',
    signs_en: 'I can explain it in three sentences and have talked with two people who have taken it.',
    strand: 'career_strategy',
  },
  {
    text_de: 'Ich baue mir ein Netz auf, das auch ohne meine Stelle trägt.',
    text_en: 'I build a network that holds without my present job.',
    signs_de: 'Fünf neue Kontakte, mit denen ich mehr als einmal gesprochen habe.',
    signs_en: 'Five new contacts with whom I have talked more than once.',
    strand: 'networking',
  },
  {
    text_de: 'Ich übernehme meine erste Führungsrolle gut vorbereitet.',
    text_en: 'I take on my first leadership role well prepared.',
    signs_de: 'Ein Plan für die ersten hundert Tage, den mein Team kennt.',
    signs_en: 'A plan for the first hundred days that my team knows.',
    strand: 'goal_definition',
  },
  {
    text_de: 'Ich verstehe, wie in meiner Organisation Entscheidungen wirklich fallen.',
    text_en: 'I understand how decisions are really made in my organisation.',
    signs_de: 'Ein Vorhaben, für das ich die richtigen Menschen früh genug gewonnen habe.',
    signs_en: 'One plan for which I won over the right people early enough.',
    strand: 'informal_knowledge',
  },
  {
    text_de: 'Ich teile meine Kräfte so ein, dass ich abends noch ich selbst bin.',
    text_en: 'I budget my strength so that I am still myself in the evening.',
    signs_de: 'Drei Wochen hintereinander ohne Arbeit nach acht Uhr.',
    signs_en: 'Three weeks in a row without work after eight o’clock.',
    strand: 'competences',
  },
];

export const crossTemplates: readonly TemplateText[] = [
  {
    text_de: 'Ich formuliere drei Ziele für mein erstes Berufsjahr und prüfe sie jeden Monat.',
    text_en: 'I set three goals for my first year at work and look at them each month.',
    signs_de: 'Eine Seite, die ich zwölfmal in der Hand hatte.',
    signs_en: 'One page that I have held in my hand twelve times.',
    strand: 'goal_definition',
  },
  {
    text_de: 'Ich weiß, welche Stärken ich ausbauen will, und habe einen Plan für zwei Jahre.',
    text_en: 'I know which strengths I want to build on and have a plan for two years.',
    signs_de: 'Der Plan liegt meiner Führungskraft vor, soweit ich das will.',
    signs_en: 'My line manager has seen the plan as far as I want.',
    strand: 'career_strategy',
  },
  {
    text_de: 'Ich trete in Sitzungen mit einer eigenen Meinung auf.',
    text_en: 'I speak up in meetings with an opinion of my own.',
    signs_de: 'Eine eigene Vorlage, die ich vertreten habe, und eine Rückmeldung dazu.',
    signs_en: 'One proposal of my own that I have stood up for, and one response to it.',
    strand: 'competences',
  },
  {
    text_de: 'Ich führe ein schwieriges Gespräch, ohne auszuweichen.',
    text_en: 'I hold one difficult talk without dodging.',
    signs_de: 'Das Gespräch hat stattgefunden, und wir haben es vorher und nachher besprochen.',
    signs_en: 'The talk has taken place, and we spoke about it before and after.',
    strand: 'competences',
  },
  {
    text_de: 'Ich kenne die ungeschriebenen Regeln einer anderen Organisation.',
    text_en: 'I know the unwritten rules of another organisation.',
    signs_de: 'Drei Dinge, die ich bei uns seither anders mache.',
    signs_en: 'Three things that I have done differently at ours since then.',
    strand: 'informal_knowledge',
  },
  {
    text_de: 'Ich knüpfe Kontakte über mein Haus hinaus.',
    text_en: 'I make contacts beyond my own organisation.',
    signs_de: 'Vier Menschen aus anderen Häusern, die mich anrufen würden.',
    signs_en: 'Four people from other organisations who would call me.',
    strand: 'networking',
  },
  {
    text_de: 'Ich finde heraus, ob eine Fach- oder eine Führungslaufbahn zu mir passt.',
    text_en: 'I find out whether a specialist’s or a leader’s career suits me.',
    signs_de: 'Zwei Tage an der Seite von Menschen, die das eine und das andere tun.',
    signs_en: 'Two days beside people who do the one and the other.',
    strand: 'career_strategy',
  },
];
