import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { openDb, openPool, type Db } from './database.ts';
import { standing } from './standing.ts';

let db: Db;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  db = openDb(openPool(database.url, 2));
  drop = database.drop;
});
afterAll(async () => {
  await db.destroy();
  await drop();
});

const sum = standing((at, one: number, other: number) =>
  at.selectNoFrom([
    sql<number>`${one}::int + ${other}::int + ${one}::int + ${1000}`.as('sum'),
    sql<string>`pg_backend_pid()::text`.as('pid'),
  ]),
);

it('puts each call’s own values at all of their places', async () => {
  for (const [one, other] of [
    [1, 2],
    [10, 20],
    [0, 0],
  ] as const)
    expect((await sum(db, one, other))[0]?.sum).toBe(2 * one + other + 1000);
});

it('is planned once by each connection, in transactions, too', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => sum(db, at, at)));
  await db.transaction().execute(async (tx) => {
    expect((await sum(tx, 3, 4))[0]?.sum).toBe(1010);
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from pg_prepared_statements where name like 'standing%'`.execute(tx);
    expect(rows[0]?.n).toBe(1);
  });
});

it('fails as every query fails, and works again afterwards', async () => {
  const ratio = standing((at, below: number) => at.selectNoFrom(sql<number>`1 / ${below}::int`.as('ratio')));
  await expect(ratio(db, 0)).rejects.toThrow('division by zero');
  expect((await ratio(db, 1))[0]?.ratio).toBe(1);
});

it('goes on when a newer version beside this one changes the table', async () => {
  await sql`create table growing (one int)`.execute(db);
  await sql`insert into growing values (1)`.execute(db);
  const all = standing((at) => at.selectNoFrom(sql<unknown>`1`.as('one')));
  const rows = standing((at) => ({ compile: () => sql<{ one: number }>`select * from growing`.compile(at) }));
  await Promise.all([rows(db), rows(db), all(db)]);
  await sql`alter table growing add column other int default 2`.execute(db);
  expect(await Promise.all([rows(db), rows(db)])).toEqual([[{ one: 1, other: 2 }], [{ one: 1, other: 2 }]]);
});
