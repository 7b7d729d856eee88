import type { Sight } from '../../../platform/deed.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import { listOwn } from '../../tandems/store/own.ts';
import { partnerName } from '../actions/calendar.ts';
import { searchForm } from '../forms/talk.ts';
import { excerptOf, maxFinds, type Find } from '../rules/search.ts';
import { searchTalk } from '../store/search.ts';
import { SearchPage } from '../views/search.tsx';

const showEmpty = (_sight: Sight, req: Req) => (
  <SearchPage ui={req.ui} state={req.form} finds={undefined} words="" more={false} />
);

/** What the rooms below find in the reader's own tandems. */
export type FindMore = (sight: Sight, question: string) => Promise<Find[]>;

async function showFinds(sight: Sight, req: Req, words: string, findMore: FindMore) {
  const [talk, more, own] = await Promise.all([searchTalk(sight, words), findMore(sight, words), listOwn(sight)]);
  const finds = [...talk, ...more].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const partners = new Map(own.map((tandem) => [tandem.id, partnerName(tandem, req.ui.t)] as const));
  const views = finds.slice(0, maxFinds).map(({ kind, page, at, text, tandem_id }) => ({
    kind,
    page,
    at,
    partner: partners.get(tandem_id) ?? '',
    ...excerptOf(text, words),
  }));
  const state = { values: { words }, errors: {} };
  return <SearchPage ui={req.ui} state={state} finds={views} words={words} more={finds.length > maxFinds} />;
}

export function mountSearch(on: Routes, findMore: FindMore): void {
  on.get('/search', showEmpty);
  // Sent, not asked for by its address: addresses are written down by servers, browsers and everything in between.
  on.post('/search', {
    page: showEmpty,
    form: searchForm,
    deed: (deed, { words }, req) => showFinds(deed, req, words, findMore),
  });
}
