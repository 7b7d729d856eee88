import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { currentPolicy, hasAccepted, insertAcceptance } from '../store/policies.ts';

/**
 * The acting person accepts the version that she was shown. `hash`: of the words on her page; if a newer version came in
 * between, she reads that one first.
 */
export async function acceptStandards(deed: Deed, program_id: string, hash: string): Promise<void> {
  const person_id = selfId(deed);
  const version = found(await currentPolicy(deed, program_id), 'standards');
  if (version.hash !== hash) throw new Refusal('programs.standards.newer');
  if (await hasAccepted(deed, program_id, person_id)) return;
  if (!(await insertAcceptance(deed, person_id, version))) return;
  await audit(deed, 'standards.accept', { type: 'person', id: person_id }, { after: { version: version.number, hash } });
}
