import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCv } from '../src/platform/files/cv.ts';
import { typeset } from '../src/platform/files/cv.samples.ts';
import { openLog } from '../src/platform/log.ts';
import { columns, table } from './access-table.ts';
import { bothConfirmed, cvFile, evidence, fillIn } from './applying.ts';
import { accept, cast, setStage } from './cast.ts';
import { openFormats } from './formats.ts';
import { openTestHouse, type Client, type Fields, type TestHouse } from './harness.ts';
import { everyRow, expectSound, wordsIn } from './invariants.ts';
import { clarify, done, judge, mentoringAudience, takeCare, talk } from './marked-mentoring.ts';
import { enrol, enrolmentAudience } from './marked-enrolment.ts';
import { pairingAudience, proposeMarked } from './marked-pairing.ts';
import { live, meet, roomAudience, seekHelp, type Reader } from './marked-room.ts';
import { addConfidant, ruth } from './stage-protection.ts';
import { listSealedTables, openedAnywhere } from '../src/rooms/operation/store/rotation.ts';
import { sightOf, systemActor } from '../src/platform/deed.ts';

/** Selin handles Jana's dates, Ruth is the confidant. */
const readers: Reader[] = [...columns, 'milo', 'ines', 'bruno', 'ruth'];
const office: Reader[] = ['eva', 'milo'];

/** Who may read each word, by the audience tables of the rooms; nobody else, on no page, in no export. */
const audience = {
  experience: ['urs', ...office],
  motivation: ['urs', ...office],
  conflicts: ['urs', ...office],
  curriculum: ['urs', ...office],
  // The office's note about a topic is in the export of the person whom it concerns, and nowhere else.
  note: ['urs', ...office],
  question: ['urs', ...office],
  reply: ['urs', ...office],
  // A question that was taken back is, like a note, in her export and on no page of hers.
  regretted: ['urs', ...office],
  rejection: ['jana', ...office],
  proposed: ['selin', 'tarik', ...office],
  refused: ['selin', 'tarik', ...office],
  draft: office,
  unsent: ['selin'],
  concern: ['jana', 'urs'],
  dates: ['jana', 'urs'],
  answer: ['jana', 'urs'],
  ending: ['jana', ...office],
  feedback: ['jana', ...office],
  ...mentoringAudience,
  ...roomAudience,
  ...enrolmentAudience,
  ...pairingAudience,
} as const satisfies Record<string, readonly Reader[]>;
type Word = keyof typeof audience;
const words = Object.keys(audience) as Word[];
/** What a party can hand over, and where it lies. */
const handed = [
  ['message', 'message'],
  ['note', 'session_note'],
  ['session', 'session'],
  ['goal', 'goal'],
  ['agreement', 'agreement'],
] as const;
async function feeds(): Promise<string[]> {
  const rows = await t.house.db.selectFrom('calendar_feed').selectAll().execute();
  return rows.map((row) => t.house.vault.open(row.sealed_token, `calendar_feed.token.${row.person_id}`));
}

/** Letters that occur nowhere else. */
const marker = (word: Word) => `Qzx${word}Jvk`;

let t: TestHouse;
const log: string[] = [];
const paths: string[] = [];

async function apply(client: Client, marked: boolean): Promise<void> {
  await fillIn(client);
  if (!marked) return;
  const texts = { experience: marker('experience'), motivation: marker('motivation'), conflicts: marker('conflicts') };
  await done(client, '/application/experience', { ...texts, capacity: 2, durations: [6] });
  await done(client, '/application/cv', { cv: cvFile('cv.pdf', typeset(`= CV\n${marker('curriculum')} and more words of it`)) });
}

const all = async (name: string) =>
  (await sql<{ id: string }>`select id from ${sql.table(name)}`.execute(t.house.db)).rows.map(({ id }) => id);

