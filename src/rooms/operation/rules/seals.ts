type Row = Record<string, unknown>;

/** Which columns together can name a row, as the contexts of sealed words use them. */
const keys = [
  ['id'],
  ['application_id', 'topic'],
  ['application_id', 'page'],
  ['application_id'],
  ['case_id', 'person_id'],
  ['case_id'],
  ['session_id', 'person_id'],
  ['tandem_id', 'point'],
  ['tandem_id', 'person_id'],
  ['tandem_id'],
  ['assessment_id'],
  ['proposal_id', 'participation_id'],
  ['proposal_id', 'organization_id'],
  ['person_id', 'kind'],
  ['person_id'],
] as const;

/** Contexts under which a column's words may be sealed: `table.column.<key of the row>`, with or without the prefix. */
export function contextsOf(table: string, column: string, row: Row): string[] {
  const short = column.replace(/^sealed_/, '');
  if (table === 'network') return [`network.${short}`];
  const ids = keys.flatMap((parts) => {
    const values = parts.map((part) => row[part]);
    return values.every((value) => value !== undefined && value !== null) ? [values.map(String).join('.')] : [];
  });
  return ids.flatMap((id) => [`${table}.${short}.${id}`, `${table}.${column}.${id}`]);
}
