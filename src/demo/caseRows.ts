import type { Vault } from '../platform/vault.ts';
import type { CaseSide, FlagSource, FlagState, ReportKind, ReportReason } from '../rooms/care/rules.ts';
import { makeRandom } from './random.ts';

const day = 86_400_000;

interface Raised {
  by: string;
  about: string;
  kind: ReportKind;
  object_id: string;
  reason: ReportReason;
  side: CaseSide;
  days: number;
  text: string;
  quote: string | null;
  confidential?: boolean;
  case_id?: string;
}

/** Rows are gathered by table and written in the order in which they point at each other. */
type Tables = 'report' | 'quality_case' | 'flag' | 'case_statement' | 'case_entry';

/** Gathers the rows of reports, flags and cases. `eva`: who of the office has the cases in hand; times are days before `now`. */
export function makeCaseRows(vault: Vault, program_id: string, now: Date, eva: string | undefined) {
  const random = makeRandom(90_317);
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const rows: Record<Tables, Record<string, unknown>[]> = {
    report: [],
    quality_case: [],
    flag: [],
    case_statement: [],
    case_entry: [],
  };
  const seal = (place: string, id: string, text: string | null | undefined) => (text ? vault.seal(text, `${place}.${id}`) : null);

  function flag(
    row: {
      about: string;
      side: CaseSide;
      source: FlagSource;
      state: FlagState;
      at: Date;
      done?: Date;
      note?: string;
      case_id?: string;
    },
    from: object,
  ) {
    const id = random.uuid();
    rows.flag.push({
      id,
      program_id,
      about_id: row.about,
      side: row.side,
      source: row.source,
      state: row.state,
      report_id: null,
      feedback_id: null,
      ...from,
      case_id: row.case_id ?? null,
      created_at: row.at,
      closed_at: row.done ?? null,
      closed_by: row.done ? eva : null,
      sealed_note: seal('flag.note', id, row.note),
    });
  }

  function report(row: Raised) {
    const id = random.uuid();
    const at = ago(row.days);
    rows.report.push({
      id,
      program_id,
      reporter_id: row.by,
      about_id: row.about,
      kind: row.kind,
      object_id: row.object_id,
      reason: row.reason,
      sealed_text: seal('report.text', id, row.text),
      sealed_quote: seal('report.quote', id, row.quote),
      confidential: row.confidential ?? true,
      created_at: at,
    });
    const state = row.case_id ? 'case' : 'open';
    const done = row.case_id ? { done: ago(row.days - 1), case_id: row.case_id } : {};
    flag({ about: row.about, side: row.side, source: 'report', state, at, ...done }, { report_id: id });
  }

  function addCase(
    id: string,
    about_id: string,
    side: CaseSide,
    opened: number,
    more: Record<string, unknown>,
    words: Record<string, string> = {},
  ) {
    const sealed = Object.fromEntries(
      ['allegation', 'reason', 'appeal'].map((part) => [`sealed_${part}`, seal(`quality_case.${part}`, id, words[part])]),
    );
    const none = { statement_by: ago(opened - 15), outcome: null, suspension_code: null, decided_by: null, decided_at: null };
    const later = { appeal_by: null, appealed_at: null, suspended_at: null, closed_at: null };
    rows.quality_case.push({
      id,
      program_id,
      about_id,
      side,
      opened_by: eva,
      opened_at: ago(opened),
      handled_by: eva,
      ...none,
      ...later,
      ...sealed,
      ...more,
    });
  }

  function asked(case_id: string, person_id: string, side: 'about' | 'other', days: number, answered?: number, text?: string) {
    const id = random.uuid();
    const at = answered === undefined ? null : ago(answered);
    rows.case_statement.push({
      id,
      case_id,
      person_id,
      side,
      asked_at: ago(days),
      answered_at: at,
      sealed_text: seal('case_statement.text', id, text),
    });
  }

  function entry(case_id: string, kind: 'note' | 'evidence', days: number, text: string, link?: string) {
    const id = random.uuid();
    const sealed = { sealed_text: seal('case_entry.text', id, text), sealed_link: seal('case_entry.link', id, link) };
    rows.case_entry.push({ id, case_id, author_id: eva, kind, ...sealed, created_at: ago(days) });
  }

  return { rows, ago, flag, report, addCase, asked, entry, uuid: random.uuid };
}
