import { furtherTopics, askedOf } from '../rules/reasons-if.ts';
import { openPartners } from '../rules/reach.ts';
import type { Seat } from '../rules/solved.ts';
import { whyWithout } from '../rules/unmatched.ts';
import type { BenchPerson, BenchStuck } from '../views/run/model.ts';
import type { Table } from './bench-opened.ts';

/** Each may ask for several plans: these first, anybody else when she is asked about. */
const explainedOf = (pairs: number) => (pairs > 20_000 ? 1 : 3);

export interface Without {
  stuck: BenchStuck[];
  more_stuck: BenchPerson[];
  spare: BenchPerson[];
}

async function explain(table: Table, seat: Seat, index: number, open: ReadonlySet<number>): Promise<BenchStuck> {
  const { opened, first, second, solve } = table;
  const { problem } = opened;
  const other = (at: number) => (seat === 'first' && problem.format !== 'exchange' ? second(at) : first(at));
  const { candidates, obstacles, why, shared, change } = await whyWithout(
    opened.solved!,
    askedOf(problem),
    seat,
    index,
    solve,
    open,
  );
  const pair = (partner: number): [number, number] => (seat === 'first' ? [index, partner] : [partner, index]);
  return {
    person: seat === 'first' ? first(index) : second(index),
    seat,
    candidates,
    obstacles,
    why,
    shared: shared && { partners: shared.partners.map((at) => other(at).name), places: shared.places },
    change: change && {
      ...change,
      partner_id: other(change.partner).id,
      partner_name: other(change.partner).name,
      topics: change.kind === 'rule' && change.rule === 'no_need_covered' ? furtherTopics(problem, pair(change.partner)) : [],
    },
  };
}

/** Who has nobody in the plan: mentees explained, mentors named; `about`: the participation that is asked about. */
export async function withoutPartner(table: Table, about: string | undefined): Promise<Without> {
  const { problem, pairs, solved } = table.opened;
  const seated = new Set(pairs.flatMap(({ first_id, second_id }) => [first_id, second_id]));
  const alone = (people: Problem['firsts']) => people.flatMap(({ id }, index) => (seated.has(id) ? [] : [{ id, index }]));
  const firsts = alone(problem.firsts);
  const seconds = problem.format === 'exchange' ? [] : alone(problem.seconds);
  if (!solved)
    return {
      stuck: [],
      more_stuck: firsts.map(({ index }) => table.first(index)),
      spare: seconds.map(({ index }) => table.second(index)),
    };
  const explained = explainedOf(problem.instance.pairs.count);
  const asked = firsts.find(({ id }) => id === about);
  const wanted = asked ? [asked, ...firsts.filter((one) => one !== asked).slice(0, explained - 1)] : firsts.slice(0, explained);
  const spare = seconds.find(({ id }) => id === about);
  const stuck: BenchStuck[] = [];
  const open = openPartners(solved, 'first');
  if (spare) stuck.push(await explain(table, 'second', spare.index, openPartners(solved, 'second')));
  for (const { index } of wanted) stuck.push(await explain(table, 'first', index, open));
  return {
    stuck,
    more_stuck: firsts.filter((one) => !wanted.includes(one)).map(({ index }) => table.first(index)),
    spare: seconds.filter((one) => one !== spare).map(({ index }) => table.second(index)),
  };
}

type Problem = Table['opened']['problem'];
