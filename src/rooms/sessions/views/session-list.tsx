import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isAhead, partnerClock, standing, type SessionLine } from './session-words.ts';

interface ListProps {
  ui: Ui;
  lines: SessionLine[];
  /** Names the partner in each line: for a list over several tandems. */
  named?: boolean;
}

function row({ ui, line, named }: { ui: Ui; line: SessionLine; named: boolean | undefined }) {
  const { t } = ui;
  const way = line.state === 'proposed' ? t('sessions.row.proposed', { count: line.dates }) : t(`sessions.mode.${line.mode}`);
  const what = line.kind === 'insight' ? t('sessions.kind.insight_row', { what: way }) : way;
  const { sign, words } = standing(ui, line);
  const open = line.state === 'proposed' || line.state === 'booked';
  const facts = [
    line.on ? partnerClock(ui, line.on, line.partner) : undefined,
    line.state === 'proposed' ? t(`sessions.mode.${line.mode}`) : undefined,
    open || line.state === 'held' ? t('sessions.minutes', { minutes: line.minutes }) : undefined,
    line.next_step ?? undefined,
  ];
  const day = line.on ? ui.date(line.on, open ? 'day' : 'short', ui.frame.zone) : '';
  return {
    when: line.on
      ? [
          line.state === 'proposed' && line.dates > 1 ? t('sessions.row.from', { day }) : day,
          ui.date(line.on, 'clock', ui.frame.zone),
        ]
      : ['', ''],
    title: named ? t('sessions.row.with', { what, name: line.partner.name }) : what,
    href: line.href,
    line: facts.filter(Boolean).join(' · '),
    aside: [<State sign={sign}>{words}</State>],
  };
}

/** Meetings as ruled rows, in the order given. */
export function MeetingRows({ ui, lines, named }: ListProps) {
  return (
    <div class="meetings">
      <Rows rows={lines.map((line) => row({ ui, line, named }))} />
    </div>
  );
}

function Part({ title, ...list }: ListProps & { title: string }) {
  if (list.lines.length === 0) return <></>;
  return (
    <Section title={title}>
      <MeetingRows {...list} />
    </Section>
  );
}

const time = ({ on }: SessionLine) => on?.getTime() ?? Infinity;

/** What waits for the reader, what is ahead, what was; each by date. */
export function SessionLists({ ui, lines, named }: ListProps) {
  const { t } = ui;
  const soonest = lines.toSorted((a, b) => time(a) - time(b));
  const waiting = soonest.filter(({ waits }) => waits);
  const ahead = soonest.filter(isAhead);
  const past = soonest.filter((line) => !line.waits && !isAhead(line)).toReversed();
  return (
    <>
      <Part ui={ui} title={t('sessions.list.for_you')} lines={waiting} named={named ?? false} />
      <Part ui={ui} title={t('sessions.list.ahead')} lines={ahead} named={named ?? false} />
      <Part ui={ui} title={t('sessions.list.past')} lines={past} named={named ?? false} />
    </>
  );
}

/** The finding over a list: what waits, else what comes next. */
export function findingOf(ui: Ui, lines: SessionLine[]): string {
  const { t } = ui;
  const waits = lines.filter((line) => line.waits).length;
  if (waits > 0) return t('sessions.list.waits', { count: waits });
  const next = lines
    .filter((line) => line.state === 'booked' && line.on && line.on > ui.now)
    .toSorted((a, b) => time(a) - time(b))[0];
  return next?.on ? t('sessions.list.next', { when: ui.date(next.on, 'meeting', ui.frame.zone) }) : t('sessions.list.nothing');
}
