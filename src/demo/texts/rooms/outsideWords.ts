import type { Mood } from '../../../rooms/oversight/rules.ts';

/** What the coordination notes about the course of a tandem, and what somebody tells the confidant. */
export const outsideWords = {
  moods: {
    well: 'Kurz telefoniert. Die beiden treffen sich wie geplant, nichts offen.',
    slow: 'Der Rhythmus ist ins Stocken geraten, ein neues Datum ist abgemacht.',
    stuck: 'Seit Wochen kein Treffen. In zwei Wochen noch einmal anrufen.',
    no_answer: 'Auf die Combox gesprochen, keine Antwort.',
  } satisfies Record<Mood, string>,
  frozen:
    'Seit zwei Treffen werde ich gefragt, was andere in der Geschäftsstelle verdienen und wer gehen soll. Ich habe zweimal gesagt, dass ich das nicht beantworte. Ich möchte nicht allein weiterreden.',
  handed: 'Das ist die Nachricht, nach der ich um ein Gespräch gebeten habe.',
  asked_office: [
    'Unsere Termine werden ohne mich verschoben. Ich hätte gern, dass jemand von aussen einmal mithört.',
    'Nach dem letzten Treffen kamen am selben Abend elf Nachrichten. Ich brauche eine Pause, die nicht ich erklären muss.',
    'Es wurde mir eine Stelle angeboten, wenn ich über unser Haus rede. Ich will das nicht allein klären.',
    'Wir haben uns im Ton vergriffen, beide. Bevor wir weitermachen, möchte ich mit jemandem darüber reden.',
  ],
  asked_confidant:
    'Ich bin nicht sicher, ob das, was ich erzählt habe, bei uns geblieben ist. Können wir telefonieren, bevor ich etwas unternehme?',
};
