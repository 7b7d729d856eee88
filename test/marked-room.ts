import { hashOf } from '../src/rooms/agreements/store/hash.ts';
import { listAgreements } from '../src/rooms/agreements/store/agreements.ts';
import { kickoffPoints } from '../src/rooms/agreements/rules.ts';
import { sightOf } from '../src/platform/deed.ts';
import { cast, type Name } from './cast.ts';
import type { Client, TestHouse } from './harness.ts';
import { done } from './marked-mentoring.ts';
import { ruth } from './stage-protection.ts';

export type Reader = Name | 'guest' | 'ruth';
const both: Reader[] = ['jana', 'urs'];
const office: Reader[] = ['eva', 'milo'];

/** Who may read each word of a tandem's room, of the help that somebody asks for, and of what the office notes about the course. */
export const roomAudience = {
  // Selin handles Jana's dates: when and where, and nothing else.
  room: [...both, 'selin'],
  learned: both,
  ownpoint: ['jana'],
  ourpoint: both,
  filename: both,
  filewords: both,
  ownroom: ['jana'],
  kickoffnote: both,
  goaltext: both,
  goalsigns: both,
  goalstep: both,
  goalcheck: both,
  doing: both,
  stuck: both,
  preparation: both,
  materials: both,
  ideatitle: both,
  ideatext: both,
  // Both have released it: that is what it was written for.
  opentitle: [...both, ...office],
  opentext: [...both, ...office],
  agreed: both,
  strand: both,
  duty: both,
  changed: both,
  midhers: both,
  midhis: both,
  result: both,
  thanks: both,
  look: office,
  // What a party gives out of her hand, and to whom.
  handed: ['jana', 'ruth'],
  handwords: ['jana', 'ruth'],
  revoked: ['jana'],
  askedhelp: ['jana', 'ruth'],
  askedoffice: ['jana', ...office],
  helpanswer: ['jana', ...office],
  freezereason: office,
} as const satisfies Record<string, readonly Reader[]>;

export type RoomWord = keyof typeof roomAudience;

export interface RoomMarking {
  t: TestHouse;
  marker(word: RoomWord): string;
  jana: Client;
  urs: Client;
  eva: Client;
  ruth: Client;
}

const ids = async (
  t: TestHouse,
  table: 'goal' | 'needs_assessment' | 'idea' | 'session' | 'check_in' | 'protection',
  tandem: string,
) =>
  (
    await t.house.db
      .selectFrom(table)
      .select('id')
      .where('tandem_id', '=', tandem.split('/').at(-1) ?? '')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id);

/** Around a meeting of any tandem, and what goes with a message. */
export async function meet({ t, marker, jana }: RoomMarking, tandem: string): Promise<void> {
  const meetings = await t.house.db
    .selectFrom('session')
    .select(['id', 'state'])
    .where('tandem_id', '=', tandem.split('/').at(-1) ?? '')
    .execute();
  const of = (state: string) => `${tandem}/sessions/${meetings.find((row) => row.state === state)?.id}`;
  await done(jana, `${of('booked')}/preparation/points`, { kind: 'mine', text: marker('ownpoint') });
  await done(jana, `${of('booked')}/preparation/points`, { kind: 'ours', text: marker('ourpoint') });
  await done(jana, `${of('held')}/learning`, { learning: marker('learned') });
  const file = new File([`${marker('filewords')} and more words`], `${marker('filename')}.txt`, { type: 'text/plain' });
  await done(jana, `${tandem}/messages`, { text: 'With a file.', files: file });
  await done(jana, '/settings/video', { own: `https://room.example/${marker('ownroom')}` });
}

async function kickoff({ marker, jana, urs }: RoomMarking, tandem: string): Promise<void> {
  for (const client of [jana, urs]) await done(client, `${tandem}/first-contact`);
  const rhythm = { interval_weeks: 4, session_count: 6, session_minutes: 60 };
  for (const point of kickoffPoints)
    for (const [version, client] of [jana, urs].entries())
      await done(client, `${tandem}/kickoff/${point}`, {
        note: marker('kickoffnote'),
        version,
        way: 'confirm',
        ...(point === 'plan' ? rhythm : {}),
      });
  await done(jana, `${tandem}/kickoff/date`, { held_on: '2026-11-20' });
}

