import type { TemplateText } from './templates.ts';

export const exchangeTemplates: readonly TemplateText[] = [
  {
    text_de: 'Ich lerne ein Werkzeug der anderen Seite so, dass ich es allein anwende.',
    text_en: 'I learn one tool of the other side well enough to use it on my own.',
    signs_de: 'Ein Ergebnis aus meiner Arbeit, das ich damit gemacht habe.',
    signs_en: 'One result from my work that I made with it.',
    strand: 'competences',
  },
  {
    text_de: 'Ich gebe mein Wissen so weiter, dass es ohne mich weiterlebt.',
    text_en: 'I pass on what I know so that it lives on without me.',
    signs_de: 'Eine Anleitung von zwei Seiten, nach der die andere Seite gearbeitet hat.',
    signs_en: 'Two pages of instructions by which the other side has worked.',
    strand: 'informal_knowledge',
  },
  {
    text_de: 'Ich verstehe, wie die andere Abteilung arbeitet und was sie von uns braucht.',
    text_en: 'I understand how the other department works and what it needs from ours.',
    signs_de: 'Ein Ablauf, den wir zusammen vereinfacht haben.',
    signs_en: 'One procedure that we have made simpler together.',
    strand: 'informal_knowledge',
  },
  {
    text_de: 'Ich spreche die Sprache der anderen Seite sicher genug für eine Sitzung.',
    text_en: 'I speak the other side’s language well enough for a meeting.',
    signs_de: 'Eine halbe Stunde, die ich ohne Hilfe moderiert habe.',
    signs_en: 'Half an hour that I have chaired without help.',
    strand: 'competences',
  },
  {
    text_de: 'Ich probiere eine Arbeitsweise aus, die mir fremd ist.',
    text_en: 'I try a way of working that is foreign to me.',
    signs_de: 'Vier Wochen damit gearbeitet und entschieden, was bleibt.',
    signs_en: 'Four weeks of it, and a decision what stays.',
    strand: 'competences',
  },
  {
    text_de: 'Ich lerne Menschen kennen, die ich ohne diesen Austausch nicht getroffen hätte.',
    text_en: 'I get to know people whom I would not have met without this exchange.',
    signs_de: 'Drei Gespräche in Bereichen, in denen ich niemanden kannte.',
    signs_en: 'Three talks in areas where I knew nobody.',
    strand: 'networking',
  },
];

export const reverseTemplates: readonly TemplateText[] = [
  {
    text_de: 'Ich nutze ein digitales Werkzeug selbst, das bisher andere für mich bedient haben.',
    text_en: 'I use one digital tool myself that others have used for me so far.',
    signs_de: 'Zwei Wochen lang ohne Hilfe damit gearbeitet.',
    signs_en: 'Two weeks of work with it without help.',
    strand: 'competences',
  },
  {
    text_de: 'Ich verstehe, was künstliche Intelligenz in meinem Bereich kann und was nicht.',
    text_en: 'I understand what artificial intelligence can do in my area and what it cannot.',
    signs_de: 'Zwei Aufgaben ausprobiert und ehrlich bewertet, was sie gebracht hat.',
    signs_en: 'Two tasks tried out, and an honest view of what they brought.',
    strand: 'competences',
  },
  {
    text_de: 'Ich weiß, wie die Jüngeren bei uns arbeiten wollen.',
    text_en: 'I know how the younger people here want to work.',
    signs_de: 'Eine Regel, die ich deshalb geändert habe.',
    signs_en: 'One rule that I have changed because of it.',
    strand: 'informal_knowledge',
  },
  {
    text_de: 'Ich führe Sitzungen, an denen ein Teil der Menschen nicht im Raum ist, gut.',
    text_en: 'I chair meetings well in which some of the people are not in the room.',
    signs_de: 'Eine Rückmeldung von denen, die nicht im Raum waren.',
    signs_en: 'One response from those who were not in the room.',
    strand: 'competences',
  },
  {
    text_de: 'Ich zeige mich in einem beruflichen Netzwerk so, wie ich bin.',
    text_en: 'I show myself in a professional network as I am.',
    signs_de: 'Ein Profil, das stimmt, und drei Beiträge in eigenen Worten.',
    signs_en: 'A profile that is true, and three posts in my own words.',
    strand: 'networking',
  },
  {
    text_de: 'Ich frage öfter, bevor ich antworte.',
    text_en: 'I ask more often before I answer.',
    signs_de: 'Mein Team sagt nach acht Wochen, dass sich etwas geändert hat.',
    signs_en: 'After eight weeks my team says that something has changed.',
    strand: 'informal_knowledge',
  },
];
