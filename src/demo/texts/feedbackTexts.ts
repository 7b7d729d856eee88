type Spoken = { de: readonly string[]; en: readonly string[] };

/** What people write to the office about a mentoring, by what it was like. */
export const feedbackWords: Record<'mentee' | 'mentor', Record<'good' | 'mixed' | 'bad', Spoken>> = {
  mentee: {
    good: {
      de: [
        'Die Fragen waren unbequem und genau richtig. Ich habe zweimal anders entschieden, als ich es vorher getan hätte.',
        'Wir haben jedes Mal mit einem konkreten Fall angefangen. Das hat am meisten gebracht.',
        'Verlässlich, pünktlich, vorbereitet. Nach dem dritten Gespräch habe ich das Thema intern selbst angesprochen.',
        'Ich bekam keine Rezepte, sondern Zeit zum Nachdenken. Genau das fehlte mir.',
        'Sehr offen, auch über eigene Fehler. Dadurch konnte ich es auch sein.',
        'Der Blick aus einer anderen Branche war Gold wert.',
        '',
      ],
      en: [
        'Every talk began with a real case of mine. I would do it again at once.',
        'Honest, patient and never in a hurry. I left with one next step each time.',
        'It helped that somebody from another trade asked the simple questions.',
      ],
    },
    mixed: {
      de: [
        'Die Gespräche waren gut, aber zwei von fünf fielen kurzfristig aus.',
        'Menschlich schön, fachlich waren wir etwas weit auseinander.',
        'Am Anfang hätte uns ein klareres Ziel geholfen. Das lag auch an mir.',
        'Es wurde oft von früher erzählt. Mit Nachfragen kam dann doch etwas Brauchbares heraus.',
      ],
      en: ['Good talks, but it took us long to find dates.', 'Kind and interested; on my topic I had hoped for more experience.'],
    },
    bad: {
      de: [
        'Drei Termine wurden am selben Tag abgesagt, danach habe ich nicht mehr gefragt.',
        'Ich kam kaum zu Wort und ging mit mehr Fragen als vorher.',
      ],
      en: ['Most dates were called off on the day. I stopped asking.'],
    },
  },
  mentor: {
    good: {
      de: [
        'Hervorragend vorbereitet, jedes Mal mit einer eigenen Frage. Ich habe selbst viel gelernt.',
        'Mut zum Ausprobieren: Was wir besprochen haben, war beim nächsten Treffen schon umgesetzt.',
        'Angenehme Zusammenarbeit auf Augenhöhe. Gern wieder.',
        'Ich habe meine eigene Führung wieder einmal begründen müssen. Das tat gut.',
        '',
      ],
      en: ['Came prepared and did what we had agreed on. A pleasure.', 'I learned as much as I gave.'],
    },
    mixed: {
      de: [
        'Motiviert, aber die Zeit war auf beiden Seiten knapp.',
        'Das Thema hat sich unterwegs verschoben; dafür war ich nicht die beste Adresse.',
      ],
      en: ['Good will on both sides, too little time.'],
    },
    bad: {
      de: ['Nach dem ersten Gespräch kam auf drei Nachrichten keine Antwort.'],
      en: ['No answer to my messages after the first talk.'],
    },
  },
};

/** Why the standards were not kept, once. */
export const standardsWords: { de: string; en: string } = {
  de: 'Im zweiten Gespräch wurde mir ein kostenpflichtiger Kurs empfohlen, den die eigene Firma anbietet.',
  en: 'In the second talk I was recommended a paid course that the mentor’s own company sells.',
};

/** Words for the public page. `{name}`: the partner’s first name. */
export const voiceWords: { named: Spoken; unnamed: Spoken } = {
  named: {
    de: [
      '{name} hat mir nie gesagt, was ich tun soll. Nach vier Treffen wusste ich es selbst.',
      '{name} fragte nach dem, was ich weglassen könnte. Seither gehe ich um fünf nach Hause.',
      'Bei {name} durfte ich laut denken, ohne dass gleich eine Lösung kam.',
      '{name} hat dreissig Jahre Vorsprung und nie so getan.',
      'Mit {name} habe ich das schwierigste Gespräch meines Jahres geübt. Im Ernstfall dauerte es zehn Minuten.',
    ],
    en: ['{name} never told me what to do. After four talks I knew it myself.'],
  },
  unnamed: {
    de: [
      'Ich wollte etwas zurückgeben. Gelernt habe ich mindestens so viel wie meine Mentee.',
      'Jemand von aussen hört Dinge, die im eigenen Haus niemand mehr hört.',
      'Sechs Gespräche, ein neuer Blick auf mein Team. Ich hätte früher anfragen sollen.',
    ],
    en: [
      'I wanted to give something back, and learned at least as much as my mentee.',
      'Six talks, and I see my team differently.',
    ],
  },
};
