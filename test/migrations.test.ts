import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { up as addSynonyms } from '../migrations/0008_topics.ts';
import { openDb, type Db } from '../src/platform/db/database.ts';
import { taxonomy } from '../src/rooms/people/rules/taxonomy.ts';
import { freshDatabase } from './database.ts';

let db: Db;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  db = openDb(database.url);
  drop = database.drop;
});
afterAll(async () => {
  await db.destroy();
  await drop();
});

test('a network that is there gets the other words of its topics; its own topics get none', async () => {
  await sql`drop table topic_proposal`.execute(db);
  await sql`alter table topic drop column synonyms_de, drop column synonyms_en, drop column merged_into`.execute(db);
  await sql`alter table person drop column goals_sought, drop column goals_offered, drop column wished_experience, drop column statements`.execute(
    db,
  );
  await sql`insert into topic_group values ('g', 'G', 'G', 1)`.execute(db);
  for (const { slug } of taxonomy.flatMap((group) => group.topics))
    await sql`insert into topic (slug, group_slug, label_de, label_en, position) values (${slug}, 'g', 'D', 'E', 1)`.execute(db);
  await sql`insert into topic (slug, group_slug, label_de, label_en, position) values ('own', 'g', 'D', 'E', 1)`.execute(db);
  await addSynonyms(db as unknown as Kysely<unknown>);
  const rows = await db.selectFrom('topic').select(['slug', 'synonyms_de', 'synonyms_en']).execute();
  const stored = Object.fromEntries(rows.map(({ slug, ...words }) => [slug, words]));
  expect(stored['own']).toEqual({ synonyms_de: [], synonyms_en: [] });
  // The list that new networks start with may change later; a migration never does.
  for (const { slug } of taxonomy.flatMap((group) => group.topics))
    expect([slug, stored[slug]!.synonyms_de.length > 2, stored[slug]!.synonyms_en.length > 2]).toEqual([slug, true, true]);
  expect(stored['supply-chain']?.synonyms_de).toContain('Lieferkette');
});
