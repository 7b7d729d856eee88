import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { proposeTopic, type NewProposal } from '../../people/actions/proposals.ts';
import { findProposal } from '../../people/store/proposals.ts';
import { findTopicAlias } from '../../people/store/topics.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { mayChoose } from '../rules.ts';
import { lockOpenOf, updateApplication, type Application } from '../store/applications.ts';
import { insertTopics, listApplicationTopics } from '../store/application-topics.ts';
import { findDraft } from '../store/draft.ts';
import { ownDraft } from './draft.ts';

/** While the topics are chosen: one that the list does not know. The office decides about it on its own page. */
export async function proposeForApplication(deed: Deed, proposal: NewProposal): Promise<void> {
  const { draft } = await ownDraft(deed);
  await proposeTopic(deed, proposal);
  await updateApplication(deed, draft.id, { step: 'topics' });
}

/** The office has added the topic or named the one that fits: it joins the topics of what its author has under way. */
export async function joinProposed(deed: Deed, proposal_id: string): Promise<void> {
  const proposal = await findProposal(deed, proposal_id);
  if (!proposal?.topic) return;
  const { self_level, evidence } = proposal;
  const topic = (await findTopicAlias(deed, proposal.topic)) ?? proposal.topic;
  for (const row of await lockOpenOf(deed, proposal.person_id)) {
    const there = await listApplicationTopics(deed, row.id);
    const known = there.find((entry) => entry.topic === topic);
    if (known || !(await hasRoom(deed, row, topic, there.length))) continue;
    const position = Math.max(-1, ...there.map((entry) => entry.position)) + 1;
    await insertTopics(deed, [{ application_id: row.id, topic, position, self_level, evidence }]);
    await updateApplication(deed, row.id, {});
    await audit(deed, 'application.addTopic', { type: 'application', id: row.id }, { after: { topic } });
  }
}

/** A draft keeps to the number that its author may still choose; what is sent takes the topic that the office itself decided on. */
async function hasRoom(deed: Deed, row: Application, topic: string, count: number): Promise<boolean> {
  if (!mayChoose(await findDraft(deed, row), topic)) return false;
  const program = await findProgram(deed, row.program_id);
  return row.state !== 'draft' || count < (program?.settings.max_topics ?? 0);
}