async function agree({ t, marker, jana, urs }: RoomMarking, tandem: string): Promise<void> {
  const sight = sightOf(t.house, { kind: 'person', person_id: cast.jana, name: '', roles: new Set(['member']) });
  const path = `${tandem}/agreement`;
  const seen = async () => hashOf((await listAgreements(sight, tandem.split('/').at(-1) ?? ''))[0]?.body ?? {});
  const words = {
    interval_weeks: 4,
    session_count: 6,
    session_minutes: 60,
    mode: 'remote',
    goals_words: marker('agreed'),
    'strands.goal_definition': marker('strand'),
    'strands.career_strategy': 'Later.',
    'strands.competences': 'Most of the time.',
    'strands.informal_knowledge': 'At lunch.',
    strands_out: 'networking',
    'duties.mentor': marker('duty'),
    'duties.mentee': 'Prepares.',
    documentation: 'Three sentences.',
    reachability: 'By message.',
    feedback: 'After each meeting.',
  };
  await done(jana, path);
  await done(jana, `${path}/draft`, { ...words, seen: await seen() });
  await done(jana, `${path}/offer`, { sure: 'on', seen: await seen() });
  await done(urs, `${path}/signature`, { sure: 'on', seen: await seen() });
  await done(urs, path);
  await done(urs, `${path}/draft`, { ...words, roles: marker('changed'), seen: await seen() });
}

/** Everything that a tandem with all steps can write: the reverse one, in which Jana shows Urs something. */
export async function live(marking: RoomMarking, tandem: string): Promise<void> {
  const { t, marker, jana, urs, eva } = marking;
  await kickoff(marking, tandem);
  await done(urs, `${tandem}/goals`, { text: marker('goaltext'), signs: marker('goalsigns'), level_before: 3 });
  const [goal] = await ids(t, 'goal', tandem);
  await done(urs, `${tandem}/goals/${goal}/steps`, { step: marker('goalstep') });
  await done(urs, `${tandem}/goals/${goal}/checks`, { progress: 50, words: marker('goalcheck') });
  await agree(marking, tandem);
  await done(urs, `${tandem}/needs`, { topic: 'leading-teams', level: 3, doing: marker('doing'), stuck: marker('stuck') });
  const [needs] = await ids(t, 'needs_assessment', tandem);
  const prepared = { plan: marker('preparation'), materials: marker('materials'), version: 0 };
  await done(jana, `${tandem}/needs/${needs}/preparation`, prepared);
  await done(jana, `${tandem}/ideas`, { title: marker('opentitle'), text: marker('opentext') });
  const [open] = await ids(t, 'idea', tandem);
  for (const client of [jana, urs]) await done(client, `${tandem}/ideas/${open}/release`, { version: 1 });
  await done(jana, `${tandem}/ideas`, { title: marker('ideatitle'), text: marker('ideatext') });
  const series = { starts: ['2027-01-12T09:00:00.000Z', '2027-02-09T09:00:00.000Z'], interval_weeks: 4, minutes: 60 };
  await done(jana, `${tandem}/sessions/series`, { ...series, zone: 'Europe/Zurich', mode: 'onsite', place: marker('room') });
  await t.house.db
    .updateTable('tandem')
    .set({ started_on: '2026-08-23', midterm_on: '2026-11-23' })
    .where('id', '=', tandem.split('/').at(-1) ?? '')
    .execute();
  await done(jana, `${tandem}/midterm`, { words: marker('midhers'), wish: 'other_partner' });
  await done(urs, `${tandem}/midterm`, { words: marker('midhis'), wish: 'go_on' });
  await done(jana, `${tandem}/closing`, { result: marker('result'), thanks: marker('thanks') });
  await t.drain({ tick: true });
  await done(eva, `/program${tandem}/check-ins`, { mood: 'well', note: marker('look') });
}

/** Jana shows the confidant a note of her own, takes another one back, asks twice; the office freezes another tandem. */
export async function seekHelp(
  { t, marker, jana, eva, ruth: confidant }: RoomMarking,
  tandem: string,
  other: string,
): Promise<void> {
  for (const word of ['handed', 'revoked'] as const) {
    await done(jana, `${tandem}/notes`, { kind: 'mine', text: marker(word) });
    const notes = await t.house.db.selectFrom('session_note').selectAll().orderBy('created_at', 'desc').execute();
    const note = notes.find((row) => t.house.vault.open(row.sealed_text, `session_note.text.${row.id}`) === marker(word));
    const given = await done(jana, `${tandem}/handovers`, {
      kind: 'note',
      object: note?.id,
      confidant_id: ruth,
      words: word === 'handed' ? marker('handwords') : marker('revoked'),
    });
    if (word === 'revoked') await done(jana, `${given}/revocation`);
    else await done(confidant, `${given}/reading`);
  }
  await done(jana, `${tandem}/help`, { asked_of: 'office', words: `${marker('askedoffice')} and more words.` });
  const [asked] = await ids(t, 'protection', tandem);
  await done(eva, `/protections/${asked}/answer`, { answer: `${marker('helpanswer')} and more words.` });
  await done(jana, `${tandem}/help`, { asked_of: 'confidant', words: `${marker('askedhelp')} and more words.` });
  const tandem_id = other.split('/').at(-1);
  await done(eva, '/protections', { tandem_id, words: `${marker('freezereason')} and more words.` });
  await t.drain({ tick: true });
}
