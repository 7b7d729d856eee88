/** Why somebody wants to be a mentor. One or two are put together. */
export const motivations: readonly string[] = [
  "Mir hat vor {zwölf|fünfzehn|zwanzig} Jahren jemand zugehört, ohne etwas davon zu haben. Das gebe ich gern zurück.", "Ich merke, dass ich selbst klarer denke, wenn ich jemandem etwas erklären muss.",
  "In meinem Betrieb bin ich {Chef/Chefin} für alle; hier kann ich ohne diese Rolle reden.", "Nach vielen Jahren in derselben Branche bin ich neugierig, was andere beschäftigt.", "Ich habe genug Fehler gemacht, um ein paar davon weiterzugeben.",
  "Eine Kollegin im Verband erzählte mir von ihrem Tandem; das Leuchten war ansteckend.", "Ich gehe in {vier|fünf} Jahren in Pension und möchte vorher etwas dalassen.", "Junge Leute fragen bei uns zu selten nach. Vielleicht trauen sie sich bei jemand Fremdem eher.",
  "Ich war selbst Mentee und habe damals eine Entscheidung getroffen, die ich allein vertagt hätte.", "Ehrlich gesagt: ich vermisse es, jemanden beim Lernen zu begleiten, seit ich nicht mehr ausbilde.", "Weil Erfahrung erst etwas wert ist, wenn sie den Raum wechselt.",
  "Ich möchte Frauen in technischen Berufen den Rücken stärken, ohne grosse Reden.", "Bei uns im Tal gibt es wenige, mit denen man über Führung sprechen kann. Das möchte ich ändern, im Kleinen.", "Mich reizt der Blick in andere Häuser.",
  "Ein ehemaliger Lernender rief mich letztes Jahr an und bedankte sich. Da wusste ich, dass ich das öfter machen sollte.", "Als mein Betrieb in Schieflage war, hätte ich jemanden gebraucht. Es gab niemanden.", "Der Verband hat mir Türen geöffnet; jetzt halte ich eine auf.",
  "Ich habe mein Pensum reduziert und Zeit für Gespräche, die kein Ergebnis haben müssen.", "Ich kann gut zuhören und schlecht Nein sagen. Das erste nützt hier, das zweite übe ich.", "Weil ich glaube, dass man über gewisse Dinge besser mit jemandem ausserhalb redet.",
  "Ich habe in meiner Laufbahn viel Glück gehabt und finde, man sollte darüber reden, wie viel davon Zufall war.", "Mentoring hat mir geholfen, als ich neu in der Schweiz war.", "Mein Vorbild ist mein erster Meister: streng, fair, immer da.",
  "Ich habe gemerkt, dass die gleichen drei Fragen immer wieder kommen. Dann kann ich sie auch gleich gut beantworten.", "Der Austausch über Generationen fehlt mir seit dem Wegzug meiner Kinder.", "Ich berate niemanden gern, aber ich denke gern mit.",
  "Aus Neugier, und weil der Verband in meiner Region kaum Mentorinnen und Mentoren hat.", "Bei uns heisst es, Führung lerne man nur durch Führen. Ich finde, ein wenig darüber reden hilft.", "In der Krise habe ich gelernt, worauf es ankommt. Das soll nicht nur mir nützen.",
  "Ich möchte jungen Fachleuten zeigen, dass man auch ohne Studium leiten kann.", "Mir macht es Freude, wenn jemand nach einem Gespräch aufrechter geht.", "Ich bin viel im Zug. Ein gutes Telefongespräch passt genau zwischen zwei Städte.", "Weil ich selbst noch lerne, und zwar am liebsten im Gespräch.",
  "Ich habe drei Branchen gesehen und komme mir manchmal vor wie ein Reiseführer. Also führe ich.", "Unser Verband redet viel von Nachwuchs. Ich möchte etwas dafür tun.", "In meiner Position sagen mir wenige die Wahrheit; Mentees tun es.",
  "Es gibt Dinge, die steht man leichter durch, wenn man weiss, dass sie vorbeigehen. Das kann ich bezeugen.", "Meine Mentorin ist gestorben. Weiterzugeben, was sie mir mitgab, ist mir ein Anliegen.", "Ich möchte die Digitalisierung entzaubern, für Leute, die sich nicht zu fragen trauen.",
  "Ich habe als {Quereinsteiger/Quereinsteigerin} viel Hilfe bekommen und wenig zurückgegeben. Bis jetzt.", "Weil eine Stunde im Monat für mich wenig ist und für jemand anderen viel sein kann.", "Führung ist bei uns kein Thema am Mittagstisch. Hier darf sie es sein.",
];
export const expectations: readonly string[] = [
  "Kommen Sie mit einer Frage, nicht mit einem Vortrag.", "Pünktlichkeit und ein Termin, der steht.", "Dass wir nach drei Treffen ehrlich prüfen, ob es etwas bringt.", "Offenheit. Ich sage Ihnen, was ich denke, und möchte dasselbe hören.",
  "Ein kurzes Mail vor jedem Treffen: worum geht es heute?", "Bereitschaft, etwas auszuprobieren und davon zu berichten.", "Sie führen die Agenda, ich denke mit.", "Keine fertigen Lösungen von mir erwarten.", "Geduld mit meinem Kalender, dafür volle Aufmerksamkeit im Gespräch.",
  "Vertraulichkeit auf beiden Seiten, ohne Ausnahme.", "Wer absagt, sagt es am Vortag.", "Ein Ziel, das man am Ende überprüfen kann.", "Dass Sie mir widersprechen.", "Neugier. Der Rest ergibt sich.", "Ich lese keine Bewerbungsunterlagen und vermittle keine Stellen.",
  "Konkrete Fälle aus Ihrem Alltag; mit Theorie kann ich wenig anfangen.", "Sie sollten wissen, warum gerade jetzt.", "Mindestens ein Treffen bei mir im Betrieb, mit Sicherheitsschuhen.", "Dass Sie zwischen den Treffen etwas tun, auch wenn es misslingt.", "Lust am Gehen: ich treffe mich gern draussen.",
  "Notizen machen Sie, ich habe ein schlechtes Gedächtnis für Details.", "Respekt vor meiner Zeit und vor Ihrer eigenen.", "Mut zu Pausen im Gespräch.", "Ein Treffen pro Monat, lieber kurz als gar nicht.", "Wenn es nicht passt, sagen wir es uns.", "Interesse an einer anderen Branche.",
  "Eine eigene Meinung, die sich ändern darf.", "Ich erwarte wenig, ausser dass Sie wiederkommen.", "Sie rufen an, wenn es brennt, auch zwischendurch.", "Dass wir Dialekt reden dürfen.", "Klare Worte zu dem, was Sie nicht wollen.", "Selbstironie hilft.",
  "Eine Stunde Vorbereitung je Treffen.", "Ich schätze es, wenn jemand seine Zahlen kennt.", "Kein Perfektionismus beim ersten Gespräch.", "Vertrauen wächst; dafür braucht es ein paar Treffen vor Ort.", "Bitte keine Verkaufsgespräche.", "Dass Sie Ihrer Vorgesetzten sagen, dass Sie ein Mentoring machen, wenn es während der Arbeitszeit stattfindet.",
  "Ehrlichkeit, auch über Dinge, die peinlich sind.", "Ein offenes Ohr für Umwege.", "Bereitschaft, am Schluss zu sagen, was ich hätte besser machen können.",
];
export const experienceOpeners: readonly string[] = [
  "Mein Berufsweg in Kürze:", "Was ich mitbringe:", "Zu meinem Hintergrund:", "Seit {Y} Jahren im Beruf.", "Heute arbeite ich als {F}.", "Aus meinem Alltag als {F}:", "Am meisten gelernt habe ich hier:", "Erfahrung aus erster Hand:", "Kurz zusammengefasst:", "Worauf ich zurückgreife:",
];
export const experienceClosers: readonly string[] = [
  "Manches davon ging gut, einiges erst im zweiten Anlauf.", "Dazu kommen Erfahrungen aus dem Vereinsleben, die mir im Beruf mehr geholfen haben als mancher Kurs.", "Rückschläge gehören dazu, über die spreche ich offen.", "Theorie habe ich auch gelernt, das meiste aber von Kolleginnen und Kollegen.",
  "Ich lerne selbst noch, vor allem im Umgang mit Jüngeren.", "Die Einzelheiten stehen im Lebenslauf.", "Wer mag, darf mich im Betrieb besuchen.", "Im Rückblick würde ich manches früher tun.", "Am liebsten arbeite ich an der Nahtstelle zwischen Fach und Menschen.", "Einiges davon habe ich später wieder über den Haufen geworfen.",
];
export const conflictsOfInterest: readonly string[] = [
  "Keine mit Personen aus {Hallbach Antriebe|Optik Lindhof|Versa Rück}, dort bin ich in einem Beirat.", "Ich bin im Verwaltungsrat eines Mitbewerbers der {Regionalbank Ostermatt|Kasse Drei Linden}.", "Mein Schwager arbeitet in der Personalabteilung des Spitals Weiherfeld.",
  "Ich bin Mitglied der Aufnahmekommission einer Sektion.", "Mein Bruder führt einen Zulieferbetrieb der Maschinenindustrie.", "Ich wirke als {Prüfungsexperte/Prüfungsexpertin} und möchte niemanden begleiten, den ich prüfe.",
];
export const rejections: readonly { code: string; text: string }[] = [
  { code: "not_supported_by_cv", text: "Vielen Dank für Ihre Bewerbung. Zu den genannten Themen finden wir im Lebenslauf noch keine eigene Erfahrung. Wenn Sie in einem Jahr mehr dazu sagen können, freuen wir uns auf eine neue Bewerbung." },
  { code: "too_early", text: "Sie bringen viel mit, stehen in diesem Thema aber selbst noch am Anfang. Vielleicht ist ein Tandem als Mentee im Moment der bessere Schritt. Wir helfen gern bei der Suche." },
  { code: "advertising", text: "Ihr Text stellt vor allem ein Beratungsangebot vor. Mentoring ist bei uns freiwillig und unbezahlt. Sie können sich jederzeit neu bewerben, ohne dieses Angebot." },
  { code: "incomplete", text: "Der Lebenslauf endet 2017, und auf unsere Rückfrage kam keine Antwort. Wir schliessen die Bewerbung deshalb, ohne dass etwas gegen Sie spricht. Reichen Sie sie gern vollständig wieder ein." },
];
export const reviewNotes: Record<"confirmed" | "narrowed" | "not_confirmed", readonly string[]> = {
  confirmed: ["Im Lebenslauf klar belegt.", "Mehrere Stationen passen dazu.", "Durch die Antwort auf die Rückfrage geklärt.", "Langjährige eigene Erfahrung."],
  narrowed: ["Belegt für diesen Teil, darüber hinaus nicht.", "Nach Rücksprache so vereinbart.", "Erfahrung vorhanden, aber in engerem Rahmen."],
  not_confirmed: ["Dazu steht nichts im Lebenslauf.", "Erfahrung aus zweiter Hand, noch keine eigene.", "Liegt zu weit zurück."],
};
/** A sentence after the evidence, for some. */
export const evidenceTails: readonly string[] = [
  "Beispiele bringe ich mit.", "Mehr dazu gern im Gespräch.", "Unterlagen dazu teile ich gern.", "Vieles davon passt auch in andere Branchen.", "Auch über das, was schiefging, rede ich.", "Dazu habe ich zwei, drei Fälle im Kopf.",
  "Fragen dazu beantworte ich konkret.", "Das ist mein liebstes Thema.", "Wer will, kann es sich vor Ort ansehen.", "Ausgelernt habe ich darin nicht.",
];