beforeAll(async () => {
  t = await openTestHouse();
  t.house.log = openLog('debug', { write: (line: string) => void log.push(line) });
  await setStage(t);
  await accept(t, 'jana', 'urs', 'eva', 'milo', 'selin');
  const [jana, urs, eva, selin] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva), await t.as(cast.selin)];
  await t.system((deed) => addConfidant(deed));
  const marking = { t, marker, jana, urs, eva, milo: await t.as(cast.milo), ruth: await t.as(ruth) };

  await apply(urs, true);
  await done(urs, '/application/submission');
  const [application = ''] = await all('application');
  for (const word of ['question', 'regretted'] as const)
    await done(eva, `/applications/${application}/questions`, { text: `${marker(word)}, is that so?`, topic: 'delegation' });
  const asked = await t.house.db.selectFrom('application_question').selectAll().orderBy('asked_at').orderBy('id').execute();
  const textOf = ({ id, sealed_text }: (typeof asked)[number]) =>
    t.house.vault.open(sealed_text, `application_question.text.${id}`);
  for (const row of asked)
    if (textOf(row).includes(marker('regretted'))) await done(eva, `/applications/${application}/questions/${row.id}/withdrawal`);
  const open = asked.filter((row) => textOf(row).includes(marker('question')));
  await done(urs, '/application/answers', { [`answer.${open[0]?.id}`]: `${marker('reply')}, and more.` });
  await done(eva, `/applications/${application}/approval`, { ...bothConfirmed, 'note.delegation': marker('note') });
  await apply(jana, false);
  await done(jana, '/application/submission');
  const own = (await all('application')).find((id) => id !== application) ?? '';
  await done(eva, `/applications/${own}/rejection`, {
    reason_code: 'other',
    reason: `${marker('rejection')} and some more words`,
  });
  await done(selin, '/application');
  await done(selin, '/application/topics', { topics: ['delegation'] });
  await done(selin, '/application/evidence', { ...evidence, again: 'on' });
  await done(selin, '/application/experience', { experience: marker('unsent'), again: 'on' });
  const missed = { label: 'Shift work', self_level: 3, evidence: `${marker('proposed')} and nine years of nights.` };
  await done(selin, '/application/topics', { topics: ['delegation'], ...missed });
  const [proposal = ''] = await all('topic_proposal');
  await done(eva, `/program/topics/proposals/${proposal}/refusal`, { reason: `${marker('refused')}, sorry.` });
  await done(selin, '/application/topics', { topics: ['delegation'], ...missed, label: 'Night work' });
  const text = {
    title_de: marker('draft'),
    title_en: marker('draft'),
    note_de: marker('draft'),
    'binding.0.text_de': marker('draft'),
  };
  await done(eva, '/program/standards/draft', { seen: '1', do: 'save', ...text });

  const [listing = ''] = await all('mentor_listing');
  const wish = { topics: ['delegation'], concern: marker('concern'), first_dates: marker('dates'), months: 6, mode: 'both' };
  const first = await done(jana, `/mentors/${listing}/request`, wish);
  await done(urs, `${first}/decline`, { suggestion: 'own', answer: marker('answer'), reason_code: 'time' });
  const second = await done(jana, `/mentors/${listing}/request`, wish);
  await clarify(marking, second);
  const tandem = await done(urs, `${second}/acceptance`);
  await talk(marking, tandem);
  await meet(marking, tandem);
  await judge(marking, tandem);
  const { network, cross, exchange, reverse } = await openFormats(t);
  for (const { tandem_id } of [network, cross]) await t.house.db.deleteFrom('tandem').where('id', '=', tandem_id).execute();
  await t.drain({ tick: true });
  await live(marking, `/tandems/${reverse.tandem_id}`);
  await seekHelp(marking, `/tandems/${reverse.tandem_id}`, `/tandems/${exchange.tandem_id}`);
  const allowed = { person_id: cast.jana, delegate_id: cast.selin, created_at: t.house.clock(), accepted_at: t.house.clock() };
  await t.house.db.insertInto('delegate').values(allowed).execute();
  const ending = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'yes', ending_text: marker('ending') };
  await done(jana, `${tandem}/ending`, ending);
  await done(jana, '/feedback', { kind: 'problem', text: marker('feedback'), may_reply: 'on' });
  await t.drain();
  await takeCare(marking);
  await enrol(marking);
  await proposeMarked(marking);

  // Each place in an address with everything that can stand there; a new thing needs a line here.
  const things: [RegExp, string[]][] = [
    [/\/initiatives\/:initiative/, await all('initiative')],
    [/\/setup\/:step/, ['goals', 'texts']],
    [/\/checklist\/:check/, (await all('cycle_check')).slice(0, 1)],
    [/\/quality\/:point/, ['backing']],
    [/\/matching\/runs\/:run/, await all('match_run')],
    [/\/cycles\/[^/]+\/proposals\/:proposal/, await all('match_proposal')],
    [/\/clearances\/:proposal/, await all('match_proposal')],
    [/^\/proposals\/:id/, await all('match_proposal')],
    [/\/people-to-meet\/:participation/, await all('participation')],
    [/^\/participations\/:id/, await all('participation')],
    [/\/people\/:participation/, await all('participation')],
    [/^\/cycles\/:id/, await all('cycle')],
    [/^\/cycles\/[^/]+\/messages\/:message/, await all('cycle_message')],
    [/^\/organizations\/:id/, await all('organization')],
    [/\/organizations\/:organization/, await all('organization')],
    [/\/contacts\/:contact/, await all('organization_contact')],
    [/^\/consortia\/:id/, await all('consortium')],
    [/^\/notices\/:notice/, await all('organization_notice')],
    [/^\/applications\/:id/, await all('application')],
    [/^\/mentors\/:id/, await all('mentor_listing')],
    [/^\/requests\/:id/, await all('mentoring_request')],
    [/^\/tandems\/:id/, await all('tandem')],
    [/^\/program\/tandems\/:id/, await all('tandem')],
    [/\/check-ins\/:check/, await all('check_in')],
    [/\/goals\/:goal/, await all('goal')],
    [/^\/program\/goals\/:program/, await all('program')],
    [/\/:template/, (await all('goal_template')).slice(0, 1)],
    [/\/needs\/:needs/, await all('needs_assessment')],
    [/\/ideas\/:idea/, await all('idea')],
    [/\/versions\/:number/, ['1', '2']],
    [/^\/protections\/:id/, await all('protection')],
    [/^\/handovers\/:id/, await all('handover')],
    [/^\/dates\/:person/, [cast.jana]],
    [/\/sessions\/series\/:series/, await all('session_series')],
    [/\/sessions\/:session/, await all('session')],
    [/^\/dates\/[^/]+\/:tandem/, await all('tandem')],
    [/^\/dates\/[^/]+\/[^/]+\/:session/, await all('session')],
    [/\/notes\/:note/, await all('session_note')],
    [/\/files\/:file/, await all('message_file')],
    [/\/feedback\/:feedback/, await all('tandem_feedback')],
    [/^\/feedback\/mentorings\/:id/, await all('tandem_feedback')],
    [/^\/feedback\/:id/, await all('program_feedback')],
    [/^\/cases\/flags\/:id/, await all('flag')],
    [/^\/cases\/:id/, await all('quality_case')],
    [/^\/reports\/:kind\/:id/, (await all('message')).map((id) => `message/${id}`)],
    [/^\/calendar\/:token/, await feeds()],
    [/^\/operation\/mails\/:id/, await all('mail')],
    [/:kind$/, ['requests.sent']],
    [/:slug/, ['delegation']],
    [/^\/program\/topics\/proposals\/:id/, await all('topic_proposal')],
    [/^\/standards\/:number/, ['1']],
    [/:group/, ['leadership']],
    [/:page/, ['1']],
    [/:id/, [cast.jana, cast.urs]],
  ];
  const addresses = (path: string): string[] => {
    const [pattern, ids] = things.find(([each]) => each.test(path)) ?? [];
    if (!pattern || !ids) return [path];
    const filled = (id: string) => path.replace(pattern, (found) => found.replace(/:\w+(\/:\w+)?$/, id));
    return ids.flatMap((id) => addresses(filled(id)));
  };
  // From the application itself: a page that somebody adds is looked at from its first day.
  const mounted = t.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
  for (const path of new Set(mounted.map((each) => each.path))) paths.push(...addresses(path));
  expect(Object.keys(table).filter((route) => route.startsWith('GET ')).length).toBeGreaterThan(80);
  paths.push(`/operation/people/${cast.jana}/merge?other=${cast.urs}`, '/applications?state=decided', '/operation/mails?q=jana');
  paths.push('/program/standards/draft/preview?show=changes', '/program/standards/publication?kind=binding', '/mentors?q=Shift');
  for (const id of await all('tandem')) paths.push(`/tandems/${id}/notes/new?kind=ours`);
  paths.push('/cases?show=closed', '/feedback/mentorings?rating=2', '/tandems?state=ended');
  for (const id of await all('tandem'))
    for (const [kind, table] of handed)
      for (const object of await all(table)) paths.push(`/tandems/${id}/handovers/new?kind=${kind}&object=${object}`);
  for (const id of await all('tandem')) paths.push(`/protections/new?tandem=${id}`, `/tandems/${id}/kickoff?point=roles`);
  paths.push('/protections?state=closed');
  // Every other address is that of a thing.
  expect(paths.filter((path) => /:(?!token|person|kind|mark)/.test(path))).toEqual([]);
});
afterAll(() => t.close());

