import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { nearest } from '../../../platform/words/nearest.ts';
import { addProposed, matchProposal, refuseProposal } from '../../people/actions/proposals.ts';
import { fullName } from '../../people/rules/profile.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { topicLabel, topicWords, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findProposal, listDecidedProposals, listOpenProposals, type Proposal } from '../../people/store/proposals.ts';
import { listTopics, topicNames } from '../../people/store/topics.ts';
import { matchForm, refusalForm, topicForm } from '../forms/topics.ts';
import { lockNetworkProgram } from '../store/programs.ts';
import { ProposalPage, type Deciding } from '../views/proposal.tsx';
import { ProposalListPage } from '../views/proposals.tsx';

/** Decided ones that still stand on the page. */
const shownDecided = 20;

const similarTo = (label: string, groups: TopicGroup[]): Topic[] =>
  nearest(
    label,
    groups.flatMap((group) => group.topics.map((topic) => ({ thing: topic, words: topicWords(topic) }))),
    4,
  );

const showProposals: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const { locale } = req.ui;
  const [open, decided, groups, names] = await Promise.all([
    listOpenProposals(sight),
    listDecidedProposals(sight, shownDecided),
    listTopics(sight, { active: true }),
    topicNames(sight, locale),
  ]);
  return (
    <ProposalListPage
      ui={req.ui}
      open={open.map((row) => ({ ...row, similar: similarTo(row.label, groups).map((topic) => topicLabel(topic, locale)) }))}
      decided={decided.map((row) => ({ ...row, topic: row.topic && (names.get(row.topic) ?? row.topic) }))}
    />
  );
};

async function proposalOf(sight: Sight, req: Req): Promise<Proposal> {
  must(mayManageTopics(sight.actor));
  const id = req.param('id');
  return found(z.uuid().safeParse(id).success ? await findProposal(sight, id) : undefined, 'topic proposal');
}

/** What a new topic would be called: the person's own word in her language; the other one the office writes. */
function suggested(proposal: Proposal, near: Topic | undefined, groups: TopicGroup[]): FormState {
  const label = proposal.locale === 'en' ? { label_en: proposal.label } : { label_de: proposal.label };
  return filled({ ...label, group_slug: near?.group_slug ?? groups[0]?.slug });
}

const showProposal: Handler = async (sight, req) => {
  const proposal = await proposalOf(sight, req);
  const [groups, all, person, names] = await Promise.all([
    listTopics(sight, { active: true }),
    listTopics(sight),
    findAnyPerson(sight, proposal.person_id),
    topicNames(sight, req.ui.locale),
  ]);
  const similar = similarTo(proposal.label, groups);
  // Three forms share the page: what was typed belongs to the one that was sent.
  const sent = req.form === emptyForm ? undefined : (/(addition|match|refusal)$/.exec(req.ui.path)?.[1] as Deciding | undefined);
  return (
    <ProposalPage
      ui={req.ui}
      proposal={{ ...proposal, topic: proposal.topic && (names.get(proposal.topic) ?? proposal.topic) }}
      name={person ? fullName(person) : ''}
      {...{ similar, groups, all }}
      forms={{
        addition: sent === 'addition' ? req.form : suggested(proposal, similar[0], all),
        match: sent === 'match' ? req.form : emptyForm,
        refusal: sent === 'refusal' ? req.form : emptyForm,
      }}
    />
  );
};

const list = '/program/topics/proposals';

export function mountProposals(on: Routes): void {
  on.get(list, showProposals);
  on.get(`${list}/:id`, showProposal);
  on.post(`${list}/:id/addition`, {
    page: showProposal,
    form: topicForm,
    deed: async (deed, { group_slug, ...words }, req) => {
      const { id } = await proposalOf(deed, req);
      await lockNetworkProgram(deed);
      const topic = await addProposed(deed, id, group_slug, words);
      return to(list, 'programs.topics.added', { topic: topicLabel(topic, req.ui.locale) });
    },
  });
  on.post(`${list}/:id/match`, {
    page: showProposal,
    form: matchForm,
    deed: async (deed, form, req) => {
      const { id, label } = await proposalOf(deed, req);
      const topic = await matchProposal(deed, id, form.topic);
      return to(list, 'programs.proposals.matched_done', { label, topic: topicLabel(topic, req.ui.locale) });
    },
  });
  on.post(`${list}/:id/refusal`, {
    page: showProposal,
    form: refusalForm,
    deed: async (deed, form, req) => {
      const { id } = await proposalOf(deed, req);
      const { label } = await refuseProposal(deed, id, form.reason);
      return to(list, 'programs.proposals.refused_done', { label });
    },
  });
}
