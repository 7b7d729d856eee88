import type { Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { checkDueMail } from '../mails.tsx';
import { remindDays, reminderAt, remindLateDays, standOf } from '../rules/checks.ts';
import type { FactsOf } from '../rules/facts.ts';
import { gateIsPassed } from '../rules/steering.ts';
import { lockDueChecks, updateCheck, type DueCheck } from '../store/checks.ts';
import { readCycles } from '../store/cycles.ts';
import { readFacts } from '../store/facts.ts';

const day = 86_400_000;

/** Whoever sees to a point is reminded some days before and on its day, once each; of several on one day in one mail. */
export async function remindOfChecks(deed: Deed, factsOf: FactsOf): Promise<void> {
  const today = dayOf(deed.now);
  const shifted = (days: number) => dayOf(new Date(deed.now.getTime() + days * day));
  const due = (await lockDueChecks(deed, shifted(-remindLateDays), shifted(remindDays))).filter(
    ({ due_on, reminders }) => reminders < reminderAt(due_on, today),
  );
  if (due.length === 0) return;
  for (const cycle of await readCycles(deed, [...new Set(due.map(({ cycle_id }) => cycle_id))])) {
    const facts = await readFacts(deed, cycle, factsOf);
    const open = due.filter(
      (check) => check.cycle_id === cycle.id && !gateIsPassed(check.gate, cycle) && standOf(check, facts) === 'open',
    );
    const letters = new Map<string, DueCheck[]>();
    for (const check of open) {
      const key = `${check.owner_id} ${check.due_on}`;
      letters.set(key, [...(letters.get(key) ?? []), check]);
    }
    for (const checks of letters.values()) await remind(deed, cycle, checks, today);
  }
}

async function remind(
  deed: Deed,
  { id, name_de, name_en }: { id: string; name_de: string; name_en: string },
  checks: readonly DueCheck[],
  today: string,
): Promise<void> {
  const [first] = checks;
  if (!first) return;
  const reminders = reminderAt(first.due_on, today);
  for (const check of checks) await updateCheck(deed, check.id, { reminders });
  await writeTo(deed, first.owner_id, checkDueMail, {
    cycle_id: id,
    cycle_de: name_de,
    cycle_en: name_en,
    count: checks.length,
    on: reminders === 2 ? 'day' : 'before',
    ...(checks.length === 1 ? { check_id: first.id } : {}),
  });
}
