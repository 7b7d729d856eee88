import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { hasOrganizations } from '../../cycles/rules.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { offerProposals } from '../actions/offers.ts';
import { chosenForm } from '../forms/proposals.ts';
import type { StoredReason } from '../rules.ts';
import { offerEnds } from '../rules/answers.ts';
import { pairKey } from '../rules/pool.ts';
import { isCleared } from '../rules/proposal-list.ts';
import { toldReasons } from '../rules/told.ts';
import { listAnswers, reasonSeal } from '../store/answers.ts';
import { clearancesOf, noteSeal } from '../store/clearances.ts';
import { explainPairs } from '../store/explained.ts';
import { placesOfMany } from '../store/places.ts';
import { listProposals, type ProposalLine } from '../store/proposal-list.ts';
import { readProposal, reasonsOfProposals } from '../store/proposals.ts';
import { OffersPage, type OfferLine } from '../views/proposals/offers.tsx';
import { ProposalPage } from '../views/proposals/one.tsx';
import { nameOf } from '../views/proposals/words.ts';
import { reasonWords } from '../views/reasons.ts';
import type { Sentence } from '../views/reason-list.tsx';
import { coordinated } from './desk.ts';

type Topics = ReadonlyMap<string, string>;

function sentences(req: Req, topics: Topics, row: ProposalLine, reasons: readonly StoredReason[]): Sentence[] {
  const names = {
    first: row.first.preferred_name || row.first.first_name,
    second: row.second.preferred_name || row.second.first_name,
  };
  const places = { first_place: row.first.location, second_place: row.second.location };
  return reasons.map((reason) => ({
    sign: reason.speaks === 'for' ? 'done' : 'open',
    text: reasonWords(req.ui, topics, reason, { ...names, ...places }),
  }));
}

const showOne: Handler = async (sight, req) => {
  const { cycle, bar } = await coordinated(sight, req);
  const proposal = found(await readProposal(sight, cycle.id, req.param('proposal')), 'proposal');
  const row = found(
    (await listProposals(sight, cycle)).find(({ id }) => id === proposal.id),
    'proposal',
  );
  const [answers, clearances, topics] = [
    await listAnswers(sight, [row.id]),
    await clearancesOf(sight, [row.id]),
    await topicNames(sight, req.ui.locale),
  ];
  const { vault } = sight.house;
  const open = ['suggested', 'shortlisted', 'org_clearing', 'offered'].includes(row.state);
  const view = open
    ? (await explainPairs(sight, cycle, [proposal])).get(pairKey(proposal.first_id, proposal.second_id))
    : undefined;
  const against = open ? (view?.barriers ?? []).filter((barrier) => barrier !== 'min_score') : [];
  return (
    <ProposalPage
      ui={req.ui}
      bar={bar}
      cycle_id={cycle.id}
      state={req.form}
      row={row}
      reasons={sentences(req, topics, row, proposal.reasons)}
      barriers={against.map((barrier) => req.ui.t(`pairing.barrier.${barrier}`))}
      points={cycle.plan.scores_for === 'coordination'}
      clears={hasOrganizations(cycle.format)}
      answers={[row.second, row.first].flatMap((face) => {
        const own = answers.find(({ participation_id }) => participation_id === face.id);
        const reason = own?.sealed_reason ? vault.open(own.sealed_reason, reasonSeal(row.id, face.id)) : null;
        return own ? [{ name: nameOf(req.ui, face), answer: own.answer, at: own.answered_at, reason }] : [];
      })}
      clearances={clearances.map(({ organization, organization_id, answer, sealed_note }) => ({
        organization,
        answer,
        note: sealed_note && vault.open(sealed_note, noteSeal(row.id, organization_id)),
      }))}
      asked={row.origin === 'self' ? req.ui.t('pairing.one.asked') : undefined}
    />
  );
};

async function offerLines(sight: Sight, req: Req, cycle: DeskCycle): Promise<OfferLine[]> {
  const only = req.query('proposal');
  const rows = (await listProposals(sight, cycle)).filter(
    ({ id, state }) => (state === 'shortlisted' || state === 'org_clearing') && (!only || id === only),
  );
  const ids = rows.map(({ id }) => id);
  const [reasons, topics, left, views] = [
    await reasonsOfProposals(sight, ids),
    await topicNames(sight, req.ui.locale),
    await placesOfMany(
      sight,
      rows.flatMap(({ first, second }) => [first.id, second.id]),
    ),
    await explainPairs(
      sight,
      cycle,
      rows.map(({ first, second }) => ({ first_id: first.id, second_id: second.id })),
    ),
  ];
  const taken = new Set<string>();
  return rows.map((row): OfferLine => {
    const told = sentences(req, topics, row, toldReasons(reasons.get(row.id) ?? []));
    const both = [row.first, row.second];
    const full = both.find(({ id }) => (left.get(id) ?? 0) < 1);
    if (full)
      return { row, reasons: told, note: req.ui.t('pairing.offers.no_place', { name: nameOf(req.ui, full) }), closed: true };
    const [barrier] = (views.get(pairKey(row.first.id, row.second.id))?.barriers ?? []).filter((each) => each !== 'min_score');
    if (barrier) return { row, reasons: told, note: req.ui.t(`pairing.barrier.${barrier}`), closed: true };
    const uncleared = hasOrganizations(cycle.format) && !isCleared({ clearances: row.clearances.map(({ answer }) => answer) });
    if (uncleared) return { row, reasons: told, note: req.ui.t('pairing.offers.not_cleared'), closed: false };
    const twice = both.find(({ id }) => taken.has(id) && (left.get(id) ?? 0) < 2);
    if (twice)
      return { row, reasons: told, note: req.ui.t('pairing.offers.twice', { name: nameOf(req.ui, twice) }), closed: false };
    for (const { id } of both) taken.add(id);
    return { row, reasons: told, note: undefined, closed: false };
  });
}

const showOffers: Handler = async (sight, req) => {
  const { cycle, bar } = await coordinated(sight, req);
  const lines = await offerLines(sight, req, cycle);
  return (
    <OffersPage
      ui={req.ui}
      bar={bar}
      cycle_id={cycle.id}
      state={req.form}
      lines={lines}
      exchange={cycle.format === 'exchange'}
      ends={offerEnds(sight.now)}
    />
  );
};

export function mountProposal(on: Routes): void {
  on.get('/cycles/:id/proposals/offers', showOffers);
  on.post('/cycles/:id/proposals/offers', {
    page: showOffers,
    form: chosenForm,
    deed: async (deed, { proposals = [] }, req) => {
      const { done, left } = await offerProposals(deed, req.param('id'), proposals);
      return to(`/cycles/${req.param('id')}/proposals?show=offered`, {
        key: 'pairing.offer.made',
        vars: { done, left },
        undo: `/cycles/${req.param('id')}/proposals/offers/${deed.now.getTime()}/withdrawal`,
      });
    },
  });
  on.get('/cycles/:id/proposals/:proposal', showOne);
}
