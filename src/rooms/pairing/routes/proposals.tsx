import type { Deed } from '../../../platform/deed.ts';
import { to, type Redirect } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import { hasOrganizations, mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle } from '../../cycles/store/cycles.ts';
import { requestClearances } from '../actions/clearance-requests.ts';
import type { Bulk } from '../actions/move.ts';
import { takeBackOffers, undoOffers } from '../actions/offers.ts';
import { discardProposals, lockForPairing, shortlist, suggestPairs, type SuggestedPair } from '../actions/proposals.ts';
import { chosenForm, suggestForm } from '../forms/proposals.ts';
import { pairKey } from '../rules/pool.ts';
import { firstShow, pageSize, showAfter, shows, type Show } from '../rules/proposal-list.ts';
import { countOpenAlerts } from '../store/alerts.ts';
import { explainPairs, type PairIds } from '../store/explained.ts';
import { countShows, listProposals } from '../store/proposal-list.ts';
import { pairsOfRun } from '../store/run-pairs.ts';
import { ProposalsPage } from '../views/proposals/list.tsx';
import { pairName } from '../views/proposals/words.ts';
import { coordinated } from './desk.ts';

const isShow = (text: string | undefined): text is Show => shows.includes(text as Show);

const showList: Handler = async (sight, req) => {
  const { cycle, bar } = await coordinated(sight, req);
  const [all, alerts] = [await listProposals(sight, cycle), await countOpenAlerts(sight, cycle.id)];
  const counts = countShows(all);
  const wanted = req.query('show');
  const show = isShow(wanted) ? wanted : firstShow(counts);
  const words = req.query('q')?.trim().slice(0, 80) ?? '';
  const text = words.toLowerCase();
  const rows = all.filter(
    (row) =>
      (show === 'all' || row.show === show) &&
      (!text ||
        `${pairName(req.ui, row)} ${row.first.organization ?? ''} ${row.second.organization ?? ''}`.toLowerCase().includes(text)),
  );
  const ticked = req.query('all') === '1';
  const pages = ticked ? 1 : Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pages, Math.max(1, Number(req.query('page')) || 1));
  return (
    <ProposalsPage
      ui={req.ui}
      bar={bar}
      cycle_id={cycle.id}
      state={req.form}
      show={show}
      words={words}
      rows={ticked ? rows : rows.slice((page - 1) * pageSize, page * pageSize)}
      page={page}
      pages={pages}
      total={rows.length}
      counts={counts}
      all={ticked}
      points={cycle.plan.scores_for === 'coordination'}
      exchange={cycle.format === 'exchange'}
      clears={hasOrganizations(cycle.format)}
      alerts={alerts}
    />
  );
};

/** What was done with how many, and how many somebody else had changed meanwhile. */
export function said(req: Req, key: Key, { done, left }: Bulk, show: Show, undo?: string): Redirect {
  const path = `/cycles/${req.param('id')}/proposals?show=${show}`;
  return to(path, { key, vars: { done, left }, ...(undo ? { undo } : {}) });
}

/** The group in which work goes on once these have moved. */
async function backTo(deed: Deed, req: Req, ids: readonly string[]): Promise<Show> {
  const cycle = found(await findDeskCycle(deed, req.param('id')), 'cycle');
  const rows = await listProposals(deed, cycle);
  const from = req.query('show');
  const moved = rows.find(({ id, show }) => ids.includes(id) && show !== from);
  return showAfter(isShow(from) ? from : undefined, moved?.show, countShows(rows));
}

function bulk(
  on: Routes,
  noun: string,
  key: Key,
  deed: (deed: Deed, cycle_id: string, ids: readonly string[]) => Promise<Bulk>,
): void {
  on.post(`/cycles/:id/proposals/${noun}`, {
    page: showList,
    form: chosenForm,
    deed: async (within, { proposals = [] }, req) => {
      const done = await deed(within, req.param('id'), proposals);
      return said(req, key, done, await backTo(within, req, proposals));
    },
  });
}

function written(pairs: readonly string[] | undefined): PairIds[] {
  return (pairs ?? []).map((pair) => ({ first_id: pair.slice(0, 36), second_id: pair.slice(37) }));
}

export function mountProposalList(on: Routes): void {
  on.get('/cycles/:id/proposals', showList);
  on.post('/cycles/:id/proposals', {
    page: showList,
    form: suggestForm,
    before: async (sight, { run, pairs }, req): Promise<SuggestedPair[]> => {
      const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
      must(mayCoordinate(cycle.desk));
      const wanted = written(pairs);
      const chosen = run && wanted.length === 0 ? found(await pairsOfRun(sight, cycle.id, run), 'run') : wanted;
      if (chosen.length === 0) throw new Refusal('pairing.proposal.none');
      const views = await explainPairs(sight, cycle, chosen);
      return chosen.flatMap((pair) => {
        const view = views.get(pairKey(pair.first_id, pair.second_id));
        if (!view) return [];
        const failures = view.barriers.filter((barrier) => barrier !== 'min_score').length;
        return [{ ...pair, score: view.score, reasons: [...view.reasons], failures }];
      });
    },
    deed: async (deed, { run }, req, pairs) => {
      const cycle = await lockForPairing(deed, req.param('id'));
      if (run) found(await pairsOfRun(deed, cycle.id, run), 'run');
      const done = await suggestPairs(deed, cycle, pairs, run ? { origin: 'run', run_id: run } : { origin: 'hand' });
      return said(req, 'pairing.proposal.suggested', done, 'suggested');
    },
  });
  bulk(on, 'shortlisting', 'pairing.proposal.shortlisted', shortlist);
  bulk(on, 'clearances', 'pairing.clearance.requested', requestClearances);
  bulk(on, 'withdrawal', 'pairing.offer.taken_back', takeBackOffers);
  bulk(on, 'discarding', 'pairing.proposal.discarded', discardProposals);
}

/** Where the undo of a bulk of offers leads: it names their instant. */
export function mountUndo(on: Routes): void {
  on.post('/cycles/:id/proposals/offers/:instant/withdrawal', {
    page: showList,
    form: chosenForm,
    deed: async (deed, _form, req) => {
      const at = new Date(Number(req.param('instant')));
      // Outside of this the database knows no such day.
      if (!(at.getTime() >= 0 && at <= deed.now)) found(undefined, 'offer');
      const { ids, ...done } = await undoOffers(deed, req.param('id'), at);
      return said(req, 'pairing.offer.taken_back', done, await backTo(deed, req, ids));
    },
  });
}
