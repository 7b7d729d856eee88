/** Match runs. Each query returns no row. */
export const brokenRuns: Record<string, string> = {
  'a finished run without a result, or one that is not finished with one': `
    select 1 from match_run where (state = 'done') <> (result is not null) and state <> 'failed'`,
  'prices are kept without the people to whom they belong': `
    select 1 from match_run where sealed_duals is not null and sealed_input is null`,
  'a run has more pairs than it says, or pairs although it came to no end': `
    select 1 from match_run r where (select count(*) from match_run_pair p where p.run_id = r.id)
      > coalesce((r.result ->> 'matched')::int, 0)`,
  'a pair of a run, or a rule by hand, is of another cycle or of the wrong roles': `
    select 1 from (
      select r.cycle_id, p.first_id, p.second_id from match_run_pair p join match_run r on r.id = p.run_id
      union all select cycle_id, first_id, second_id from match_rule) x
    join participation a on a.id = x.first_id join participation b on b.id = x.second_id
    where a.cycle_id <> x.cycle_id or b.cycle_id <> x.cycle_id
      or not ((a.role = 'mentee' and b.role = 'mentor') or (a.role = 'partner' and b.role = 'partner' and a.id < b.id))`,
};
