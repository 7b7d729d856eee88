import { expect, test } from 'vitest';
import { taxonomy } from '../../people/rules/taxonomy.ts';
import { topicWords } from '../../people/rules/topics.ts';
import { marksOf, placesOf } from './marks.ts';
import { findPassages, type PrintedLine } from './passages.ts';

const topics = taxonomy
  .flatMap((group) => group.topics)
  .slice(0, 8)
  .map((topic) => ({ slug: topic.slug, words: topicWords(topic) }));

const line = (text: string, at = 0): PrintedLine => ({ page: 1, text, x: 0, y: at * 12, width: 400, height: 10, block: 0 });
const lines = (text: string, count = 1000) => Array.from({ length: count }, (_, at) => line(text, at));
/** About as much as a file may hold. */
const all = 200_000;

test.each<[string, PrintedLine[]]>([
  ['one line with everything', [line('Teams und Menschen führen, Mitarbeitende entwickeln lassen '.repeat(all / 60))]],
  ['one word for ever', [line('führung'.repeat(all / 7))]],
  ['one letter for ever', [line('y'.repeat(all))]],
  ['dots as in a table of contents', [line(`${'.'.repeat(all)}x`), ...lines(`${'. '.repeat(100)}x`)]],
  ['blanks', [line(`x${' '.repeat(all)}x`), ...lines(`-${' '.repeat(199)}x`)]],
  ['every line a sentence that speaks', lines('Ich habe Teams geführt und delegiert. Konflikte gelöst; Resilienz gestärkt.')],
  ['lines that never end', lines(`${'Mitarbeitende führen und '.repeat(8)}teams-`)],
])('%s: looked through soon, and nothing is out of place', (_what, cv) => {
  const begin = performance.now();
  const passages = findPassages(cv, topics);
  const places = placesOf(passages, 'place');
  const drawn = cv.map((each) => ({ ...each, edges: Array.from({ length: each.text.length + 1 }, (_, at) => at) }));
  marksOf({ width: 1240, lines: drawn }, places, drawn);
  // Some milliseconds on a machine that has nothing else to do.
  expect(performance.now() - begin).toBeLessThan(5000);
  for (const { parts } of passages)
    for (const { line: at, from, to } of parts) expect(from < to && to <= cv[at]!.text.length).toBe(true);
});
