import { signature } from '../rooms/feedback/rules/testimonials.ts';
import type { SignedAs, TestimonialState } from '../rooms/feedback/rules.ts';
import type { DemoGiven, DemoVoice } from './feedback.ts';
import type { Random } from './random.ts';
import { voiceWords } from './texts/feedbackTexts.ts';
import type { DemoPerson, World } from './types.ts';

const day = 86_400_000;

/** The language that somebody writes in. */
export const tongue = (person: DemoPerson | undefined) => (person?.locale === 'en' ? 'en' : 'de');

/** By turns: who is named, how it is signed. Two wait for the office, the others are public. */
const turns: readonly { named: boolean; signed_as: SignedAs; state: TestimonialState }[] = [
  { named: true, signed_as: 'initial', state: 'published' },
  { named: false, signed_as: 'name', state: 'published' },
  { named: true, signed_as: 'name', state: 'agreed' },
  { named: false, signed_as: 'anonymous', state: 'published' },
  { named: false, signed_as: 'initial', state: 'agreed' },
  { named: true, signed_as: 'initial', state: 'published' },
];

/** Words released from good feedback at the end; Urs is asked whether he may be named, and Jana's are public. */
export function tellVoices(world: World, given: readonly DemoGiven[], random: Random, now: Date): DemoVoice[] {
  const people = new Map(world.persons.map((row) => [row.id, row]));
  const used = { named: 0, unnamed: 0 };
  const good = given
    .filter((row) => row.moment === 'end' && row.rating >= 4 && row.standards_kept)
    .filter((row) => [row.author_id, row.about_id].every((id) => people.get(id)?.status === 'active'))
    .toSorted((a, b) => b.created_at.getTime() - a.created_at.getTime());
  const [urs, jana] = [world.cast['urs'], world.cast['jana']];

  function voice(row: DemoGiven, { named, signed_as, state }: (typeof turns)[number]): DemoVoice {
    const [author, about] = [people.get(row.author_id), people.get(row.about_id)];
    const kind = named ? 'named' : 'unnamed';
    const texts = voiceWords[kind][tongue(author)];
    const text = texts[used[kind]++ % texts.length] ?? '';
    return {
      id: random.uuid(),
      feedback_id: row.id,
      author_id: row.author_id,
      about_id: named ? row.about_id : null,
      state,
      locale: author?.locale ?? 'de',
      text: text.replace('{name}', about?.first_name ?? ''),
      signed_as: author && signature(signed_as, author) ? signed_as : 'anonymous',
      released_at: new Date(Math.min(row.created_at.getTime() + day, now.getTime() - 7_200_000)),
    };
  }

  const asked = good.find((row) => row.about_id === urs && row.author_role === 'mentee');
  const hers = good.find((row) => row.author_id === jana);
  const crowd = good.filter((row) => row !== asked && row !== hers && ![urs, jana].includes(row.about_id));
  // Mentors speak of giving, mentees of what they took along; the words that name nobody begin with a mentor's.
  const mentors = crowd.filter((row) => row.author_role === 'mentor');
  const mentees = crowd.filter((row) => row.author_role === 'mentee');
  const voices: DemoVoice[] = [];
  for (const turn of turns) {
    const row = (turn.named || used.unnamed > 0 ? mentees : mentors).shift();
    if (row) voices.push(voice(row, turn));
  }
  if (hers) voices.push(voice(hers, { named: true, signed_as: 'initial', state: 'published' }));
  if (asked) voices.push(voice(asked, { named: true, signed_as: 'initial', state: 'offered' }));
  return voices;
}
