import { readCsv } from '../platform/csv/read.ts';
import type { CycleFormat } from '../rooms/cycles/rules.ts';
import type { Pool, PoolPerson } from '../rooms/pairing/rules/pool.ts';
import { columns, type Column } from './columns.ts';
import { personOf } from './person.ts';

/** A mistake in the file, with its line as an editor counts. */
export interface Fault {
  line: number;
  what: string;
}

export interface Named {
  name: string;
  organisation: string;
  place: string;
}

export interface ReadPeople {
  pool: Pool;
  /** By id of the pool. */
  names: ReadonlyMap<string, Named>;
  /** Topics as somebody first wrote them. */
  topics: ReadonlyMap<string, string>;
  faults: Fault[];
  /** Heads that no column has. */
  unknown: string[];
}

/** Reads people.csv. Nothing is made of a file with faults: the caller names them and ends. @throws CsvRefused */
export function readPeople(bytes: Uint8Array, format: CycleFormat): ReadPeople {
  const table = readCsv(bytes);
  const faults: Fault[] = table.problems.map(({ line, reason }) => ({ line, what: `cannot be read (${reason})` }));
  const plain = (text: string) => text.trim().toLowerCase();
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [index, head] of table.header.entries()) {
    const column = (Object.keys(columns) as Column[]).find((key) => plain(head) === key || plain(head) === plain(columns[key]));
    if (column) at.set(column, index);
    else unknown.push(head);
  }
  if (!at.has('name')) faults.push({ line: 1, what: 'the column «name» is missing' });
  if (format !== 'exchange' && !at.has('role')) faults.push({ line: 1, what: 'the column «role» is missing' });
  const ids = new Map<string, number>();
  const names = new Map<string, Named>();
  const topics = new Map<string, string>();
  const people: PoolPerson[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (column: Column) => cells[at.get(column) ?? -1]?.trim() ?? '';
    const wrong = (what: string) => faults.push({ line, what });
    const id = cell('id') || cell('name');
    if (!cell('name')) wrong('has no name');
    if (ids.has(id)) wrong(`«${id}» stands in line ${ids.get(id)} too: give both an id`);
    ids.set(id, line);
    const person = personOf(cell, wrong, { id, format, topics });
    names.set(id, { name: cell('name'), organisation: cell('organisation'), place: cell('place') });
    people.push(person);
  }
  checkNames(people, ids, faults);
  return { pool: { people, pairs: [] }, names, topics, faults: faults.toSorted((a, b) => a.line - b.line), unknown };
}

/** Whom somebody names must stand in the file: a misspelt exclusion would exclude nobody. */
function checkNames(people: readonly PoolPerson[], lines: ReadonlyMap<string, number>, faults: Fault[]): void {
  const organisations = new Set(people.map(({ organization_id }) => organization_id));
  for (const { id, facts } of people) {
    for (const column of ['wishes', 'partners', 'exclusions'] as const)
      for (const named of facts.ties?.[column] ?? [])
        if (!lines.has(named) && !(column === 'exclusions' && organisations.has(named)))
          faults.push({ line: lines.get(id)!, what: `${column}: nobody in this file is called «${named}»` });
  }
}
