import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, start, type Client, type TestHouse } from '../../../test/harness.ts';
import { dayOf } from '../../platform/words/day.ts';
import type { Format } from '../programs/rules.ts';
import type { TandemState } from '../tandems/rules.ts';
import { leaveAgreements, mergeAgreements } from './actions/leaving.ts';
import { dropKickoffWords } from './actions/retention.ts';

let t: TestHouse;
let formats: Record<Format, OpenFormat>;
let jana: Client;
let urs: Client;

const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
const id = (format: Format = 'cross') => formats[format].tandem_id;
const midterm = (format: Format = 'cross') => `/tandems/${id(format)}/midterm`;
const closing = (format: Format = 'cross') => `/tandems/${id(format)}/closing`;
const tandem = (format: Format = 'cross') =>
  t.house.db.selectFrom('tandem').selectAll().where('id', '=', id(format)).executeTakeFirstOrThrow();

/** As if the two were under way, half time on the day that is `on` days from now. */
async function underWay(on = 0, change: { state?: TandemState; ended_at?: Date } = {}): Promise<void> {
  const far = { started_on: dayOf(days(on - 90)), planned_end_on: dayOf(days(on + 90)) };
  await t.house.db
    .updateTable('tandem')
    .set({ state: 'active', active_at: days(-60), midterm_on: dayOf(days(on)), ...far, ...change })
    .execute();
}

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  for (const table of ['tandem', 'mail', 'audit_event'] as const) await t.house.db.deleteFrom(table).execute();
  formats = await openFormats(t);
  [jana, urs] = [await t.as(cast.jana), await t.as(cast.urs)];
});

describe('half time', () => {
  it('asks each format its own questions, and nobody else reaches it', async () => {
    await underWay();
    for (const [format, words] of [
      ['network', 'Which question is on top now?'],
      ['cross', 'five strands'],
      ['exchange', 'both directions'],
      ['reverse', 'candid'],
    ] as const)
      expect((await jana.get(midterm(format))).text).toContain(words);
    for (const name of ['eva', 'milo', 'tarik', 'selin'] as const) {
      const other = await t.as(cast[name]);
      expect((await other.get(midterm())).status).toBe(404);
      expect((await other.post(midterm(), { wish: 'go_on' })).status).toBe(404);
    }
    expect((await jana.get('/tandems/nonsense/midterm')).status).toBe(404);
  });

  it('is reached when both have looked back; only then each reads the other', async () => {
    await underWay();
    expectMoved(await jana.post(midterm(), { words: 'Shorter talks, please.', wish: 'adjust' }), midterm());
    expect((await tandem()).midterm_at).toBeNull();
    const before = (await urs.get(midterm())).text;
    expect(before).toContain('Jana has looked back');
    expect(before).not.toContain('Shorter talks');
    expectMoved(await urs.post(midterm(), { words: 'It goes well.', wish: 'go_on' }), midterm());
    expect((await tandem()).midterm_at).not.toBeNull();
    expect((await urs.get(midterm())).text).toContain('Shorter talks, please.');
    expect((await jana.get(midterm())).text).toContain('It goes well.');
    const kinds = async (name: 'jana' | 'urs') =>
      (await t.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'agreements.midterm');
    expect([(await kinds('urs')).length, (await kinds('jana')).length]).toEqual([1, 1]);
    for (const { subject, text } of [...(await kinds('urs')), ...(await kinds('jana'))])
      expect(subject + text).not.toMatch(/Shorter|goes well|adjust/);
  });

  it('keeps a wish for somebody else from the partner, on every page of theirs', async () => {
    await underWay();
    await jana.post(midterm(), { words: 'Thank you so far.', wish: 'other_partner' });
    await urs.post(midterm(), { words: 'Good.', wish: 'go_on' });
    expect((await jana.get(midterm())).text).toContain('The coordination gets in touch with you');
    const { text: hers } = await urs.get(midterm());
    // Only as one of his own three choices, not chosen, and without what would come of it.
    expect(hers).toMatch(/value="other_partner"(?! checked)/);
    expect(hers).not.toContain('gets in touch with you. Until then');
    const trail = await t.house.db
      .selectFrom('audit_event')
      .select(['verb', 'before', 'after'])
      .where('verb', 'like', 'midterm%')
      .execute();
    expect(trail).toEqual([
      { verb: 'midterm.finish', before: null, after: null },
      { verb: 'midterm.finish', before: null, after: null },
    ]);
  });

  it('says in the network that nobody is told by name', async () => {
    await underWay();
    const { text } = await jana.get(midterm('network'));
    expect(text).toContain('the office only counts such wishes');
    expect(text).toContain('the office as a number, never Urs');
    expect((await jana.get(midterm('cross'))).text).toContain('the coordination, never Urs');
  });

  it('can be changed, is told once, and a double click is one', async () => {
    await underWay();
    const [one, two] = await Promise.all([
      jana.post(midterm(), { words: 'A', wish: 'go_on' }),
      jana.post(midterm(), { words: 'A', wish: 'go_on' }),
    ]);
    expect([one.status, two.status]).toEqual([303, 303]);
    await jana.post(midterm(), { words: 'B', wish: 'go_on' });
    expect(await t.mailsTo(emailOf('urs'))).toHaveLength(1);
    expect((await jana.get(midterm())).text).toContain('>B</textarea>');
  });

  it('keeps what was written when something is missing', async () => {
    await underWay();
    const page = await jana.post(midterm(), { words: 'My words' });
    expect([page.status, page.text.includes('My words')]).toEqual([422, true]);
    expect((await jana.post(midterm(), { words: 'x'.repeat(2001), wish: 'go_on' })).status).toBe(422);
    expect((await jana.post(midterm(), { wish: 'somebody' })).status).toBe(422);
  });

  it('is kind before and after, and refuses where it is closed', async () => {
    await underWay(40);
    expect((await jana.get(midterm())).text).toContain('From 19 December 2026 on');
    expect((await jana.post(midterm(), { words: 'Too early', wish: 'go_on' })).status).toBe(409);
    await underWay(-40);
    expect((await jana.get(midterm())).text).toContain('Looking back is still worth it');
    expectMoved(await jana.post(midterm(), { wish: 'go_on' }), midterm());
    for (const state of ['protective', 'closing', 'completed', 'dissolved'] as const) {
      await underWay(0, { state, ...(state === 'completed' || state === 'dissolved' ? { ended_at: start } : {}) });
      expect((await jana.get(midterm())).status).toBe(200);
      const page = await jana.post(midterm(), { words: 'Words', wish: 'go_on' });
      expect([state, page.status]).toEqual([state, 409]);
    }
  });
});

