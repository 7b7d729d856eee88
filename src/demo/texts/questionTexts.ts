/** What the office asks, and what is answered. They fit any person and any topic. */
export const questionStories = {
  waiting: {
    onTopic:
      'Sie schreiben hier von eigener Erfahrung, im Lebenslauf finde ich dazu nur eine Zeile. Können Sie in zwei, drei Sätzen beschreiben, was Sie dabei selbst gemacht haben?',
    onAll: 'Wie viel Zeit im Monat können Sie sich vorstellen, wenn zwei Mentees gleichzeitig da sind?',
  },
  half: {
    first: 'Im Lebenslauf stehen zwei Stationen im gleichen Zeitraum. Waren das zwei Teilpensen?',
    answer:
      'Ja, 60 und 40 Prozent. Die zweite Stelle war eine Stellvertretung, die statt vier Monaten fast zwei Jahre gedauert hat.',
    second:
      'Danke, das hilft. Gibt es zu diesem Thema auch etwas, das nicht geklappt hat? Solche Geschichten bringen Mentees oft am meisten.',
  },
  answered: {
    question: 'Das Thema ist breit. Bei welchem Teil davon fühlen Sie sich am sichersten?',
    answer:
      'Beim Anfang, wenn noch nichts steht und alle auf jemanden warten. Für sehr grosse Organisationen würde ich jemand anderen empfehlen, da kenne ich mich zu wenig aus.',
  },
  expired: {
    question: 'Ihr Lebenslauf endet vor vier Jahren. Was haben Sie seither gemacht? Ein paar Stichworte genügen.',
  },
} as const;

export const proposedTopic = {
  label: 'Vereine und Ehrenamt führen',
  evidence: 'Ich präsidiere seit sechs Jahren einen Verein mit zweihundert Mitgliedern, alles im Ehrenamt.',
};
