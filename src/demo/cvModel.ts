import { areaOf } from './area.ts';
import { industryAreas } from './fields.ts';
import type { Member, Studio } from './studio.ts';
import { textsOf } from './texts/groups.ts';
import type { CvEntry, CvModel } from './types.ts';

const languageNames: Record<string, string> = {
  de: 'Deutsch',
  fr: 'Französisch',
  it: 'Italienisch',
  en: 'Englisch',
  sr: 'Serbisch',
  hr: 'Kroatisch',
  sq: 'Albanisch',
  bs: 'Bosnisch',
  tr: 'Türkisch',
  pl: 'Polnisch',
  pt: 'Portugiesisch',
};
const volunteering = [
  'Vorstand einer Baugenossenschaft, Ressort Unterhalt',
  'Kassier im Turnverein',
  'Feuerwehr, Gruppenführung',
  'Leitung eines Jugendchors',
  'Mitarbeit in der Schulkommission',
  'Prüfungsexpertise im eigenen Beruf',
  'Freiwilligenarbeit im Quartiertreff',
  'Mitglied der Rechnungsprüfungskommission',
  'Trainerschein J+S Orientierungslauf',
];

/** The shares of a working life that one, two, three or four positions take, the latest first. */
const spans: Record<number, readonly number[]> = { 1: [1], 2: [0.55, 0.45], 3: [0.4, 0.35, 0.25], 4: [0.3, 0.28, 0.24, 0.18] };

function languageLine(member: Member): string {
  return member.row.languages
    .map(({ language, level }) => `${languageNames[language] ?? language}${level === 'native' ? '' : ` ${level}`}`)
    .join(', ');
}

/** A CV that fits the person. Most offered topics have a trace in it, some have none, so that a review has something to find out. */
export function makeCv(studio: Studio, member: Member): CvModel {
  const { random, writer, clock, organizations } = studio;
  const { voice } = member.speaker;
  const area = areaOf(member.area);
  const line = (text: string): string => `${writer.fill(text, voice)}.`;
  const count = Math.min(4, Math.max(1, Math.round(voice.years / 5)));
  const traces = random.shuffled(
    member.row.topic_offers
      .filter(() => random.chance(0.78))
      .flatMap((offer) => random.sample(textsOf(offer.topic).cv, random.int(1, 2))),
  );
  const duties = random.shuffled(area.cv);
  const here = organizations.find((organization) => organization.id === member.row.organization_id)!.name;
  const fitting = organizations
    .slice(1)
    .filter(({ name, industry_key }) => name !== here && industryAreas[industry_key].some(([key]) => key === member.area));
  const elsewhere = random.sample(
    fitting.map(({ name }) => name),
    3,
  );
  const top = Math.max(
    0,
    area.titles.findIndex((titles) => titles.some((title) => writer.fill(title, voice) === voice.title)),
  );

  let end = clock.year;
  const jobs: CvEntry[] = spans[count]!.map((share, index) => {
    const start = end - Math.max(1, Math.round(voice.years * share));
    const title = index === 0 ? voice.title : writer.from(area.titles[Math.max(0, top - index)]!, voice);
    const employer = index === 0 || (index === 1 && random.chance(0.35)) ? here : (elsewhere[index - 1] ?? here);
    const period = index === 0 ? `seit ${start}` : `${start} – ${end}`;
    end = start;
    const own = traces.splice(0, index === 0 ? Math.ceil(traces.length / 2) : Math.ceil(traces.length / 1.5));
    return { period, title: `${title}, ${employer}`, lines: [...own, ...duties.splice(0, random.int(1, 2))].map(line) };
  });
  const training: CvEntry[] = [{ period: `${end - 3} – ${end}`, title: writer.fill(area.education[0]!, voice), lines: [] }];
  if (voice.years > 5) {
    const year = end + Math.round(voice.years * 0.45);
    training.unshift({
      period: `${year - 1} – ${year}`,
      title: writer.fill(area.education[1] ?? area.education[0]!, voice),
      lines: [],
    });
  }
  const further: CvEntry[] = [{ period: 'Sprachen', title: '', lines: [languageLine(member)] }];
  if (random.chance(0.7))
    further.unshift({
      period: `seit ${clock.year - random.int(1, Math.max(2, voice.years))}`,
      title: '',
      lines: [`${random.pick(volunteering)}.`],
    });
  return {
    name: `${member.row.first_name} ${member.row.last_name}`,
    function: voice.title,
    sections: [
      { heading: 'Berufserfahrung', entries: jobs },
      { heading: 'Ausbildung', entries: training },
      { heading: 'Weiteres', entries: further },
    ],
  };
}
