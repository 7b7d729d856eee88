/** Given names and family names by origin; `share` weighs how often an origin occurs. */
export type NamePool = { share: number; women: string[]; men: string[]; family: string[] };

const words = (text: string): string[] => text.trim().split(/\s+/);

export const namePools: NamePool[] = [
  {
    share: 52,
    women: words(
      'Anna Barbara Béatrice Bettina Brigitte Carmen Claudia Corinne Daniela Denise Doris Edith Eliane Esther Fabienne Franziska Gabriela Heidi Irene Jacqueline Jeannine Karin Katrin Larissa Lea Livia Manuela Mirjam Monika Nadja Nicole Noemi Patrizia Petra Priska Rahel Regula Ronja Sabrina Salome Sandra Sibylle Silvia Simone Sonja Tamara Tanja Ursina Vreni Yvonne',
    ),
    men: words(
      'Adrian Alain Andreas Beat Benjamin Bruno Christoph Curdin Daniel Dominik Elias Fabian Flavio Gian Hansruedi Ivo Jonas Jürg Kilian Lars Lukas Manuel Marcel Markus Matthias Micha Niklaus Nils Oliver Pascal Patrick Philipp Raphael Remo René Reto Roger Roman Rolf Ruedi Samuel Sandro Severin Silvan Simon Stefan Thomas Tobias Ueli Werner Yannick',
    ),
    family: words(
      'Aebi Aeschlimann Ammann Arnold Bachmann Baumgartner Bieri Bischof Blattner Brunner Burri Bühlmann Caduff Camenzind Christen Dubach Egger Eggenberger Fässler Feusi Frei Furrer Gasser Gerber Gisler Graf Gubler Gygax Hänni Häfliger Hofer Hofstetter Huber Hug Imhof Jost Kälin Käser Keller Knecht Kohler Kuhn Küng Lehmann Leuenberger Lüscher Marti Mathis Meier Moser Müller Niederberger Nüssli Odermatt Oberholzer Pfister Portmann Räber Rüegg Ryser Schaub Schmid Schwendimann Sigrist Stadelmann Steiner Stocker Stucki Suter Tanner Thalmann Tobler Vogt Von-Arx Wälti Wenger Widmer Wüthrich Wyss Zbinden Zehnder Zgraggen Zimmermann Zumstein',
    ),
  },
  {
    share: 16,
    women: words(
      'Andrea Annika Birgit Britta Carina Elke Friederike Greta Hannah Heike Ines Johanna Judith Juliane Katharina Kerstin Lena Magdalena Marlene Nora Paula Rebekka Silke Stefanie Svenja Theresa Ulrike Veronika Wiebke',
    ),
    men: words(
      'Alexander Arne Bernhard Carsten Clemens David Eike Florian Frank Georg Hannes Henning Holger Jan Johannes Julian Kai Konrad Leonhard Malte Martin Maximilian Moritz Nico Robert Sebastian Sören Thorsten Valentin Wolfgang',
    ),
    family: words(
      'Albrecht Bauer Behrens Brandt Dietrich Ebner Eder Engel Fiedler Fuchs Gruber Haas Heinrich Hinterleitner Jansen Kaiser Kirchner Kraus Krüger Lindner Lorenz Maurer Mayrhofer Neumann Otto Pichler Pohl Richter Schreiber Schulze Seidel Sommer Thiel Unterberger Vogel Wagner Weiss Winter Wolf Ziegler',
    ),
  },
  {
    share: 8,
    women: words('Alessia Carla Chiara Elena Elisa Francesca Giulia Ilaria Laura Marina Martina Paola Serena Valentina'),
    men: words('Alessandro Davide Enrico Fabrizio Francesco Giovanni Luca Marco Massimo Matteo Nicola Paolo Riccardo Stefano'),
    family: words(
      'Bernasconi Bianchi Caruso Conti De-Luca Esposito Ferrari Galli Lombardi Mancini Marini Pedrazzini Pellegrini Quadri Rinaldi Rossetti Santoro Taddei Vitali Zanetti',
    ),
  },
  {
    share: 7,
    women: words('Aline Amélie Camille Céline Chloé Delphine Élodie Florence Isabelle Léa Mélanie Nathalie Sylvie Valérie'),
    men: words('Antoine Bastien Blaise Cédric Étienne Fabrice Guillaume Jérôme Julien Loïc Mathieu Olivier Sébastien Yves'),
    family: words(
      'Aubert Berset Bonvin Chappuis Cuendet Delacroix Dubois Favre Girard Jaquier Lambert Maillard Moret Perrin Pittet Renaud Rochat Savary Tissot Vuilleumier',
    ),
  },
  {
    share: 7,
    women: words('Adelina Ana Arbnora Dragana Emina Ivana Jelena Katarina Lejla Mirela Nevena Sanja Vesna Vjosa'),
    men: words('Admir Agron Boris Burim Damir Dejan Emir Goran Ivan Kushtrim Luka Marko Nenad Zoran'),
    family: words(
      'Ademi Babić Berisha Bošnjak Dervišević Gashi Hadžić Horvat Ilić Jovanović Kovačević Krasniqi Marić Novak Petrović Rexhepi Shala Stanković Tomić Vuković',
    ),
  },
  {
    share: 4,
    women: words('Aylin Ayşe Derya Ebru Elif Esra Gül Nalan Pınar Sevgi Zeynep'),
    men: words('Barış Cem Deniz Emre Hakan Kaan Levent Murat Onur Serkan Yusuf'),
    family: words('Akın Arslan Çelik Demir Doğan Erdem Kaya Koç Öztürk Polat Şahin Toprak Yalçın Yıldız'),
  },
  {
    share: 3,
    women: words('Agnieszka Alicja Dorota Ewa Joanna Małgorzata Zofia Beata Renata'),
    men: words('Adam Bartosz Grzegorz Jacek Łukasz Paweł Piotr Tomasz Wojciech'),
    family: words('Adamczyk Dąbrowska-Keel Jankowski-Roth Kamiński Lis Majewski Nowak Pawlak Sikora Wójcik Zając'),
  },
  {
    share: 2,
    women: words('Beatriz Catarina Inês Mariana Rita Sofia Teresa'),
    men: words('André Diogo Filipe João Miguel Nuno Tiago'),
    family: words('Almeida Carvalho Ferreira Gonçalves Lopes Moreira Pinto Ribeiro Teixeira'),
  },
  {
    share: 3,
    women: words('Abigail Charlotte Emily Fiona Heather Priya Rachel Siobhan Zoe'),
    men: words('Andrew Callum Declan Graham Ian Neil Oliver Rohan Stuart'),
    family: words('Abbott Barlow Chandra Doyle Fletcher Gallagher Harding Iyer Kavanagh Mercer Osborne Pritchard Thornton'),
  },
];

export const places: readonly string[] = [
  'Aarau',
  'Baden',
  'Basel',
  'Bern',
  'Biel',
  'Brugg',
  'Burgdorf',
  'Chur',
  'Frauenfeld',
  'Freiburg im Breisgau',
  'Fribourg',
  'Glarus',
  'Konstanz',
  'Langenthal',
  'Lenzburg',
  'Liestal',
  'Lörrach',
  'Luzern',
  'Olten',
  'Rapperswil',
  'Schaffhausen',
  'Singen',
  'Solothurn',
  'St. Gallen',
  'Stans',
  'Stuttgart',
  'Sursee',
  'Thun',
  'Uster',
  'Visp',
  'Weinfelden',
  'Wil',
  'Winterthur',
  'Zofingen',
  'Zug',
  'Zürich',
  'Altdorf',
  'Bregenz',
  'Ravensburg',
  'München',
  'Karlsruhe',
  'Wetzikon',
];
