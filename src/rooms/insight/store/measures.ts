import '../../consortium/tables.ts';
import '../../enrolment/tables.ts';
import '../../pairing/tables.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/day.ts';
import { noticeKinds } from '../../consortium/rules.ts';
import { hasCome } from '../../consortium/rules/notices.ts';
import type { MeasuresOf, Share } from '../../cycles/rules/standards-seen.ts';
import { placedStates, refusalCodes } from '../../enrolment/rules.ts';
import { readProcesses } from '../../oversight/store/standing.ts';
import { findBindingInForce } from '../../programs/store/standards.ts';
import { liveStates } from '../../tandems/rules.ts';
import { tandemShares } from '../rules/measures.ts';

/** What one query counts. */
const counted = ['voluntary', 'refused', 'standards', 'independence', 'agreed', 'contact', 'check_ins', 'closing'] as const;
type Counted = (typeof counted)[number];
type Row = Record<`${Counted}_${keyof Share}`, number>;

/** What the quality standards of a cycle count: numbers only, without reach. The caller has found the cycle. */
export const cycleMeasures: MeasuresOf = async (sight, cycle) => {
  const { db, now } = sight;
  const { id } = cycle;
  const binding = await findBindingInForce(sight, cycle.program_id);
  const due = noticeKinds.filter((kind) => hasCome(kind, cycle, dayOf(now)));
  const [tandems, { rows }, told] = await Promise.all([
    readProcesses(sight, sql<boolean>`tandem.cycle_id = ${id}::uuid`),
    sql<Row>`
      with recursive pair as (
        select tandem.id, tandem.state, tandem.ended_at, tandem.ending_category, tandem.signed_at,
          (array_agg(party.person_id order by party.person_id))[1] as one, (array_agg(party.person_id order by party.person_id))[2] as two
        from tandem join tandem_party party on party.tandem_id = tandem.id
        where tandem.cycle_id = ${id}::uuid group by tandem.id
      ), above as (
        select line.person_id, line.superior_id from reporting_line line
          where line.person_id in (select one from pair union select two from pair)
        union
        select above.person_id, line.superior_id from above join reporting_line line on line.person_id = above.superior_id
      ), living as (select * from pair where state = any (${[...liveStates]})),
      part as (select * from participation where cycle_id = ${id}::uuid),
      held as (
        select session.tandem_id, session.mode, row_number() over (partition by session.tandem_id order by session.starts_at) as nth
        from session join pair on pair.id = session.tandem_id where session.state = 'held'
      )
      select
        (select count(*)::int from part where state = any (${[...placedStates]}) and accepted_at is not null) as voluntary_done,
        (select count(*)::int from part where state = any (${[...placedStates]})) as voluntary_all,
        (select count(*)::int from part where state = 'declined' and reason_code = any (${[...refusalCodes]})) as refused_done,
        (select count(*)::int from part where state = 'declined' and (reason_code = any (${[...refusalCodes]})
          or (reason_code is null and way = 'applied'))) as refused_all,
        (select count(*)::int from living where (select count(*) from policy_acceptance
          where policy_version_id = ${binding?.id ?? null}::uuid and person_id in (living.one, living.two)) = 2) as standards_done,
        (select count(*)::int from living) as standards_all,
        (select count(*)::int from living where not exists (
          select 1 from above where (above.person_id = one and above.superior_id = two)
            or (above.person_id = two and above.superior_id = one))) as independence_done,
        (select count(*)::int from living) as independence_all,
        (select count(*)::int from pair where signed_at is not null or exists (select 1 from match_proposal proposal where proposal.tandem_id = pair.id
          and 2 = (select count(*) from proposal_answer where proposal_id = proposal.id and answer = 'yes'))) as agreed_done,
        (select count(*)::int from pair) as agreed_all,
        (select count(distinct tandem_id)::int from held where nth <= 2 and mode in ('onsite', 'remote')) as contact_done,
        (select count(distinct tandem_id)::int from held) as contact_all,
        (select count(*)::int from check_in join pair on pair.id = check_in.tandem_id
          where due_on <= ${dayOf(now)}::date and done_at is not null) as check_ins_done,
        (select count(*)::int from check_in join pair on pair.id = check_in.tandem_id
          where due_on <= ${dayOf(now)}::date) as check_ins_all,
        (select count(*)::int from pair where ended_at is not null and (state = 'completed' or ending_category is not null)) as closing_done,
        (select count(*)::int from pair where ended_at is not null) as closing_all`.execute(db),
    sql<{ told: number; parts: number }>`
      select count(distinct (notice.organization_id, notice.kind))::int as told,
        (select count(*)::int from cycle_organization where cycle_id = ${id}::uuid and left_at is null) as parts
      from organization_notice notice join cycle_organization part
        on part.cycle_id = notice.cycle_id and part.organization_id = notice.organization_id and part.left_at is null
      where notice.cycle_id = ${id}::uuid and notice.kind = any (${due}::text[]) and notice.confirmed_at is not null`.execute(db),
  ]);
  const row = rows[0]!;
  const shares = counted.map((name) => [name, { done: row[`${name}_done`], all: row[`${name}_all`] }]);
  const notices = told.rows[0]!;
  return {
    ...tandemShares(tandems, cycle.ends_on, now),
    ...(Object.fromEntries(shares) as Record<Counted, Share>),
    executives: { done: notices.told, all: notices.parts * due.length },
  };
};
