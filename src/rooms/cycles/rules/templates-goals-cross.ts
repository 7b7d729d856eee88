import type { GoalTemplate } from './templates-goals.ts';

export const crossGoals: readonly GoalTemplate[] = [
  {
    key: 'presence',
    text: {
      de: 'Die Teilnehmenden treten im Beruf sicherer auf und machen sich besser verständlich.',
      en: 'Those who take part appear with more confidence at work and make themselves better understood.',
    },
    indicator: {
      de: 'Eigene Einschätzung von Auftritt und Kommunikation: dieselbe Frage am Anfang und am Ende, mittlerer Unterschied.',
      en: 'Own rating of presence and communication: the same question at the start and at the end, mean difference.',
    },
  },
  {
    key: 'promotion',
    text: {
      de: 'Frauen haben bessere Aussichten auf den nächsten beruflichen Schritt.',
      en: 'Women have better chances of taking the next step in their career.',
    },
    indicator: {
      de: 'Anteil, der eine Beförderung oder eine größere Aufgabe nennt: zwölf Monate nach dem Ende gegenüber dem Anfang, nach eigener Angabe.',
      en: 'Share who name a promotion or a larger task: twelve months after the end against the start, in their own words.',
    },
  },
  {
    key: 'leadership',
    text: {
      de: 'Frauen bauen ihre Führungskompetenz aus.',
      en: 'Women build up their leadership competences.',
    },
    indicator: {
      de: 'Eigene Einschätzung der Führungskompetenz am Anfang und am Ende, mittlerer Unterschied je Rolle.',
      en: 'Own rating of leadership competences at the start and at the end, mean difference in each role.',
    },
  },
  {
    key: 'network',
    text: {
      de: 'Zwischen den Unternehmen wächst ein Netz von Fachleuten, das den Durchgang überdauert.',
      en: 'A network of professionals grows between the companies and outlives the cycle.',
    },
    indicator: {
      de: 'Anteil mit mehr beruflichen Kontakten in anderen Organisationen am Ende als am Anfang.',
      en: 'Share who have more professional contacts in other organisations at the end than at the start.',
    },
  },
];
