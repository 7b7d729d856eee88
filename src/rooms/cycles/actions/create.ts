import type { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, NotFound, Refusal } from '../../../platform/refusal.ts';
import { slugOf } from '../../people/rules/taxonomy.ts';
import { createFormatProgram } from '../../programs/actions/formats.ts';
import { formatDefaults } from '../../programs/rules/numbers.ts';
import type { programForm } from '../forms/programs.ts';
import type { CycleFormat } from '../rules.ts';
import { mayOpenPrograms } from '../rules/programs.ts';
import { findProgramBySlug, listCyclesOf, lockNames, nextNumber } from '../store/public.ts';
import { insertStaff } from '../store/staff.ts';
import { createCycle, type NewCycle } from './cycles.ts';
import { needLanguages } from './languages.ts';

/** Words of the address line that are pages already. */
const pages = ['new', 'initiatives'];

/** An address for a programme of these names. Refuses names that are in use, at the fields `name.de` and `name.en`. */
export async function freeSlug(
  deed: Deed,
  words: { de: string; en: string },
  fields: { de: string; en: string },
): Promise<string> {
  const { slugs, names } = await lockNames(deed);
  for (const language of ['de', 'en'] as const)
    if (names.has(words[language].toLowerCase())) throw new Refusal('cycles.new.name_taken', {}, { field: fields[language] });
  return slugOf(words.en, new Set([...slugs, ...pages]), 'programme');
}

/** A cycle whose first coordinator is whoever makes it. Returns its id. */
export async function createOwnCycle(deed: Deed, cycle: NewCycle): Promise<string> {
  const id = await createCycle(deed, cycle);
  if (deed.actor.person_id) await insertStaff(deed, { cycle_id: id, person_id: deed.actor.person_id, role: 'coordinator' });
  return id;
}

/** A programme of a format from its template, with its first cycle. Returns the cycle's id. */
export async function createProgram(deed: Deed, form: z.output<typeof programForm>): Promise<string> {
  must(mayOpenPrograms(deed.actor));
  const { format, kind, cycle_de, cycle_en, ...words } = await needLanguages(deed, form, ['name', 'purpose']);
  const slug = await freeSlug(deed, { de: words.name_de, en: words.name_en }, { de: 'name_de', en: 'name_en' });
  const program_id = await createFormatProgram(deed, { ...words, format, slug });
  return createOwnCycle(deed, {
    program_id,
    format,
    number: 1,
    name_de: cycle_de || words.name_de,
    name_en: cycle_en || words.name_en,
    kind,
    settings: formatDefaults[format],
  });
}

/** The first cycle of a programme that has none yet. Returns its id; of the newest where there is one already. */
export async function createFirstCycle(deed: Deed, slug: string): Promise<{ id: string; fresh: boolean }> {
  must(mayOpenPrograms(deed.actor));
  const program = found(await findProgramBySlug(deed, slug), 'program');
  const { format } = program;
  if (format === 'network') throw new NotFound('program');
  const number = await nextNumber(deed, program.id);
  const newest = (await listCyclesOf(deed, program.id))[0];
  if (newest) return { id: newest.id, fresh: false };
  const { name_de, name_en, settings } = program;
  const row = { program_id: program.id, format: format satisfies CycleFormat, number, name_de, name_en, settings };
  return { id: await createOwnCycle(deed, { ...row, kind: 'cohort' }), fresh: true };
}
