import '../tables.ts';
import '../../feedback/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { opened as openedFeedback } from '../../feedback/store/given.ts';
import type { ReportKind, ReportReason } from '../rules.ts';
import type { Flag } from './flags.ts';
import { namesOf } from './names.ts';
import { openAt } from './seals.ts';

/** What raised a flag, in full. For the office that has found the flag, and whoever decides an appeal. */
export interface Source {
  flag_id: string;
  created_at: Date;
  /** Full name, empty if the account is gone. */
  by: string;
  by_id: string | null;
  report:
    | {
        id: string;
        kind: ReportKind;
        reason: ReportReason;
        confidential: boolean;
        object_id: string;
        text: string | null;
        quote: string | null;
      }
    | undefined;
  feedback:
    | { id: string; source: 'rating' | 'standards'; rating: number; text: string | null; standards_text: string | null }
    | undefined;
}

async function reportOf(sight: Sight, id: string): Promise<Source['report']> {
  const row = await sight.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { kind, reason, confidential, object_id } = row;
  return {
    id,
    kind,
    reason,
    confidential,
    object_id,
    text: openAt(sight.house, 'report.text', id, row.sealed_text),
    quote: openAt(sight.house, 'report.quote', id, row.sealed_quote),
  };
}

async function feedbackOf(sight: Sight, id: string, source: 'rating' | 'standards'): Promise<Source['feedback']> {
  const row = await sight.db.selectFrom('tandem_feedback').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { rating, text, standards_text } = openedFeedback(sight.house, row);
  return { id, source, rating, text, standards_text };
}

/** Opens what raised these flags. Without reach: the caller has found them. */
export async function sourcesOf(sight: Sight, flags: readonly Flag[]): Promise<Source[]> {
  const names = await namesOf(
    sight,
    flags.map(({ raised_by }) => raised_by),
  );
  return Promise.all(
    flags.map(async (flag) => ({
      flag_id: flag.id,
      created_at: flag.created_at,
      by: (flag.raised_by && names.get(flag.raised_by)) ?? '',
      by_id: flag.raised_by,
      report: flag.report_id ? await reportOf(sight, flag.report_id) : undefined,
      feedback: flag.feedback_id && flag.source !== 'report' ? await feedbackOf(sight, flag.feedback_id, flag.source) : undefined,
    })),
  );
}
