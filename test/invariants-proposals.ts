/** Rows of proposals that must never be there. */
export const brokenProposals: Record<string, string> = {
  'a tandem without two yeses, or two yeses without a tandem': `
    select id from match_proposal p where (p.state = 'accepted') <> (p.tandem_id is not null)
      or (p.state = 'accepted' and (select count(*) from proposal_answer where proposal_id = p.id and answer = 'yes') <> 2)`,
  'an offer without its day, or one that does not ask two': `
    select id from match_proposal p where p.state = 'offered' and (p.offered_at is null
      or (select count(*) from proposal_answer where proposal_id = p.id) <> 2)`,
  'an offer that both have answered still stands': `
    select id from match_proposal p where p.state = 'offered'
      and (select count(*) from proposal_answer where proposal_id = p.id and answer is not null) = 2`,
  'an answer of somebody who is none of the two': `
    select p.id from proposal_answer a join match_proposal p on p.id = a.proposal_id
    where a.participation_id not in (p.first_id, p.second_id)`,
  'an organisation is waited for that nobody has asked': `
    select id from match_proposal p where p.state = 'org_clearing'
      and not exists (select 1 from proposal_clearance where proposal_id = p.id and answer is null)`,
  'a proposal is discarded without a kind, or has one and is not': `
    select id from match_proposal where (state = 'discarded') <> (discard_kind is not null)`,
  'somebody who is gone stands in an open proposal': `
    select p.id from match_proposal p join participation m on m.id in (p.first_id, p.second_id)
    where p.state in ('suggested', 'shortlisted', 'org_clearing', 'offered') and m.state in ('withdrawn', 'declined', 'ended')`,
  'somebody is proposed to herself, or across two cycles': `
    select p.id from match_proposal p join participation one on one.id = p.first_id join participation other on other.id = p.second_id
    where p.state in ('suggested', 'shortlisted', 'org_clearing', 'offered')
      and (one.person_id = other.person_id or one.cycle_id <> p.cycle_id or other.cycle_id <> p.cycle_id)`,
  'a question without words or without its own yes': `
    select p.id from match_proposal p where p.origin = 'self' and p.state = 'offered' and (p.sealed_words is null
      or not exists (select 1 from proposal_answer where proposal_id = p.id and participation_id = p.asked_by and answer = 'yes'))`,
  'a change is settled without a time, or by somebody at none': `
    select id from rule_alert where settled_by is not null and settled_at is null`,
};
