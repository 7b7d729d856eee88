/** One organisation of the matrix: what its mentors give to the mentees of each, and what its own mentees receive. */
export interface BalanceRow {
  organization: string;
  /** By organisation of the mentee, in the order of the rows. */
  given: number[];
  gives: number;
  receives: number;
  /** Gives less receives. */
  balance: number;
}

export interface Balance {
  rows: BalanceRow[];
  pairs: number;
  /** Pairs between two organisations on average, own ones left out: a cell above it is shown as such. */
  mean: number;
  largest: number;
}

/** Rows in the order of `organizations`. Pairs of people without an organisation are not in it. */
export function balanceOf(
  organizations: readonly string[],
  pairs: readonly { mentor: string | null; mentee: string | null }[],
): Balance {
  const place = new Map(organizations.map((id, at) => [id, at]));
  const cells = organizations.map(() => organizations.map(() => 0));
  let counted = 0;
  for (const { mentor, mentee } of pairs) {
    const [row, column] = [place.get(mentor ?? ''), place.get(mentee ?? '')];
    if (row === undefined || column === undefined) continue;
    cells[row]![column]! += 1;
    counted += 1;
  }
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const rows = organizations.map((organization, at): BalanceRow => {
    const [gives, receives] = [sum(cells[at]!), sum(cells.map((row) => row[at]!))];
    return { organization, given: cells[at]!, gives, receives, balance: gives - receives };
  });
  const between = organizations.length * (organizations.length - 1);
  return {
    rows,
    pairs: counted,
    mean: between > 0 ? counted / between : 0,
    largest: rows.reduce((most, { balance }) => Math.max(most, Math.abs(balance)), 0),
  };
}
