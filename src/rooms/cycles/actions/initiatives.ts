import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must } from '../../../platform/refusal.ts';
import type { initiativeForm } from '../forms/programs.ts';
import { mayOpenPrograms } from '../rules/programs.ts';
import { findInitiative, insertInitiative, updateInitiative } from '../store/initiatives.ts';
import { needLanguages } from './languages.ts';

type Words = z.output<typeof initiativeForm>;

/** Returns the id. */
export async function createInitiative(deed: Deed, typed: Words): Promise<string> {
  must(mayOpenPrograms(deed.actor));
  const words = await needLanguages(deed, typed, ['name']);
  const id = deed.house.chance.id();
  await insertInitiative(deed, id, words);
  await audit(deed, 'initiative.create', { type: 'initiative', id });
  return id;
}

export async function saveInitiative(deed: Deed, id: string, typed: Words): Promise<void> {
  must(mayOpenPrograms(deed.actor));
  const words = await needLanguages(deed, typed, ['name']);
  const before = found(await findInitiative(deed, id), 'initiative');
  await updateInitiative(deed, id, words);
  const changed = (Object.keys(words) as (keyof Words)[]).filter((key) => words[key] !== before[key]);
  if (changed.length > 0) await audit(deed, 'initiative.save', { type: 'initiative', id }, { after: { changed } });
}
