import type { Step } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';

/** How far a step has come, in words that only the rooms below know: «3 von 5 Punkten», «2 von 6 gehalten». */
export interface PhaseProgress {
  kickoff?: string | undefined;
  sessions?: string | undefined;
}

type PhaseName = 'first' | 'kickoff' | 'agreement' | 'active' | 'midterm' | 'closing';

interface Phase {
  name: PhaseName;
  label: string;
  date: string | undefined;
  /** Whether this tandem takes the step at all. */
  taken: boolean;
  done: boolean;
}

const words = (ui: Ui) => {
  const { t } = ui;
  return {
    on: (value: Date | string | null) => (value ? ui.date(value) : undefined),
    by: (value: Date) => t('tandems.phase.by', { date: ui.date(value) }),
    planned: (value: string) => t('tandems.phase.planned', { date: ui.date(value) }),
  };
};

/** Where it stands between getting to know each other and closing, and what is the step of this moment. */
function hereAt({ state, talked_at, has_kickoff, has_agreement, protected_from }: TandemView): PhaseName {
  const at = state === 'protective' ? (protected_from ?? 'active') : state;
  if (at === 'forming') return talked_at && has_kickoff ? 'kickoff' : 'first';
  if (at === 'kickoff_done') return has_agreement ? 'agreement' : 'active';
  return at === 'active' || at === 'on_hold' ? 'active' : 'closing';
}

function underWay(ui: Ui, view: TandemView, { sessions }: PhaseProgress): Pick<Phase, 'label' | 'date'> {
  const { t } = ui;
  const { state, has_kickoff, has_agreement, session_count, active_at, hold_until } = view;
  const { on } = words(ui);
  if (state === 'on_hold')
    return {
      label: t('tandems.state.on_hold'),
      date: hold_until ? t('tandems.phase.until', { date: ui.date(hold_until) }) : on(active_at),
    };
  if (!has_kickoff && !has_agreement) return { label: t('tandems.phase.active'), date: on(active_at) };
  return {
    label: t('tandems.phase.sessions'),
    date: sessions ?? (session_count ? t('tandems.phase.planned_sessions', { count: session_count }) : on(active_at)),
  };
}

function closing(ui: Ui, view: TandemView): Pick<Phase, 'label' | 'date'> {
  const { t } = ui;
  const { on, planned } = words(ui);
  if (view.state === 'completed' || view.state === 'dissolved')
    return { label: t(`tandems.state.${view.state}`), date: on(view.ended_at) };
  return {
    label: t('tandems.phase.closing'),
    date:
      view.state === 'closing'
        ? on(view.closing_at)
        : view.has_kickoff || view.has_agreement
          ? on(view.planned_end_on)
          : planned(view.planned_end_on),
  };
}

function every(ui: Ui, view: TandemView, progress: PhaseProgress): Phase[] {
  const { t } = ui;
  const { talked_at, kickoff_at, signed_at, active_at, midterm_at, dues } = view;
  const { on, by } = words(ui);
  return [
    {
      name: 'first',
      label: t('tandems.phase.first'),
      date: on(talked_at ?? view.started_on),
      taken: true,
      done: talked_at !== null || !view.live,
    },
    {
      name: 'kickoff',
      label: t('tandems.phase.kickoff'),
      date: on(kickoff_at) ?? progress.kickoff ?? by(dues.kickoff),
      taken: view.has_kickoff,
      done: kickoff_at !== null,
    },
    {
      name: 'agreement',
      label: t('tandems.phase.agreement'),
      date: on(signed_at) ?? by(dues.agreement),
      taken: view.has_agreement,
      done: signed_at !== null,
    },
    { name: 'active', ...underWay(ui, view, progress), taken: true, done: active_at !== null },
    {
      name: 'midterm',
      label: t('tandems.phase.midterm'),
      date: on(midterm_at ?? view.midterm_on),
      taken: view.has_midterm,
      done: midterm_at !== null,
    },
    { name: 'closing', ...closing(ui, view), taken: true, done: false },
  ];
}

/**
 * The steps that this tandem takes, with dates: getting to know each other, kickoff, agreement, meetings, half time, closing.
 * In closing and afterwards only those that it came to.
 */
export function phases(ui: Ui, view: TandemView, progress: PhaseProgress = {}): Step[] {
  const { state, live } = view;
  const ahead = live && hereAt(view) !== 'closing';
  const all = every(ui, view, progress).filter(
    ({ name, taken, done }) => taken && (ahead || done || name === 'first' || name === 'closing'),
  );
  const at = live ? all.findIndex(({ name }) => name === hereAt(view)) : all.length - 1;
  const over = state === 'completed' ? 'done' : 'rest';
  return all.map(({ label, date, done }, n) => ({
    label: n === at && state === 'protective' ? ui.t('tandems.state.protective') : label,
    date,
    sign: n === at ? (live ? 'here' : over) : n < at || done ? 'done' : 'open',
  }));
}

/** The same for a narrow row among others: dates only of this moment and of the end. */
export function shortPhases(ui: Ui, view: TandemView): Step[] {
  const all = phases(ui, view);
  if (all.length <= 3) return all;
  return all.map(({ label, date, sign }, n) => ({
    label: label === ui.t('tandems.phase.kickoff') ? ui.t('tandems.room.kickoff') : label,
    date: sign === 'here' || sign === 'rest' || n === all.length - 1 ? date : undefined,
    sign,
  }));
}
