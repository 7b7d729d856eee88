import '../../people/tables.ts';
import { sql } from 'kysely';
import type { Facts } from '../../../matching/score/facts.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { liveStates } from '../../enrolment/rules.ts';
import { missingParts, partsAsked, type ReadinessPart } from '../../enrolment/rules/readiness.ts';
import { superiorsOf } from '../../enrolment/store/lines.ts';
import { placeKey, workKey } from '../../requests/rules/features.ts';
import { asPair, pairKey, type PairRule, type Pool, type PoolPerson } from '../rules/pool.ts';
import { unwishedOf } from '../rules/gender.ts';
import { competitorsOf, exclusionsIn, grouped, proposalsIn, runningIn, tandemsBetween, wishesIn } from './pool-ties.ts'; // prettier-ignore

type Db = Pick<Sight, 'db'>;

async function listRows({ db }: Db, cycle_id: string) {
  return db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.person_id')
    .leftJoin('organization_profile as profile', (on) =>
      on.on(sql<boolean>`profile.organization_id = coalesce(participation.organization_id, person.organization_id)`),
    )
    .select(['participation.id', 'participation.person_id', 'role', 'state', 'capacity', 'department', 'accepted_at', 'form_at'])
    .select(['manager_agrees', 'trained_at', 'gender', 'gender_wish'])
    .select(['participation.goals_sought', 'participation.goals_offered', 'participation.wished_experience'])
    .select(['participation.statements', 'career_level', 'years_experience_band', 'availability_slots', 'work_mode'])
    .select(['max_travel_minutes', 'location', 'function', 'company_group'])
    .select((eb) => [
      eb.fn.coalesce('participation.organization_id', 'person.organization_id').as('organization_id'),
      eb.fn.coalesce('person.industry', 'profile.industry').as('industry'),
    ])
    .where('cycle_id', '=', cycle_id)
    .where('state', 'in', [...liveStates])
    .where('person.status', '=', 'active')
    .orderBy('participation.id')
    .execute();
}

async function topicsIn({ db }: Db, cycle_id: string) {
  const rows = await db
    .selectFrom('participation_topic as entry')
    .innerJoin('participation', 'participation.id', 'entry.participation_id')
    .select(['entry.participation_id as key', 'kind', 'topic', 'level', 'priority'])
    .where('cycle_id', '=', cycle_id)
    .where((eb) => eb.or([eb('kind', '=', 'need'), eb('confirmed', '=', true)]))
    .orderBy('topic')
    .execute();
  return grouped(rows.map(({ key, ...value }) => ({ key, value })));
}

async function languagesIn({ db }: Db, cycle_id: string) {
  const rows = await db
    .selectFrom('person_language')
    .select(['person_id as key', 'language', 'level'])
    .where('person_id', 'in', (eb) => eb.selectFrom('participation').select('person_id').where('cycle_id', '=', cycle_id))
    .orderBy('language')
    .execute();
  return grouped(rows.map(({ key, ...value }) => ({ key, value })));
}

/** The coordination's own words on pairs, then what has been. */
async function pairsIn(sight: Db, cycle_id: string, people: readonly PoolPerson[]): Promise<PairRule[]> {
  const own = await sight.db
    .selectFrom('match_rule')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .orderBy('created_at')
    .execute();
  const rules = new Map<string, PairRule>();
  const add = (rule: PairRule) => rules.set(pairKey(rule.first_id, rule.second_id), rule);
  for (const { first_id, second_id, kind } of own) add({ first_id, second_id, word: kind });
  const byPerson = grouped(people.map((value) => ({ key: value.person_id, value })));
  for (const { mine, theirs, running } of await tandemsBetween(sight, cycle_id)) {
    if (running || mine > theirs) continue;
    for (const one of byPerson.get(mine) ?? [])
      for (const other of byPerson.get(theirs) ?? []) {
        const pair = asPair(one, other);
        if (pair) add({ ...pair, word: 'parted' });
      }
  }
  for (const { word, ...pair } of await proposalsIn(sight, cycle_id)) if (word !== 'holds') add({ ...pair, word });
  return [...rules.values()];
}

