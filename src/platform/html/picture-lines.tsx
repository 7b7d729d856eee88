export interface DrawnLine {
  label: string;
  values: number[];
  /** At the end of the line: «42». */
  words: string;
  /** Dashed and paler: what is held against the others. */
  dashed?: boolean;
}

const height = 120;

/** Lines over time on one scale from zero; each is named at its end. `from` and `until` are written below. */
export function Lines({ lines, from, until, label }: { lines: DrawnLine[]; from: string; until: string; label: string }) {
  const max = Math.max(1, ...lines.flatMap((line) => line.values));
  const x = (at: number, of: number) => `${of > 1 ? Math.round((at / (of - 1)) * 10_000) / 100 : 100}%`;
  const y = (value: number) => Math.round((height - 4 - (value / max) * (height - 8)) * 10) / 10;
  return (
    <div class="lines">
      <svg height={height + 1} role="img" aria-label={label} focusable="false">
        {lines.map(({ values, dashed }) =>
          values
            .slice(1)
            .map((value, at) => (
              <line
                class={dashed ? 'line-dashed' : 'line-full'}
                x1={x(at, values.length)}
                y1={y(values[at] ?? 0)}
                x2={x(at + 1, values.length)}
                y2={y(value)}
              />
            )),
        )}
        {lines.map(({ values, dashed }) => (
          <circle class={dashed ? 'line-ring' : 'line-disc'} cx="100%" cy={y(values.at(-1) ?? 0)} r="5" />
        ))}
        <line class="bars-ground" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <p class="timebars-ends">
        <span>{from}</span>
        <span>{until}</span>
      </p>
      <ul class="lines-names">
        {lines.map((line) => (
          <li class={line.dashed ? 'lines-dashed' : undefined}>
            <svg width="28" height="10" aria-hidden="true" focusable="false">
              <line class={line.dashed ? 'line-dashed' : 'line-full'} x1="0" x2="22" y1="5" y2="5" />
              <circle class={line.dashed ? 'line-ring' : 'line-disc'} cx="22" cy="5" r="4" />
            </svg>
            <strong>{line.words}</strong> {line.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
