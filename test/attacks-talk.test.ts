import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readByNames, readByRules } from '../src/platform/calendar/reading.samples.ts';
import { formTandem } from '../src/rooms/tandems/actions.ts';
import { insertNote, sealNote } from '../src/rooms/sessions/store/notes.ts';
import { cast, emailOf, programId, type Name } from './cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
let first: string;
let second: string;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
  first = `/tandems/${things.tandem}`;
  // Jana has two mentors: what belongs to one tandem must not be reached under the address of the other.
  second = await t.system((deed) =>
    formTandem(deed, {
      program_id: programId,
      mentor_id: cast.milo,
      mentee_id: cast.jana,
      topics: ['delegation'],
      months: 6,
      mode: 'both',
    }),
  );
  second = `/tandems/${second}`;
});
afterEach(async () => {
  await t.drain();
  await expectSound(t);
});
afterAll(() => t.close());

const as = (name: Name): Promise<Client> => t.as(cast[name]);
const plan = { zone: 'Europe/Zurich', minutes: 60, mode: 'remote', first: '2026-12-01T10:00' };
const log = { held_at: '2026-11-20T10:00', zone: 'Europe/Zurich', minutes: 60, mode: 'phone' };
const rows = async () =>
  JSON.stringify(
    await Promise.all(
      (['session', 'session_note', 'message', 'tandem_feedback'] as const).map((table) =>
        t.house.db.selectFrom(table).selectAll().orderBy('id').execute(),
      ),
    ),
  );

