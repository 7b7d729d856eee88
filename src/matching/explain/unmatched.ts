import { applyRules, ruleOf, type Rule, type ScoredInstance } from '../rules.ts';
import type { MatchOptions, Solution } from '../match.ts';
import type { PersonSide } from './explain.ts';
import { sorted, type HallSet, type Unmatched } from './explanation.ts';
import { oddGroups } from './odd-groups.ts';

/** Why a person has no partner: what the rules took, and a set that proves that the places are too few. */
export function whyUnmatched(
  instance: ScoredInstance,
  options: MatchOptions,
  solution: Solution,
  index: number,
  side: PersonSide,
): Unmatched {
  const { pairs } = instance;
  const rule = ruleOf(instance, options.minScore);
  const rules: Record<Rule, number> = { lineManager: 0, blocked: 0, organisation: 0, score: 0 };
  for (let at = 0; at < pairs.count; at++) {
    const hers = (side !== 'mentor' && pairs.a[at] === index) || (side !== 'mentee' && pairs.b[at] === index);
    const broken = hers ? rule(at) : undefined;
    if (broken) rules[broken]++;
  }
  const ruled = applyRules(instance, options);
  const left = 'reason' in ruled ? new Int32Array(0) : ruled.allowed;
  const candidates = left.filter(
    (at) => (side !== 'mentor' && pairs.a[at] === index) || (side !== 'mentee' && pairs.b[at] === index),
  ).length;
  const [relax] = (Object.keys(rules) as Rule[]).filter((name) => rules[name] > 0).toSorted((x, y) => rules[y] - rules[x]);
  const hall =
    instance.variant === 'exchange'
      ? oddGroups(instance, options, solution, index)
      : hallSet(instance, options, solution, index, side === 'mentor');
  return { rules, candidates, relax: relax ?? null, hall };
}

/**
 * The alternating search from an unmatched person (Hall 1935, König 1931): everybody whose partner she could take over, if that one finds another. It
 * ends without a free place, so all that was reached shares too few places. null: a free place can be reached.
 */
function hallSet(
  instance: Exclude<ScoredInstance, { variant: 'exchange' }>,
  options: MatchOptions,
  solution: Solution,
  index: number,
  mentorSide: boolean,
): HallSet | null {
  const ruled = applyRules(instance, options);
  if ('reason' in ruled) return null;
  const { pairs } = instance;
  const [near, far] = mentorSide ? [pairs.b, pairs.a] : [pairs.a, pairs.b];
  const [nearPlaces, places] = mentorSide ? [ruled.placesB, ruled.placesA] : [ruled.placesA, ruled.placesB];
  if (nearPlaces[index] === 0) return null;
  const formed = new Set(solution.at);
  const open = new Map<number, number[]>();
  const taken = new Map<number, number[]>();
  for (const at of ruled.allowed) {
    if (nearPlaces[near[at]!] === 0) continue;
    const [map, key] = formed.has(at) ? [taken, far[at]!] : [open, near[at]!];
    const list = map.get(key);
    if (list) list.push(at);
    else map.set(key, [at]);
  }
  const people = new Set([index]);
  const partners = new Set<number>();
  for (const person of people) {
    for (const at of open.get(person) ?? []) {
      const partner = far[at]!;
      if (partners.has(partner)) continue;
      const holders = taken.get(partner) ?? [];
      if (holders.length < places[partner]!) return null;
      partners.add(partner);
      for (const held of holders) people.add(near[held]!);
    }
  }
  let demand = 0;
  for (const person of people) demand += nearPlaces[person]!;
  for (const [partner, holders] of taken)
    if (!partners.has(partner)) demand -= holders.filter((at) => people.has(near[at]!)).length;
  const total = [...partners].reduce((all, partner) => all + places[partner]!, 0);
  return { people: sorted(people), partners: sorted(partners), places: total, demand };
}
