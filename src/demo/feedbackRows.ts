import type { Deed } from '../platform/deed.ts';
import type { Vault } from '../platform/vault.ts';
import { tellFeedback, type DemoGiven, type DemoVoice } from './feedback.ts';
import { insertAll } from './portions.ts';
import type { World } from './types.ts';

function givenRow(vault: Vault, program_id: string, { text, standards_text, ...row }: DemoGiven) {
  const seal = (part: string, words: string | null) => (words ? vault.seal(words, `tandem_feedback.${part}.${row.id}`) : null);
  return { ...row, program_id, sealed_text: seal('text', text), sealed_standards_text: seal('standards_text', standards_text) };
}

function voiceRow(vault: Vault, program_id: string, { text, ...row }: DemoVoice, office: string | null) {
  const past = row.state === 'agreed' || row.state === 'published';
  const next = (hours: number) => new Date(row.released_at.getTime() + hours * 1_800_000);
  return {
    ...row,
    program_id,
    sealed_text: vault.seal(text, `testimonial.text.${row.id}`),
    names_partner: row.about_id !== null,
    agreed_at: past && row.about_id ? next(1) : null,
    published_at: row.state === 'published' ? next(2) : null,
    published_by: row.state === 'published' ? office : null,
    ended_at: null,
  };
}

/** What the members of the demo have said about their mentorings, and what of it others may read. */
export async function insertFeedback(deed: Deed, world: World, program_id: string): Promise<void> {
  const { vault } = deed.house;
  const told = tellFeedback(world, deed.now);
  await insertAll(
    deed,
    'tandem_feedback',
    told.given.map((row) => givenRow(vault, program_id, row)),
  );
  await insertAll(
    deed,
    'feedback_reminder',
    told.reminders.map((row) => ({ ...row })),
  );
  await insertAll(
    deed,
    'testimonial',
    told.voices.map((row) => voiceRow(vault, program_id, row, world.cast['eva'] ?? null)),
  );
}
