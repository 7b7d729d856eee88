import '../../enrolment/tables.ts';
import '../../pairing/tables.ts';
import '../../tandems/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { placedStates } from '../../enrolment/rules.ts';

/** How many people of a cycle came how far. Everybody once for each participation. */
export interface CycleFunnel {
  asked: number;
  came: number;
  admitted: number;
  in_tandems: number;
  signed: number;
  midterm: number;
  completed: number;
}

/** What waits in a cycle, as numbers with the day since when. */
export interface CycleWaits {
  to_decide: number;
  unanswered: number;
  forms: number;
  offers: number;
  clearances: number;
  alerts: number;
}

/** Without reach: the caller has found the cycle. Numbers only. */
export async function cycleFunnel({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<CycleFunnel> {
  const { rows } = await sql<CycleFunnel>`
    select people.*, pairs.* from (
      select count(*)::int as asked, (count(*) filter (where accepted_at is not null))::int as came,
        (count(*) filter (where accepted_at is not null and state = any (${[...placedStates, 'ended']})))::int as admitted
      from participation where cycle_id = ${cycle_id}::uuid
    ) people, (
      select count(distinct tandem_party.person_id)::int as in_tandems,
        (count(distinct tandem_party.person_id) filter (where tandem.signed_at is not null or not tandem.has_agreement))::int as signed,
        (count(distinct tandem_party.person_id) filter (where tandem.midterm_at is not null))::int as midterm,
        (count(distinct tandem_party.person_id) filter (where tandem.state = 'completed'))::int as completed
      from tandem join tandem_party on tandem_party.tandem_id = tandem.id where tandem.cycle_id = ${cycle_id}::uuid
    ) pairs`.execute(db);
  return rows[0]!;
}

/** The top management of the organisations from which people take part: how many there are, and how many of them take part themselves. */
export async function topManagement({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<{ all: number; part: number }> {
  const { rows } = await sql<{ all: number; part: number }>`
    with own as (
      select person_id from participation where cycle_id = ${cycle_id}::uuid and state = any (${[...placedStates]})
    )
    select count(*)::int as all, (count(*) filter (where id in (select person_id from own)))::int as part
    from person where status = 'active' and career_level = 'executive'
      and organization_id in (select organization_id from person where id in (select person_id from own))`.execute(db);
  return rows[0]!;
}

/** The same: numbers of what waits for somebody. */
export async function cycleWaits({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<CycleWaits> {
  const { rows } = await sql<CycleWaits>`
    select people.*,
      (select count(*) from match_proposal where cycle_id = ${cycle_id}::uuid and state = 'offered')::int as offers,
      (select count(*) from match_proposal where cycle_id = ${cycle_id}::uuid and state = 'org_clearing')::int as clearances,
      (select count(*) from rule_alert where cycle_id = ${cycle_id}::uuid and settled_at is null)::int as alerts
    from (
      select (count(*) filter (where state = 'applied'))::int as to_decide,
        (count(*) filter (where state in ('invited', 'nominated')))::int as unanswered,
        (count(*) filter (where state = 'accepted' and form_at is null))::int as forms
      from participation where cycle_id = ${cycle_id}::uuid
    ) people`.execute(db);
  return rows[0]!;
}
