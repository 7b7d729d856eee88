/** What mentors ask back before they answer, and what they hear. */
export const askedBack = {
  timo: {
    question:
      'Danke für die offene Schilderung. Eine Frage vorweg: Wissen die drei, die schon da waren, dass Sie im Frühling übernehmen? Davon hängt ab, womit wir anfangen würden.',
    reply:
      'Zwei wissen es, mit dem dritten redet mein Chef nächste Woche. Er hatte sich selber Hoffnungen gemacht. Genau davor habe ich am meisten Respekt.',
  },
  jana: {
    question:
      'Das klingt nach einem Gespräch, das sich vorbereiten lässt. Haben Sie mit ihr schon einmal darüber geredet, auch nur nebenbei, oder wäre es das erste Mal?',
    reply: '',
  },
  silent:
    'Ich möchte die Dienstplanung bis im Sommer ganz abgeben und merke, dass ich sie heimlich trotzdem kontrolliere. Mich würde interessieren, wie Sie losgelassen haben und was dabei schiefging.',
  sensitive:
    'In unserem Team ist seit einem halben Jahr ein Streit im Gang, in dem ich selber Partei bin. Ich suche jemanden von ausserhalb, der mir hilft, das nächste Gespräch so zu führen, dass danach noch eines möglich ist. Bitte behandeln Sie das vertraulich.',
  others: [
    {
      question: 'Wie viele Leute führen Sie, und seit wann? Dann weiss ich, ob meine Erfahrung Ihnen etwas bringt.',
      reply: 'Neun, seit gut einem Jahr. Vorher war ich Stellvertreterin in einem anderen Bereich.',
    },
    {
      question: 'Was haben Sie schon versucht? Ein, zwei Sätze genügen mir.',
      reply: 'Ein Gespräch unter vier Augen und eines mit meiner Vorgesetzten. Beide waren freundlich, geändert hat sich nichts.',
    },
    {
      question: 'Bis wann möchten Sie einen Schritt weiter sein? Ich bin im nächsten Monat zwei Wochen weg.',
      reply: 'Es eilt nicht. Wenn wir nach Ihrer Rückkehr anfangen, reicht das gut.',
    },
    {
      question:
        'Möchten Sie eher über die Sache reden oder über die Menschen darin? Beides geht, ich bereite mich nur anders vor.',
      reply: 'Über die Menschen. Mit der Sache komme ich zurecht.',
    },
  ],
} as const;
