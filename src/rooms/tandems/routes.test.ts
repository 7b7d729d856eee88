import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { leaveNetwork, moveMember } from '../people/actions/account.ts';
import { updatePerson } from '../people/store/persons.ts';
import { audit } from '../../platform/db/audit.ts';
import { inDeed, sightOf } from '../../platform/deed.ts';
import { formTandem } from './actions.ts';
import { countRunning } from './store/office.ts';
import { countLive, countLiveMany, partnersOf } from './store/tandems.ts';

let test: TestHouse;
let id: string;

const form = (mentor_id: string, mentee_id: string) =>
  test.system((deed) =>
    formTandem(deed, { program_id: programId, mentor_id, mentee_id, topics: ['leading-teams'], months: 6, mode: 'both' }),
  );
const ending = { ending_category: 'fit', ending_rematch: 'no', ending_contact: 'no', ending_text: 'She never answered.' };
const stateOf = async () =>
  (await test.house.db.selectFrom('tandem').selectAll().where('id', '=', id).executeTakeFirstOrThrow()).state;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
  id = await form(cast.urs, cast.jana);
});

describe('a tandem', () => {
  it('is shown to both, reader left, with contact data and planned end', async () => {
    const jana = await (await test.as(cast.jana)).get(`/tandems/${id}`);
    expect(jana.status).toBe(200);
    expect(jana.text).toMatch(/pairhead-left">Jana Brandis.*pairhead-right">Urs Amstad/s);
    expect(jana.text).toContain(`mailto:${emailOf('urs')}`);
    expect(jana.text).toContain('23 May 2027');
    expect(jana.text).toContain('/standards#tips');
    const urs = await (await test.as(cast.urs)).get(`/tandems/${id}`);
    expect(urs.text).toMatch(/pairhead-left">Urs Amstad.*pairhead-right">Jana Brandis/s);
    expect(urs.text).toContain(`mailto:${emailOf('jana')}`);
  });

  it.each(['eva', 'tarik', 'selin', 'lara'] as const)('is not there for %s', async (name) => {
    const client = await test.as(cast[name]);
    for (const path of [`/tandems/${id}`, `/tandems/${id}/ending`]) expect((await client.get(path)).status).toBe(404);
    expect((await client.post(`/tandems/${id}/ending`, ending)).status).toBe(404);
    expect(await stateOf()).toBe('forming');
    expect((await client.get('/tandems')).text).not.toContain(id);
  });

  it('leads a guest to the sign-in, and wrong ids to 404', async () => {
    expectMoved(await test.guest().get(`/tandems/${id}`), /^\/sign-in/);
    const client = await test.as(cast.jana);
    for (const wrong of ['x', cast.jana, '%00', "1'or'1"]) expect((await client.get(`/tandems/${wrong}`)).status).toBe(404);
  });

  it('stands in the list of each, given or received', async () => {
    expect((await (await test.as(cast.jana)).get('/tandems')).text).toMatch(/Who mentors me.*Urs Amstad/s);
    expect((await (await test.as(cast.urs)).get('/tandems')).text).toMatch(/Whom I mentor.*Jana Brandis/s);
    const none = await (await test.as(cast.selin)).get('/tandems');
    expect(none.text).toContain('href="/mentors"');
  });

  it('is counted', async () => {
    const db = test.house.db;
    expect(await countLive({ db }, programId, cast.urs)).toBe(1);
    expect(await countLive({ db }, programId, cast.jana)).toBe(0);
    expect([...(await countLiveMany({ db }, programId, [cast.urs, cast.jana]))]).toEqual([[cast.urs, 1]]);
    expect(await partnersOf({ db }, cast.jana)).toEqual([cast.urs]);
    expect(await countRunning({ db }, programId)).toBe(1);
  });
});

