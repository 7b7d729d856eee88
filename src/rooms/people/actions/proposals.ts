import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { fold } from '../../../platform/words/stems.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { proposalDecidedMail } from '../mails.tsx';
import { isMember } from '../rules/person.ts';
import { maxOpenProposals, nextProposalState, proposalKeepMonths, type ProposalVerb } from '../rules/proposals.ts';
import { mayManageTopics } from '../rules/taxonomy.ts';
import { topicLabel, topicWords, type Topic } from '../rules/topics.ts';
import {
  deleteOldProposals,
  insertProposal,
  listOwnProposals,
  lockProposal,
  updateProposal,
  withdrawOpenOf,
  type Proposal,
} from '../store/proposals.ts';
import { listTopics } from '../store/topics.ts';
import { writeTo } from './mail.ts';
import { addTopic, type TopicWords } from './topics.ts';

const object = (id: string) => ({ type: 'topic_proposal', id });

export interface NewProposal {
  label: string;
  locale: string;
  /** The sentence that would stand beside the topic. */
  evidence: string;
  self_level: number;
}

/**
 * A member misses a topic in the list. Refused (field `label`) where the list knows it under this or another word, where she has
 * proposed it already, or where too many of hers wait. Returns the proposal's id.
 */
export async function proposeTopic(deed: Deed, { label, locale, evidence, self_level }: NewProposal): Promise<string> {
  must(isMember(deed.actor));
  const same = (text: string) => fold(text) === fold(label);
  const topics = (await listTopics(deed, { active: true })).flatMap((group) => group.topics);
  const known = topics.find((topic) => topicWords(topic).some(same));
  const topicName = known && topicLabel(known, locale === 'en' ? 'en' : 'de');
  if (topicName !== undefined) throw new Refusal('people.proposals.known', { topic: topicName }, { field: 'label' });
  const open = (await listOwnProposals(deed)).filter((row) => row.state === 'open');
  if (open.some((row) => same(row.label))) throw new Refusal('people.proposals.twice', {}, { field: 'label' });
  if (open.length >= maxOpenProposals)
    throw new Refusal('people.proposals.too_many', { max: maxOpenProposals }, { field: 'label' });
  const id = deed.house.chance.id();
  const state = 'open';
  await insertProposal(deed, { id, person_id: selfId(deed), label, locale, evidence, self_level, state, created_at: deed.now });
  await audit(deed, 'topic_proposal.send', object(id), { after: state });
  return id;
}

/** Takes the acting person's own proposal back while nobody has decided it. */
export async function withdrawProposal(deed: Deed, id: string): Promise<void> {
  const proposal = found(await lockProposal(deed, id), 'topic proposal');
  found(proposal.person_id === selfId(deed) ? proposal : undefined, 'topic proposal');
  await move(deed, proposal, 'withdraw', {});
}

async function move(deed: Deed, proposal: Proposal, verb: ProposalVerb, change: Partial<Proposal>): Promise<void> {
  const state = nextProposalState(proposal.state, verb);
  if (!state) throw new Refusal(`people.proposals.is_${proposal.state}`);
  await updateProposal(deed, proposal.id, {
    ...change,
    state,
    decided_at: deed.now,
    decided_by: verb === 'withdraw' ? null : deed.actor.person_id,
  });
  await audit(deed, `topic_proposal.${verb}`, object(proposal.id), {
    before: proposal.state,
    after: { state, topic: change.topic },
  });
}

async function decidable(deed: Deed, id: string, verb: ProposalVerb): Promise<Proposal> {
  must(mayManageTopics(deed.actor));
  const proposal = found(await lockProposal(deed, id), 'topic proposal');
  if (!nextProposalState(proposal.state, verb)) throw new Refusal(`people.proposals.is_${proposal.state}`);
  return proposal;
}

async function tell(deed: Deed, proposal: Proposal, outcome: 'added' | 'matched' | 'refused'): Promise<void> {
  if (proposal.person_id !== deed.actor.person_id)
    await writeTo(deed, proposal.person_id, proposalDecidedMail, { path: '/topics/proposals', outcome });
}

/** The proposal becomes a topic of this group. The caller holds the programme's lock, as with every new topic. */
export async function addProposed(deed: Deed, id: string, group_slug: string, words: TopicWords): Promise<Topic> {
  const proposal = await decidable(deed, id, 'add');
  const topic = await addTopic(deed, group_slug, words);
  await move(deed, proposal, 'add', { topic: topic.slug });
  await tell(deed, proposal, 'added');
  return topic;
}

/** What the member means stands in the list already, under another word. */
export async function matchProposal(deed: Deed, id: string, slug: string): Promise<Topic> {
  const proposal = await decidable(deed, id, 'match');
  const topics = (await listTopics(deed, { active: true })).flatMap((group) => group.topics);
  const topic = topics.find((each) => each.slug === slug);
  if (!topic) throw new Refusal('people.proposals.no_topic', {}, { field: 'topic' });
  await move(deed, proposal, 'match', { topic: slug });
  await tell(deed, proposal, 'matched');
  return topic;
}

/** Not in the list; `reason` is a sentence to the person. */
export async function refuseProposal(deed: Deed, id: string, reason: string): Promise<Proposal> {
  const proposal = await decidable(deed, id, 'refuse');
  await move(deed, proposal, 'refuse', { reason });
  await tell(deed, proposal, 'refused');
  return proposal;
}

/** For whoever leaves: nobody decides any more what she proposed. */
export async function withdrawProposalsOf(deed: Deed, person_id: string): Promise<void> {
  for (const id of await withdrawOpenOf(deed, person_id))
    await audit(deed, 'topic_proposal.withdraw', object(id), { before: 'open', after: { state: 'withdrawn' } });
}

export async function dropOldProposals(deed: Deed): Promise<void> {
  await deleteOldProposals(deed, proposalKeepMonths);
}