describe('closing', () => {
  it('holds the words of both, for both, and tells once', async () => {
    await underWay(0, { state: 'closing' });
    expectMoved(await jana.post(closing(), { result: 'I delegate now.', thanks: 'For your patience.' }), closing());
    const { text } = await urs.get(closing());
    for (const words of ['I delegate now.', 'For your patience.', 'What Jana says']) expect(text).toContain(words);
    await jana.post(closing(), { result: 'I delegate more now.' });
    const mails = (await t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'agreements.closing');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).not.toMatch(/delegate|patience/);
    expect((await urs.get(closing())).text).not.toContain('For your patience.');
    await jana.post(closing(), {});
    expect((await urs.get(closing())).text).not.toContain('What Jana says');
    for (const name of ['eva', 'selin'] as const) {
      const other = await t.as(cast[name]);
      expect((await other.get(closing())).status).toBe(404);
      expect((await other.post(closing(), { result: 'x' })).status).toBe(404);
    }
  });

  it('stays open for thanks for a while after the end, then it is read only', async () => {
    await underWay(0, { state: 'completed', ended_at: days(-5) });
    expectMoved(await urs.post(closing(), { thanks: 'For everything.' }), closing());
    await underWay(0, { state: 'completed', ended_at: days(-31) });
    expect((await urs.post(closing(), { thanks: 'Late' })).status).toBe(409);
    const { text } = await jana.get(closing());
    expect(text).toContain('For everything.');
    expect(text).not.toContain('name="thanks"');
  });

  it('keeps what was written when it is too long or closed', async () => {
    await underWay(0, { state: 'closing' });
    const page = await jana.post(closing(), { result: 'Kept', thanks: 'x'.repeat(2001) });
    expect([page.status, page.text.includes('Kept')]).toEqual([422, true]);
    await underWay(0, { state: 'protective' });
    expect((await jana.post(closing(), { result: 'Words' })).status).toBe(409);
  });

  it('goes with whoever is erased, follows a merged account, and goes with the words of the tandem', async () => {
    await underWay();
    const put = async (client: Client, words: string) => {
      await client.post(midterm(), { words, wish: 'go_on' });
      await client.post(closing(), { thanks: words });
    };
    await put(jana, 'Hers');
    await put(urs, 'His');
    await t.house.db.updateTable('person').set({ merged_into: cast.milo }).where('id', '=', cast.jana).execute();
    await t.house.db.updateTable('tandem_party').set({ person_id: cast.milo }).where('person_id', '=', cast.jana).execute();
    await t.system((deed) => mergeAgreements(deed, cast.jana));
    await t.house.db.updateTable('person').set({ merged_into: null }).where('id', '=', cast.jana).execute();
    const milo = await t.as(cast.milo);
    expect((await milo.get(midterm())).text).toContain('Hers');
    expect((await urs.get(closing())).text).toContain('Hers');
    await t.system((deed) => leaveAgreements(deed, cast.milo));
    expect((await urs.get(closing())).text).not.toContain('Hers');
    await t.system((deed) => dropKickoffWords(deed, id()));
    expect(await t.house.db.selectFrom('midterm').selectAll().execute()).toEqual([]);
    expect(await t.house.db.selectFrom('closing_word').selectAll().execute()).toEqual([]);
  });
});
