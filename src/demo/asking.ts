import { openRequest } from './openRequest.ts';
import type { Place } from './listings.ts';
import type { Member, Studio } from './studio.ts';
import { askedBack } from './texts/askingTexts.ts';
import type { DemoRequest, World } from './types.ts';

const day = 86_400_000;
const promised = 14;

const after = (time: string, days: number) => new Date(new Date(time).getTime() + days * day).toISOString();

/** The mentor asked back; with a reply she has the word again. */
function askBack(
  { random }: Studio,
  row: DemoRequest,
  words: { question: string; reply: string },
  asked_at: string,
  replied_at: string | null,
): void {
  row.state = replied_at ? 'sent' : 'clarifying';
  row.waiting_since = replied_at ?? asked_at;
  row.questions = [{ id: random.uuid(), question: words.question, asked_at, reply: replied_at && words.reply, replied_at }];
}

/** Nobody had the time to answer, or to reply. */
function expire(row: DemoRequest, expiry_reason: 'no_answer' | 'no_reply'): void {
  Object.assign(row, { state: 'expired', expiry_reason, answered_at: after(row.sent_at, promised), answer_text: null });
}

/** What the tour finds between Jana, Timo, Urs and Miriam. */
function tellCast(
  studio: Studio,
  world: World,
  places: readonly Place[],
  cast: ReadonlyMap<string, Member>,
  crowd: readonly Member[],
) {
  const id = (key: string) => world.cast[key];
  const between = (mentee: string, mentor: string) =>
    world.requests.find((row) => row.mentee_id === id(mentee) && row.mentor_id === id(mentor) && row.state === 'sent');
  const [timo, jana] = [between('timo', 'urs'), between('jana', 'miriam')];
  if (timo) askBack(studio, timo, askedBack.timo, studio.clock.at(6), studio.clock.at(4));
  if (jana) askBack(studio, jana, askedBack.jana, studio.clock.at(2), null);

  const silent = places.find(
    ({ listing, reserved, live, published_days }) =>
      !reserved &&
      listing.state === 'published' &&
      live < listing.capacity &&
      published_days > 60 &&
      listing.topics.some(({ topic }) => topic === 'delegation'),
  );
  const member = cast.get('jana');
  if (
    silent &&
    member &&
    !world.requests.some((row) => row.mentor_id === silent.mentor.row.id && row.mentee_id === member.row.id)
  ) {
    const row = openRequest(studio, silent, member, 'withdrawn', 18, ['delegation']);
    expire(row, 'no_answer');
    world.requests.push({ ...row, concern: askedBack.silent, duration: 6, mode: 'both' });
  }

  const miriam = places.find(({ mentor }) => mentor.row.id === id('miriam'));
  const quiet = crowd.find(
    ({ created_days, speaker, row }) =>
      created_days > 120 && !speaker.english && !world.requests.some(({ mentee_id }) => mentee_id === row.id),
  );
  if (miriam && quiet) {
    const row = openRequest(studio, miriam, quiet, 'sent', 3, ['difficult-conversations']);
    world.requests.push({ ...row, concern: askedBack.sensitive, duration: 'short', mode: 'both', sensitive: true });
  }
}

/** Questions back, replies, and requests that ran out, beside those that are answered at once. */
export function tellAsking(
  studio: Studio,
  world: World,
  places: readonly Place[],
  cast: ReadonlyMap<string, Member>,
  crowd: readonly Member[],
): void {
  const named = new Set(Object.values(world.cast));
  const others = world.requests.filter((row) => !named.has(row.mentor_id) && !named.has(row.mentee_id));
  const old = studio.clock.at(3);
  const sent = others.filter((row) => row.state === 'sent' && row.sent_at < old);
  for (const [at, row] of sent.entries()) {
    const words = askedBack.others[at % askedBack.others.length]!;
    if (at % 4 === 1) askBack(studio, row, words, after(row.sent_at, 1.1), null);
    if (at % 4 === 3) askBack(studio, row, words, after(row.sent_at, 1.1), after(row.sent_at, 1.9));
  }
  for (const [at, row] of others.filter(({ state }) => state === 'withdrawn').entries())
    if (at % 2 === 0) expire(row, at % 6 === 0 ? 'no_reply' : 'no_answer');
  tellCast(studio, world, places, cast, crowd);
  // Whoever has waited for so long was reminded then, not when the demo was loaded.
  const reminded = [studio.clock.at(5), studio.clock.at(10)];
  for (const row of world.requests) row.reminders = reminded.filter((then) => (row.waiting_since ?? row.sent_at) < then).length;
}
