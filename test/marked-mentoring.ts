import { expect } from 'vitest';
import { cast, type Name } from './cast.ts';
import type { Client, Fields, TestHouse } from './harness.ts';

type Reader = Name | 'guest';
const both: Reader[] = ['jana', 'urs'];
const office: Reader[] = ['eva', 'milo'];

/** Who may read each word of what the two do together, say about it, and of gate three. */
export const mentoringAudience = {
  askback: both,
  askreply: both,
  place: both,
  link: both,
  cancel: both,
  nextstep: both,
  summary: both,
  transfer: both,
  hermessage: both,
  // Jana reports it: the office reads what she hands over.
  hismessage: [...both, ...office],
  hernote: ['jana'],
  hisnote: ['urs'],
  ournote: both,
  // Named feedback is the office's, never the partner's.
  broken: ['jana', ...office],
  rating: ['jana', ...office],
  praise: ['urs', ...office],
  // Words that name Jana, who has not agreed: for the office they are not there yet.
  testimonial: both,
  reported: ['jana', ...office],
  flagnote: office,
  allegation: ['urs', ...office],
  statement: ['urs', ...office],
  otherside: ['jana', ...office],
  entry: office,
  evidence: office,
  evidencelink: office,
  verdict: ['urs', ...office],
  appeal: ['urs', ...office],
  appealreason: ['urs', ...office],
  turn: office,
} as const satisfies Record<string, readonly Reader[]>;

export type MentoringWord = keyof typeof mentoringAudience;

export interface Marking {
  t: TestHouse;
  marker(word: MentoringWord): string;
  jana: Client;
  urs: Client;
  eva: Client;
  milo: Client;
}

export async function done(client: Client, path: string, fields: Fields = {}): Promise<string> {
  const page = await client.post(path, fields);
  expect({ path, status: page.status }).toEqual({ path, status: 303 });
  return (page.location ?? '').split('#')[0] ?? '';
}

/** Urs asks back, Jana replies. */
export async function clarify({ marker, jana, urs }: Marking, request: string): Promise<void> {
  await done(urs, `${request}/questions`, { question: marker('askback') });
  await done(jana, `${request}/reply`, { reply: marker('askreply') });
}

/** Everything that a running tandem can write. */
export async function talk({ t, marker, jana, urs }: Marking, tandem: string): Promise<void> {
  const plan = { zone: 'Europe/Zurich', minutes: 60, mode: 'remote', place: marker('place') };
  const link = `https://room.example/${marker('link')}`;
  const booked = await done(jana, `${tandem}/sessions`, { ...plan, first: '2026-12-01T10:00', link });
  await done(urs, `${booked}/choice`, { starts_at: '2026-12-01T09:00:00.000Z' });
  const dropped = await done(urs, `${tandem}/sessions`, { ...plan, first: '2026-12-08T10:00', link });
  await done(jana, `${dropped}/choice`, { starts_at: '2026-12-08T09:00:00.000Z' });
  await done(jana, `${dropped}/cancellation`, { cancel_words: marker('cancel') });
  const log = { held_at: '2026-11-20T10:00', zone: 'Europe/Zurich', minutes: 60, mode: 'onsite' };
  await done(jana, `${tandem}/sessions/log`, {
    ...log,
    next_step: marker('nextstep'),
    summary: marker('summary'),
    transfer: marker('transfer'),
  });
  await done(jana, `${tandem}/messages`, { text: marker('hermessage') });
  await done(urs, `${tandem}/messages`, { text: marker('hismessage') });
  await done(jana, `${tandem}/notes`, { kind: 'mine', text: marker('hernote') });
  await done(urs, `${tandem}/notes`, { kind: 'mine', text: marker('hisnote') });
  await done(urs, `${tandem}/notes`, { kind: 'ours', text: marker('ournote') });
  await done(jana, '/sessions/calendar');
  await t.drain({ tick: true });
}

/** What each of the two says about the other to the office, and would say to everybody. */
export async function judge({ marker, jana, urs }: Marking, tandem: string): Promise<void> {
  const bad = { rating: 2, topics_fit: 'no', standards_kept: 'no', standards_text: marker('broken'), text: marker('rating') };
  await done(jana, `${tandem}/feedback`, bad);
  const good = { rating: 5, topics_fit: 'yes', standards_kept: 'yes', text: marker('praise'), quote: 'on' };
  const offer = await done(urs, `${tandem}/feedback`, good);
  await done(urs, offer, { text: `${marker('testimonial')} and more of it`, signed_as: 'name', names_partner: 'yes' });
}

/** A report, a flag closed with a note, and a case from its opening to the appeal, a suspension lifted at the end. */
export async function takeCare({ t, marker, jana, urs, eva, milo }: Marking): Promise<void> {
  const messages = await t.house.db.selectFrom('message').selectAll().orderBy('sent_at').execute();
  const his = messages.find((row) => t.house.vault.open(row.sealed_text, `message.text.${row.id}`) === marker('hismessage'));
  const report = { reason: 'advertising', text: marker('reported'), confidential: 'on' };
  await done(jana, `/reports/message/${his?.id}`, report);
  await t.drain();
  const flags = await t.house.db.selectFrom('flag').selectAll().orderBy('created_at').execute();
  const of = (source: string) => flags.find((row) => row.source === source)?.id ?? source;
  await done(eva, `/cases/flags/${of('standards')}/closing`, { note: `${marker('flagnote')} enough` });
  const path = await done(eva, `/cases/flags/${of('report')}/case`, { into: 'new', side: 'mentor' });
  const link = `https://evidence.example/${marker('evidencelink')}`;
  await done(eva, `${path}/entries`, { kind: 'note', text: marker('entry') });
  await done(eva, `${path}/entries`, { kind: 'evidence', text: marker('evidence'), link });
  const more = (word: MentoringWord) => `${marker(word)} and some more words of it.`;
  await done(eva, `${path}/hearing`, { allegation: more('allegation'), others: [cast.jana] });
  await done(urs, `${path}/statement`, { text: more('statement') });
  await done(jana, `${path}/statement`, { text: more('otherside') });
  const verdict = { outcome: 'suspension', suspension_code: 'advertising', reason: more('verdict') };
  await done(eva, `${path}/decision`, verdict);
  await done(urs, `${path}/appeal`, { appeal: more('appeal') });
  await done(milo, `${path}/appeal/decision`, { appeal_outcome: 'upheld', appeal_reason: more('appealreason') });
  await done(eva, `${path}/lift`, { note: more('turn') });
  await t.drain({ tick: true });
}
