import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { calendarText } from '../src/platform/calendar/invitation.ts';
import { readByRules } from '../src/platform/calendar/reading.samples.ts';
import { inDeed, sightOf, systemActor } from '../src/platform/deed.ts';
import { sendMail } from '../src/platform/mail/outbox.ts';
import { smtpTransport, type Transport } from '../src/platform/mail/transport.ts';
import { writeTo } from '../src/rooms/people/actions/mail.ts';
import { emailChangedMail, signInMail } from '../src/rooms/people/mails.tsx';
import { cast, emailOf, setStage } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';

// Both packages come without types.
const require = createRequire(import.meta.url);
const { SMTPServer } = require('smtp-server') as {
  SMTPServer: new (options: object) => {
    listen(port: number, host: string, done: () => void): { address(): AddressInfo };
    close(done: () => void): void;
  };
};
const { simpleParser } = require('mailparser') as {
  simpleParser(raw: Buffer): Promise<{
    subject: string;
    text: string;
    html: string;
    headers: Map<string, unknown>;
    messageId: string;
    attachments: { contentType: string; content: Buffer }[];
  }>;
};

let t: TestHouse;
let transport: Transport;
let server: InstanceType<typeof SMTPServer>;
let behaviour: 'ok' | 'later' | 'never' | 'hang-up' = 'ok';
const received: Buffer[] = [];

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream: NodeJS.ReadableStream, _session: unknown, done: (error?: Error | null) => void) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (behaviour === 'later') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        if (behaviour === 'never') return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
        received.push(Buffer.concat(parts));
        // The mail has arrived, but the answer never comes: nobody knows on the other side.
        if (behaviour === 'hang-up') return hangUp();
        return done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address().port));
  });
  t.house.settings.smtp_url = `smtp://127.0.0.1:${port}`;
  transport = smtpTransport(t.house.settings.smtp_url, 'Weitblick <office@weitblick.example>', 'weitblick.example');
});

function hangUp(): void {
  for (const socket of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections)
    socket._socket.destroy();
}

afterAll(async () => {
  transport.close();
  await new Promise<void>((resolve) => server.close(resolve));
  await t.close();
});

beforeEach(() => {
  received.length = 0;
  behaviour = 'ok';
});

async function written(): Promise<string> {
  await inDeed(sightOf(t.house, systemActor('test')), (deed) =>
    writeTo(deed, cast.jana, emailChangedMail, { path: '/settings/security' }),
  );
  return (
    await t.house.db
      .selectFrom('mail')
      .select('id')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .where('state', '=', 'queued')
      .executeTakeFirstOrThrow()
  ).id;
}

const row = (id: string) => t.house.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a mail arrives whole, and afterwards nothing of it is kept here', async () => {
  const id = await written();
  await sendMail(t.house, transport, id, false);
  const mail = await simpleParser(received[0] ?? Buffer.alloc(0));
  expect(mail.subject.length).toBeGreaterThan(5);
  expect(mail.text).toContain('http://localhost:3000/settings/security');
  expect(mail.html).toContain('http://localhost:3000/settings/security');
  expect(mail.messageId).toBe(`<${id}@weitblick.example>`);
  expect(await row(id)).toMatchObject({
    state: 'sent',
    attempts: 1,
    sealed_html: null,
    sealed_text: null,
    address: emailOf('jana'),
  });
});

test('a second job for the same mail sends nothing', async () => {
  const id = await written();
  await Promise.all([
    sendMail(t.house, transport, id, false),
    sendMail(t.house, transport, id, false),
    sendMail(t.house, transport, id, false),
  ]);
  expect(received.length).toBe(1);
});

test('«later» is tried again, and goes out once', async () => {
  const id = await written();
  behaviour = 'later';
  await expect(sendMail(t.house, transport, id, false)).rejects.toThrow();
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 });
  behaviour = 'ok';
  await sendMail(t.house, transport, id, false);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(received.length).toBe(1);
});

test('«never» is not tried again', async () => {
  const id = await written();
  behaviour = 'never';
  await sendMail(t.house, transport, id, false);
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1 });
});

test('a connection that breaks after the mail went out is unsure, and the mail is not sent a second time', async () => {
  const id = await written();
  behaviour = 'hang-up';
  await sendMail(t.house, transport, id, false);
  expect(await row(id)).toMatchObject({ state: 'unsure' });
  behaviour = 'ok';
  await sendMail(t.house, transport, id, false);
  expect(received.length).toBe(1);
});

test('a server that is not there is certain: tried again', async () => {
  const id = await written();
  const nowhere = smtpTransport('smtp://127.0.0.1:9', 'office@weitblick.example', 'weitblick.example');
  await expect(sendMail(t.house, nowhere, id, false)).rejects.toThrow();
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 });
  nowhere.close();
  await sendMail(t.house, transport, id, false);
  expect(received.length).toBe(1);
});

test('a mail stands or falls with its deed', async () => {
  const before = await t.house.db
    .selectFrom('mail')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  await expect(
    inDeed(sightOf(t.house, systemActor('test')), async (deed) => {
      await writeTo(deed, cast.jana, signInMail, { path: '/link/x' });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(
    await t.house.db
      .selectFrom('mail')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  ).toEqual(before);
});

test('an invitation arrives as such: one part that calendar programs take over, and a file', async () => {
  const meeting = {
    uid: 'one@tandemwerk',
    sequence: 0,
    stamp: t.house.clock(),
    starts_at: new Date('2026-11-26T16:30:00Z'),
    minutes: 60,
    zone: 'Europe/Zurich',
    summary: 'Mentoring: Zoë Müller-Łuczak',
    description: 'https://weitblick.example',
    place: 'Café «Zum Ä», 2. Stock',
    url: 'https://weitblick.example',
    cancelled: false,
  };
  const calendar = calendarText('request', [meeting]);
  await inDeed(sightOf(t.house, systemActor('test')), (deed) =>
    writeTo(deed, cast.urs, emailChangedMail, { path: '/settings/security' }, undefined, calendar),
  );
  const mail = await t.house.db
    .selectFrom('mail')
    .select('id')
    .where('sealed_calendar', 'is not', null)
    .executeTakeFirstOrThrow();
  await sendMail(t.house, transport, mail.id, true);
  const [raw] = received;
  expect(raw?.toString()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  const { attachments } = await simpleParser(raw ?? Buffer.alloc(0));
  for (const part of attachments) {
    const read = readByRules(part.content.toString()).entries[0];
    expect([read?.summary, read?.start]).toEqual([meeting.summary, '2026-11-26T16:30:00.000Z']);
  }
  expect(attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
  expect((await row(mail.id)).sealed_calendar).toBeNull();
});
