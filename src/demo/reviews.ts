import { makeApplication, type Reviewer } from './applications.ts';
import type { Place } from './listings.ts';
import type { Member, Studio } from './studio.ts';
import { textsOf } from './texts/groups.ts';
import { proposedTopic, questionStories } from './texts/questionTexts.ts';
import { topicSlugs } from './texts/topics.ts';
import type { DemoProposal, DemoQuestion } from './talkTypes.ts';
import type { DemoApplication } from './types.ts';

export interface ReviewStory {
  applications: DemoApplication[];
  proposals: DemoProposal[];
}

type Asked = { text: string; days: number; topic?: string | undefined; answer?: string; answered_days?: number };

function questionOf({ random, clock }: Studio, by: Reviewer, asked: Asked): DemoQuestion {
  const { text, days, topic, answer, answered_days } = asked;
  return {
    id: random.uuid(),
    topic: topic ?? null,
    text,
    asked_by: by.id,
    asked_at: clock.at(days),
    answer: answer ?? null,
    answered_at: answered_days === undefined ? null : clock.at(answered_days),
  };
}

/** A mentor who is listed adds two topics that she does not have yet. */
function makeAmendment(studio: Studio, { mentor, listing }: Place): DemoApplication {
  const { random, writer, clock } = studio;
  const known = new Set([...listing.topics, ...mentor.row.topic_offers].map(({ topic }) => topic));
  const topics = random
    .sample(
      topicSlugs.filter((slug) => !known.has(slug)),
      2,
    )
    .map((topic, at) => ({
      topic,
      self_level: at === 0 ? (4 as const) : (3 as const),
      evidence: writer.from(textsOf(topic).evidence, mentor.speaker.voice),
      decision: null,
      narrowed_to: null,
      note: null,
    }));
  const base = makeApplication(studio, mentor, 'submitted', { submitted_days: 4, decided_days: null }, null);
  return { ...base, kind: 'amendment', topics, created_at: clock.at(5) };
}

/** Applications in the middle of a talk with the office: asked, half answered, answered, left unanswered, more topics, a new topic. */
export function tellReviews(
  studio: Studio,
  take: () => Member | undefined,
  [eva, milo]: readonly [Reviewer, Reviewer],
  place: Place | undefined,
): ReviewStory {
  const { clock } = studio;
  const story: ReviewStory = { applications: [], proposals: [] };
  const add = (
    state: 'questions_open' | 'in_review' | 'expired' | 'submitted',
    submitted_days: number,
    reviewer: Reviewer | null,
    asked: (topics: string[]) => Asked[] = () => [],
  ): DemoApplication | undefined => {
    const member = take();
    if (!member) return undefined;
    const made = makeApplication(studio, member, state, { submitted_days, decided_days: null }, reviewer);
    const slugs = made.topics.map(({ topic }) => topic);
    const questions = reviewer ? asked(slugs).map((each) => questionOf(studio, reviewer, each)) : [];
    const application = { ...made, questions };
    story.applications.push(application);
    return application;
  };
  const { waiting, half, answered, expired } = questionStories;
  add('questions_open', 12, eva, ([, second]) => [
    { text: waiting.onTopic, days: 8, topic: second },
    { text: waiting.onAll, days: 8 },
  ]);
  add('questions_open', 6, milo, ([first]) => [
    { text: half.first, days: 4, answer: half.answer, answered_days: 3 },
    { text: half.second, days: 2, topic: first },
  ]);
  add('in_review', 9, eva, ([first]) => [
    { text: answered.question, days: 6, topic: first, answer: answered.answer, answered_days: 1 },
  ]);
  const over = add('expired', 62, milo, () => [{ text: expired.question, days: 56 }]);
  if (over) over.expired_at = clock.at(25);
  const proposing = add('submitted', 3, null);
  if (proposing)
    story.proposals.push({
      id: studio.random.uuid(),
      person_id: proposing.person_id,
      ...proposedTopic,
      self_level: 3,
      created_at: clock.at(4),
    });
  if (place) story.applications.push(makeAmendment(studio, place));
  return story;
}
