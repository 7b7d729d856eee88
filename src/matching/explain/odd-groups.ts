import { createExchangeCore } from '../cores.ts';
import type { ExchangeInstance } from '../instance.ts';
import type { MatchOptions, Solution } from '../match.ts';
import type { GeneralDuals } from '../problem.ts';
import { applyRules } from '../rules.ts';
import { sorted, type HallSet } from './explanation.ts';

/**
 * The counterpart of a Hall set in one pool (Tutte 1947, Berge 1958): without `partners`, the people fall into more groups of odd size
 * than there are partners. A group can pair all but one among themselves, so at least one person stays alone. null: none is found.
 */
export function oddGroups(instance: ExchangeInstance, options: MatchOptions, solution: Solution, index: number): HallSet | null {
  const ruled = applyRules(instance, options);
  if ('reason' in ruled || ruled.placesA[index] === 0) return null;
  const core = createExchangeCore(instance, ruled);
  const { person, blossoms } = core.solve(core.whole, new Float64Array(core.count).fill(1))!.duals as GeneralDuals;
  const group = groupsOf(instance.people, blossoms);
  const near: number[][] = Array.from({ length: instance.people }, () => []);
  for (const at of ruled.candidates) {
    const [a, b] = [instance.pairs.a[at]!, instance.pairs.b[at]!];
    near[a]!.push(b);
    near[b]!.push(a);
  }
  const partnerOf = new Int32Array(instance.people).fill(-1);
  for (const at of solution.at) {
    partnerOf[instance.pairs.a[at]!] = instance.pairs.b[at]!;
    partnerOf[instance.pairs.b[at]!] = instance.pairs.a[at]!;
  }
  const groups = new Set([group(index)]);
  const partners = new Set<number>();
  for (const members of groups) {
    for (const member of members) {
      for (const other of near[member]!) {
        if (members.includes(other) || partners.has(other)) continue;
        if (person[other] !== 2 || partnerOf[other]! < 0) return null;
        partners.add(other);
        groups.add(group(partnerOf[other]!));
      }
    }
  }
  const odd = [...groups].every((members) => members.length % 2 === 1 && !members.some((member) => partners.has(member)));
  if (!odd || groups.size <= partners.size) return null;
  const people = sorted([...groups].flat());
  const lists = [...groups].map(sorted).toSorted((x, y) => x[0]! - y[0]!);
  return { people, partners: sorted(partners), places: partners.size, demand: groups.size, groups: lists };
}

/** The largest blossom of a person, or she alone; always the same array for the same group. */
function groupsOf(people: number, blossoms: GeneralDuals['blossoms']): (person: number) => number[] {
  const group: number[][] = Array.from({ length: people }, (_, k) => [k]);
  const bySize = blossoms.filter(({ dual }) => dual > 0).toSorted((x, y) => x.members.length - y.members.length);
  for (const { members } of bySize) {
    const list = [...members];
    for (const member of list) group[member] = list;
  }
  return (person) => group[person]!;
}
