import type { Sight } from '../../../platform/deed.ts';
import { topicWords } from '../../people/rules/topics.ts';
import { listTopics } from '../../people/store/topics.ts';
import { marksOf, placesOf, type Place } from '../rules/marks.ts';
import { findPassages, type Passage, type PrintedLine } from '../rules/passages.ts';
import type { Application } from '../store/applications.ts';
import { listCvPages } from '../store/cv-pages.ts';
import { openText } from '../store/texts.ts';
import type { Cv, FoundTopic } from '../views/cv-paper.tsx';

/** Longer than any CV; whoever sends more must not keep everybody waiting. */
const mostLines = 1000;

/** The stored text as lines; without pictures only their order is known. */
function linesOfText(text: string): PrintedLine[] {
  let block = 0;
  return text.split('\n').map((line, at) => {
    if (line.trim() === '') block += 1;
    return { page: 0, text: line, x: 0, y: at * 1.2, width: line.length, height: 1, block };
  });
}

/** Found places by topic, each with the address of its mark. */
function foundOf(
  topics: readonly { slug: string; label: string }[],
  passages: readonly Passage[],
  places: readonly Place[],
): FoundTopic[] {
  return topics.map(({ slug, label }, at) => ({
    number: at + 1,
    slug,
    label,
    places: passages
      .filter(({ topic }) => topic === slug)
      .map(({ page, text, parts }) => ({
        page: page || undefined,
        text,
        id: places.find((place) => JSON.stringify(place.parts) === JSON.stringify(parts))?.id ?? '',
      })),
  }));
}

/** The CV as the review shows it: pages with marks, text with marks, places by topic. Undefined where there is none (any more). */
export async function cvOf(
  sight: Sight,
  row: Application,
  topics: readonly { slug: string; label: string }[],
): Promise<Cv | undefined> {
  if (!row.cv_file_id) return undefined;
  const text = openText(sight.house, row.id, 'cv_text', row.sealed_cv_text);
  const [pages, groups] = [await listCvPages(sight, row.id), await listTopics(sight)];
  const words = new Map(groups.flatMap((group) => group.topics.map((topic) => [topic.slug, topicWords(topic)])));
  const wanted = topics.map(({ slug }) => ({ slug, words: words.get(slug) ?? [] }));

  const drawn = pages.flatMap(({ page, lines }) => lines.map((line) => ({ ...line, page })));
  const passages = findPassages(drawn.slice(0, mostLines), wanted);
  const places = placesOf(passages, 'place');
  const written = linesOfText(text);
  const text_passages = findPassages(written.slice(0, mostLines), wanted);
  const text_places = placesOf(text_passages, 'text-place');
  const all_drawn = pages.length > 0 && pages.length === (row.cv_pages ?? 0);
  return {
    name: row.cv_name ?? '',
    pages: row.cv_pages ?? 1,
    lines: text === '' ? [] : written.map((line) => line.text),
    places: text_places,
    drawn: pages.map((page) => ({
      page: page.page,
      width: page.width,
      height: page.height,
      marks: marksOf(
        page,
        places.filter((place) => place.page === page.page),
        drawn,
      ),
    })),
    // Where not every page is drawn, the list leads into the text, which is whole.
    found: all_drawn ? foundOf(topics, passages, places) : foundOf(topics, text_passages, text_places),
  };
}