/**
 * Everybody of a cycle who is in it and not gone, with everything that the matching reads: facts, reporting lines through all steps, company
 * groups, competitors, exclusions, running partners, wishes, places left, and what holds for single pairs. Without reach: the caller has found
 * the cycle through the reader's desk.
 */
export async function readPool(sight: Db, cycle: Cycle): Promise<Pool> {
  const { id } = cycle;
  const [rows, topics, languages, exclusions, competitors, wishes, past, running, proposals] = await Promise.all([
    listRows(sight, id),
    topicsIn(sight, id),
    languagesIn(sight, id),
    exclusionsIn(sight, id),
    competitorsOf(sight),
    wishesIn(sight, id),
    tandemsBetween(sight, id),
    runningIn(sight, id),
    proposalsIn(sight, id),
  ]);
  const superiors = await superiorsOf(
    sight,
    rows.map(({ person_id }) => person_id),
  );
  const partners = grouped(past.filter((pair) => pair.running).map(({ mine, theirs }) => ({ key: mine, value: theirs })));
  const held = new Map<string, number>();
  for (const { first_id, second_id, word } of proposals)
    if (word === 'holds') for (const each of [first_id, second_id]) held.set(each, (held.get(each) ?? 0) + 1);
  const unwished = unwishedOf(rows);
  const people = rows.map((row): PoolPerson => {
    const own = topics.get(row.id) ?? [];
    const taken = running.get(`${row.person_id} ${row.role}`) ?? 0;
    const proposed = held.get(row.id) ?? 0;
    const facts: Facts = {
      id: row.person_id,
      needs: own.filter(({ kind }) => kind === 'need').map(({ topic, priority }) => ({ topic, priority })),
      offers: own.filter(({ kind }) => kind === 'offer').map(({ topic, level }) => ({ topic, level, narrowed: false })),
      goals_sought: row.goals_sought,
      goals_offered: row.goals_offered,
      statements: row.statements,
      wished_experience: row.wished_experience,
      experience: row.years_experience_band ?? undefined,
      career_level: row.career_level ?? undefined,
      slots: row.availability_slots,
      work_mode: row.work_mode ?? undefined,
      max_travel: row.max_travel_minutes ?? undefined,
      place: placeKey(row.location),
      function: workKey(row.function),
      industry: workKey(row.industry),
      department: workKey(row.department),
      organization: row.organization_id ?? undefined,
      languages: languages.get(row.person_id) ?? [],
      ties: {
        group: row.company_group ? `group ${row.company_group.trim().toLowerCase()}` : undefined,
        competitors: row.organization_id ? (competitors.get(row.organization_id) ?? []) : [],
        superiors: [...(superiors.get(row.person_id) ?? [])],
        exclusions: exclusions.get(row.person_id) ?? [],
        partners: partners.get(row.person_id) ?? [],
        wishes: wishes.get(row.id) ?? [],
        places: Math.max(0, row.capacity - taken - proposed),
        trained: !cycle.plan.training.includes(row.role) || row.trained_at !== null,
      },
    };
    const { id: participation_id, person_id, role, state, organization_id, capacity } = row;
    const base = { id: participation_id, person_id, role, state, organization_id, capacity, running: taken, proposed };
    return { ...base, missing: missingOf(cycle, row), facts, unwished: unwished.get(row.id) ?? [] };
  });
  return { people, pairs: await pairsIn(sight, id, people) };
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function missingOf(cycle: Cycle, row: Row): ReadinessPart[] {
  if (row.state !== 'accepted' && row.state !== 'in_training') return [];
  // Who is not ready although everything else is there, has not accepted the standards in force.
  const others = missingParts(partsAsked(cycle, row.role), { ...row, standards: true });
  return others.length === 0 ? ['standards'] : others;
}
