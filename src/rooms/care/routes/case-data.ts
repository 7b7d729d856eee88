import type { Sight } from '../../../platform/deed.ts';
import { fullName, initials } from '../../people/rules/profile.ts';
import { isHeard, suspensionOf } from '../rules/case.ts';
import type { Case } from '../store/cases.ts';
import { entriesOf } from '../store/entries.ts';
import { flagsOfCase, type Flag } from '../store/flags.ts';
import { namesOf } from '../store/names.ts';
import { sourcesOf } from '../store/sources.ts';
import { statementsOf } from '../store/statements.ts';
import type { Act, CaseFile } from '../views/case-file.ts';

/** The file of a case that the reader has found, and the flags that it stands on. */
export async function caseFile(sight: Sight, row: Case): Promise<{ file: CaseFile; flags: Flag[] }> {
  const [statements, entries, flags, names] = await Promise.all([
    statementsOf(sight, row.id),
    entriesOf(sight, row.id),
    flagsOfCase(sight, row.id),
    namesOf(sight, [row.opened_by, row.handled_by, row.decided_by, row.appeal_decided_by, row.revocation_asked_by]),
  ]);
  const self = sight.actor.person_id;
  const nameOf = (id: string | null) => (id && names.get(id)) || '';
  const act = (by: string | null, at: Date | null): Act | undefined =>
    at ? { by: nameOf(by), self: by !== null && by === self, at } : undefined;
  const file: CaseFile = {
    id: row.id,
    name: fullName(row),
    side: row.side,
    state: row.state,
    opened: { by: nameOf(row.opened_by), self: row.opened_by === self, at: row.opened_at },
    handler: row.handled_by ? { name: nameOf(row.handled_by), self: row.handled_by === self } : undefined,
    allegation: row.allegation,
    statement_by: row.statement_by,
    heard: statements.length > 0 && isHeard(statements, row.statement_by, sight.now),
    statements: statements.map((each) => ({ ...each, name: fullName(each).trim(), initials: initials(each) })),
    outcome: row.outcome,
    suspension_code: row.suspension_code,
    reason: row.reason,
    decided: act(row.decided_by, row.decided_at),
    appeal_by: row.appeal_by,
    appealed_at: row.appealed_at,
    appeal: row.appeal,
    appeal_outcome: row.appeal_outcome,
    appeal_reason: row.appeal_reason,
    appeal_decided: act(row.appeal_decided_by, row.appeal_decided_at),
    closed_at: row.closed_at,
    suspension: suspensionOf(row),
    suspended_at: row.suspended_at,
    lifted_at: row.lifted_at,
    revoked_at: row.revoked_at,
    revocation: act(row.revocation_asked_by, row.revocation_asked_at),
    entries,
    sources: await sourcesOf(sight, flags),
  };
  return { file, flags };
}
