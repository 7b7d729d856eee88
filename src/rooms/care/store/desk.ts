import '../tables.ts';
import { sql, type RawBuilder } from 'kysely';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { newsDays } from '../rules/case.ts';
import { mayCare } from '../rules/involved.ts';
import { countFlags } from './flags.ts';
import { unbiasedCase } from './reach.ts';

/** How many wait, and since when the oldest. */
export interface Pile {
  count: number;
  oldest: Date;
}

export interface CareDesk {
  /** That nobody has looked at. */
  flags: Pile | undefined;
  /** In which the office has the next word: opened, or everybody asked is heard. */
  cases: Pile | undefined;
  /** That the reader may decide, also where she is not of the office but was named. */
  appeals: Pile | undefined;
  /** That a colleague has asked for and the reader may confirm. */
  revocations: Pile | undefined;
}

const pile = (row: { count: number; oldest: Date | null } | undefined): Pile | undefined =>
  row?.oldest && row.count > 0 ? { count: row.count, oldest: row.oldest } : undefined;

async function countCases(sight: Sight, since: string, where: RawBuilder<boolean>): Promise<Pile | undefined> {
  const row = await sight.db
    .selectFrom('quality_case')
    .select((eb) => [eb.fn.countAll<number>().as('count'), sql<Date | null>`min(${sql.ref(since)})`.as('oldest')])
    .where(where)
    .where(await unbiasedCase(sight))
    .executeTakeFirst();
  return pile(row);
}

/** What gate three leaves on the reader's desk. Nothing of it is about her, her partner, or raised by her. */
export async function careDesk(sight: Sight): Promise<CareDesk> {
  if (sight.actor.person_id === null) return { flags: undefined, cases: undefined, appeals: undefined, revocations: undefined };
  const self = sql`${selfId(sight)}::uuid`;
  const office = mayCare(sight.actor);
  const unanswered = sql`select 1 from case_statement s where s.case_id = quality_case.id and s.answered_at is null`;
  const heard = sql`(statement_by <= ${sight.now}::timestamptz or not exists (${unanswered}))`;
  const mine = office
    ? sql<boolean>`(state = 'appealed' and decided_by is distinct from ${self})`
    : sql<boolean>`(state = 'appealed' and appeal_handler = ${self})`;
  const none = Promise.resolve(undefined);
  const [flags, cases, appeals, revocations] = await Promise.all([
    office ? countFlags(sight).then(pile) : none,
    office ? countCases(sight, 'opened_at', sql<boolean>`(state = 'open' or (state = 'hearing' and ${heard}))`) : none,
    countCases(sight, 'appealed_at', mine),
    office
      ? countCases(
          sight,
          'revocation_asked_at',
          sql<boolean>`(revocation_asked_at is not null and revoked_at is null and lifted_at is null and revocation_asked_by is distinct from ${self})`,
        )
      : none,
  ]);
  return { flags, cases, appeals, revocations };
}

/** Appeals that the reader was named for: she is not of the office, so they stand among what concerns herself. */
export async function listNamedAppeals(sight: Sight): Promise<{ id: string; appealed_at: Date | null }[]> {
  if (sight.actor.person_id === null || mayCare(sight.actor)) return [];
  return sight.db
    .selectFrom('quality_case')
    .select(['id', 'appealed_at'])
    .where('state', '=', 'appealed')
    .where('appeal_handler', '=', sight.actor.person_id)
    .where(await unbiasedCase(sight))
    .orderBy('appealed_at')
    .execute();
}

export interface CaseStep {
  case_id: string;
  kind: 'statement' | 'decided' | 'appeal_decided';
  due: Date | null;
  since: Date;
}

/** What waits for the reader herself in cases: her statement, a decision that she may appeal against, an appeal that is decided. */
export async function listCaseSteps(sight: Sight): Promise<CaseStep[]> {
  const self = sight.actor.person_id;
  if (self === null) return [];
  const asked = await sight.db
    .selectFrom('case_statement')
    .innerJoin('quality_case', 'quality_case.id', 'case_statement.case_id')
    .select(['case_id', 'statement_by', 'asked_at'])
    .where('person_id', '=', self)
    .where('answered_at', 'is', null)
    .where('state', '=', 'hearing')
    .execute();
  const own = await sight.db
    .selectFrom('quality_case')
    .select(['id', 'state', 'outcome', 'decided_at', 'appeal_by', 'appeal_decided_at'])
    .where('about_id', '=', self)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'decided'), eb('appeal_by', '>', sight.now)]),
        eb('appeal_decided_at', '>', new Date(sight.now.getTime() - newsDays * 86_400_000)),
      ]),
    )
    .execute();
  return [
    ...asked.map((row) => ({
      case_id: row.case_id,
      kind: 'statement' as const,
      due: row.statement_by,
      since: row.asked_at,
    })),
    ...own.flatMap((row): CaseStep[] => {
      if (row.appeal_decided_at) return [{ case_id: row.id, kind: 'appeal_decided', due: null, since: row.appeal_decided_at }];
      if (!row.decided_at) return [];
      // Against a decision without any consequence there is nothing to appeal.
      return [{ case_id: row.id, kind: 'decided', due: row.outcome === 'none' ? null : row.appeal_by, since: row.decided_at }];
    }),
  ];
}
