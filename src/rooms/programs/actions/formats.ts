import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import type { Format } from '../rules.ts';
import { formatDefaults, type ProgramSettings } from '../rules/numbers.ts';
import { standardsOf } from '../rules/standards-formats.ts';
import { insertPolicyVersion } from '../store/policies.ts';
import { insertProgram, updateProgram } from '../store/programs.ts';

export interface NewFormatProgram {
  slug: string;
  format: Exclude<Format, 'network'>;
  name_de: string;
  name_en: string;
  purpose_de: string;
  purpose_en: string;
  /** Of the programme that it is a copy of. */
  settings?: ProgramSettings;
  initiative_id?: string | null;
}

/** A programme that runs in cycles, with the standards of its format as version 1. The caller has established who acts. Returns its id. */
export async function createFormatProgram(deed: Deed, program: NewFormatProgram): Promise<string> {
  const id = deed.house.chance.id();
  await insertProgram(deed, {
    ...program,
    id,
    state: 'live',
    go_live_on: dayOf(deed.now),
    settings: program.settings ?? formatDefaults[program.format],
    created_at: deed.now,
  });
  await insertPolicyVersion(deed, {
    id: deed.house.chance.id(),
    program_id: id,
    number: 1,
    kind: 'binding',
    body: standardsOf(program.format),
  });
  await audit(deed, 'program.create', { type: 'program', id }, { after: 'live' });
  await audit(deed, 'standards.publish', { type: 'program', id }, { after: { version: 1, kind: 'binding' } });
  return id;
}

/** Makes the programme a part of an initiative, or of none. The caller has established who acts. */
export async function joinInitiative(deed: Deed, program_id: string, before: string | null, after: string | null): Promise<void> {
  if (before === after) return;
  await updateProgram(deed, program_id, { initiative_id: after });
  await audit(deed, 'program.joinInitiative', { type: 'program', id: program_id }, { before, after });
}
