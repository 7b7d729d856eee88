import { makeCv } from './cvModel.ts';
import { areaOf } from './area.ts';
import { makeOffers } from './profile.ts';
import type { Member, Studio } from './studio.ts';
import {
  conflictsOfInterest,
  expectations,
  experienceClosers,
  experienceOpeners,
  motivations,
  rejections,
  reviewNotes,
} from './texts/applicationTexts.ts';
import { englishExpectations, englishMotivations } from './texts/english.ts';
import { textsOf } from './texts/groups.ts';
import type { ApplicationState, DemoApplication, DemoApplicationTopic, DemoDurations, TopicDecision } from './types.ts';

export type Reviewer = { id: string; key: string };
type Timing = { submitted_days: number | null; decided_days: number | null };

/** States in which the CV is there; decided ones have none any more, as in real life. */
const withCv: readonly ApplicationState[] = ['submitted', 'in_review', 'questions_open', 'expired'];

export function makeDurations({ random }: Studio): DemoDurations {
  const months = [3, 6, 9, 12].filter(() => random.chance(0.45));
  return { months: months.length > 0 ? months : [random.pick([6, 6, 12])], short: random.chance(0.3) };
}

function list(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}

function experienceText(studio: Studio, member: Member): string {
  const { random, writer, compose } = studio;
  const { voice, english } = member.speaker;
  if (english) return member.row.topic_offers.map((offer) => offer.evidence).join(' ');
  const traces = member.row.topic_offers.flatMap((offer) => textsOf(offer.topic).cv);
  return writer.fresh('experience', () => {
    const facts = [
      ...new Set([...random.sample(areaOf(member.area).cv, random.int(1, 2)), ...random.sample(traces, random.int(1, 2))]),
    ];
    return compose.joined([
      writer.from(experienceOpeners, voice),
      `${list(facts.map((fact) => writer.fill(fact, voice)))}.`,
      random.chance(0.65) ? writer.from(experienceClosers, voice) : '',
    ]);
  });
}

function decide(
  studio: Studio,
  state: ApplicationState,
  index: number,
  topic: string,
  evidence: string,
  level: 1 | 2 | 3 | 4,
): DemoApplicationTopic {
  const { random } = studio;
  let decision: TopicDecision | null = null;
  // An approval needs at least one confirmed topic; the first one carries it.
  if (state === 'approved')
    decision =
      index === 0
        ? 'confirmed'
        : random.weighted([
            ['confirmed', 76],
            ['narrowed', 16],
            ['not_confirmed', 8],
          ]);
  if (state === 'rejected') decision = 'not_confirmed';
  if ((state === 'in_review' || state === 'questions_open') && index === 0) decision = 'confirmed';
  const note = decision && (decision !== 'confirmed' || random.chance(0.35)) ? random.pick(reviewNotes[decision]) : null;
  return {
    topic,
    self_level: level,
    evidence,
    decision,
    narrowed_to: decision === 'narrowed' ? textsOf(topic).narrow : null,
    note,
  };
}

/** An application of one member; her profile gets the offers and a confirmation shortly before. */
export function makeApplication(
  studio: Studio,
  member: Member,
  state: ApplicationState,
  timing: Timing,
  reviewer: Reviewer | null,
): DemoApplication {
  const { random, clock, writer, compose } = studio;
  const { row, speaker } = member;
  if (row.topic_offers.length === 0) {
    row.topic_offers = makeOffers(studio, member, row.career_level ?? 'professional');
    // Until now she only looked for something; as a mentor she introduces herself by what she gives.
    row.headline = row.about = null;
  }
  row.headline ??= compose.headline(
    row.topic_offers.map((offer) => offer.topic),
    speaker,
  );
  row.about ??= compose.about(speaker, false);
  const { submitted_days, decided_days } = timing;
  const begun_days = (submitted_days ?? random.int(1, 20)) + random.int(1, 6);
  if (submitted_days !== null && submitted_days < 90) row.profile_confirmed_at = clock.at(begun_days);
  const [motivationPool, expectationPool] = speaker.english
    ? [englishMotivations, englishExpectations]
    : [motivations, expectations];
  const motivation = writer.fresh('motivation', () =>
    random
      .sample(
        motivationPool,
        random.weighted([
          [1, 5],
          [2, 4],
        ]),
      )
      .map((text) => writer.fill(text, speaker.voice))
      .join(' '),
  );
  const refusalText = state === 'rejected' ? writer.fresh('rejection', () => random.pick(rejections).text) : null;
  const refusal = rejections.find(({ text }) => text === refusalText);
  return {
    id: random.uuid(),
    person_id: row.id,
    kind: 'mentor',
    state,
    questions: [],
    expired_at: null,
    motivation,
    experience_text: experienceText(studio, member),
    topics: row.topic_offers.map((offer, index) => decide(studio, state, index, offer.topic, offer.evidence, offer.level)),
    capacity: random.weighted<1 | 2 | 3>([
      [1, 35],
      [2, 45],
      [3, 20],
    ]),
    durations: makeDurations(studio),
    expectations: random.chance(0.8) ? random.sample(expectationPool, random.int(1, 3)).join(' ') : null,
    conflicts_of_interest: random.chance(0.12) ? writer.from(conflictsOfInterest, speaker.voice) : null,
    created_at: clock.at(begun_days),
    submitted_at: submitted_days === null ? null : clock.at(submitted_days),
    decided_at: decided_days === null ? null : clock.at(decided_days),
    reviewer_id: reviewer?.id ?? null,
    reviewer_key: reviewer?.key ?? null,
    reason_code: refusal?.code ?? null,
    reason_text: refusal?.text ?? null,
    cv: withCv.includes(state) ? makeCv(studio, member) : null,
  };
}
