import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { taxonomy } from '../../people/rules/taxonomy.ts';
import { countTopics, insertTopics } from '../../people/store/topics.ts';
import { networkDefaults } from '../rules/numbers.ts';
import { defaultStandards } from '../rules/standards-default.ts';
import { insertPolicyVersion } from '../store/policies.ts';
import { insertProgram } from '../store/programs.ts';

export interface NewProgram {
  name_de: string;
  name_en: string;
  purpose_de: string;
  purpose_en: string;
  state: 'draft' | 'live';
}

/**
 * Sets up the member network's programme from the template: settings, first standards, and the topics if there are none yet.
 * For the first-run page and the demo, which have established who acts. Returns the programme's id.
 */
export async function createNetworkProgram(
  deed: Deed,
  { name_de, name_en, purpose_de, purpose_en, state }: NewProgram,
): Promise<string> {
  if ((await countTopics(deed)).groups === 0) await insertTopics(deed, taxonomy);
  const id = deed.house.chance.id();
  await insertProgram(deed, {
    id,
    slug: 'mentoring',
    format: 'network',
    name_de,
    name_en,
    purpose_de,
    purpose_en,
    state,
    go_live_on: state === 'live' ? dayOf(deed.now) : null,
    settings: networkDefaults,
    created_at: deed.now,
  });
  await insertPolicyVersion(deed, {
    id: deed.house.chance.id(),
    program_id: id,
    number: 1,
    kind: 'binding',
    body: defaultStandards,
  });
  await audit(deed, 'program.create', { type: 'program', id }, { after: state });
  await audit(deed, 'standards.publish', { type: 'program', id }, { after: { version: 1, kind: 'binding' } });
  return id;
}
