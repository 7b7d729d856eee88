import { sightOf } from '../src/platform/deed.ts';
import { hashOf } from '../src/rooms/agreements/store/hash.ts';
import { kickoffPoints } from '../src/rooms/agreements/rules.ts';
import { listAgreements } from '../src/rooms/agreements/store/agreements.ts';
import { cast } from './cast.ts';
import type { Client, TestHouse } from './harness.ts';
import { done } from './marked-mentoring.ts';
import { addConfidant, ruth } from './stage-protection.ts';

/** What stays with the partner of the steps of a tandem, without a name. */
export const roomKept = [
  'Kickoff words that stay',
  'A look at a goal that stays',
  'A point that stays',
  'An idea that stays',
  'Documentation that stays',
];

interface Two {
  t: TestHouse;
  urs: Client;
  jana: Client;
}

const idOf = (tandem: string) => tandem.split('/').at(-1) ?? '';

async function sign({ t, urs, jana }: Two, tandem: string): Promise<void> {
  const sight = sightOf(t.house, { kind: 'person', person_id: cast.urs, name: '', roles: new Set(['member']) });
  const path = `${tandem}/agreement`;
  const seen = async () => hashOf((await listAgreements(sight, idOf(tandem)))[0]?.body ?? {});
  await done(urs, path);
  const strands = ['goal_definition', 'career_strategy', 'competences', 'informal_knowledge', 'networking'];
  await done(urs, `${path}/draft`, {
    interval_weeks: 4,
    session_count: 6,
    session_minutes: 60,
    mode: 'remote',
    strands_out: strands,
    goals_words: 'Handing over.',
    'duties.mentor': 'Asks.',
    'duties.mentee': 'Prepares.',
    documentation: roomKept[4],
    reachability: 'By message.',
    feedback: 'Each time.',
    seen: await seen(),
  });
  await done(urs, `${path}/offer`, { sure: 'on', seen: await seen() });
  await done(jana, `${path}/signature`, { sure: 'on', seen: await seen() });
}

/** Urs takes all steps with Jana: marked is what is his alone, unmarked what he has given to both. */
export async function takeSteps({ t, urs, jana }: Two, tandem: string, mark: string): Promise<void> {
  const [words, look, point, idea] = roomKept;
  await t.system((deed) => addConfidant(deed));
  await t.house.db
    .updateTable('tandem')
    .set({ has_kickoff: true, has_agreement: true, started_on: '2026-08-23', midterm_on: '2026-11-23' })
    .where('id', '=', idOf(tandem))
    .execute();
  for (const client of [urs, jana]) await done(client, `${tandem}/first-contact`);
  const rhythm = { interval_weeks: 4, session_count: 6, session_minutes: 60 };
  for (const each of kickoffPoints)
    for (const [version, client] of [urs, jana].entries())
      await done(client, `${tandem}/kickoff/${each}`, {
        note: words,
        version,
        way: 'confirm',
        ...(each === 'plan' ? rhythm : {}),
      });
  await done(urs, `${tandem}/kickoff/date`, { held_on: '2026-11-20' });
  await done(jana, `${tandem}/goals`, { text: 'To hand over one thing.', signs: 'I leave at five.' });
  const goal = await t.house.db.selectFrom('goal').select('id').executeTakeFirstOrThrow();
  await done(urs, `${tandem}/goals/${goal.id}/checks`, { progress: 50, words: look });
  await sign({ t, urs, jana }, tandem);
  await done(urs, `${tandem}/ideas`, { title: 'A day for it', text: idea });
  await done(urs, `${tandem}/midterm`, { words: mark, wish: 'go_on' });
  await done(urs, `${tandem}/closing`, { result: mark, thanks: mark });
  const held = await t.house.db.selectFrom('session').select('id').where('state', '=', 'held').executeTakeFirstOrThrow();
  await done(urs, `${tandem}/sessions/${held.id}/learning`, { learning: mark });
  const [first, second] = ['2027-01-12T09:00:00.000Z', '2027-02-09T09:00:00.000Z'];
  const series = { starts: [first, second], interval_weeks: 4, minutes: 60, zone: 'Europe/Zurich', mode: 'onsite', place: mark };
  await done(urs, `${tandem}/sessions/series`, series);
  const next = await t.house.db.selectFrom('session').select('id').where('state', '=', 'proposed').executeTakeFirstOrThrow();
  const points = `${tandem}/sessions/${next.id}/preparation/points`;
  await done(urs, points, { kind: 'mine', text: mark });
  await done(urs, points, { kind: 'ours', text: point });
  const file = new File(['Words in a file.'], 'plan.txt', { type: 'text/plain' });
  await done(urs, `${tandem}/messages`, { text: 'With a file.', files: file });
  await done(urs, '/settings/video', { own: `https://room.example/${mark}` });
  const times = { created_at: t.house.clock(), accepted_at: t.house.clock() };
  for (const [person_id, delegate_id] of [
    [cast.urs, cast.selin],
    [cast.milo, cast.urs],
  ] as const)
    await t.house.db
      .insertInto('delegate')
      .values({ person_id, delegate_id, ...times })
      .execute();
  const note = await t.house.db
    .selectFrom('session_note')
    .select('id')
    .where('author_id', '=', cast.urs)
    .where('kind', '=', 'mine')
    .executeTakeFirstOrThrow();
  await done(urs, `${tandem}/handovers`, { kind: 'note', object: note.id, confidant_id: ruth, words: mark });
  await done(urs, `${tandem}/help`, { asked_of: 'confidant', words: `${mark} needs somebody to talk to.` });
}