const clientOf = async (who: Reader) => (who === 'guest' ? t.guest() : t.as(who === 'ruth' ? ruth : cast[who]));

/** A printed document is read like a CV. */
async function textOf(client: Client, path: string): Promise<string> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await t.app.request(path, { headers: { cookie, 'accept-language': 'en' } });
  if (response.headers.get('content-type') !== 'application/pdf') return response.text();
  return (await readCv(new Uint8Array(await response.arrayBuffer()), { draw: 0 })).text.replaceAll(/\s+/g, '');
}

/** What is asked for with a form: a search that finds every word, and what the office takes along as a file. */
const asked: [string, Fields][] = [
  ['/search', { words: 'Qzx' }],
  ['/program/tandems/export', {}],
];

test('every page, file and export shows each word to its audience and to nobody else', { timeout: 600_000 }, async () => {
  const seen = Object.fromEntries(words.map((word) => [word, new Set<Reader>()])) as Record<Word, Set<Reader>>;
  const leaks: string[] = [];
  let looked = 0;
  for (const who of readers) {
    const client = await clientOf(who);
    const answers = [...paths.map((path) => [path] as const), ...asked];
    for (const [path, fields] of answers) {
      const text = fields ? (await client.post(path, fields)).text : await textOf(client, path);
      looked += 1;
      for (const word of words.filter((each) => text.includes(marker(each)))) {
        seen[word].add(who);
        if (!(audience[word] as readonly Reader[]).includes(who)) leaks.push(`${who} reads ${word} on ${path}`);
        if ((word === 'note' || word === 'regretted') && who === 'urs' && !path.startsWith('/settings/data/export'))
          leaks.push(`urs reads ${word} on ${path}`);
      }
    }
  }
  console.info(
    `marker test: ${looked} pages looked at (${readers.length} readers × ${paths.length + asked.length} addresses), ${words.length} words`,
  );
  expect(leaks).toEqual([]);
  // The words have been where the audience looks for them: the test sees what there is to see.
  for (const word of words) expect([word, ...[...seen[word]].toSorted()]).toEqual([word, ...[...audience[word]].toSorted()]);
});

