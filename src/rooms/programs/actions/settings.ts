import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { settingsForm } from '../forms.ts';
import { mayManageProgram, stepOf, type ProgramVerb } from '../rules.ts';
import { kickoffCompulsory } from '../rules/numbers.ts';
import { difference, misfit } from '../rules/settings.ts';
import { lockNetworkProgram, updateProgram } from '../store/programs.ts';

/** Saves names, purposes, go-live date and every number. Settings that the form does not know stay as they are. */
export async function saveSettings(deed: Deed, form: z.output<typeof settingsForm>): Promise<void> {
  must(mayManageProgram(deed.actor));
  const program = found(await lockNetworkProgram(deed), 'program');
  if (program.state === 'archived') throw new Refusal('programs.settings.archived');
  if (!form.kickoff && kickoffCompulsory.includes(program.format))
    throw new Refusal('programs.settings.kickoff_compulsory', {}, { field: 'kickoff' });
  const { name_de, name_en, purpose_de, purpose_en, go_live_on, ...numbers } = form;
  const field = misfit(numbers);
  if (field) throw new Refusal(`programs.settings.misfit.${field}`, {}, { field });
  const texts = { name_de, name_en, purpose_de, purpose_en };
  const settings = { ...program.settings, ...numbers };
  await updateProgram(deed, program.id, { ...texts, go_live_on, settings });
  const change = difference({ ...program.settings, go_live_on: program.go_live_on }, { ...settings, go_live_on });
  // Of the texts only that they changed: a trail holds no contents.
  const changed_texts = (Object.keys(texts) as (keyof typeof texts)[]).filter((key) => texts[key] !== program[key]);
  if (!change && changed_texts.length === 0) return;
  const after = { ...change?.after, ...(changed_texts.length > 0 ? { changed_texts } : {}) };
  await audit(deed, 'program.saveSettings', { type: 'program', id: program.id }, { before: change?.before ?? {}, after });
}

/** Moves the programme by the table. Going live without a date sets today's. */
export async function moveProgram(deed: Deed, verb: ProgramVerb): Promise<void> {
  must(mayManageProgram(deed.actor));
  const program = found(await lockNetworkProgram(deed), 'program');
  const step = stepOf(program.state, verb);
  if (!step) throw new Refusal('programs.state.not_now');
  const go_live_on = verb === 'goLive' ? (program.go_live_on ?? dayOf(deed.now)) : program.go_live_on;
  await updateProgram(deed, program.id, { state: step.to, go_live_on });
  await audit(deed, `program.${verb}`, { type: 'program', id: program.id }, { before: program.state, after: step.to });
}
