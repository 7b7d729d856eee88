import {
  importFields,
  localeOf,
  phonePattern,
  readRow,
  rowProblem,
  type BadReason,
  type FileRow,
  type ImportMapping,
  type Values,
} from './import-row.ts';

export interface ImportCounts {
  rows: number;
  created: number;
  changed: number;
  same: number;
  bad: number;
  missing: number;
}

export type NoteReason = 'email_kept' | 'other_line' | 'left' | 'phone' | 'locale' | 'number_changed';

/** A person as the import compares her; empty text where nothing is known. */
export interface Existing extends Values {
  id: string;
  /** She has been here: her address is hers. */
  joined: boolean;
  left: boolean;
  /** Counts as missing when the list does not name her. */
  member: boolean;
}

export interface BadRow {
  line: number;
  reason: BadReason;
  /** The line that said it first, for duplicates. */
  first?: number;
  cells: string[];
}

export interface ImportPlan {
  counts: ImportCounts;
  create: { line: number; values: Values }[];
  change: { line: number; id: string; name: string; before: Partial<Values>; after: Partial<Values> }[];
  bad: BadRow[];
  notes: { line: number; reason: NoteReason; name: string }[];
  missing: { id: string; name: string }[];
}

export interface ImportOptions {
  isEmail(text: string): boolean;
  /** Language of those for whom the list names none. */
  locale: string;
  /** Lines that could not be read at all. */
  problems?: readonly { line: number; reason: 'ragged' | 'nul' | 'quote' | 'too-long' }[];
}

/** Cells that differ from what is stored. An empty cell says nothing and changes nothing. */
function differences(person: Existing, values: Values): { before: Partial<Values>; after: Partial<Values> } {
  const changed = importFields.filter(
    (field) =>
      values[field] &&
      values[field] !== person[field] &&
      !(field === 'email' && values.email.toLowerCase() === person.email.toLowerCase()) &&
      !(field === 'organization' && values.organization.toLowerCase() === person.organization.toLowerCase()),
  );
  return {
    before: Object.fromEntries(changed.map((field) => [field, person[field]])),
    after: Object.fromEntries(changed.map((field) => [field, values[field]])),
  };
}

const fullName = (row: { first_name: string; last_name: string }) => `${row.first_name} ${row.last_name}`;

/**
 * What importing these rows does, without doing it: the preview shows it, the run carries it out. Rows are matched by
 * member number, else by address. Nobody is removed.
 */
export function planImport(
  rows: readonly FileRow[],
  mapping: ImportMapping,
  existing: readonly Existing[],
  options: ImportOptions,
): ImportPlan {
  const byNumber = new Map(existing.filter((person) => person.member_number).map((person) => [person.member_number, person]));
  const byEmail = new Map(existing.map((person) => [person.email.toLowerCase(), person]));
  // What another line names stays with its owner: otherwise that line would find nobody when the same file comes again.
  const named = new Set(
    rows.flatMap((row) => {
      const { email, member_number } = readRow(row, mapping);
      return [`email ${email.toLowerCase()}`, `number ${member_number}`];
    }),
  );
  const seen = new Map<string, number>();
  const found = new Set<string>();
  const plan: ImportPlan = {
    counts: { rows: 0, created: 0, changed: 0, same: 0, bad: 0, missing: 0 },
    create: [],
    change: [],
    bad: (options.problems ?? []).map((problem) => ({ ...problem, cells: [] })),
    notes: [],
    missing: [],
  };

  function take(row: FileRow): BadReason | { first: number } | undefined {
    const values = readRow(row, mapping);
    const email = values.email.toLowerCase();
    const person = (values.member_number && byNumber.get(values.member_number)) || byEmail.get(email);
    // A person on an unusable row is on the list all the same: she is not missing.
    if (person) found.add(person.id);
    const reason = rowProblem(values, options.isEmail);
    if (reason) return reason;
    const marks = [
      `email ${email}`,
      ...(values.member_number ? [`number ${values.member_number}`] : []),
      ...(person ? [`person ${person.id}`] : []),
    ];
    const first = marks.map((mark) => seen.get(mark)).find((line) => line !== undefined);
    if (first !== undefined) return { first };
    const owner = byEmail.get(email);
    if (person && owner && owner !== person && !person.joined) return 'email_taken';
    for (const mark of marks) seen.set(mark, row.line);
    const note = (what: NoteReason) => plan.notes.push({ line: row.line, reason: what, name: fullName(values) });
    const locale = localeOf(values.locale);
    if (values.locale && !locale) note('locale');
    if (values.phone && !phonePattern.test(values.phone)) note('phone');
    values.locale = locale ?? (person ? '' : options.locale);
    if (!phonePattern.test(values.phone)) values.phone = '';
    if (!person) {
      plan.create.push({ line: row.line, values });
      return undefined;
    }
    if (person.left) {
      note('left');
      plan.counts.same += 1;
      return undefined;
    }
    if (person.joined && person.email.toLowerCase() !== email) {
      note('email_kept');
      values.email = '';
    }
    if (
      values.email &&
      values.email.toLowerCase() !== person.email.toLowerCase() &&
      named.has(`email ${person.email.toLowerCase()}`)
    ) {
      note('other_line');
      values.email = '';
    }
    if (person.member_number && values.member_number && person.member_number !== values.member_number) {
      const kept = named.has(`number ${person.member_number}`);
      note(kept ? 'other_line' : 'number_changed');
      if (kept) values.member_number = '';
    }
    const { before, after } = differences(person, values);
    if (Object.keys(after).length > 0) plan.change.push({ line: row.line, id: person.id, name: fullName(values), before, after });
    else plan.counts.same += 1;
    return undefined;
  }

  for (const row of rows) {
    const bad = take(row);
    if (bad)
      plan.bad.push({
        line: row.line,
        cells: row.cells,
        ...(typeof bad === 'string' ? { reason: bad } : { reason: 'duplicate', first: bad.first }),
      });
  }
  plan.bad.sort((a, b) => a.line - b.line);
  plan.missing = existing
    .filter((person) => person.member && !found.has(person.id))
    .map((person) => ({ id: person.id, name: fullName(person) }));
  Object.assign(plan.counts, {
    rows: rows.length + (options.problems?.length ?? 0),
    created: plan.create.length,
    changed: plan.change.length,
    bad: plan.bad.length,
    missing: plan.missing.length,
  });
  return plan;
}

/** The plan in one text: two plans that would do the same have the same. */
export function planText(plan: ImportPlan): string {
  return JSON.stringify([
    plan.create.map(({ values }) => values),
    plan.change.map(({ id, after }) => [id, after]),
    plan.bad.map(({ line, reason }) => [line, reason]),
  ]);
}
