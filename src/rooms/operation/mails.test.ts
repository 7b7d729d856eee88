import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { allMails } from '../../registry.ts';
import { insertPersons } from '../people/store/import.ts';

let test: TestHouse;
let tarik: Client;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
beforeEach(async () => {
  tarik = await test.as(cast.tarik);
});
afterAll(() => test.close());

const mails = () => test.house.db.selectFrom('mail').selectAll().execute();
const idOf = async (address: string) => (await mails()).find((mail) => mail.address === address)?.id ?? '';

describe('without a mail server', () => {
  it('mails stay and can be read by the operator, with a warning', async () => {
    expectMoved(await tarik.post(`/operation/people/${cast.ines}/invitation`), /people/);
    const list = await tarik.get('/operation/mails');
    expect(list.text).toContain('Invitation');
    expect(list.text).not.toContain('/link/');
    const path = `/operation/mails/${await idOf(emailOf('ines'))}`;
    const page = await tarik.get(path);
    expect(page.text).toContain('was not sent');
    expect(page.text).toMatch(/href="http:\/\/localhost:3000\/link\/[\w-]+"/);
    expect((await (await test.as(cast.eva)).get(path)).status).toBe(403);
    expect((await tarik.post(`${path}/retry`)).status).toBe(409);
  });
});

describe('with a mail server', () => {
  beforeAll(async () => {
    const operator = await test.as(cast.tarik);
    expectMoved(
      await operator.post('/operation/network/mail', {
        smtp_url: 'smtp://u:geheim@mail.weitblick.example:587',
        mail_from: 'post@weitblick.example',
      }),
      '/operation/network',
    );
  });

  it('nothing of a mail is shown: no words, no link, no page', async () => {
    const list = await tarik.get('/operation/mails');
    expect(list.text).toContain(emailOf('ines'));
    for (const secret of ['/link/', 'Your invitation', `/operation/mails/${await idOf(emailOf('ines'))}"`])
      expect(list.text).not.toContain(secret);
    expect((await tarik.get(`/operation/mails/${await idOf(emailOf('ines'))}`)).status).toBe(403);
  });

  it('what failed, is unsure or was kept can be sent again, once', async () => {
    const id = await idOf(emailOf('ines'));
    for (const state of ['kept', 'failed', 'unsure'] as const) {
      await test.house.db.updateTable('mail').set({ state, last_error: 'refused' }).where('id', '=', id).execute();
      expect((await tarik.get(`/operation/mails?state=${state}`)).text).toContain('Send again');
      const both = await Promise.all([tarik.post(`/operation/mails/${id}/retry`), tarik.post(`/operation/mails/${id}/retry`)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    }
    await test.house.db
      .updateTable('mail')
      .set({ state: 'sent', sealed_text: null, sealed_html: null })
      .where('id', '=', id)
      .execute();
    expect((await tarik.post(`/operation/mails/${id}/retry`)).status).toBe(409);
    expect((await (await test.as(cast.eva)).post(`/operation/mails/${id}/retry`)).status).toBe(403);
  });

  it('a mail whose sending never ended becomes unsure', async () => {
    const id = await idOf(emailOf('ines'));
    await test.house.db.updateTable('mail').set({ state: 'sending' }).where('id', '=', id).execute();
    await test.drain({ tick: true });
    expect((await mails()).find((mail) => mail.id === id)?.state).toBe('sending');
    test.later({ minutes: 31 });
    await test.drain({ tick: true });
    expect((await mails()).find((mail) => mail.id === id)?.state).toBe('unsure');
  });

  it('the test mail goes to oneself', async () => {
    expectMoved(await tarik.post('/operation/network/test-mail'), '/operation/mails');
    expect((await mails()).find((mail) => mail.kind === 'operation.test')).toMatchObject({
      address: emailOf('tarik'),
      state: 'queued',
    });
  });

  it('the settings show the server without its password', async () => {
    const page = await tarik.get('/operation/network');
    expect(page.text).toContain('smtp://u@mail.weitblick.example:587');
    expect(page.text).not.toContain('geheim');
    expect(JSON.stringify(await test.house.db.selectFrom('audit_event').selectAll().execute())).not.toContain('geheim');
    expectMoved(await tarik.post('/operation/network/mail', { mail_from: 'post@weitblick.example' }), '/operation/network');
    expect(test.house.settings.smtp_url).toContain('geheim');
  });
});

describe('templates', () => {
  it.each(allMails.map(({ kind }) => kind))('%s is shown in every language', async (kind) => {
    const page = await tarik.get(`/operation/mails/templates/${kind}`);
    expect(page.status).toBe(200);
    for (const language of ['lang="de"', 'lang="de-CH"', 'lang="en"']) expect(page.text).toContain(language);
  });
});

describe('invitations in batches', () => {
  const count = 250;
  beforeAll(async () => {
    await test.system((deed) =>
      insertPersons(
        deed,
        Array.from({ length: count }, (_, n) => ({
          id: deed.house.chance.id(),
          email: `n${n}@neu.example`,
          status: 'invited' as const,
          first_name: 'N',
          last_name: String(n),
          locale: 'de',
          created_at: deed.now,
          updated_at: deed.now,
        })),
      ),
    );
  });
  const invited = async () => (await mails()).filter(({ address }) => address.endsWith('@neu.example')).length;

  it('go out in jobs, with progress, and to nobody twice', async () => {
    expectMoved(await tarik.post('/operation/invitations', { size: '10' }), '/operation/invitations');
    expect((await tarik.get('/operation/invitations')).text).toContain('0 of 10 sent');
    await test.drain();
    expect(await invited()).toBe(10);
    expect((await tarik.get('/operation/invitations')).text).toContain('10 of 10 sent');
    await Promise.all([
      tarik.post('/operation/invitations', { size: 'all' }),
      tarik.post('/operation/invitations', { size: 'all' }),
    ]);
    await test.drain();
    expect(await invited()).toBe(count);
    const batches = await test.house.db.selectFrom('invitation_batch').select(['total', 'sent', 'skipped']).execute();
    expect([
      batches.reduce((sum, { sent }) => sum + sent, 0),
      batches.every(({ total, sent, skipped }) => sent + skipped === total),
    ]).toEqual([count, true]);
    expect((await tarik.post('/operation/invitations', { size: 'all' })).status).toBe(409);
  });

  it('repeat only what is older than asked', async () => {
    expect((await tarik.post('/operation/invitations/repeat', { size: 'all', days: 14 })).status).toBe(409);
    expect((await tarik.post('/operation/invitations/repeat', { size: 'all', days: 0 })).status).toBe(422);
    expect((await (await test.as(cast.eva)).post('/operation/invitations', { size: 'all' })).status).toBe(403);
    test.later({ days: 15 });
    tarik = await test.as(cast.tarik);
    expectMoved(await tarik.post('/operation/invitations/repeat', { size: '25', days: 14 }), '/operation/invitations');
    await test.drain();
    // Ines, who has waited longest, is among the 25.
    expect(await invited()).toBe(count + 24);
  });
});
