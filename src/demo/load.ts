import { sql } from 'kysely';
import { readCv } from '../platform/files/cv.ts';
import type { DrawnPage } from '../platform/files/cv-drawing.ts';
import { inDeed, sightOf, systemActor, type Deed, type House } from '../platform/deed.ts';
import { keepCvPages } from '../rooms/applications/actions/cv-pages.ts';
import { insertNetwork } from '../rooms/people/store/network.ts';
import { cvPdf } from './cv.ts';
import { insertWorld, type CvFile } from './insert.ts';
import type { CvModel, World } from './types.ts';
import { makeWorld } from './world.ts';

/** Makes and stores the CVs of the applications that are open; decided ones have none any more, as in real life. */
async function storeCvs(house: House, world: World): Promise<Map<string, CvFile & { drawn: DrawnPage[] }>> {
  const open = world.applications.filter(
    (row): row is typeof row & { cv: CvModel } => row.cv !== null && row.decided_at === null && row.state !== 'draft',
  );
  const made = await Promise.all(
    open.map(async (row) => {
      const pdf = await cvPdf(row.cv);
      const [{ pages, text, drawn }, file_id] = [await readCv(pdf), house.chance.id()];
      await house.files.put(file_id, house.vault.sealBytes(pdf, `file.${file_id}`));
      return [row.id, { file_id, pages, text, bytes: pdf.length, person_id: row.person_id, drawn }] as const;
    }),
  );
  return new Map(made);
}

async function clearAll(deed: Deed): Promise<void> {
  for (const { id } of await deed.tx.selectFrom('file').select('id').execute()) await deed.house.files.remove(id);
  const tables = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(
    deed.tx,
  );
  await sql`truncate ${sql.join(tables.rows.map(({ name }) => sql.table(name)))} cascade`.execute(deed.tx);
}

/** Fills an empty database (or, with `reset`, a demo one) with the invented association «Verband Weitblick». All or nothing. */
export async function loadDemo(house: House, options: { members: number | undefined; reset: boolean }): Promise<void> {
  const members = options.members ?? 1200;
  const world = makeWorld({
    seed: 20_261,
    members,
    listings: members >= 5000 ? 600 : Math.max(12, Math.round(members * 0.054)),
    today: house.clock(),
  });
  const cvs = await storeCvs(house, world);
  await inDeed(sightOf(house, systemActor('demo')), async (deed) => {
    if (options.reset) await clearAll(deed);
    else await deed.tx.deleteFrom('network').execute();
    await insertNetwork(deed, {
      name: 'Verband Weitblick',
      logo_file_id: null,
      lead_light: null,
      lead_dark: null,
      locales: ['de', 'de-CH', 'en'],
      contact_address: 'geschaeftsstelle@weitblick.example',
      imprint: 'Verband Weitblick\nGeschäftsstelle\nAm Rain 7\n5000 Aarau',
      public_url: null,
      mail_from: null,
      sealed_smtp_url: null,
      demo: true,
      setup_code_hash: null,
      set_up_at: deed.now,
    });
    await insertWorld(deed, world, cvs);
    for (const [id, { person_id, drawn }] of cvs) await keepCvPages(deed, { id, person_id }, drawn);
  });
  await sql`analyze`.execute(house.db);
}