describe('an early ending', () => {
  it('needs no fault, tells the partner without a reason, hides contact data from both', async () => {
    const jana = await test.as(cast.jana);
    expect((await jana.get(`/tandems/${id}/ending`)).status).toBe(200);
    expectMoved(await jana.post(`/tandems/${id}/ending`, ending), `/tandems/${id}`);
    expect(await stateOf()).toBe('dissolved');
    const [mail, ...more] = await test.mailsTo(emailOf('urs'));
    expect(more).toEqual([]);
    expect(mail?.kind).toBe('tandems.ended');
    expect(mail?.text).toContain(`/tandems/${id}`);
    expect(mail?.text).not.toMatch(/fit|never answered/);
    for (const name of ['jana', 'urs'] as const) {
      const page = await (await test.as(cast[name])).get(`/tandems/${id}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('mailto:');
      expect(page.text).not.toContain('+41 62');
      expect(page.text).not.toContain('She never answered');
    }
    const row = await test.house.db.selectFrom('tandem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ended_by: cast.jana, ending_category: 'fit', ending_rematch: false, ending_contact: false });
    expect(row.sealed_ending_text?.toString()).not.toContain('never answered');
    expect(await countLive({ db: test.house.db }, programId, cast.urs)).toBe(0);
  });

  it('twice is a kind 409, also at the same moment', async () => {
    const [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
    const pages = await Promise.all([
      jana.post(`/tandems/${id}/ending`, ending),
      urs.post(`/tandems/${id}/ending`, ending),
      jana.post(`/tandems/${id}/ending`, ending),
    ]);
    expect(pages.map((page) => page.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409]);
    const late = await jana.post(`/tandems/${id}/ending`, ending);
    expect(late.status).toBe(409);
    expect(late.text).toContain('already ended');
    expectMoved(await jana.get(`/tandems/${id}/ending`), `/tandems/${id}`);
  });

  it('keeps what was typed when something is missing', async () => {
    const page = await (await test.as(cast.jana)).post(`/tandems/${id}/ending`, { ...ending, ending_category: undefined });
    expect(page.status).toBe(422);
    expect(page.text).toContain('She never answered.');
    expect(
      (await (await test.as(cast.jana)).post(`/tandems/${id}/ending`, { ...ending, ending_category: 'membership' })).status,
    ).toBe(422);
    expect((await (await test.as(cast.jana)).post(`/tandems/${id}/ending`, ending, { csrf: 'wrong' })).status).toBe(403);
    expect(await stateOf()).toBe('forming');
  });

  it('gives its word to the office only, and never to an office that is the partner', async () => {
    const other = await form(cast.milo, cast.jana);
    await (await test.as(cast.jana)).post(`/tandems/${other}/ending`, { ...ending, ending_contact: 'yes' });
    expect((await test.mailsTo(emailOf('eva'))).map((mail) => mail.kind)).toEqual(['tandems.contact_wished']);
    expect((await test.mailsTo(emailOf('milo'))).map((mail) => mail.kind)).toEqual(['tandems.ended']);
    expect((await (await test.as(cast.eva)).get('/tandems/endings')).text).toContain('She never answered.');
    expect((await (await test.as(cast.milo)).get('/tandems/endings')).text).not.toContain('She never answered.');
    for (const name of ['jana', 'urs', 'tarik'] as const)
      expect((await (await test.as(cast[name])).get('/tandems/endings')).status).toBe(403);
  });
});

describe('news of persons', () => {
  it.each(['leave', 'block'] as const)('%s ends her tandems and tells the partner', async (verb) => {
    if (verb === 'leave')
      await inDeed(sightOf(test.house, { kind: 'person', person_id: cast.urs, name: '', roles: new Set() }), leaveNetwork);
    else
      await inDeed(
        sightOf(test.house, { kind: 'person', person_id: cast.tarik, name: '', roles: new Set(['operator']) }),
        (deed) => moveMember(deed, cast.urs, 'block'),
      );
    await test.drain();
    expect(await stateOf()).toBe('dissolved');
    expect((await test.mailsTo(emailOf('jana'))).map((mail) => mail.kind)).toEqual(['tandems.ended']);
    expect((await (await test.as(cast.jana)).get('/tandems')).text).toContain('Urs A.');
    await test.system((deed) => updatePerson(deed, cast.urs, { status: 'active' }));
  });

  it('erasure detaches what she wrote and keeps the partner’s tandem', async () => {
    const own = await form(cast.urs, cast.selin);
    await (await test.as(cast.selin)).post(`/tandems/${own}/ending`, ending);
    await test.system((deed) => audit(deed, 'person.erase', { type: 'person', id: cast.selin }));
    await test.drain();
    const row = await test.house.db.selectFrom('tandem').selectAll().where('id', '=', own).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'dissolved', ended_by: null, sealed_ending_text: null });
    expect((await (await test.as(cast.urs)).get(`/tandems/${own}`)).status).toBe(200);
  });

  it('a merge moves her tandems, and ends one of the two accounts with each other', async () => {
    const twin = await form(cast.selin, cast.jana);
    await test.system(async (deed) => {
      await updatePerson(deed, cast.jana, { status: 'merged', merged_into: cast.selin });
      await audit(deed, 'person.merge', { type: 'person', id: cast.jana });
    });
    await test.drain();
    expect(await partnersOf({ db: test.house.db }, cast.selin)).toEqual([cast.urs]);
    expect(
      (await test.house.db.selectFrom('tandem').select('state').where('id', '=', twin).executeTakeFirstOrThrow()).state,
    ).toBe('dissolved');
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'active', merged_into: null }));
  });
});
