/** What stands around the concern itself when a mentee writes to a mentor. */
export const concernOpeners: readonly string[] = [
  "Guten Tag.", "Guten Tag, Ihr Profil hat mich angesprochen.", "Grüezi.", "Vorweg: danke fürs Lesen.", "Ihr Profil habe ich zweimal gelesen.", "Wir kennen uns noch nicht.", "", "", "", "",
  "Ich habe lange gezögert, diese Anfrage zu schreiben.", "Eine Kollegin hat mir empfohlen, Sie anzufragen.", "Am letzten Verbandsabend sassen wir am gleichen Tisch, daher schreibe ich Ihnen.", "Ich mache es kurz.", "Ihr Satz über Fehler hat mir gefallen.", "Guten Tag, ich arbeite in einer ganz anderen Branche als Sie, und genau deshalb frage ich.",
];
export const concernClosers: readonly string[] = [
  "Mich würde interessieren, wie Sie an meiner Stelle anfangen würden.", "Drei oder vier Gespräche würden mir vermutlich schon reichen.", "Ich richte mich gern nach Ihrem Kalender.", "Einen Rat brauche ich weniger als gute Fragen.", "Dürfte ich Sie dafür über ein paar Monate hinweg treffen?",
  "Vorbereiten würde ich mich jedes Mal, versprochen.", "Am liebsten würde ich zwei konkrete Fälle mit Ihnen durchgehen.", "Falls es für Sie nicht passt, verstehe ich das.", "Ich komme gern zu Ihnen.", "Online wäre für mich einfacher, ein erstes Treffen vor Ort fände ich schön.", "Wichtig ist mir, dass es vertraulich bleibt.",
  "Wie war das bei Ihnen?", "Ein Gegenüber ausserhalb des Betriebs fehlt mir dafür.", "Bis im Sommer möchte ich einen Schritt weiter sein.", "Meine Vorgesetzte weiss von dieser Anfrage.", "Ich kann dienstags und am späteren Nachmittag.", "Was ich mitbringe: Zahlen zum Betrieb, offene Ohren und ein dickes Fell.",
  "Mir wäre recht, wenn Sie auch unangenehme Fragen stellen.", "Ich freue mich, von Ihnen zu hören.", "Nach einem Jahr Ratgeberlektüre möchte ich mit einem Menschen reden.", "Es eilt nicht, aber es beschäftigt mich täglich.", "Ein Blick von aussen wäre mir viel wert.",
];
export const declineAnswers: readonly string[] = [
  "Danke für Ihr Vertrauen. Im Moment laufen bei mir zwei Umbauten gleichzeitig, ich würde Ihnen nicht gerecht.", "Ihr Thema ist spannend, aber mein Wissen dazu ist älter, als mein Profil vermuten lässt. Jemand anderes hilft Ihnen besser.",
  "Leider kennen wir uns geschäftlich zu gut; ich hätte Mühe, unbefangen zu sein.", "Bis zum Frühling bin ich ausgebucht. Fragen Sie gern wieder, wenn es dann noch aktuell ist.", "Ich glaube, Sie brauchen jemanden aus Ihrer Branche. Alles Gute auf dem Weg!",
  "Vielen Dank für die offene Anfrage. Ich nehme dieses Jahr niemanden mehr dazu.", "Mir scheint, Sie suchen vor allem rechtlichen Rat. Dafür bin ich die falsche Adresse.", "Ich wechsle gerade selbst die Stelle und möchte nichts versprechen, was ich nicht halten kann.", "Schade, unsere Zeiten passen gar nicht zusammen. Ich hoffe, Sie finden jemanden in Ihrer Nähe.",
];
export const acceptAnswers: readonly string[] = [
  "Sehr gern. Schlagen Sie doch zwei Termine vor.", "Ja, das Thema kenne ich gut. Ich freue mich auf ein erstes Gespräch.", "Gern, und danke für die ehrliche Schilderung. Mittags passt mir am besten.", "Einverstanden. Bringen Sie zum ersten Treffen ein Beispiel mit?",
  "Das machen wir. Kommen Sie bei uns vorbei, der Empfang weiss Bescheid.", "Ja. Ich habe vor Jahren am selben Punkt gestanden.", "Gern für ein halbes Jahr, dann schauen wir weiter.", "Ihre Frage beschäftigt mich seit gestern, also ja.",
];
