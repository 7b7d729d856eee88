import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { endOf } from '../../../platform/i18n/words.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { discardForm, standardsForm } from '../forms.ts';
import {
  arrange,
  bodyOf,
  editOf,
  gapsOf,
  mayEditStandards,
  policyParts,
  standardsLimits,
  type PolicyKind,
} from '../rules/standards.ts';
import { draftFrom } from '../rules/standards-form.ts';
import { currentPolicy, insertPolicyVersion, policyHash, type PolicyVersion } from '../store/policies.ts';
import { lockNetworkProgram, type Program } from '../store/programs.ts';
import { deleteDraft, findDraft, putDraft, seenOf, type StoredDraft } from '../store/draft.ts';

const day = 86_400_000;

interface Table {
  program: Program;
  current: PolicyVersion;
  draft: StoredDraft | undefined;
}

/** One deed at a time has the standards on its table. */
async function open(deed: Deed): Promise<Table> {
  must(mayEditStandards(deed.actor));
  const program = found(await lockNetworkProgram(deed), 'program');
  const current = found(await currentPolicy(deed, program.id), 'standards');
  return { program, current, draft: await findDraft(deed, program.id) };
}

const isNews = ({ current, draft }: Table, seen: string) => seenOf(current.number, draft) !== seen;

/** Somebody else saved, discarded or published since the editor was opened. */
function checkSeen(table: Table, seen: string): void {
  const { current, draft } = table;
  if (!isNews(table, seen)) return;
  if (!draft)
    throw new Refusal(seen.split(' ')[0] === String(current.number) ? 'programs.editor.gone' : 'programs.editor.published');
  throw new Refusal(draft.saved_by ? 'programs.editor.newer' : 'programs.publication.changed_meanwhile', {
    name: draft.saved_by,
  });
}

/** Saves everything that the editor holds and does what its button says. Returns the section where the reader goes on. */
export async function saveDraft(deed: Deed, form: z.output<typeof standardsForm>): Promise<string | undefined> {
  const table = await open(deed);
  checkSeen(table, form.seen);
  const { draft, place } = arrange(draftFrom(form), editOf(form.do));
  if (policyParts.some((part) => draft[part].length > standardsLimits.sections))
    throw new Refusal('programs.editor.too_many', { max: standardsLimits.sections });
  const before = table.draft?.updated_at.getTime() ?? 0;
  await putDraft(deed, {
    program_id: table.program.id,
    base_number: table.current.number,
    body: draft,
    note_de: form.note_de,
    note_en: form.note_en,
    // Two savings in the same instant are still told apart.
    updated_at: new Date(Math.max(deed.now.getTime(), before + 1)),
  });
  const after = { binding: draft.binding.length, tips: draft.tips.length };
  await audit(deed, 'standards.draft', { type: 'program', id: table.program.id }, { after });
  return place;
}

export async function discardDraft(deed: Deed, { seen }: z.output<typeof discardForm>): Promise<void> {
  const table = await open(deed);
  if (!table.draft) return;
  if (isNews(table, seen)) throw new Refusal('programs.publication.changed_meanwhile');
  await deleteDraft(deed, table.program.id);
  await audit(deed, 'standards.discard', { type: 'program', id: table.program.id });
}

/** The last instant at which an acceptance of a binding version published now is in time. */
export function acceptBy(now: Date, reaccept_days: number): Date {
  return endOf(dayOf(new Date(now.getTime() + reaccept_days * day)));
}

/** The draft becomes the version in force. Returns its number. A second click finds no draft and is told so. */
export async function publishStandards(deed: Deed, { seen, kind }: { seen: string; kind: PolicyKind }): Promise<number> {
  const table = await open(deed);
  const { program, current, draft } = table;
  if (!draft) throw new Refusal('programs.publication.no_draft');
  if (isNews(table, seen)) throw new Refusal('programs.publication.changed_meanwhile');
  if (gapsOf(draft.body).length > 0) throw new Refusal('programs.publication.incomplete');
  const body = bodyOf(draft.body);
  if (policyHash(body) === current.hash) throw new Refusal('programs.publication.same');
  if (!draft.note_de || !draft.note_en) throw new Refusal('programs.publication.no_note');
  const number = current.number + 1;
  await insertPolicyVersion(deed, {
    id: deed.house.chance.id(),
    program_id: program.id,
    number,
    kind,
    body,
    note_de: draft.note_de,
    note_en: draft.note_en,
    accept_by: kind === 'binding' ? acceptBy(deed.now, program.settings.reaccept_days) : null,
  });
  await deleteDraft(deed, program.id);
  const change = { before: { version: current.number }, after: { version: number, kind } };
  await audit(deed, 'standards.publish', { type: 'program', id: program.id }, change);
  return number;
}
