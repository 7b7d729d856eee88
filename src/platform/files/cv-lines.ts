/** A run of text on a page. Points, x to the right, y downwards to the foot of the letters, height of its font. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A printed line on a drawn page. All in px of the picture, whole numbers. */
export interface CvLine {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lines of one paragraph or cell that are set in one type have the same number. */
  block: number;
  /** Left edge of each character (UTF-16 unit) of `text`, and the right edge of the last. */
  edges: number[];
}

// PDF has no words and lines, only placed runs: what stands on one height is one line, a gap is a space, a wide gap a column.
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN = 1.5;
const PARAGRAPH = 2;

function joined(runs: Run[]): string {
  let line = '';
  let end = 0;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const gap = (run.x - end) / (run.height || 10);
    if (line !== '') line += gap > COLUMN ? '  ' : gap > SPACE ? ' ' : '';
    line += run.text;
    end = run.x + run.width;
  }
  return line.trim();
}

/** The page's text from top to bottom, with an empty line where a paragraph ends. */
export function linesOf(runs: readonly Run[]): string {
  const sorted = runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.y - b.y);
  const lines: Run[][] = [];
  for (const run of sorted) {
    const first = lines.at(-1)?.[0];
    if (first && run.y - first.y < SAME_LINE * Math.max(first.height, run.height, 1)) lines.at(-1)!.push(run);
    else lines.push([run]);
  }
  return lines
    .map((line, at) => {
      const above = lines[at - 1]?.[0];
      const first = line[0]!;
      const paragraph = above && first.y - above.y > PARAGRAPH * Math.max(above.height, first.height, 1);
      return (paragraph ? '\n' : '') + joined(line);
    })
    .join('\n');
}
