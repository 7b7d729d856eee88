import { Picture } from '../../../../platform/html/picture-bars.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { lanes } from '../../../cycles/rules/lanes.ts';
import type { Timeline } from '../../../cycles/rules/timeline.ts';
import { dayMonth } from './words.ts';

const percent = (at: number) => `${Math.round(at * 10_000) / 100}%`;
/** Share of the line that a label takes; near the right edge it stands at the left of its disc. */
const room = 0.115;
const lane = 18;
/** A month that begins later has no room for its name at the right. */
const lastMonth = 0.94;

const atEnd = (at: number) => at > 1 - room;
const startOf = (at: number) => (atEnd(at) ? at - room : at);

/** The lane of each label: days above the line, today among them, names below. */
function lanesOf({ points, today_at }: Timeline) {
  const names = lanes(
    points.map(({ at }) => startOf(at)),
    room,
  );
  const days = [
    ...points.map(({ key, at }) => ({ key: key as string, start: startOf(at) })),
    ...(today_at === undefined ? [] : [{ key: 'today', start: Math.max(0, today_at - room / 2) }]),
  ].toSorted((a, b) => a.start - b.start);
  const above = lanes(
    days.map(({ start }) => start),
    room,
  );
  return { names, days: new Map(days.map(({ key }, at) => [key, above[at] ?? 0])), most: Math.max(0, ...above) };
}

function Drawn({ ui, line }: { ui: Ui; line: Timeline }) {
  const { points, months, today_at } = line;
  const { names, days, most } = lanesOf(line);
  const y = 34 + most * lane;
  const height = y + 30 + Math.max(0, ...names) * lane + 36;
  const every = Math.max(1, Math.ceil(months.length / 18));
  const month = (on: string) => {
    const style: Intl.DateTimeFormatOptions = { month: 'short', timeZone: 'UTC' };
    if (on.slice(5, 7) === '01') style.year = 'numeric';
    return new Intl.DateTimeFormat(ui.locale, style).format(new Date(`${on}T00:00:00Z`));
  };
  const dayY = (key: string) => y - 16 - (days.get(key) ?? 0) * lane;
  const anchor = (at: number) => (atEnd(at) ? 'end' : 'start');
  return (
    <svg class="timeline" height={height} aria-hidden="true" focusable="false">
      <line class="timeline-way" x1="0" x2="100%" y1={y} y2={y} />
      {today_at === undefined ? null : (
        <>
          <line class="timeline-past" x1="0" x2={percent(today_at)} y1={y} y2={y} />
          <line class="timeline-today" x1={percent(today_at)} x2={percent(today_at)} y1={y - 12} y2={y + 12} />
          <text
            class="timeline-now"
            x={percent(today_at)}
            y={dayY('today')}
            text-anchor={today_at > 1 - room / 2 ? 'end' : today_at < room / 2 ? 'start' : 'middle'}
          >
            {ui.t('home.cycle.today', { date: dayMonth(ui, line.today) })}
          </text>
        </>
      )}
      {points.map(({ key, on, past, at }, index) => (
        <>
          <circle class={past ? 'timeline-done' : 'timeline-open'} cx={percent(at)} cy={y} r={past ? 7 : 6} />
          <text class="timeline-day" x={percent(at)} y={dayY(key)} text-anchor={anchor(at)}>
            {dayMonth(ui, on)}
          </text>
          <text class="timeline-name" x={percent(at)} y={y + 26 + (names[index] ?? 0) * lane} text-anchor={anchor(at)}>
            {ui.t(`home.cycle.mark.${key}`)}
          </text>
        </>
      ))}
      {months
        .filter((_, index) => index % every === 0)
        // The last one stands at the left of its line; without room for it the one before would be written over.
        .filter(({ at }, index, shown) => index === 0 || at <= lastMonth || at - (shown[index - 1]?.at ?? 0) > 0.09)
        .map(({ on, at }) => (
          <>
            <line class="timeline-tick" x1={percent(at)} x2={percent(at)} y1={height - 24} y2={height - 16} />
            <text class="timeline-month" x={percent(at)} y={height - 3} text-anchor={at > lastMonth ? 'end' : 'start'}>
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
