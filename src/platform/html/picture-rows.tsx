export interface BarRow {
  label: string;
  value: number;
  /** The words at the right edge: «48», «12 von 48». */
  words: string;
  /** A quiet second line at the right: «40 % davon». */
  note?: string | undefined;
  /** Paler: what is held against the rest, or still open. */
  pale?: boolean;
}

/** One bar for each line, all on the same scale. Labels and numbers stand beside them as text, so the drawing is silent. */
export function BarRows({ rows, max }: { rows: BarRow[]; max?: number }) {
  const most = max ?? Math.max(1, ...rows.map((row) => row.value));
  return (
    <ul class="bars bars-single">
      {rows.map((row) => (
        <li>
          <span class="bars-label">{row.label}</span>
          <svg class="bars-drawn" height="18" aria-hidden="true" focusable="false">
            <rect
              class={row.pale ? 'bar-rest' : 'bar-full'}
              x="0"
              y="4"
              width={row.value > 0 ? `${Math.max(0.5, Math.round((row.value / most) * 1000) / 10)}%` : '0%'}
              height="10"
            />
            {row.value === 0 ? <line class="bars-ground" x1="0.5" x2="0.5" y1="2" y2="16" /> : null}
          </svg>
          <span class="bars-words">
            <strong>{row.words}</strong>
            {row.note ? <span>{row.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
