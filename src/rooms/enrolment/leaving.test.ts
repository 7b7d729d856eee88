import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept, cast, emailOf, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { audit } from '../../platform/db/audit.ts';
import { enrolmentTables } from '../operation/rules/export-enrolment.ts';
import { updateParticipation } from './store/participations.ts';

let t: TestHouse;
let exchange: OpenCycle;
let cross: OpenCycle;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs', 'selin', 'milo');
  exchange = await openCycle(t, 'exchange');
  cross = await openCycle(t, 'cross');
});
afterAll(() => t.close());

/** One row in every place of the room that can name somebody. */
async function everywhere(person_id: string, other: string): Promise<string> {
  return t.system(async (deed) => {
    const { tx, now, house } = deed;
    const { id } = await join(deed, exchange, { role: 'partner', state: 'ready', person_id });
    await updateParticipation(deed, id, {
      sealed_motivation: house.vault.seal('My motivation', `participation.motivation.${id}`),
      sealed_why: house.vault.seal('Praise of others', `participation.why.${id}`),
      nominated_by: other,
      trained_by: other,
      training_evidence: 'A list',
      trained_at: now,
    });
    const seen = await join(deed, cross, { role: 'mentor', state: 'ready' });
    await updateParticipation(deed, seen.id, { nominated_by: person_id, trained_by: person_id, training_evidence: 'A list' });
    for (const [participation_id, excluded] of [
      [seen.id, person_id],
      [id, other],
    ] as const) {
      const exclusion = house.chance.id();
      const sealed_note = house.vault.seal(`Not with ${excluded}`, `participation_exclusion.note.${exclusion}`);
      await tx
        .insertInto('participation_exclusion')
        .values({ id: exclusion, participation_id, person_id: excluded, organization_id: null, sealed_note, created_at: now })
        .execute();
    }
    const line = { kind: 'manager', source: 'import', created_at: now } as const;
    await tx
      .insertInto('reporting_line')
      .values([
        { ...line, person_id, superior_id: other },
        { ...line, person_id: cast.selin, superior_id: person_id },
      ])
      .execute();
    const message = house.chance.id();
    const sealed_text = house.vault.seal('We meet at nine', `cycle_message.text.${message}`);
    await tx
      .insertInto('cycle_message')
      .values({
        id: message,
        cycle_id: exchange.cycle_id,
        sent_by: person_id,
        subject: 'Rooms',
        sealed_text,
        filter: '{}',
        sent_at: now,
      })
      .execute();
    await tx.insertInto('cycle_message_to').values({ message_id: message, person_id, read_at: null }).execute();
    await tx
      .insertInto('invitation_link')
      .values({
        id: house.chance.id(),
        cycle_id: cross.cycle_id,
        role: 'mentor',
        organization_id: null,
        token: house.chance.token(),
        created_by: person_id,
        created_at: now,
        expires_on: null,
        revoked_at: null,
      })
      .execute();
    return id;
  });
}

const pointing = async (person_id: string) => {
  const found: string[] = [];
  for (const { table, column } of enrolmentTables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${person_id}::uuid`.execute(
      t.house.db,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
};

test('her own export holds her words, opened, and neither what others wrote nor whom her words were taken for', async () => {
  await everywhere(cast.jana, cast.milo);
  const { text } = await (await t.as(cast.jana)).get('/settings/data/export');
  for (const words of ['My motivation', `Not with ${cast.milo}`, 'We meet at nine']) expect(text).toContain(words);
  for (const words of ['Praise of others', `Not with ${cast.jana}`]) expect(text).not.toContain(words);
});

test('two accounts become one: the participation that has come further stays, nobody leads herself', async () => {
  await everywhere(cast.urs, cast.milo);
  await t.system(async (deed) => {
    const line = { kind: 'manager', source: 'own', created_at: deed.now } as const;
    await deed.tx
      .insertInto('reporting_line')
      .values({ ...line, person_id: cast.urs, superior_id: cast.jana })
      .execute();
  });
  const page = await (await t.as(cast.tarik)).post(`/operation/people/${cast.urs}/merge`, { keep: cast.jana, gone: cast.urs });
  expect(page.status).toBe(303);
  await t.drain();
  expect(await pointing(cast.urs)).toEqual([]);
  const own = await t.house.db
    .selectFrom('participation')
    .select('state')
    .where('cycle_id', '=', exchange.cycle_id)
    .where('person_id', '=', cast.jana)
    .execute();
  expect(own.length).toBe(1);
  await expectSound(t);
});

test('whoever leaves is out at once; a month later nothing of the room names her', async () => {
  const jana = await t.as(cast.jana);
  await jana.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  await t.drain({ tick: true });
  const states = await t.house.db
    .selectFrom('participation')
    .select(['state', 'reason_code'])
    .where('person_id', '=', cast.jana)
    .execute();
  expect(states).toEqual([{ state: 'withdrawn', reason_code: 'left' }]);
  expect(await t.house.db.selectFrom('participation_exclusion').selectAll().where('person_id', '=', cast.milo).execute()).toEqual(
    [],
  );
  t.later({ days: 31 });
  await t.drain({ tick: true });
  await t.drain({ tick: true });
  expect(await pointing(cast.jana)).toEqual([]);
  await expectSound(t);
});

test('an organisation leaves: its people hear of it and stay until the coordination decides', async () => {
  const ready = await t.system((deed) =>
    join(deed, cross, { role: 'mentee', person_id: cast.milo, organization_id: cross.organizations[0]! }),
  );
  await t.system((deed) =>
    audit(deed, 'cycle_organization.leave', { type: 'cycle_organization', id: `${cross.cycle_id}/${cross.organizations[0]}` }),
  );
  await t.drain();
  const mails = (await t.mailsTo(emailOf('milo'))).filter(({ kind }) => kind === 'enrolment.organization_leaves');
  expect(mails.length).toBe(1);
  const told = await t.house.db
    .selectFrom('audit_event')
    .select('after')
    .where('verb', '=', 'participation.changed')
    .where('object_id', '=', ready.id)
    .execute();
  expect(told).toEqual([{ after: { parts: ['organization_leaves'] } }]);
});

test('a contract that ends soon is told once, and again when it is another day', async () => {
  const { id } = await t.system((deed) => join(deed, exchange, { role: 'partner' }));
  const told = async () =>
    (
      await t.house.db
        .selectFrom('audit_event')
        .select('id')
        .where('verb', '=', 'participation.changed')
        .where('object_id', '=', id)
        .execute()
    ).length;
  for (const [day, count] of [
    ['2027-06-30', 0],
    ['2026-12-31', 1],
    ['2026-12-31', 1],
    ['2027-01-05', 2],
  ] as const) {
    await t.house.db.updateTable('participation').set({ contract_end_on: day }).where('id', '=', id).execute();
    await t.drain({ tick: true });
    const row = await t.house.db
      .selectFrom('participation')
      .select(['state', 'contract_end_on'])
      .where('id', '=', id)
      .executeTakeFirst();
    expect([day, await told(), row]).toEqual([day, count, row]);
  }
});
