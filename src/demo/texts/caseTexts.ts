/** Words of the demo's reports and cases, as members and the office would write them. */
export const caseTexts = {
  listing_report: 'Im Profil steht, dass man zuerst sein Seminar buchen soll. Das ist doch Werbung, oder?',
  advertising: {
    first:
      'Beim ersten Gespräch ging es eine halbe Stunde um einen Kurs, den ich kaufen soll. Danach kam noch eine Preisliste per Mail.',
    second: 'Mir wurde nach der Anfrage gleich ein bezahltes Coaching angeboten. So steht es nicht in den Standards.',
    allegation:
      'Uns wurde mehrfach berichtet, dass Sie im Mentoring eigene, bezahlte Angebote empfehlen. Unsere Standards schliessen Eigenwerbung und Verkauf aus. Bitte sagen Sie uns, wie Sie das sehen.',
    statement:
      'Ich habe auf meinen Kurs hingewiesen, weil er zur Frage passte. Niemand musste ihn buchen. Dass das als Werbung ankommt, war mir nicht klar.',
    other: 'Ich möchte niemandem schaden. Aber ich bin gekommen, um zu lernen, und ging mit einer Preisliste nach Hause.',
    note: 'Mit der zweiten meldenden Person telefoniert, sie bleibt bei ihrer Darstellung und möchte nicht genannt werden.',
    evidence: 'Die Kursseite, auf die in der Anfrage verwiesen wurde.',
    link: 'https://www.kursforum.example/angebote',
    reason:
      'Sie haben in mehreren Gesprächen bezahlte Angebote empfohlen. Das verletzt den Standard «keine Eigenwerbung, kein Verkauf». Wir sperren Ihr Profil, bis wir gemeinsam geklärt haben, wie es weitergeht.',
    appeal:
      'Eine Sperre ist zu hart. Ich habe den Hinweis aus meinem Profil gestrichen und werde im Mentoring nichts mehr davon erwähnen.',
  },
  asking: {
    concern:
      'Guten Tag, wir haben ein Planungswerkzeug entwickelt, das genau zu Ihrem Betrieb passt. Ich würde es Ihnen gern in einem Gespräch zeigen und ein Angebot machen.',
    report: 'Die Anfrage ist ein Verkaufsgespräch: Es geht um eine Software, die meine Abteilung kaufen soll.',
    allegation:
      'In einer Ihrer Anfragen geht es nach dem, was uns vorliegt, vor allem um den Verkauf eines Produkts. Anfragen sind für eigene Lernanliegen da. Wie sehen Sie das?',
  },
  warned: {
    report: 'Er hat dreimal zugesagt und ist nie erschienen, ohne ein Wort.',
    allegation:
      'Uns wurde berichtet, dass vereinbarte Gespräche mehrmals ohne Absage ausgefallen sind. Unsere Standards verlangen eine Absage 24 Stunden vorher. Wie ist es dazu gekommen?',
    statement: 'Das stimmt, und es tut mir leid. Ich war in einem Projekt über beide Ohren und habe die Termine nicht abgesagt.',
    reason: 'Danke für die offene Antwort. Wir verwarnen Sie und bitten Sie, Termine künftig rechtzeitig abzusagen.',
  },
  closed_note: 'Mit beiden gesprochen: ein Missverständnis über die Dauer, inzwischen geklärt.',
} as const;
