import { createHash } from 'node:crypto';
import type { HtmlEscapedString } from 'hono/utils/html';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { countSighting } from '../../applications/store/sightings.ts';
import { isMember } from '../../people/rules/person.ts';
import { liveByMentor } from '../../tandems/store/own.ts';
import type { Directory } from '../rules/copy.ts';
import { countingTopics, findMentors, knownWish, seekerOf, usualSort, type Finding } from '../rules/finding.ts';
import { readCursor, sorts } from '../rules/paging.ts';
import { readWish, wishPath, type Wish } from '../rules/wish.ts';
import { openDirectory } from '../store/directory.ts';
import { openByMentor } from '../store/requests.ts';
import { findSeeker } from '../store/seeker.ts';
import { drawFilter } from '../views/filter.tsx';
import { drawRow } from '../views/finder-row.tsx';
import { FinderPage } from '../views/finder.tsx';
import { activeChoices, facetChoices, waysOut } from './choices.ts';
import { filterFor, rowFor, topicLabels } from './drawings.ts';
import { rowOf, type RowReader } from './mentor-rows.ts';
import { showMentor } from './mentor.tsx';

const pageSize = 25;
interface Reader extends RowReader {
  directory: Directory;
  wish: Wish;
  finding: Finding;
}

/** Drawn rows of one page. */
function drawnRows(reader: Reader, said: string): HtmlEscapedString[] {
  const { ui, directory, wish, finding, seeker, asked, tandems } = reader;
  const needs = new Set(seeker?.need_topics);
  return finding.page.entries.map((entry) => {
    const counting = countingTopics(entry, directory, wish, finding.search, needs);
    const between = tandems.get(entry.person_id) ?? asked.get(entry.person_id) ?? '';
    return rowFor(ui, directory, entry, `${said}${between}`, counting, () => drawRow(ui, rowOf(reader, entry, counting)));
  });
}

/** Addresses of the other orders, and which of them make sense for this reader. */
function sortLinks(wish: Wish, fits: boolean, found: boolean) {
  const usual = usualSort(fits, found);
  const first = { ...wish, after: undefined, before: undefined };
  return sorts
    .filter((sort) => (sort !== 'fit' || fits) && (sort !== 'match' || found))
    .map((sort) => ({ sort, href: wishPath({ ...first, sort: sort === usual ? undefined : sort }) }));
}

const showFinder: Handler = async (sight, req: Req) => {
  must(isMember(sight.actor), 'requests.members_only');
  const { ui } = req;
  const [row, asked, tandems, opened] = await Promise.all([
    findSeeker(sight),
    openByMentor(sight),
    liveByMentor(sight),
    openDirectory(sight),
  ]);
  // Nothing below waits for anything: the copy is read as it stood when it was checked.
  const directory = found(opened, 'program');
  const seeker = seekerOf(directory, row);
  const { wish, moved } = knownWish(directory, readWish(req.queries, usualSort(seeker !== undefined, Boolean(req.query('q')))));
  if (moved) return to(wishPath(wish));
  const finding = findMentors(directory, wish, seeker, pageSize);
  const { page, narrowed, search, sort } = finding;
  for (const entry of page.entries) if (entry.person_id !== row.id) countSighting(sight.house, entry.id, 'found');
  const names = topicLabels(ui, directory);
  const reader: Reader = { ui, directory, wish, finding, seeker, names, self: row.id, asked, tandems };
  const turned = (cursor: string | undefined, name: 'after' | 'before') =>
    cursor && wishPath({ ...wish, after: undefined, before: undefined, [name]: readCursor(cursor, sort) });
  return (
    <FinderPage
      ui={ui}
      words={wish.words}
      rows={drawnRows(reader, createHash('sha1').update(JSON.stringify(row)).digest('base64'))}
      count={page.total}
      free={narrowed.entries.filter((entry) => entry.values.free.length > 0).length}
      from={page.from}
      nearest={search !== undefined && !search.complete}
      filter={filterFor(ui, directory, wish, () => drawFilter(ui, facetChoices(ui, directory, finding, wish)))}
      active={activeChoices(ui, directory, wish)}
      ways_out={page.total === 0 ? waysOut(ui, directory, finding, wish) : []}
      sort={sort}
      sort_chosen={wish.sort !== undefined}
      sorts={sortLinks(wish, seeker !== undefined, search !== undefined)}
      says_nothing={!seeker}
      address={wishPath(wish)}
      next={turned(page.after, 'after')}
      previous={turned(page.before, 'before')}
    />
  );
};

export function mountFinder(on: Routes): void {
  on.get('/mentors', showFinder);
  on.get('/mentors/:id', showMentor);
}
