import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { givesAway, type Hidden } from '../rules/wording.ts';
import type { Case } from '../store/cases.ts';
import type { Flag } from '../store/flags.ts';
import { sourcesOf } from '../store/sources.ts';

/** Whoever reported in confidence, and everybody who gave a feedback: the office reads it, never the person it is about. */
async function hiddenOf(deed: Deed, row: Case, flags: readonly Flag[]): Promise<Hidden> {
  const own = new Set([row.first_name, row.last_name, row.preferred_name].map((name) => name?.toLowerCase()));
  const hidden = { names: [] as string[], texts: [] as string[] };
  for (const { by_id, report, feedback } of await sourcesOf(deed, flags)) {
    if (report && !report.confidential) continue;
    const person = by_id ? await findAnyPerson(deed, by_id) : undefined;
    const names = person ? [person.first_name, person.last_name, person.preferred_name ?? ''] : [];
    hidden.names.push(...names.filter((name) => !own.has(name.toLowerCase())));
    // What members and guests can read anyway gives nobody away.
    const quote = report && (report.kind === 'message' || report.kind === 'request') ? report.quote : null;
    hidden.texts.push(
      ...[report?.text, quote, feedback?.text, feedback?.standards_text].filter((text) => typeof text === 'string'),
    );
  }
  return hidden;
}

/** Refuses words for the person that name or quote whoever spoke in confidence. */
export async function mustNotGiveAway(deed: Deed, row: Case, flags: readonly Flag[], field: string, text: string): Promise<void> {
  const found = givesAway(text, await hiddenOf(deed, row, flags));
  if (found) throw new Refusal(`care.refused.gives_away.${found}`, {}, { field });
}
