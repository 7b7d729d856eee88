import type { GroupSlug } from './groupTexts.ts';

/** English texts for members who use the English interface. Same slot grammar; `{topic}` is the topic's English name. */
export const englishTitles: [string[], string[], string[], string[]] = [
  ['Analyst', 'Engineer', 'Specialist', 'Account Manager', 'Research Associate', 'Product Designer'],
  ['Team Lead', 'Senior Project Manager', 'Group Lead'],
  ['Head of Operations', 'Head of Department', 'Programme Director'],
  ['Managing Director', 'Chief Operating Officer'],
];
export const englishAbout: readonly string[] = [
  'I moved here from {Leeds|Cork|Toronto|Pune} {four|seven|nine} years ago and stayed for the lake.',
  'I work between three languages and dream in a fourth.',
  'I started in a lab, and still like to see results before I believe them.',
  'Most of my day is spent making sure other people can get on with theirs.',
  'I have been with the same company for {Y} years, in five different jobs.',
  'I came to leadership late and reluctantly, and now I would miss it.',
  'Numbers first, then a long walk, then a decision.',
  'I ask a lot of questions and write down the answers.',
  'Before this I ran a small bakery, which taught me most of what I know about planning.',
  'I am new in this country and learning how meetings really work here.',
  'I lead a team spread over {three|four} time zones.',
  'My background is in engineering, my curiosity is about people.',
];
export const englishAboutMore: readonly string[] = [
  'Outside work I row, badly.',
  'I prefer a phone call to a long thread.',
  'Happy to meet in person anywhere along the {Zurich to Bern|Basel to Lucerne} line.',
  'German is fine too, if you are patient.',
  'I value candour and good coffee.',
  'Two children, one allotment, no television.',
  'I keep promises and a paper diary.',
  'I like people who change their minds for a reason.',
  'At the moment I am thinking about the next step.',
  'I sing in a choir on Tuesdays, so please not on Tuesdays.',
  'I read the footnotes.',
  'If something is not working, I would rather hear it early.',
];
export const englishEvidence: Record<GroupSlug, string[]> = {
  leadership: [
    'I have led teams for {Y} years, at the moment {T} people.',
    'Three people I used to manage now lead teams of their own.',
    'I learned it the slow way, and kept notes.',
    'I took over a team that had lost two managers in one year, and stayed.',
  ],
  career: [
    'I changed country, language and employer at the same time and would do two of the three again.',
    'I sit on our promotion panel, {two|three} rounds a year.',
    'I was made redundant once and resigned once; both were useful.',
  ],
  personal: [
    'I went through burnout in {2017|2019} and rebuilt my working week from nothing.',
    'I run a monthly session on this for new managers.',
    '{Y} years of on-call work taught me what helps and what does not.',
  ],
  communication: [
    'I present to our board every quarter, in ten minutes.',
    'I negotiated {four|six} supplier contracts last year and lost only one of them.',
    'I trained as a mediator and use it weekly.',
  ],
  network: [
    'I arrived knowing nobody. My monthly breakfast now has {14|22} regulars.',
    'I chair a section of our professional body.',
    'I write a newsletter with {700|1,200} readers.',
  ],
  digital: [
    'I introduced it in a team of {T}, with a help desk instead of a handbook.',
    '{Y} years of hands-on work, and I still explain it without slides.',
    'I ran an eight-week trial and published what failed.',
  ],
  strategy: [
    'I led two strategy rounds and one very honest review.',
    'We merged two sites, {130|190} people, and I wrote the weekly letter.',
    'I have shipped {three|five} products and stopped more.',
  ],
  functions: [
    '{topic} has been my daily work for {Y} years.',
    'I run {topic} for a company of {120|300} people.',
    'I moved into {topic} from another field and remember what was confusing.',
  ],
  project: [
    'I delivered {9|16} projects and cancelled one, for good reasons.',
    'I have spent {Y} years between public clients and contractors.',
    'I keep a map of who needs what, and it has saved me twice.',
  ],
  entrepreneurship: [
    'I founded twice, failed once.',
    'I took over a business of {18|35} people from its founder.',
    'Self-employed for {Y} years, including the lean ones.',
  ],
  diversity: [
    'I lead people from {nine|twelve} countries and have learned to ask rather than assume.',
    'I came back from parental leave into a bigger job, part-time.',
    'I started our returner programme with {four|six} places.',
  ],
  culture: [
    'I rewrote our onboarding after asking {30|50} newcomers what had puzzled them.',
    'I interviewed our retiring experts and turned it into a course.',
    'We have worked without fixed desks for {three|four} years; I can tell you what we got wrong.',
  ],
};
export const englishHeadlines: readonly string[] = [
  'Leading across time zones',
  'Plain words for hard talks',
  'From lab bench to budget',
  'Second career, first love',
  'Projects that end',
  'Change, with the people in it',
  'Careful with AI, curious too',
  'Building networks from zero',
  'Part-time lead, full-time parent',
  'Quality before speed',
  'Negotiating without drama',
  'Making teams work in three languages',
  'Security people can live with',
  'Ideas past the workshop',
  'Good first weeks',
];
export const englishConcerns: readonly string[] = [
  'I am about to take on {topic} for the first time and my own manager has never done it either.',
  'For six months I have been stuck with {topic}. I read a lot; what I lack is somebody who has been there.',
  'My company is small, and nobody else here deals with {topic}.',
  'I moved here {last year|two years ago}. {topic} seems to follow different rules in this country.',
  'I have an offer that would put {topic} at the centre of my job. Before I say yes I would like an honest picture.',
  'Last quarter I got {topic} badly wrong, and I would like to understand why before the next round.',
  'My team looks to me for {topic}, and I am one page ahead of them at best.',
  'I keep postponing {topic}. I suspect it is not about time.',
];
export const englishClosers: readonly string[] = [
  'Four or five conversations would help me a great deal.',
  'I would prepare each meeting and keep the notes.',
  'German works as well, if you do not mind a few mistakes.',
  'Evenings suit me best.',
  'I would value your questions more than your answers.',
  'If the timing is wrong, please just say so.',
];
export const englishMotivations: readonly string[] = [
  'Somebody did this for me when I was new here.',
  'I think more clearly when I have to explain what I do.',
  'It is the part of management I enjoy most, without the management.',
  'I would like newcomers to find their feet faster than I did.',
  'I have made mistakes worth sharing.',
  'Out of curiosity, and a sense of fairness.',
  'I trained apprentices for years and miss it.',
  'One hour a month is little for me and may be a lot for somebody else.',
];
export const englishExpectations: readonly string[] = [
  'Bring a real case.',
  'Be on time, or tell me the day before.',
  'You set the agenda.',
  'Tell me when I am wrong.',
  'Try something between meetings.',
  'No job referrals, please.',
  'Curiosity is enough to start.',
  'Let us check after three meetings whether it helps.',
];
