import type { LineKind, ReadLine } from './lines-csv.ts';

export interface PlannedLine {
  person_id: string;
  superior_id: string;
  kind: LineKind;
}

export interface LinesPlan {
  lines: PlannedLine[];
  /** Participants of whom the list says who leads them. */
  covered: number;
  /** Lines that say nothing about participants: nothing of them is kept. */
  unused: number;
}

type Given = Pick<ReadLine, 'person' | 'superior' | 'kind'>;

/**
 * What of a list is kept: the lines of participants, and of those above them. Somebody above who is not here is stepped over, so
 * that the two ends of the line still know of each other.
 * @param ids people of the house by address in small letters
 * @param participants their ids
 */
export function planLines(
  given: readonly Given[],
  ids: ReadonlyMap<string, string>,
  participants: ReadonlySet<string>,
): LinesPlan {
  const byPerson = new Map<string, Given[]>();
  for (const line of given) byPerson.set(line.person, [...(byPerson.get(line.person) ?? []), line]);
  const used = new Set<Given>();

  /** The first who are here, up from a line; a ring in the list ends it. */
  function reached(line: Given, passed: ReadonlySet<string>): string[] {
    used.add(line);
    const id = ids.get(line.superior);
    if (id) return [id];
    if (line.kind === 'appraiser' || passed.has(line.superior)) return [];
    const next = new Set([...passed, line.superior]);
    return (byPerson.get(line.superior) ?? []).filter(({ kind }) => kind === 'manager').flatMap((up) => reached(up, next));
  }

  const plan = new Map<string, PlannedLine>();
  const addresses = new Map([...ids].map(([address, id]) => [id, address]));
  const queue = [...participants].filter((id) => byPerson.has(addresses.get(id) ?? ''));
  const covered = queue.length;
  const seen = new Set(queue);
  for (const person_id of queue)
    for (const line of byPerson.get(addresses.get(person_id) ?? '') ?? [])
      for (const superior_id of reached(line, new Set([line.person]))) {
        if (superior_id === person_id) continue;
        plan.set(`${person_id} ${superior_id} ${line.kind}`, { person_id, superior_id, kind: line.kind });
        if (!seen.has(superior_id)) {
          seen.add(superior_id);
          queue.push(superior_id);
        }
      }
  return { lines: [...plan.values()], covered, unused: given.filter((line) => !used.has(line)).length };
}
