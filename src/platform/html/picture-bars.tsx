import type { Content } from './child.ts';
import { Table, type TableProps } from './tables.tsx';
import type { Ui } from './ui.ts';

/** A picture with the finding that it shows, and the same numbers as a table. */
export function Picture({
  ui,
  finding,
  table,
  children,
}: {
  ui: Ui;
  finding?: string | undefined;
  table: TableProps;
  children: Content;
}) {
  return (
    <div class="picture">
      {finding ? <p class="picture-finding">{finding}</p> : null}
      {children}
      <details class="picture-table">
        <summary>{ui.t('platform.picture.table')}</summary>
        <Table {...table} />
      </details>
    </div>
  );
}

export interface PairedBar {
  label: string;
  href?: string | undefined;
  /** What is meant (full) and what it is held against (paler). */
  full: number;
  rest: number;
  /** The words at the right edge: «48 suchen», «12 Plätze». */
  full_words: string;
  rest_words: string;
}

const share = (value: number, max: number) => `${max > 0 ? Math.round((value / max) * 1000) / 10 : 0}%`;

/** Two bars for each line, one below the other, a ring where the second is missing altogether, all lines on the scale of `max`. Labels and numbers stand beside them as text. */
export function PairedBars({ rows, max }: { rows: PairedBar[]; max: number }) {
  return (
    <ul class="bars">
      {rows.map((row) => (
        <li>
          <span class="bars-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
          <svg class="bars-drawn" height="32" aria-hidden="true" focusable="false">
            <rect class="bar-full" x="0" y="4" width={share(row.full, max)} height="10" />
            {row.rest === 0 && row.full > 0 ? (
              <circle class="bar-missing" cx="5" cy="24" r="4" />
            ) : (
              <rect class="bar-rest" x="0" y="19" width={share(row.rest, max)} height="10" />
            )}
          </svg>
          <span class="bars-words">
            <strong>{row.full_words}</strong>
            <span>{row.rest_words}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface TimedBar {
  /** Of the whole and of the part that is meant; the part is never larger. */
  whole: number;
  part: number;
}

/** Upright bars over time: the whole pale, the part of it full. `from` and `until` are written below the first and the last bar. */
export function TimeBars({ bars, from, until, label }: { bars: TimedBar[]; from: string; until: string; label: string }) {
  const [height, max] = [96, Math.max(1, ...bars.map(({ whole }) => whole))];
  const step = 100 / Math.max(1, bars.length);
  const bar = (value: number, at: number, kind: string) => {
    const tall = value > 0 ? Math.max(2, Math.round((value / max) * height)) : 0;
    return (
      <rect
        class={kind}
        x={`${Math.round(at * step * 100) / 100}%`}
        y={height - tall}
        width={`${Math.round(step * 70) / 100}%`}
        height={tall}
      />
    );
  };
  return (
    <div class="timebars">
      <svg height={height + 1} role="img" aria-label={label} focusable="false">
        {bars.map(({ whole, part }, at) => (
          <>
            {bar(whole, at, 'bar-rest')}
            {bar(Math.min(part, whole), at, 'bar-full')}
          </>
        ))}
        <line class="bars-ground" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <p class="timebars-ends">
        <span>{from}</span>
        <span>{until}</span>
      </p>
    </div>
  );
}
