/** Columns of a list of who leads whom. Without a kind it is the line manager. */
export const lineColumns = ['person', 'superior', 'kind'] as const;
export type LineColumn = (typeof lineColumns)[number];
export type LineMapping = Partial<Record<LineColumn, number>>;
export type LineKind = 'manager' | 'appraiser';

export const lineFaults = ['ragged', 'nul', 'quote', 'too-long', 'person', 'superior', 'self', 'kind', 'twice'] as const;
export type LineFault = (typeof lineFaults)[number];

export interface ReadLine {
  line: number;
  /** Addresses in small letters; empty where the line cannot be read. */
  person: string;
  superior: string;
  kind: LineKind;
  fault: LineFault | undefined;
}

const words: Record<LineColumn, readonly string[]> = {
  person: ['person', 'email', 'e-mail', 'mitarbeiter', 'mitarbeiterin', 'mitarbeitende', 'employee', 'e-mail person', 'person e-mail'],
  superior: ['superior', 'vorgesetzt', 'vorgesetzte', 'vorgesetzter', 'manager', 'line manager', 'führungskraft', 'leads', 'vorgesetzte person'],
  kind: ['kind', 'art', 'type', 'typ'],
}; // prettier-ignore

/** What the head of a list suggests; each column once. */
export function guessLineColumns(header: readonly string[]): LineMapping {
  const mapping: LineMapping = {};
  for (const column of lineColumns) {
    const at = header.findIndex(
      (cell, place) => words[column].includes(cell.trim().toLowerCase()) && !Object.values(mapping).includes(place),
    );
    if (at >= 0) mapping[column] = at;
  }
  return mapping;
}

/** Compulsory columns that have no place, and columns that share one. */
export function lineMappingFaults(mapping: LineMapping): { missing: LineColumn[]; shared: LineColumn[] } {
  const uses = Object.values(mapping);
  return {
    missing: (['person', 'superior'] as const).filter((column) => mapping[column] === undefined),
    shared: lineColumns.filter(
      (column) => mapping[column] !== undefined && uses.filter((at) => at === mapping[column]).length > 1,
    ),
  };
}

function kindOf(word: string): LineKind | undefined {
  const plain = word.trim().toLowerCase();
  if (plain === '' || /^(line )?manager$|^vorgesetzt|^führt$|^linie$/.test(plain)) return 'manager';
  return /^appraiser$|^apprais|^beurteil|^bewert/.test(plain) ? 'appraiser' : undefined;
}

/** Every line with its fault, in the order of the file. */
export function readReportingLines(
  rows: readonly { line: number; cells: readonly string[] }[],
  problems: readonly { line: number; reason: 'ragged' | 'nul' | 'quote' | 'too-long' }[],
  mapping: LineMapping,
  isEmail: (text: string) => boolean,
): ReadLine[] {
  const seen = new Set<string>();
  const cell = (cells: readonly string[], column: LineColumn) =>
    mapping[column] === undefined ? '' : (cells[mapping[column]] ?? '').trim();
  const read = rows.map(({ line, cells }): ReadLine => {
    const [person, superior] = [cell(cells, 'person').toLowerCase(), cell(cells, 'superior').toLowerCase()];
    const kind = kindOf(cell(cells, 'kind'));
    const key = `${person} ${superior} ${kind}`;
    const fault: LineFault | undefined = !isEmail(person)
      ? 'person'
      : !isEmail(superior)
        ? 'superior'
        : person === superior
          ? 'self'
          : !kind
            ? 'kind'
            : seen.has(key)
              ? 'twice'
              : undefined;
    seen.add(key);
    return { line, person, superior, kind: kind ?? 'manager', fault };
  });
  const broken = problems.map(({ line, reason }): ReadLine => ({
    line,
    person: '',
    superior: '',
    kind: 'manager',
    fault: reason,
  }));
  return [...read, ...broken].toSorted((a, b) => a.line - b.line);
}
