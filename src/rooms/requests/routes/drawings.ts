import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import type { Directory } from '../rules/copy.ts';
import type { Entry } from '../rules/entries.ts';
import type { FacetTable } from '../rules/facets.ts';
import { noWish, wishPath, type Wish } from '../rules/wish.ts';

/** Parts of pages that were drawn already. Each hangs on what it was drawn from: a changed listing or a new table begins anew. */
const filters = new WeakMap<FacetTable, Map<string, HtmlEscapedString>>();
const rows = new WeakMap<Directory, { byEntry: WeakMap<Entry, Map<string, HtmlEscapedString>>; count: number }>();
/** About 3 MB and 8 MB. */
const mostFilters = 100;
const mostRows = 5000;

/** A drawing as one piece: a text that was put together from thousands is put together anew each time it is sent. */
const whole = (drawn: HtmlEscapedString) => raw(Buffer.from(drawn.toString()).toString());

/** The filter is the same for all who choose the same, in whatever order they look. */
export function filterFor(
  ui: Ui,
  { table }: Directory,
  { words, chosen }: Wish,
  draw: () => HtmlEscapedString,
): HtmlEscapedString {
  let known = filters.get(table);
  if (!known || known.size >= mostFilters) filters.set(table, (known = new Map()));
  const id = `${ui.locale} ${wishPath({ ...noWish, words, chosen })}`;
  const drawn = known.get(id) ?? whole(draw());
  known.set(id, drawn);
  return drawn;
}

const names = new WeakMap<Directory, Map<Ui['locale'], ReadonlyMap<string, string>>>();

/** Labels of topics in the reader's language. */
export function topicLabels({ locale }: Ui, directory: Directory): ReadonlyMap<string, string> {
  const known = names.get(directory) ?? new Map<Ui['locale'], ReadonlyMap<string, string>>();
  names.set(directory, known);
  const labels =
    known.get(locale) ?? new Map([...directory.topics.values()].map((topic) => [topic.slug, topicLabel(topic, locale)]));
  known.set(locale, labels);
  return labels;
}

/** A row is the same as long as the mentor, the reader's own words (`reader`, as short as can be) and the topics that count are. */
export function rowFor(
  ui: Ui,
  directory: Directory,
  entry: Entry,
  reader: string,
  counting: ReadonlySet<string>,
  draw: () => HtmlEscapedString,
): HtmlEscapedString {
  let known = rows.get(directory);
  if (!known || known.count >= mostRows) rows.set(directory, (known = { byEntry: new WeakMap(), count: 0 }));
  let drawings = known.byEntry.get(entry);
  if (!drawings) known.byEntry.set(entry, (drawings = new Map()));
  const id = `${ui.locale} ${[...counting].join(' ')} ${reader}`;
  const there = drawings.get(id);
  if (there) return there;
  const drawn = whole(draw());
  drawings.set(id, drawn);
  known.count += 1;
  return drawn;
}
