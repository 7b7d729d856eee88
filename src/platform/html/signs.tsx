import { classes, type Content } from './child.ts';

/** done: filled · open: ring · here: filled with halo · waits: coral ring · due: coral disc · rest: grey disc. */
export type Sign = 'done' | 'open' | 'here' | 'waits' | 'due' | 'rest';

/** The mark: two discs on one line, at eye level. `state` open draws the second as a ring (empty states). */
export function Mark({ open, width = 36, label }: { open?: boolean; width?: 24 | 36 | 72; label?: string }) {
  return (
    <svg
      class="mark"
      viewBox="0 0 36 14"
      width={width}
      height={(width * 14) / 36}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
      focusable="false"
    >
      {open ? <path class="mark-line" d="M0 7h4.5M15.5 7h5M31.5 7H36" /> : <path class="mark-line" d="M0 7h36" />}
      <circle class="mark-disc" cx="10" cy="7" r="5.5" />
      <circle class={open ? 'mark-ring' : 'mark-disc'} cx="26" cy="7" r={open ? 4.75 : 5.5} />
    </svg>
  );
}

/** A sign without a word beside it needs `label` (its text alternative). */
export function Disc({ sign, label }: { sign: Sign; label?: string | undefined }) {
  return (
    <span
      class={`disc disc-${sign}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    />
  );
}

/** Disc and word: how every state is shown. */
export function State({ sign, children }: { sign: Sign; children: Content }) {
  return (
    <span class={`state state-${sign}`}>
      <Disc sign={sign} />
      <span>{children}</span>
    </span>
  );
}

export interface PairSignProps {
  left: Extract<Sign, 'done' | 'open' | 'waits' | 'due' | 'rest'>;
  right: Extract<Sign, 'done' | 'open' | 'waits' | 'due' | 'rest'>;
  /** Text alternative; leave it out where `children` says the same. */
  label?: string;
  /** The word under the sign: «beide», «wartet auf Sie». */
  children?: Content;
  /** The word beside the sign instead of under it. */
  inline?: boolean;
}

/** Two halves of one thing: who has done it. The reader (or the mentor, for third parties) is left. */
export function PairSign({ left, right, label, children, inline }: PairSignProps) {
  const waits = [left, right].some((sign) => sign === 'waits' || sign === 'due');
  return (
    <span class={classes('pairsign', inline && 'pairsign-inline', waits && 'pairsign-waits')}>
      <span
        class={classes('pairsign-sign', left === 'waits' && right === 'waits' && 'pairsign-both')}
        role={label ? 'img' : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : 'true'}
      >
        <span class={`disc disc-${left}`} />
        <span class="pairsign-line" />
        <span class={`disc disc-${right}`} />
      </span>
      {children ? <span class="pairsign-word">{children}</span> : null}
    </span>
  );
}

export interface Step {
  label: string;
  /** Date or amount below the label: «22. Februar», «3 von 5 Punkten». */
  date?: string | undefined;
  sign: Sign;
  href?: string | undefined;
}

export interface StepsProps {
  items: Step[];
  /** line: discs on one line, words below (lists). bar: ruled row of phases with dates (tandem header). */
  kind?: 'line' | 'bar';
  /** Name of the list for screen readers. */
  label?: string;
}

/** Where something stands on its way. On small screens only the current word is shown. */
export function Steps({ items, kind = 'line', label }: StepsProps) {
  return (
    <ol class={classes('steps', `steps-${kind}`)} aria-label={label}>
      {items.map((item) => (
        <li
          class={classes(
            'step',
            (item.sign === 'done' || item.sign === 'here') && 'step-past',
            item.sign === 'here' && 'step-here',
          )}
          aria-current={item.sign === 'here' ? 'step' : undefined}
        >
          <Disc sign={item.sign} />
          <span class="step-words">
            {item.href ? <a href={item.href}>{item.label}</a> : <span class="step-label">{item.label}</span>}
            {item.date ? <span class="step-date">{item.date}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
