import { createHash } from 'node:crypto';
import { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed, type House, type Sight } from '../../../platform/deed.ts';
import { CsvRefused, readCsv, type CsvTable } from '../../../platform/csv/read.ts';
import { writeCsv } from '../../../platform/csv/write.ts';
import { dropFile, keepFile, openFile } from '../../../platform/files/uploads.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { importMembers } from '../../people/actions/import.ts';
import { findNetwork } from '../../people/store/network.ts';
import { listForImport, lockImports } from '../../people/store/import.ts';
import { importKeepDays, mayOperate } from '../rules.ts';
import { planImport, planText, type BadRow, type Existing, type ImportPlan } from '../rules/import.ts';
import type { ImportMapping } from '../rules/import-row.ts';
import { guessMapping, mappingProblems } from '../rules/mapping.ts';
import { insertImport, listOldFiles, lockImport, updateImport, type ImportRun } from '../store/imports.ts';

const object = (id: string) => ({ type: 'import', id });
const address = z.email().max(200);
const isEmail = (text: string) => address.safeParse(text).success;

/** The list as a table; a file that is none is refused with the reason. */
export function readList(bytes: Uint8Array): CsvTable {
  try {
    return readCsv(bytes);
  } catch (error) {
    if (error instanceof CsvRefused) throw new Refusal(`operation.import.refused.${error.reason}`, {}, { field: 'file' });
    throw error;
  }
}

/** The kept list of a run that has not been carried out yet. */
export async function openList(house: House, run: ImportRun): Promise<CsvTable> {
  if (!run.file_id || run.state === 'done' || run.state === 'cancelled') throw new Refusal('operation.import.over');
  return readList(found(await openFile(house, run.file_id, true), 'file'));
}

/** Keeps the list, sealed, with the columns as its head words suggest. Gives the run's id. */
export async function uploadList(deed: Deed, file: { name: string; bytes: Uint8Array; header: string[] }): Promise<string> {
  must(mayOperate(deed.actor));
  const id = deed.house.chance.id();
  const file_id = await keepFile(deed, {
    kind: 'import',
    person_id: null,
    name: 'members.csv',
    type: 'text/csv',
    bytes: file.bytes,
    sealed: true,
  });
  await insertImport(deed, {
    id,
    file_id,
    file_name: file.name.slice(0, 120),
    mapping: guessMapping(file.header),
    created_by: selfId(deed),
  });
  await audit(deed, 'import.upload', object(id));
  return id;
}

async function lockOpen(deed: Deed, id: string): Promise<ImportRun> {
  must(mayOperate(deed.actor));
  const run = found(await lockImport(deed, id), 'import');
  if (run.state === 'done' || run.state === 'cancelled') throw new Refusal('operation.import.over');
  return run;
}

export async function saveMapping(deed: Deed, id: string, mapping: ImportMapping, columns: number): Promise<void> {
  await lockOpen(deed, id);
  const { missing, shared } = mappingProblems(mapping, columns);
  if (missing[0]) throw new Refusal('operation.import.mapping_missing', {}, { field: missing[0] });
  if (shared[0]) throw new Refusal('operation.import.mapping_shared', {}, { field: shared[0] });
  await updateImport(deed, id, { mapping, state: 'previewed' });
}

/** What the import would do now, and a mark of exactly that. */
export async function planRun(sight: Sight, run: ImportRun, table: CsvTable): Promise<{ plan: ImportPlan; mark: string }> {
  const existing: Existing[] = (await listForImport(sight)).map((person) => ({
    id: person.id,
    member_number: person.member_number ?? '',
    email: person.email,
    first_name: person.first_name,
    last_name: person.last_name,
    organization: person.organization ?? '',
    function: person.function ?? '',
    location: person.location ?? '',
    phone: person.phone ?? '',
    locale: person.locale,
    joined: person.joined_at !== null || person.status === 'active',
    left: person.status === 'left',
    member: person.status === 'invited' || person.status === 'active',
  }));
  const locale = (await findNetwork(sight))?.locales[0] ?? 'de';
  const plan = planImport(table.rows, run.mapping ?? {}, existing, { isEmail, locale, problems: table.problems });
  return { plan, mark: createHash('sha256').update(planText(plan)).digest('hex') };
}

/** Carries the import out, as it was shown: if people changed in between, nothing is written and the new preview is shown. */
export async function runImport(
  deed: Deed,
  id: string,
  table: CsvTable,
  form: { plan: string; good_only: boolean },
  words: BadWords,
): Promise<void> {
  const run = await lockOpen(deed, id);
  if (run.state !== 'previewed') throw new Refusal('operation.import.not_mapped');
  await lockImports(deed);
  const { plan, mark } = await planRun(deed, run, table);
  if (mark !== form.plan) throw new Refusal('operation.import.changed');
  if (plan.bad.length > 0 && !form.good_only) throw new Refusal('operation.import.good_only_needed', {}, { field: 'good_only' });
  await importMembers(deed, { create: plan.create.map(({ values }) => values), change: plan.change });
  const left_out =
    plan.bad.length > 0
      ? await keepFile(deed, {
          kind: 'import',
          person_id: null,
          name: 'left-out.csv',
          type: 'text/csv',
          bytes: badCsv(table.header, plan.bad, words),
          sealed: true,
        })
      : null;
  await updateImport(deed, id, {
    state: 'done',
    counts: plan.counts,
    good_only: form.good_only,
    file_id: left_out,
    done_at: deed.now,
  });
  if (run.file_id) await dropFile(deed, run.file_id);
  await audit(deed, 'import.run', object(id), { after: plan.counts });
}

/** Words of the file of rows that stay out, in the reader's language. */
export interface BadWords {
  line: string;
  reason: string;
  say(row: BadRow): string;
}

/** The rows that stay out, as they were, with line and reason in front: to be put right and imported again. */
export function badCsv(header: readonly string[], bad: readonly BadRow[], words: BadWords): Uint8Array {
  const lines = bad.map((row) => [row.line, words.say(row), ...row.cells]);
  return new TextEncoder().encode(writeCsv([words.line, words.reason, ...header], lines));
}

export async function cancelImport(deed: Deed, id: string): Promise<void> {
  const run = await lockOpen(deed, id);
  await updateImport(deed, id, { state: 'cancelled', file_id: null });
  if (run.file_id) await dropFile(deed, run.file_id);
  await audit(deed, 'import.cancel', object(id));
}

/** Lists lie here for a week at most, carried out or not. */
export async function dropOldLists(deed: Deed): Promise<void> {
  for (const run of await listOldFiles(deed, new Date(deed.now.getTime() - importKeepDays * 86_400_000))) {
    await updateImport(deed, run.id, { file_id: null, ...(run.state === 'done' ? {} : { state: 'cancelled' as const }) });
    await dropFile(deed, run.file_id);
  }
}
