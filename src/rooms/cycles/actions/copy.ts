import type { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { createFormatProgram } from '../../programs/actions/formats.ts';
import { bothOf } from '../forms/both.ts';
import type { copyForm } from '../forms/programs.ts';
import { maySetUp } from '../rules.ts';
import { mayOpenPrograms, planForNext } from '../rules/programs.ts';
import { lockDeskCycle } from '../store/cycles.ts';
import { listCyclesOf, nextNumber } from '../store/public.ts';
import { createOwnCycle, freeSlug } from './create.ts';
import { needLanguages } from './languages.ts';

/** A next cycle, or a programme for a further topic, with numbers, plan and rules of matching of this one. Returns its id. */
export async function copyCycle(deed: Deed, id: string, typed: z.output<typeof copyForm>): Promise<string> {
  const cycle = found(await lockDeskCycle(deed, id), 'cycle');
  must(maySetUp(cycle.desk));
  if (typed.into === 'new') must(mayOpenPrograms(deed.actor));
  const form = await needLanguages(deed, typed, typed.into === 'new' ? ['name', 'program'] : ['name']);
  const { format, settings, kind, matching, purpose_de, purpose_en, initiative_id } = cycle;
  const program_id =
    form.into === 'same'
      ? cycle.program_id
      : await createFormatProgram(deed, {
          slug: await freeSlug(deed, bothOf(form, 'program'), { de: 'program_de', en: 'program_en' }),
          format,
          name_de: form.program_de,
          name_en: form.program_en,
          purpose_de,
          purpose_en,
          settings,
          initiative_id,
        });
  const number = await nextNumber(deed, program_id);
  for (const other of await listCyclesOf(deed, program_id))
    for (const field of ['name_de', 'name_en'] as const)
      if (other[field].toLowerCase() === form[field].toLowerCase()) throw new Refusal('cycles.copy.name_taken', {}, { field });
  return createOwnCycle(deed, {
    program_id,
    format,
    number,
    name_de: form.name_de,
    name_en: form.name_en,
    kind,
    settings,
    matching,
    plan: planForNext(cycle.plan, bothOf(form, 'focus')),
    copied_from: cycle.id,
  });
}
