/** Second to fourth sentences of «about»: path, way of working, life beside work. */
export const aboutPath: readonly string[] = [
  "Angefangen habe ich mit einer Lehre in {Olten|Chur|Villingen|Feldkirch}.", "Vorher war ich {sechs|acht} Jahre in {Wien|Genf|Hamburg|Mailand}.", "Studiert habe ich spät und neben der Arbeit.",
  "Dazwischen lagen zwei Jahre {auf See|in einer Berghütte|mit einem eigenen Café}.", "Zweimal habe ich die Branche gewechselt, das dritte Mal lasse ich vermutlich bleiben.", "Meine erste Chefin prägt mich bis heute, im Guten.",
  "Den jetzigen Betrieb kenne ich seit der Lehre.", "Aufgewachsen bin ich im {Toggenburg|Emmental|Allgäu|Puschlav}.", "Nach einer längeren Familienzeit bin ich mit einem kleinen Pensum wieder eingestiegen.",
  "In die Leitung bin ich eher geraten als aufgestiegen.", "Ich habe {drei|vier} Zusammenschlüsse erlebt, davon einen gelungenen.", "Eine Zeit lang war ich selbständig.", "Vor {zwei|drei|vier} Jahren kam ich von einem Konzern in diesen kleineren Betrieb.",
  "Gelernt habe ich ursprünglich {Schreiner/Schreinerin}.", "Meine Eltern führten {eine Metzgerei|eine Dorfbeiz|einen Hof}, das merkt man mir an.", "Die Matura habe ich mit {28|33} nachgeholt.", "Meine Laufbahn sieht auf Papier gerader aus, als sie war.",
];
export const aboutManner: readonly string[] = [
  "Ich frage lieber einmal zu viel.", "Entscheide schreibe ich auf, mit Datum und Grund.", "Ich mag Leute, die widersprechen, und werde selbst nicht gern unterbrochen.", "Ich komme vorbereitet und erwarte das auch von anderen.",
  "Am besten denke ich im Gehen.", "Mich interessiert weniger der Titel als das, was jemand gern tut.", "Ich rede direkt, manchmal zu schnell.", "Kaffee hilft, Folien selten.", "Humor ist mir wichtig, besonders wenn es eng wird.",
  "Ich höre zuerst zu; das wirkt auf manche langsam.", "Vor zehn Uhr bin ich am klarsten.", "Fehler erzähle ich früh.", "Ich halte wenig von Floskeln und viel von Pünktlichkeit.", "Ich suche gern nach der einfachsten Lösung, die noch stimmt.",
  "Bei Zahlen werde ich genau, bei Menschen geduldig.", "Ich brauche ein Ziel auf Papier, sonst verliere ich mich in Ideen.", "Mit Unsicherheit kann ich leben, mit Unklarheit nicht.", "Was ich verspreche, steht in meinem Kalender.",
  "Ich lasse mich gern überraschen, aber nicht bei Terminen.", "Wenn es ein Problem gibt, gehe ich hin, statt zu schreiben.",
];
export const aboutLife: readonly string[] = [
  "Sonst trifft man mich im {Chor|Ruderclub|Schrebergarten|Schachklub}.", "Zwei Kinder, ein alter Bauwagen, viele Pläne.", "Am Wochenende stehe ich {auf Skiern|am Herd|mit der Pfeife auf dem Fussballplatz}.",
  "Ich spiele {Bratsche|Posaune|Schwyzerörgeli} und übe zu selten.", "Daneben sitze ich im {Gemeinderat|Elternrat|Vorstand der Ludothek}.", "Meine Ferien verbringe ich am liebsten auf dem Velo.", "Wir leben zu viert und mit {einem Hund|drei Hühnern|zwei Katzen}.",
  "Abends lese ich Krimis, bei denen ich den Täter nie errate.", "Im Winter gebe ich einen Deutschkurs.", "Ich pendle {40|55|70} Minuten und nutze sie zum Schlafen.", "Freitags bin ich nicht im Büro, sondern beim Vaki- und Muki-Turnen.",
  "Wer mit mir wandern will, soll früh aufstehen.", "Seit zwei Jahren lerne ich {Rumantsch|Gebärdensprache|Portugiesisch}.", "Mein Gemüsegarten ist der einzige Ort ohne Kennzahlen.", "Ich bin im Samariterverein und weiss, wo der Defibrillator hängt.",
];
/** For people who only look for something: what they hope for, put as the last sentence. */
export const aboutHope: readonly string[] = [
  "Vom Verband erhoffe ich mir Gespräche ausserhalb der eigenen vier Wände.", "Ich bin hier, weil mir im Betrieb ein Gegenüber fehlt.", "Gern würde ich von jemandem lernen, der es anders gemacht hat.", "In den nächsten Jahren möchte ich mehr Verantwortung übernehmen.",
  "Mich zieht es Richtung {Projektleitung|Teamleitung|Fachlaufbahn}.", "Ich suche Austausch über den Tellerrand, nicht den nächsten Kurs.", "Im Moment überlege ich, ob ich führen will oder nicht.", "Ein Gespräch pro Monat mit jemand Erfahrenem wäre mir viel wert.",
];