test('no word lies open in the database, in a file, a mail or the log', async () => {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    for (const word of words) if (text.includes(marker(word))) found.push(`${word} in ${where}`);
  };
  const rows = await everyRow(t);
  expect(rows.length).toBeGreaterThan(50);
  // Meant for all members once it is published; nobody's secret, but in no other place either.
  const open = { policy_draft: ['draft'], topic_proposal: ['proposed', 'refused'] } as Record<string, string[]>;
  for (const { table: name, row } of rows)
    look(
      name,
      (open[name] ?? []).reduce((text, word) => text.replaceAll(marker(word as Word), ''), wordsIn(row)),
    );
  for (const key of await t.house.files.listBefore(new Date(8.64e15)))
    look('a file', Buffer.from((await t.house.files.get(key)) ?? []).toString('latin1'));
  const mails = await t.house.db.selectFrom('mail').selectAll().execute();
  expect(mails.length).toBeGreaterThan(5);
  for (const mail of mails)
    for (const column of ['subject', 'text', 'html'] as const) {
      const sealed = mail[`sealed_${column}`];
      if (sealed) look(`mail ${mail.kind}`, t.house.vault.open(sealed, `mail.${column}.${mail.id}`));
    }
  // An invitation says where to meet, to the two who meet, and nothing else.
  const calendars = mails.flatMap(({ id, sealed_calendar }) =>
    sealed_calendar ? [t.house.vault.open(sealed_calendar, `mail.calendar.${id}`).replaceAll(/\r?\n[ \t]/g, '')] : [],
  );
  expect(calendars.length).toBeGreaterThan(2);
  for (const text of calendars) look('an invitation', text.replaceAll(marker('place'), '').replaceAll(marker('link'), ''));
  t.house.log.error({ err: Object.assign(new Error('x'), { detail: marker('concern'), where: marker('concern') }) }, 'x');
  expect(log.length).toBeGreaterThan(0);
  look('the log', log.join(''));
  expect(found).toEqual([]);
});

/** Columns in which nothing stands that somebody has written: an address that the house has made, and what only mails hold. */
// A match run keeps numbers and words of closed lists, and nothing that anybody wrote.
const unmarked = ['calendar_feed.sealed_token', 'network.sealed_smtp_url', /^mail\.sealed_/, /^match_run\.sealed_/];

test('every sealed column of the schema holds a marked word, and opens in the context of its row', async () => {
  const sight = sightOf(t.house, systemActor('test'));
  const rows = await everyRow(t, ['public']);
  const [closed, bare]: [string[], string[]] = [[], []];
  for (const { table: name, columns: sealed } of await listSealedTables(sight))
    for (const column of sealed) {
      const values = rows.filter((each) => each.table === name && each.row[column]);
      const opened = values.map(({ row }) => openedAnywhere(sight, name, column, row)?.text);
      const place = `${name}.${column}`;
      if (opened.includes(undefined)) closed.push(place);
      const known = unmarked.some((each) => (typeof each === 'string' ? each === place : each.test(place)));
      if (!known && !opened.some((text) => /Qzx\w+Jvk/.test(text ?? ''))) bare.push(place);
    }
  expect(closed).toEqual([]);
  expect(bare, 'Write a marked word into it in test/marked-room.ts, and say who may read it.').toEqual([]);
});

test('the whole story leaves everything sound', () => expectSound(t));
