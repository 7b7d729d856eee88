import type { Deed } from '../../platform/deed.ts';
import { dayOf } from '../../platform/words/day.ts';
import { setupSteps } from '../../rooms/cycles/rules.ts';
import { matchingDefaults } from '../../rooms/cycles/rules/matching.ts';
import { planDefaults, templateChecks } from '../../rooms/cycles/rules/templates.ts';
import { insertChecks } from '../../rooms/cycles/store/checks.ts';
import { insertCycle } from '../../rooms/cycles/store/cycles.ts';
import { insertStaff } from '../../rooms/cycles/store/staff.ts';
import { formatDefaults } from '../../rooms/programs/rules/numbers.ts';
import { insertProgram } from '../../rooms/programs/store/programs.ts';
import { insertAll } from '../portions.ts';
import { crossGoals, womenTexts } from './texts.ts';

/** A programme that is being set up, for a target group that rests on gender; its preparation stopped halfway. Returns the programme's id. */
export async function insertDraft(deed: Deed, coordinator: string): Promise<string> {
  const [program_id, cycle_id] = [deed.house.chance.id(), deed.house.chance.id()];
  const ahead = (days: number) => dayOf(new Date(deed.now.getTime() + days * 86_400_000));
  const year = new Date(deed.now.getTime() + 160 * 86_400_000).getUTCFullYear();
  await insertProgram(deed, {
    id: program_id,
    slug: 'frauen-voran',
    format: 'cross',
    name_de: 'Frauen voran',
    name_en: 'Women ahead',
    purpose_de: 'Frauen am Anfang ihrer Laufbahn lernen von erfahrenen Menschen aus anderen Unternehmen.',
    purpose_en: 'Women early in their career learn from experienced people of other companies.',
    state: 'draft',
    go_live_on: null,
    settings: formatDefaults.cross,
    created_at: deed.now,
  });
  await insertCycle(deed, {
    id: cycle_id,
    program_id,
    number: 1,
    name_de: `Frauen voran ${year}`,
    name_en: `Women ahead ${year}`,
    kind: 'cohort',
    state: 'draft',
    state_at: deed.now,
    apply_from: ahead(60),
    apply_until: ahead(110),
    starts_on: ahead(160),
    ends_on: ahead(525),
    settings: formatDefaults.cross,
    plan: {
      ...planDefaults.cross,
      purposes: ['promotion_of_women', 'women_leadership', 'network'],
      goals: crossGoals,
      target: { groups: womenTexts.groups, gender: true, rationale: womenTexts.rationale, review_on: ahead(540) },
    },
    matching: matchingDefaults.cross,
    created_by: coordinator,
    created_at: deed.now,
  });
  await insertStaff(deed, { cycle_id, person_id: coordinator, role: 'coordinator' });
  await insertChecks(deed, cycle_id, templateChecks.cross);
  await deed.tx
    .updateTable('cycle_check')
    // The reminder before the day has gone out: the demo's first hour writes to nobody.
    .set({ owner_id: coordinator, due_on: ahead(2), reminders: 1 })
    .where('cycle_id', '=', cycle_id)
    .where('key', 'in', ['time_budget', 'works_council'])
    .execute();
  await insertAll(
    deed,
    'cycle_step',
    setupSteps.slice(0, 4).map((step) => ({ cycle_id, step, done_at: deed.now, done_by: coordinator })),
  );
  return program_id;
}

/** Two programmes of the same companies as parts of one undertaking. */
export async function insertInitiative(deed: Deed, program_ids: readonly string[]): Promise<void> {
  const id = deed.house.chance.id();
  await deed.tx
    .insertInto('initiative')
    .values({
      id,
      name_de: 'Mittelland lernt',
      name_en: 'Mittelland learns',
      text_de:
        'Sieben Unternehmen der Region öffnen ihre Türen füreinander: Mentoring, Hospitationen und ein gemeinsamer Fachtag.',
      text_en:
        'Seven companies of the region open their doors to each other: mentoring, job shadowing and a shared conference day.',
      created_at: deed.now,
    })
    .execute();
  await deed.tx.updateTable('program').set({ initiative_id: id }).where('id', 'in', program_ids).execute();
}
