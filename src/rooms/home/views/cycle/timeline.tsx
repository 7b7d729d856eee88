import { Picture } from '../../../../platform/html/picture-bars.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { lanes } from '../../../cycles/rules/lanes.ts';
import type { Timeline } from '../../../cycles/rules/timeline.ts';

const percent = (at: number) => `${Math.round(at * 10_000) / 100}%`;
/** Share of the line that a label takes; near the right edge it stands at the left of its disc. */
const room = 0.115;
const lane = 20;

function Drawn({ ui, line }: { ui: Ui; line: Timeline }) {
  const { points, months, today_at } = line;
  const levels = lanes(
    points.map(({ at }) => at),
    room,
  );
  const most = Math.max(0, ...levels);
  const y = 44 + most * lane;
  const height = y + 34 + most * lane + 34;
  const every = Math.max(1, Math.ceil(months.length / 18));
  const said = (on: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(ui.locale, { timeZone: 'UTC', ...style }).format(new Date(`${on}T00:00:00Z`));
  const day = (on: string) => said(on, { day: 'numeric', month: 'long' });
  const month = (on: string) => said(on, { month: 'short', ...(on.slice(5, 7) === '01' ? { year: 'numeric' } : {}) });
  const anchor = (at: number) => (at > 1 - room ? 'end' : 'start');
  return (
    <svg class="timeline" height={height} aria-hidden="true" focusable="false">
      <line class="timeline-way" x1="0" x2="100%" y1={y} y2={y} />
      {today_at === undefined ? null : (
        <>
          <line class="timeline-past" x1="0" x2={percent(today_at)} y1={y} y2={y} />
          <line class="timeline-today" x1={percent(today_at)} x2={percent(today_at)} y1="18" y2={y + 10} />
          <text
            class="timeline-now"
            x={percent(today_at)}
            y="12"
            text-anchor={today_at > 0.9 ? 'end' : today_at < 0.1 ? 'start' : 'middle'}
          >
            {ui.t('home.cycle.today', { date: day(line.today) })}
          </text>
        </>
      )}
      {points.map(({ key, on, past, at }, index) => {
        const shift = (levels[index] ?? 0) * lane;
        return (
          <>
            <circle class={past ? 'timeline-done' : 'timeline-open'} cx={percent(at)} cy={y} r={past ? 7 : 6} />
            <text class="timeline-day" x={percent(at)} y={y - 16 - shift} text-anchor={anchor(at)}>
              {day(on)}
            </text>
            <text class="timeline-name" x={percent(at)} y={y + 26 + shift} text-anchor={anchor(at)}>
              {ui.t(`home.cycle.mark.${key}`)}
            </text>
          </>
        );
      })}
      {months
        .filter((_, index) => index % every === 0)
        .map(({ on, at }) => (
          <>
            <line class="timeline-tick" x1={percent(at)} x2={percent(at)} y1={height - 24} y2={height - 16} />
            <text class="timeline-month" x={percent(at)} y={height - 3}>
              {month(on)}
            </text>
          </>
        ))}
    </svg>
  );
}

/** The way of a cycle with today; on small screens and for those who do not see it a list of its days. */
export function CycleTimeline({ ui, line }: { ui: Ui; line: Timeline }) {
  const { t } = ui;
  const state = (past: boolean) => t(past ? 'home.cycle.mark_past' : 'home.cycle.mark_ahead');
  return (
    <div class="timeline-place">
      <Picture
        ui={ui}
        table={{
          caption: t('home.cycle.timeline'),
          head: [{ label: t('home.cycle.mark') }, { label: t('home.cycle.mark_day') }, { label: t('home.cycle.mark_state') }],
          rows: line.points.map(({ key, on, past }) => [t(`home.cycle.mark.${key}`), ui.date(on), state(past)]),
        }}
      >
        <Drawn ui={ui} line={line} />
      </Picture>
      <ol class="timeline-list">
        {line.points.map(({ key, on, past }) => (
          <li class={past ? 'timeline-list-past' : undefined}>
            <span class={past ? 'disc disc-done' : 'disc disc-open'} aria-hidden="true" />
            <span>{t(`home.cycle.mark.${key}`)}</span>
            <span class="quiet">{ui.date(on)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
