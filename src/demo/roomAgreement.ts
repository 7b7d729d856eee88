import { translator } from '../platform/i18n/words.ts';
import { locales } from '../platform/i18n/catalogue.ts';
import { kickoffPoints } from '../rooms/agreements/rules.ts';
import { hashOf } from '../rooms/agreements/store/hash.ts';
import { dutyRoles, fixedClauses, type AgreementBody } from '../rooms/agreements/rules/body.ts';
import { sealBody } from '../rooms/agreements/store/agreements.ts';
import { halfWay, isLive, plannedEnd } from '../rooms/tandems/rules.ts';
import { personOf, sides, type Room, type RoomDesk } from './roomDesk.ts';
import type { RoomSteps } from './roomTandem.ts';
import { change, strandWords } from './texts/rooms/agreementWords.ts';

/** The five points with their ticks. */
function addKickoff(desk: RoomDesk, room: Room, steps: RoomSteps): void {
  const { id, story, a, b } = room;
  const [both, alone] = room.ticks ?? (steps.kickoff ? [5, 0] : [0, 0]);
  if (steps.kickoff)
    desk.add('kickoff_talk', { tandem_id: id, held_on: steps.kickoff.toISOString().slice(0, 10), updated_at: steps.kickoff });
  for (const [at, point] of kickoffPoints.entries()) {
    const note = story.kickoff[point];
    if (!note) continue;
    const noted = steps.kickoff ?? desk.ago(Math.max(1, 7 - at));
    desk.add('kickoff_point', {
      tandem_id: id,
      point,
      sealed_note: desk.seal(`kickoff_point.note.${id}.${point}`, note),
      updated_by: a,
      updated_at: noted,
    });
    const tick = (person_id: string, ticked_at = noted) =>
      desk.add('kickoff_tick', { tandem_id: id, point, person_id, ticked_at });
    if (at < both) for (const person_id of [a, b]) tick(person_id);
    else if (at < both + alone) tick(b, desk.ago(1));
  }
}

/** What the two say at half time and at the end. */
function addLooks(desk: RoomDesk, room: Room, steps: RoomSteps): void {
  const { id, story } = room;
  for (const side of sides) {
    const person_id = personOf(room, side);
    const half = story.midterm?.[side];
    const at = steps.midterm ?? desk.ago(3);
    if (half)
      desk.add('midterm', {
        tandem_id: id,
        person_id,
        sealed_words: desk.seal(`midterm.words.${id}.${person_id}`, half.words),
        wish: half.wish,
        done_at: at,
        updated_at: at,
      });
    const end = story.closing?.[side];
    if (end && steps.closing)
      desk.add('closing_word', {
        tandem_id: id,
        person_id,
        sealed_result: desk.seal(`closing_word.result.${id}.${person_id}`, end.result),
        sealed_thanks: desk.seal(`closing_word.thanks.${id}.${person_id}`, end.thanks),
        updated_at: steps.ended ?? desk.ago(2),
      });
  }
}

const german = translator('de');

function bodyOf(desk: RoomDesk, room: Room, name: (person_id: string) => string): AgreementBody {
  const { format, story, a, b } = room;
  const from = desk.on(room.started);
  const until = plannedEnd(from, room.months);
  const role = (side: 'mentor' | 'mentee') => (format === 'exchange' ? ('partner' as const) : side);
  const fixed = locales.map((locale) => {
    const t = translator(locale);
    return [locale, Object.fromEntries(fixedClauses.map((clause) => [clause, t(`agreements.fixed.${clause}.${format}`)]))];
  });
  return {
    format,
    parties: [
      { name: name(b), role: role('mentor') },
      { name: name(a), role: role('mentee') },
    ],
    from,
    until,
    midterm_on: halfWay(from, until),
    ...story.rhythm,
    mode: story.mode,
    goals: (story.goals ?? []).map(({ of, text, signs }) => ({ of: name(personOf(room, of)), text, signs, due_on: null })),
    strands: strandWords[format],
    duties: Object.fromEntries(dutyRoles(format).map((each) => [each, german(`agreements.first.duties.${each}`)])),
    texts: {
      goals_words: story.kickoff.goals ?? '',
      plan: story.kickoff.plan ?? '',
      place: story.kickoff.framework ?? '',
      roles: story.kickoff.roles ?? '',
      documentation: story.kickoff.documentation ?? '',
      reachability: german('agreements.first.reachability'),
      feedback: german('agreements.first.feedback'),
      confidentiality: '',
      boundaries: '',
    },
    fixed: Object.fromEntries(fixed) as AgreementBody['fixed'],
  };
}

interface Version {
  number: number;
  state: 'offered' | 'signed' | 'amended' | 'ended';
  at: Date;
  signed: boolean;
  ended_at?: Date | undefined;
}

function addVersion(desk: RoomDesk, room: Room, body: AgreementBody, { number, state, at, signed, ended_at }: Version): void {
  const id = desk.random.uuid();
  const before = new Date(at.getTime() - 30 * 3_600_000);
  desk.add('agreement', {
    id,
    tandem_id: room.id,
    number,
    state,
    sealed_body: sealBody(desk.house, id, body),
    proposed_by: room.a,
    created_at: before,
    updated_at: at,
    offered_at: before,
    signed_at: signed ? at : null,
    ended_at: ended_at ?? null,
  });
  const hash = hashOf(body);
  desk.add('agreement_signature', { agreement_id: id, person_id: room.a, signed_at: before, hash });
  if (signed) desk.add('agreement_signature', { agreement_id: id, person_id: room.b, signed_at: at, hash });
}

/** The kickoff talk, what was agreed, and the looks back. `name`: full name of a person. Who is on the way longest has changed it once. */
export function addAgreement(desk: RoomDesk, room: Room, steps: RoomSteps, name: (person_id: string) => string): void {
  addKickoff(desk, room, steps);
  addLooks(desk, room, steps);
  if (!steps.kickoff) return;
  const body = bodyOf(desk, room, name);
  if (!steps.signed) return addVersion(desk, room, body, { number: 1, state: 'offered', at: desk.ago(2), signed: false });
  const state = isLive(room.state) ? 'signed' : 'ended';
  const ended_at = isLive(room.state) ? undefined : steps.ended;
  if (!room.changed) return addVersion(desk, room, body, { number: 1, state, at: steps.signed, signed: true, ended_at });
  const first = { ...body, texts: { ...body.texts, reachability: change.before } };
  addVersion(desk, room, first, { number: 1, state: 'amended', at: steps.signed, signed: true });
  const second = { ...body, texts: { ...body.texts, reachability: change.after } };
  addVersion(desk, room, second, { number: 2, state, at: desk.ago(Math.round(room.started / 2)), signed: true, ended_at });
}
