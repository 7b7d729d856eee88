import { selfId, type Sight } from '../../../platform/deed.ts';
import { mayAppeal, suspensionOf } from '../rules/case.ts';
import type { Case } from '../store/cases.ts';
import { flagsOfCase } from '../store/flags.ts';
import { namesOf } from '../store/names.ts';
import { sourcesOf } from '../store/sources.ts';
import { findOwnStatement } from '../store/statements.ts';
import type { OwnCase } from '../views/own.tsx';

/** What the person reads of a case about herself: of those who spoke only who agreed to be named. */
export async function ownCase(sight: Sight, row: Case): Promise<OwnCase> {
  const [statement, flags] = await Promise.all([findOwnStatement(sight, row.id), flagsOfCase(sight, row.id)]);
  const open = flags.filter(({ confidential }) => confidential === false).map(({ raised_by }) => raised_by);
  const names = await namesOf(sight, open);
  return {
    id: row.id,
    side: row.side,
    state: row.state,
    allegation: row.allegation ?? '',
    asked_at: statement?.asked_at ?? row.opened_at,
    statement_by: row.statement_by,
    statement: { text: statement?.text ?? null, answered_at: statement?.answered_at ?? null },
    outcome: row.outcome,
    suspension_code: row.suspension_code,
    reason: row.reason,
    decided_at: row.decided_at,
    appeal_by: row.appeal_by,
    may_appeal: mayAppeal(row, selfId(sight), sight.now),
    appealed_at: row.appealed_at,
    appeal: row.appeal,
    appeal_outcome: row.appeal_outcome,
    appeal_reason: row.appeal_reason,
    appeal_decided_at: row.appeal_decided_at,
    suspension: suspensionOf(row),
    named: [...names.values()].filter(Boolean),
  };
}

/** What the reader has written to the office about it, each piece once, and in answer to what. */
export async function ownWords(
  sight: Sight,
  case_id: string,
): Promise<{ part: 'report' | 'standards' | 'feedback'; text: string }[]> {
  const flags = (await flagsOfCase(sight, case_id)).filter(({ raised_by }) => raised_by === sight.actor.person_id);
  const sources = await sourcesOf(sight, flags);
  const words = sources.flatMap(
    ({ report, feedback }) =>
      [
        { part: 'report', text: report?.text },
        { part: 'standards', text: feedback?.standards_text },
        { part: 'feedback', text: feedback?.text },
      ] as const,
  );
  return [...new Map(words.flatMap(({ part, text }) => (text ? [[text, { part, text }] as const] : []))).values()];
}
