import type { PolicyText } from '../rules.ts';

/** Written in the spelling of Germany and Austria; the Swiss spelling is derived when it is shown. */
export const standardsDe: PolicyText = {
  title: 'Standards für das Mentoring',
  binding: [
    {
      title: 'Freiwillig und unentgeltlich',
      text: 'Wer mitmacht, tut es aus freien Stücken. Mentorinnen und Mentoren verlangen nichts für ihre Zeit, und Mentees schulden nichts dafür. Größere Auslagen, etwa eine weite Reise, besprechen Sie vorher.',
    },
    {
      title: 'Vertraulich',
      text: 'Was Sie einander sagen, bleibt bei Ihnen beiden, auch nach dem Ende des Mentorings. Niemand schuldet Arbeitgebenden, Vorgesetzten oder der Geschäftsstelle einen Bericht über Ihre Gespräche. Eine Ausnahme gibt es nur, wenn jemand in Gefahr ist oder ein Gesetz es verlangt. Geschäftsgeheimnisse Ihrer Organisation behalten Sie für sich.',
    },
    {
      title: 'Keine Werbung, kein Verkauf, keine Abwerbung',
      text: 'Das Mentoring ist kein Markt. Sie bieten hier weder sich noch Ihre Firma an, verkaufen nichts, vermitteln keine Aufträge und werben niemanden ab. Wenn jemand es trotzdem tut, melden Sie es bitte der Geschäftsstelle.',
    },
    {
      title: 'Verlässlich',
      text: 'Auf eine Anfrage antworten Sie innerhalb der Frist, die auf der Programmseite steht, auch wenn die Antwort Nein lautet. Abgemachte Termine halten Sie ein; geht es nicht, sagen Sie mindestens 24 Stunden vorher ab und schlagen einen neuen vor. Fragen Sie nur so viele Menschen gleichzeitig an, wie Sie auch treffen möchten.',
    },
    {
      title: 'Respektvoll',
      text: 'Sie begegnen sich auf Augenhöhe, unabhängig von Alter, Rang und Herkunft. Herabsetzung, Diskriminierung und Belästigung haben hier keinen Platz, im Gespräch so wenig wie schriftlich. Wer eine Grenze nennt, muss sie nicht begründen.',
    },
    {
      title: 'Mit Grenzen',
      text: 'Mentoring ist weder Therapie noch Rechts- oder Steuerberatung, und es verspricht keine Stelle. Wenn ein Anliegen mehr braucht, sagen Sie es offen und nennen Sie, wer helfen kann. Wo Sie einander beurteilen müssen oder eigene Interessen im Spiel sind, verzichten Sie auf ein gemeinsames Mentoring.',
    },
    {
      title: 'Die oder der Mentee führt',
      text: 'Als Mentee bringen Sie das Anliegen mit, laden zum ersten Gespräch ein, bereiten die Treffen vor und halten fest, was Sie sich vornehmen. Als Mentorin oder Mentor hören Sie zu, fragen nach und erzählen aus Ihrer Erfahrung. Entschieden wird dort, wo das Leben gelebt wird: bei der oder dem Mentee.',
    },
    {
      title: 'Mit Rückmeldung',
      text: 'Sie sagen einander früh und freundlich, was hilft und was nicht. Über das Programm selbst hört die Geschäftsstelle gern von Ihnen, im Guten wie im Schlechten. Niemand muss, und niemandem entsteht aus einer ehrlichen Rückmeldung ein Nachteil.',
    },
    {
      title: 'Jederzeit beendbar',
      text: 'Beide dürfen das Mentoring jederzeit beenden, ohne Gründe und ohne Schuld. Ein kurzes Wort an die andere Person gehört sich; mehr braucht es nicht.',
    },
    {
      title: 'Die Geschäftsstelle darf ablehnen und sperren',
      text: 'Die Geschäftsstelle prüft jede Bewerbung und kann sie ablehnen. Bei Mängeln in der Qualität oder bei einem Verstoß gegen diese Standards kann sie jemanden vom Mentoring ausschließen, für eine Zeit oder auf Dauer. Das entscheidet immer ein Mensch, er nennt den Grund, und die betroffene Person darf sich dazu äußern.',
    },
    {
      title: 'Schutz der Daten',
      text: 'Was Sie über die andere Person erfahren, verwenden Sie nur für das Mentoring und geben es nicht weiter. Den Lebenslauf einer Bewerbung liest nur, wer sie prüft. Nachrichten und Notizen eines Tandems liest die Geschäftsstelle nicht. Was gespeichert wird und wie lange, steht auf der Seite zum Datenschutz.',
    },
  ],
  tips: [
    {
      title: 'Das erste Gespräch',
      text: 'Nehmen Sie sich eine Stunde und einen ruhigen Ort. Erzählen Sie zuerst, wer Sie sind und was Sie hierher geführt hat; das Anliegen kommt danach. Fragen Sie sich am Schluss beide, ob Sie sich auf das nächste Mal freuen. Ein Nein an dieser Stelle ist ein guter Dienst.',
    },
    {
      title: 'Ziele',
      text: 'Ein bis drei Ziele genügen. Schreiben Sie zu jedem auf, woran Sie merken werden, dass Sie es erreicht haben. Ziele dürfen sich ändern; reden Sie darüber, wenn es so weit ist.',
    },
    {
      title: 'Rhythmus',
      text: 'Ein Treffen im Monat von sechzig bis neunzig Minuten hat sich bewährt. Legen Sie den nächsten Termin fest, bevor Sie auseinandergehen. Lieber ein kurzes Gespräch als ein verschobenes.',
    },
    {
      title: 'Notizen',
      text: 'Machen Sie ab, wer was aufschreibt und wer es liest. Drei Zeilen nach jedem Treffen reichen: worum es ging, was neu war, was als Nächstes kommt.',
    },
    {
      title: 'Halbzeit',
      text: 'Schauen Sie in der Mitte gemeinsam zurück. Was hat geholfen, was fehlt noch, was lassen wir weg? Danach gehen Sie so weiter, wie es für beide passt.',
    },
    {
      title: 'Schwierige Momente',
      text: 'Wenn ein Gespräch stockt oder etwas stört, sprechen Sie es bald und ohne Vorwurf an: was Sie bemerkt haben und was Sie sich wünschen. Kommen Sie zu zweit nicht weiter, hilft die Geschäftsstelle, ohne nach Inhalten zu fragen.',
    },
    {
      title: 'Ein guter Schluss',
      text: 'Planen Sie das letzte Treffen als Abschluss. Sagen Sie einander, was bleibt, und danken Sie sich. Machen Sie ab, ob und wie Sie in Kontakt bleiben.',
    },
  ],
};
