import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { formTandem } from '../tandems/actions.ts';
import { updateTandem } from '../tandems/store/writing.ts';

let test: TestHouse;
let jana: Client;
let urs: Client;
let id: string;

const overview = async (client: Client) => {
  const page = await client.get(`/tandems/${id}`);
  expect(page.status).toBe(200);
  return page.text;
};

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  id = await test.system((deed) =>
    formTandem(deed, {
      program_id: programId,
      mentor_id: cast.urs,
      mentee_id: cast.jana,
      topics: ['delegation'],
      months: 6,
      mode: 'both',
    }),
  );
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});
afterAll(() => test.close());

describe('the overview of a tandem', () => {
  it('says to each of the two what to do first, with the tips, and how to reach the other', async () => {
    const hers = await overview(jana);
    for (const part of [`/tandems/${id}/sessions/new`, `/tandems/${id}/messages`, '/standards#tips', `mailto:${emailOf('urs')}`])
      expect(hers).toContain(part);
    expect(hers).toContain('The first step is yours: write to Urs');
    expect(await overview(urs)).toContain('Jana takes the first step');
  });

  it('shows every part of the room, and which one this is', async () => {
    const text = await overview(jana);
    for (const part of ['sessions', 'notes', 'messages', 'feedback', 'course'])
      expect(text).toContain(`href="/tandems/${id}/${part}"`);
    expect(text).toContain(`href="/tandems/${id}" aria-current="page"`);
  });

  it('counts what is new, for the reader alone', async () => {
    await urs.post(`/tandems/${id}/messages`, { text: 'See you on Thursday, at the gate.' });
    await jana.post(`/tandems/${id}/notes`, { kind: 'mine', text: 'Ask about the rota.' });
    const hers = await overview(jana);
    expect(hers).toMatch(/1 unread/);
    expect(hers).not.toContain('at the gate');
    expect(hers).toMatch(/My private notes<\/a> <span class="quiet">\(1\)/);
    const his = await overview(urs);
    expect(his).not.toContain('unread');
    expect(his).toMatch(/My private notes<\/a> <span class="quiet">\(0\)/);
  });

  it('asks for the missing word when the other has confirmed', async () => {
    await urs.post(`/tandems/${id}/first-contact`);
    const hers = await overview(jana);
    expect(hers).toContain(`/tandems/${id}/course"`);
    expect(hers).toContain('Confirm your first talk with Urs Amstad');
    expect(await overview(urs)).not.toContain('Confirm your first talk with');
  });

  it.each(['eva', 'tarik', 'selin', 'lara'] as const)('is not there for %s', async (name) => {
    const other = await test.as(cast[name]);
    for (const path of [`/tandems/${id}`, `/tandems/${id}/course`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.get('/tandems/00000000-0000-4000-8000-00000000beef')).status).toBe(404);
  });

  it('keeps topic, role and dates after the end, and no contact data', async () => {
    await test.system((deed) =>
      updateTandem(deed, id, { state: 'completed', active_at: deed.now, closing_at: deed.now, ended_at: deed.now }),
    );
    const hers = await overview(jana);
    for (const part of ['This mentoring is completed', 'Delegating', 'Urs A.', `/tandems/${id}/feedback`])
      expect(hers).toContain(part);
    for (const part of ['mailto:', 'Amstad', '/sessions/new', '/ending']) expect(hers).not.toContain(part);
    expect((await jana.get('/tandems')).text).toMatch(/You were mentored. Delegating.*completed on/s);
    expect((await urs.get('/tandems')).text).toMatch(/You mentored. Delegating.*completed on/s);
  });
});
