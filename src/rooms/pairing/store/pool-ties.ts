import '../tables.ts';
import '../../consortium/tables.ts';
import '../../enrolment/tables.ts';
import '../../tandems/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { liveStates } from '../../tandems/rules.ts';
import { holdingStates, type DiscardKind, type ProposalState } from '../rules.ts';

type Db = Pick<Sight, 'db'>;

/** The second column gathered by the first. */
export function grouped<V>(rows: readonly { key: string; value: V }[]): ReadonlyMap<string, readonly V[]> {
  const map = new Map<string, V[]>();
  for (const { key, value } of rows) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
}

/** Whom somebody excludes in this cycle, people and organisations alike, by person. */
export async function exclusionsIn({ db }: Db, cycle_id: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('participation_exclusion')
    .innerJoin('participation', 'participation.id', 'participation_exclusion.participation_id')
    .select(['participation.person_id as key', 'participation_exclusion.person_id', 'participation_exclusion.organization_id'])
    .where('cycle_id', '=', cycle_id)
    .execute();
  return grouped(rows.map(({ key, person_id, organization_id }) => ({ key, value: person_id ?? organization_id! })));
}

/** Competitors by organisation, in both directions. */
export async function competitorsOf({ db }: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom('organization_competitor').selectAll().execute();
  return grouped(
    rows.flatMap(({ organization_id: one, competitor_id: other }) => [
      { key: one, value: other },
      { key: other, value: one },
    ]),
  );
}

/** Wished people by participation, the first choice first. */
export async function wishesIn({ db }: Db, cycle_id: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('participation_wish')
    .innerJoin('participation', 'participation.id', 'participation_wish.participation_id')
    .innerJoin('participation as wished', 'wished.id', 'participation_wish.wished_id')
    .select(['participation_wish.participation_id as key', 'wished.person_id as value'])
    .where('participation.cycle_id', '=', cycle_id)
    .orderBy('rank')
    .execute();
  return grouped(rows);
}

export interface PastPair {
  mine: string;
  theirs: string;
  running: boolean;
}

/**
 * Tandems between two people of the cycle, one row for each of the two: those that run, those that one of them or the network has ended, and
 * all of this cycle.
 */
export async function tandemsBetween({ db }: Db, cycle_id: string): Promise<PastPair[]> {
  const people = db.selectFrom('participation').select('person_id').where('cycle_id', '=', cycle_id);
  const rows = await db
    .selectFrom('tandem_party as mine')
    .innerJoin('tandem', 'tandem.id', 'mine.tandem_id')
    .innerJoin('tandem_party as theirs', (on) =>
      on.onRef('theirs.tandem_id', '=', 'mine.tandem_id').onRef('theirs.person_id', '<>', 'mine.person_id'),
    )
    .select(['mine.person_id as mine', 'theirs.person_id as theirs', 'tandem.state'])
    .where('mine.person_id', 'in', people)
    .where('theirs.person_id', 'in', people)
    .where((eb) =>
      eb.or([
        eb('tandem.state', 'in', [...liveStates]),
        eb.and([eb('tandem.state', '=', 'dissolved'), eb('tandem.ending_category', '<>', 'membership')]),
        eb('tandem.cycle_id', '=', cycle_id),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    mine: row.mine,
    theirs: row.theirs,
    running: (liveStates as readonly string[]).includes(row.state),
  }));
}

/** Places that running tandems of this cycle take, by person and role. */
export async function runningIn({ db }: Db, cycle_id: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('tandem_party')
    .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
    .select(['person_id', 'role', (eb) => eb.fn.countAll<string>().as('n')])
    .where('cycle_id', '=', cycle_id)
    .where('state', 'in', [...liveStates])
    .groupBy(['person_id', 'role'])
    .execute();
  return new Map(rows.map(({ person_id, role, n }) => [`${person_id} ${role}`, Number(n)]));
}

export interface ProposalSeen {
  first_id: string;
  second_id: string;
  /** `holds`: a place of both. `declined`: one of them has said no. `objected`: an organisation has. */
  word: 'holds' | 'declined' | 'objected';
}

const objections = ['competitor', 'conflict', 'other'] as const satisfies readonly DiscardKind[];

/** Those that hold places, and those in which somebody has said no. Who did not answer has said nothing: the two may be proposed again. */
export async function proposalsIn({ db }: Db, cycle_id: string): Promise<ProposalSeen[]> {
  const rows = await db
    .selectFrom('match_proposal')
    .select(['first_id', 'second_id', 'state', 'discard_kind'])
    .where('cycle_id', '=', cycle_id)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', 'in', [...holdingStates]), eb('origin', '<>', 'self')]),
        eb('discard_kind', 'in', [...objections]),
        eb.and([
          eb('state', 'in', ['declined', 'discarded']),
          eb.exists(
            eb
              .selectFrom('proposal_answer')
              .select('answer')
              .whereRef('proposal_id', '=', 'match_proposal.id')
              .where('answer', '=', 'no'),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ first_id, second_id, state, discard_kind }) => ({
    first_id,
    second_id,
    word: (objections as readonly (DiscardKind | null)[]).includes(discard_kind)
      ? 'objected'
      : (holdingStates as readonly ProposalState[]).includes(state)
        ? 'holds'
        : 'declined',
  }));
}
