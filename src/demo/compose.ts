import type { Random } from './random.ts';
import { aboutHope, aboutLife, aboutManner, aboutPath } from './texts/about.ts';
import { evidenceTails } from './texts/applicationTexts.ts';
import {
  englishAbout,
  englishAboutMore,
  englishClosers,
  englishConcerns,
  englishEvidence,
  englishHeadlines,
} from './texts/english.ts';
import { groupOf, groupTexts, textsOf } from './texts/groups.ts';
import { concernClosers, concernOpeners } from './texts/requestTexts.ts';
import type { Voice, Writer } from './writer.ts';

export type Speaker = { voice: Voice; english: boolean; about: readonly string[] };

const englishNames: Record<string, string> = {
  hr: 'human resources',
  it: 'IT',
  'ai-at-work': 'AI at work',
  sme: 'running a small business',
  'production-quality': 'production and quality',
  'marketing-sales': 'marketing and sales',
  'law-compliance': 'law and compliance',
  'parents-care': 'combining work and care',
  'values-role': 'values and role',
};
export const englishTopic = (slug: string): string => englishNames[slug] ?? slug.replaceAll('-', ' ');
const sentenceCase = (text: string): string =>
  text.replace(/(^|[.?!] )([a-z])/g, (_, lead: string, letter: string) => lead + letter.toUpperCase());

export type Composer = ReturnType<typeof makeComposer>;

/** Puts whole texts together from the pools; each kind avoids repeating itself. */
export function makeComposer(random: Random, writer: Writer) {
  const joined = (parts: string[]): string => parts.filter((part) => part !== '').join(' ');

  const about = ({ voice, english, about: ofArea }: Speaker, hopes: boolean): string =>
    writer.fresh('about', () => {
      if (english)
        return joined([
          writer.from(englishAbout, voice),
          ...random.sample(englishAboutMore, random.int(0, 3)).map((text) => writer.fill(text, voice)),
        ]);
      const middle = random.sample(
        [aboutPath, aboutManner, aboutLife, aboutManner],
        random.weighted([
          [0, 10],
          [1, 35],
          [2, 40],
          [3, 15],
        ]),
      );
      const parts = [...new Set([writer.from(ofArea, voice), ...middle.map((pool) => writer.from(pool, voice))])];
      if (hopes && parts.length < 4 && random.chance(0.5)) parts.push(writer.from(aboutHope, voice));
      return joined(parts);
    });

  const evidence = (topic: string, { voice, english }: Speaker): string =>
    writer.fresh(`evidence ${topic}`, () => {
      if (english) return sentenceCase(writer.from(englishEvidence[groupOf(topic)], voice, { topic: englishTopic(topic) }));
      const tail = random.chance(0.3) ? writer.from(evidenceTails, voice) : '';
      return joined([writer.from(textsOf(topic).evidence, voice), tail]);
    });

  const headline = (topics: readonly string[], { voice, english }: Speaker): string =>
    writer.fresh('headline', () => {
      if (english) return random.chance(0.6) ? random.pick(englishHeadlines) : random.sample(englishHeadlines, 2).join(' · ');
      const parts = topics.slice(0, random.int(1, 2)).map((topic) => writer.from(groupTexts[groupOf(topic)].headlines, voice));
      return [...new Set(parts)].join(' · ');
    });

  /** What a mentee writes to a mentor, at most 600 characters. */
  const concern = (topic: string, { voice, english }: Speaker): string =>
    writer.fresh('concern', () => {
      if (english) {
        const core = writer.from(englishConcerns, voice, { topic: englishTopic(topic) });
        return joined([sentenceCase(core), ...random.sample(englishClosers, random.int(1, 2))]);
      }
      const opener = random.chance(0.55) ? writer.from(concernOpeners, voice) : '';
      const closers = random.sample(
        concernClosers,
        random.weighted([
          [0, 1],
          [1, 5],
          [2, 4],
        ]),
      );
      return joined([opener, writer.from(textsOf(topic).concerns, voice), ...closers]);
    });

  return { about, evidence, headline, concern, joined };
}
