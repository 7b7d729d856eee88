import type { Deed } from '../../../platform/deed.ts';
import { translator } from '../../../platform/i18n/words.ts';
import { roles } from '../../people/rules/person.ts';
import { setUpNetwork, type SetupFields } from '../../people/actions/setup.ts';
import { openLogin } from '../../people/actions/sign-in.ts';
import { createNetworkProgram } from '../../programs/actions/programs.ts';

/** Everything that the first-run page makes, in one transaction. Gives the operator's login token. */
export async function setUp(deed: Deed, fields: SetupFields, agent: string): Promise<string> {
  const person_id = await setUpNetwork(deed, fields);
  // From here on she acts herself: the programme is hers in the trail.
  const hers: Deed = {
    ...deed,
    actor: { kind: 'person', person_id, name: `${fields.first_name} ${fields.last_name}`, roles: new Set(['member', ...roles]) },
  };
  const words = { de: translator('de'), en: translator('en') };
  await createNetworkProgram(hers, {
    name_de: words.de('operation.setup.program_name', { network: fields.name }),
    name_en: words.en('operation.setup.program_name', { network: fields.name }),
    purpose_de: words.de('operation.setup.program_purpose', { network: fields.name }),
    purpose_en: words.en('operation.setup.program_purpose', { network: fields.name }),
    state: 'draft',
  });
  return openLogin(hers, person_id, agent);
}
