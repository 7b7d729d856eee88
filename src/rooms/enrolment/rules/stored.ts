import { priorities, statementValues, storedStatements } from '../../people/rules/fit.ts';
import type { EnrolmentForm } from '../forms/form.ts';

/** A row of `participation_topic` without its participation. */
export interface TopicRow {
  kind: 'offer' | 'need';
  topic: string;
  level: number;
  priority: number;
  target_level: number | null;
  evidence: string;
}

/** The chosen topics as rows; whatever is not said of one keeps the middle, a need the beginning. */
export function topicRows(
  form: Pick<EnrolmentForm, 'offers' | 'needs' | 'offer_level' | 'evidence' | 'priority' | 'need_level' | 'target_level'>,
): TopicRow[] {
  const offers = [...new Set(form.offers)].map((topic) => ({
    kind: 'offer' as const,
    topic,
    level: form.offer_level[topic] ?? 2,
    priority: 2,
    target_level: null,
    evidence: form.evidence[topic] ?? '',
  }));
  const needs = [...new Set(form.needs)].map((topic) => ({
    kind: 'need' as const,
    topic,
    level: form.need_level[topic] ?? 1,
    priority: Number(form.priority[topic] ?? priorities[1]),
    target_level: form.target_level[topic] ?? null,
    evidence: '',
  }));
  return [...offers, ...needs];
}

/** Back again, as the form shows them. */
export function topicValues(rows: readonly TopicRow[]): Record<string, unknown> {
  const of = (kind: TopicRow['kind']) => rows.filter((row) => row.kind === kind);
  const by = (kind: TopicRow['kind'], value: (row: TopicRow) => unknown) =>
    Object.fromEntries(of(kind).map((row) => [row.topic, value(row)]));
  return {
    offers: of('offer').map(({ topic }) => topic),
    offer_level: by('offer', ({ level }) => String(level)),
    evidence: by('offer', ({ evidence }) => evidence),
    needs: of('need').map(({ topic }) => topic),
    priority: by('need', ({ priority }) => String(priority)),
    need_level: by('need', ({ level }) => String(level)),
    target_level: by('need', ({ target_level }) => (target_level === null ? undefined : String(target_level))),
  };
}

/** Columns of the participation that hold what the form says, as they are. */
export function plainColumns(form: EnrolmentForm) {
  return {
    hours_per_month: form.hours_per_month ?? null,
    goals_sought: [...new Set(form.goals_sought)],
    goals_offered: [...new Set(form.goals_offered)],
    wished_experience: [...new Set(form.wished_experience)],
    statements: storedStatements(form.statements),
    digital_use: form.digital_use === undefined ? null : Number(form.digital_use),
    department: form.department ?? null,
    contract_end_on: form.contract_end_on ?? null,
    capacity: form.capacity ?? 1,
  };
}

/** Back again. */
export function plainValues(row: ReturnType<typeof plainColumns> & { gender: string | null; gender_wish: string | null }) {
  return {
    hours_per_month: row.hours_per_month ?? undefined,
    goals_sought: row.goals_sought,
    goals_offered: row.goals_offered,
    wished_experience: row.wished_experience,
    statements: statementValues(row.statements),
    digital_use: row.digital_use === null ? undefined : String(row.digital_use),
    department: row.department ?? undefined,
    contract_end_on: row.contract_end_on ?? undefined,
    capacity: String(row.capacity),
    gender: row.gender ?? undefined,
    gender_wish: row.gender_wish ?? undefined,
  };
}
