import { halfTime, type FeedbackMoment, type SignedAs, type TestimonialState, type TopicsFit } from '../rooms/feedback/rules.ts';
import { courseOf } from './courses.ts';
import { makeRandom, type Random } from './random.ts';
import { feedbackWords, standardsWords } from './texts/feedbackTexts.ts';
import { tellVoices, tongue } from './voices.ts';
import type { DemoTandem, World } from './types.ts';

export interface DemoGiven {
  id: string;
  tandem_id: string;
  author_id: string;
  about_id: string;
  author_role: 'mentor' | 'mentee';
  moment: FeedbackMoment;
  rating: number;
  topics_fit: TopicsFit;
  standards_kept: boolean;
  standards_text: string | null;
  text: string | null;
  created_at: Date;
  read_at: Date | null;
  read_by: string | null;
}

export interface DemoVoice {
  id: string;
  feedback_id: string;
  author_id: string;
  about_id: string | null;
  state: TestimonialState;
  locale: string;
  text: string;
  signed_as: SignedAs;
  released_at: Date;
}

export interface DemoReminder {
  tandem_id: string;
  person_id: string;
  moment: FeedbackMoment;
  sent_at: Date;
}

export type Told = { given: DemoGiven[]; reminders: DemoReminder[]; voices: DemoVoice[] };

const day = 86_400_000;
const noon = (on: string) => new Date(`${on}T12:00:00Z`);
const later = (from: Date, days: number, now: Date) => new Date(Math.min(from.getTime() + days * day, now.getTime() - 3_600_000));

/** How a mentoring was: most well, some so-so, few badly. */
function drawRating(random: Random, row: DemoTandem): number {
  return row.state === 'dissolved'
    ? random.weighted([
        [5, 1],
        [4, 4],
        [3, 5],
        [2, 1],
      ] as const)
    : random.weighted([
        [5, 10],
        [4, 9],
        [3, 3],
      ] as const);
}

const toneOf = (rating: number) => (rating >= 4 ? 'good' : rating === 3 ? 'mixed' : 'bad');

/** When the half of it has passed, and when it ended; undefined where it has not come to that. */
function moments(row: DemoTandem, now: Date): { during: Date | undefined; end: Date | undefined } {
  const { active_at, closing_at } = courseOf(row);
  const ended = row.ended_on && active_at ? noon(row.ended_on) : undefined;
  const half = row.started_on && row.planned_end_on ? halfTime(row.started_on, row.planned_end_on) : undefined;
  const over = closing_at ?? ended;
  return { during: half && half < now && (!over || half < over) ? half : undefined, end: over && over < now ? over : undefined };
}

/**
 * Feedback of half of those who were asked, at half time and at the end; Tarik's on his running mentoring; one mentoring in which
 * the standards were not kept. Whoever was due has been reminded, so that the first tick of a demo writes to nobody.
 */
export function tellFeedback(world: World, now: Date): Told {
  const random = makeRandom(41_127);
  const people = new Map(world.persons.map((row) => [row.id, row]));
  const cast = new Set(Object.values(world.cast));
  const [eva, milo] = [world.cast['eva'] ?? null, world.cast['milo'] ?? null];
  const told: Told = { given: [], reminders: [], voices: [] };

  function give(row: DemoTandem, author_role: 'mentor' | 'mentee', moment: FeedbackMoment, at: Date, rating: number): DemoGiven {
    const [author_id, about_id] = author_role === 'mentee' ? [row.mentee_id, row.mentor_id] : [row.mentor_id, row.mentee_id];
    const texts = feedbackWords[author_role][toneOf(rating)][tongue(people.get(author_id))];
    const read = now.getTime() - at.getTime() > 5 * day;
    const reader = [eva, milo].find((id) => id && id !== author_id && id !== about_id) ?? null;
    const given: DemoGiven = {
      id: random.uuid(),
      tandem_id: row.id,
      author_id,
      about_id,
      author_role,
      moment,
      rating,
      topics_fit: rating >= 4 ? 'yes' : rating === 3 ? 'partly' : 'no',
      standards_kept: true,
      standards_text: null,
      text: random.pick(texts) || null,
      created_at: at,
      read_at: read ? later(at, 2, now) : null,
      read_by: read ? reader : null,
    };
    told.given.push(given);
    return given;
  }

  for (const row of world.tandems) {
    const when = moments(row, now);
    for (const moment of ['during', 'end'] as const) {
      const since = when[moment];
      if (!since) continue;
      for (const role of ['mentor', 'mentee'] as const) {
        const person_id = role === 'mentor' ? row.mentor_id : row.mentee_id;
        told.reminders.push({ tandem_id: row.id, person_id, moment, sent_at: since });
        // The cast is asked, so that its homes show it; everybody else answers or not.
        const asked = cast.has(person_id) && row.state !== 'completed';
        if (!asked && random.chance(moment === 'end' ? 0.55 : 0.4))
          give(row, role, moment, later(since, random.int(0, 12), now), drawRating(random, row));
      }
    }
  }
  tellOnes(world, told, now, give, cast);
  told.voices = tellVoices(world, told.given, random, now);
  return told;
}

type Give = (row: DemoTandem, role: 'mentor' | 'mentee', moment: FeedbackMoment, at: Date, rating: number) => DemoGiven;

/** What the tour shows: Tarik's early word on Miriam, unread; a mentoring that went wrong, unread; one of each rating below. */
function tellOnes(world: World, told: Told, now: Date, give: Give, cast: ReadonlySet<string>): void {
  const his = world.tandems.find((row) => row.mentee_id === world.cast['tarik'] && row.state === 'active');
  if (his) {
    const given = give(his, 'mentee', 'during', new Date(now.getTime() - 4 * day), 5);
    given.text =
      'Miriam spielt die andere Seite so gut, dass ich ins Schwitzen komme. Danach ist das echte Gespräch das leichtere.';
  }
  const wrong = world.tandems.find(
    (row) =>
      row.state === 'dissolved' &&
      row.started_on !== null &&
      !cast.has(row.mentor_id) &&
      !cast.has(row.mentee_id) &&
      world.listings.some((listing) => listing.person_id === row.mentor_id && listing.state === 'published'),
  );
  if (!wrong) return;
  told.given = told.given.filter((row) => row.tandem_id !== wrong.id);
  const given = give(wrong, 'mentee', 'end', new Date(now.getTime() - 2 * day), 1);
  given.standards_kept = false;
  given.standards_text = standardsWords[tongue(world.persons.find((row) => row.id === wrong.mentee_id))];
}