describe('one’s own things under another tandem’s address', () => {
  test('are not there, neither to read nor to change', async () => {
    const jana = await as('jana');
    const before = await rows();
    const { session, proposed_session, held_session, note, own_note, message, tandem_feedback } = things;
    for (const at of [
      `/sessions/${session}`,
      `/sessions/${session}/dates`,
      `/sessions/${session}/place`,
      `/sessions/${session}/cancellation`,
      `/sessions/${held_session}/log`,
      `/sessions/${session}/calendar.ics`,
      `/notes/${note}`,
      `/notes/${own_note}`,
      `/feedback/${tandem_feedback}`,
      `/feedback/${tandem_feedback}/testimonial`,
    ])
      // prettier-ignore
      expect([at, (await jana.get(first + at)).status, (await jana.get(second + at)).status]).toEqual([at, expect.toSatisfy((status: number) => status < 400), 404]);
    const deeds: [string, object][] = [
      [`/sessions/${proposed_session}/choice`, { starts_at: '2026-11-26T09:00:00.000Z' }],
      [`/sessions/${session}/dates`, plan],
      [`/sessions/${session}/keeping`, {}],
      [`/sessions/${session}/place`, { ...plan, place: 'Elsewhere' }],
      [`/sessions/${session}/cancellation`, {}],
      [`/sessions/${held_session}/log`, log],
      [`/sessions/${held_session}/absence`, {}],
      [`/messages/${message}/withdrawal`, {}],
      [`/notes/${note}`, { text: 'Mine now', version: 1 }],
      [`/notes/${note}/deletion`, {}],
      [`/notes/${note}/restoration`, {}],
      [
        `/feedback/${tandem_feedback}/testimonial`,
        { text: 'Longer than twenty characters.', signed_as: 'name', names_partner: 'yes' },
      ],
    ];
    for (const [at, form] of deeds)
      for (const id of [second, first.replace(/.$/, 'x'), '/tandems/x'])
        expect([id, at, (await jana.post(id + at, form as never)).status]).toEqual([id, at, 404]);
    expect(await rows()).toBe(before);
    // A page elsewhere is no way to say how far one has read here.
    expectMoved(await jana.post(`${second}/messages/reading`, { seen: message }), `${second}/messages#newest`);
    expect(await t.house.db.selectFrom('message_reader').selectAll().execute()).toEqual([]);
    const linked = await jana.post(`${second}/notes`, { kind: 'ours', text: 'See there', session_id: held_session });
    expect([linked.status, linked.text.includes('See there')]).toEqual([422, true]);
    expect((await jana.get(`${second}/messages?before=${message}`)).text).not.toContain('Dear Urs');
  });

  test('the partner’s private note, and everything of the two for everybody else, whatever the role', async () => {
    const urs = await as('urs');
    for (const at of ['', '/deletion', '/restoration']) {
      const id = `${first}/notes/${things.own_note}${at}`;
      expect([at, (await urs.post(id, { text: 'x', version: 1 })).status]).toEqual([at, 404]);
    }
    expect((await urs.get(`${first}/notes/${things.own_note}`)).status).toBe(404);
    expect((await urs.get(`${first}/notes?q=shifts`)).text).not.toContain('Ask about shifts');
    expect((await urs.post(`${first}/messages/${things.message}/withdrawal`)).status).toBe(403);
    expect(
      (
        await urs.post(`${first}/feedback/${things.tandem_feedback}/testimonial`, {
          text: 'Longer than twenty characters.',
          signed_as: 'name',
          names_partner: 'no',
        })
      ).status,
    ).toBe(404);
    expect((await urs.get(`${first}/feedback/${things.tandem_feedback}`)).status).toBe(404);
    for (const name of ['eva', 'tarik', 'selin', 'milo'] as const) {
      const who = await as(name);
      for (const at of [
        '',
        '/course',
        '/sessions',
        '/sessions/new',
        '/sessions/log',
        '/notes',
        '/notes/new',
        '/messages',
        '/feedback',
        '/ending',
        `/sessions/${things.session}`,
        `/sessions/${things.session}/calendar.ics`,
      ])
        expect([name, at, (await who.get(first + at)).status]).toEqual([name, at, 404]);
      for (const [at, form] of [
        ['/messages', { text: 'Hello' }],
        ['/notes', { kind: 'ours', text: 'Hello' }],
        ['/sessions', plan],
        ['/sessions/log', log],
        ['/first-contact', {}],
        ['/ending', { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' }],
        ['/feedback', { rating: 1, topics_fit: 'no', standards_kept: 'no' }],
        ['/continuation', {}],
      ] as const)
        expect([name, at, (await who.post(first + at, form)).status]).toEqual([name, at, 404]);
      expect((await who.get(`/reports/message/${things.message}`)).status).toBe(404);
      expect((await who.post(`/reports/message/${things.message}`, { reason: 'other', confidential: 'on' })).status).toBe(404);
    }
  });
});

describe('calendars and mails', () => {
  const evil = 'Room\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTENDEE:mailto:evil@evil.example\r\nX';
  test('nothing that somebody types becomes another line of a calendar or a header', async () => {
    await t.house.db
      .updateTable('person')
      .set({ first_name: 'Jana\r\nBcc: evil@evil.example', last_name: 'B";X-EVIL=1:"\nEND:VCALENDAR' })
      .where('id', '=', cast.jana)
      .execute();
    const [jana, urs] = [await as('jana'), await as('urs')];
    const link = 'https://video.example/a?b=c;d,e%0D%0AX:1';
    const made = await jana.post(`${first}/sessions`, { ...plan, place: evil, link });
    expectMoved(made, /sessions\/[0-9a-f-]{36}$/);
    expectMoved(await urs.post(`${made.location}/choice`, { starts_at: '2026-12-01T09:00:00.000Z' }), made.location!);
    const mails = await t.house.db.selectFrom('mail').selectAll().where('sealed_calendar', 'is not', null).execute();
    expect(mails).toHaveLength(2);
    const texts = mails.map(({ id, sealed_calendar }) => t.house.vault.open(sealed_calendar!, `mail.calendar.${id}`));
    texts.push((await urs.get(`${made.location}/calendar.ics`)).text);
    expectMoved(await urs.post('/sessions/calendar'), '/sessions#calendar');
    const address = /\/calendar\/[\w-]+/.exec((await urs.get('/sessions')).text)?.[0] ?? '';
    for (const text of texts)
      for (const read of [readByRules, readByNames]) expect(read(text).entries.map(({ uid }) => uid)).toHaveLength(1);
    texts.push((await t.guest().get(address)).text);
    for (const text of texts) {
      const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
      expect(lines.filter((line) => /^(UID:evil|ATTENDEE:mailto:evil|X-EVIL|Bcc|END:VCALENDAR.)/i.test(line))).toEqual([]);
      expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
    for (const { subject } of await t.mailsTo(emailOf('urs'))) expect(subject).not.toMatch(/\p{Cc}/u);
  });

  test('a link of the video room is https and nothing that a browser takes for something else', async () => {
    const jana = await as('jana');
    for (const link of [
      'http://video.example/x',
      'javascript:alert(1)',
      'data:text/html,x',
      '//video.example/x',
      'https:/tandems/x',
      'https:video.example',
      'https://',
      'https://a b.example/x',
      'https://video.example/\r\nX: y',
      'https://user:secret@video.example/',
      'ftp://video.example',
      'https://video.example\\@evil.example/',
      `https://video.example/${'x'.repeat(500)}`,
    ]) {
      const page = await jana.post(`${first}/sessions`, { ...plan, link });
      expect([link, page.status]).toEqual([link, 422]);
    }
    for (const link of ['https://video.example/room?a=b#c', 'https://meet.video.example:8443/x'])
      expect([
        link,
        (await jana.post(`${first}/sessions`, { ...plan, first: `2026-12-0${(link.length % 9) + 1}T10:00`, link })).status,
      ]).toEqual([link, 303]);
  });

  test('no date, zone or length breaks a page', async () => {
    const jana = await as('jana');
    const odd = [
      '0000-01-01T00:00',
      '0001-01-01T00:00',
      '1900-01-01T00:00',
      '9999-12-31T23:59',
      '2026-02-30T10:00',
      '2026-13-01T10:00',
      '2026-12-01T25:00',
      '+202612-01-01T10:00',
      'x',
      '',
    ];
    for (const at of odd) {
      expect([at, (await jana.post(`${first}/sessions`, { ...plan, first: at })).status]).toEqual([at, 422]);
      expect([at, (await jana.post(`${first}/sessions/log`, { ...log, held_at: at })).status]).toEqual([at, 422]);
    }
    for (const zone of [
      'Europe/Atlantis',
      'UTC+1',
      '../../etc',
      'Europe/Zurich\n',
      '__proto__',
      'constructor',
      '',
      'Etc/GMT+5',
      'x'.repeat(61),
    ].filter((zone) => zone.trim() !== 'Europe/Zurich'))
      expect([zone, (await jana.post(`${first}/sessions`, { ...plan, zone })).status]).toEqual([zone, 422]);
    for (const minutes of ['14', '481', '-60', '1e3', '60.5', 'NaN', '0x3c', '', '9'.repeat(400)])
      expect([minutes, (await jana.post(`${first}/sessions`, { ...plan, minutes })).status]).toEqual([
        minutes,
        minutes === '0x3c' ? 303 : 422,
      ]);
    for (const starts_at of ['x', '2026-11-26T09:00:00Z', '0000-00-00T00:00:00Z', '9999-12-31T23:59:59.999Z'])
      expect((await jana.post(`${first}/sessions/${things.proposed_session}/choice`, { starts_at })).status).toBeLessThan(500);
  });
});

test('after the words of an ended tandem are gone nobody writes new ones that stay for ever', async () => {
  const jana = await as('jana');
  expectMoved(await jana.post(`${first}/ending`, { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no' }), first);
  await t.drain();
  for (const days of [170, 31, 31]) {
    t.later({ days });
    await t.drain({ tick: true });
  }
  const again = await as('jana');
  const kept = () =>
    t.house.db
      .selectFrom('session')
      .select(['id', 'sealed_summary', 'sealed_next_step'])
      .where('tandem_id', '=', things.tandem)
      .execute();
  expect((await kept()).filter(({ sealed_summary }) => sealed_summary)).toEqual([]);
  const seen = (
    await t.house.db.selectFrom('session').select('logged_at').where('id', '=', things.held_session).executeTakeFirstOrThrow()
  ).logged_at;
  const page = await again.post(`${first}/sessions/${things.held_session}/log`, {
    ...log,
    summary: 'Words that stay',
    seen: seen?.toISOString(),
  });
  expect(page.status).toBe(409);
  for (const [at, form] of [
    ['/messages', { text: 'Hello' }],
    ['/notes', { kind: 'mine', text: 'Hello' }],
    ['/sessions', plan],
    ['/sessions/log', log],
  ] as const)
    expect([at, (await again.post(first + at, form)).status]).toEqual([at, 409]);
  expect((await kept()).filter(({ sealed_summary }) => sealed_summary)).toEqual([]);
});

test('very long and strange words are kept whole or refused at their field, never cut and never a 500', async () => {
  const [jana, urs] = [await as('jana'), await as('urs')];
  const strange = [
    '👩‍👩‍👧‍👦'.repeat(300),
    'ﷺ'.repeat(900),
    '\u202eevil\u202c',
    'a\u0000b',
    '<script>alert(1)</script>',
    '{{7*7}} ${7*7} {name}',
    '\uFEFFx',
    'e\u0301'.repeat(1000),
    "'; drop table message; --",
  ];
  for (const [n, text] of strange.entries()) {
    expect([n, (await jana.post(`${first}/messages`, { text })).status]).toEqual([n, 303]);
    const row = await t.house.db.selectFrom('message').selectAll().orderBy('sent_at', 'desc').limit(1).executeTakeFirstOrThrow();
    expect(t.house.vault.open(row.sealed_text, `message.text.${row.id}`)).toBe(text.replaceAll('\u0000', '').trim());
  }
  const page = await urs.get(`${first}/messages`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('<script>alert');
  const long = 'x'.repeat(4001);
  const refused = await jana.post(`${first}/messages`, { text: long });
  expect([refused.status, refused.text.includes(long)]).toEqual([422, true]);
  expect((await jana.post(`${first}/messages`, { text: 'x'.repeat(300_000) })).status).toBeLessThan(500);
  await t.system((deed) =>
    insertNote(deed, {
      id: deed.house.chance.id(),
      tandem_id: things.tandem,
      session_id: null,
      author_id: cast.jana,
      kind: 'ours',
      sealed_text: sealNote(deed.house, 'x', 'x'),
      created_at: deed.now,
      updated_at: deed.now,
      updated_by: cast.jana,
      deleted_at: new Date(0),
    }),
  );
  await t.drain({ tick: true });
  expect((await urs.get(`${first}/notes`)).status).toBe(200);
});

test('both log the same talk with different words: neither is told that hers are kept where they are not', async () => {
  const [jana, urs] = [await as('jana'), await as('urs')];
  const [hers, his] = [
    { ...log, summary: 'What she keeps' },
    { ...log, summary: 'What he keeps' },
  ];
  const pages = await Promise.all([jana.post(`${first}/sessions/log`, hers), urs.post(`${first}/sessions/log`, his)]);
  expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  const late = pages.findIndex(({ status }) => status === 422);
  expect(pages[late]?.text).toContain([hers, his][late]?.summary);
});
