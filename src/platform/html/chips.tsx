import { classes } from './child.ts';

export interface Chip {
  label: string;
  /** Counts here (petrol); otherwise neutral. */
  counts?: boolean;
  /** Speaks against: outlined. */
  against?: boolean;
}

/** Topics and reasons in short. Not buttons; at most three in a row. */
export function Chips({ items }: { items: Chip[] }) {
  if (items.length === 0) return <></>;
  return (
    <ul class="chips">
      {items.map((item) => (
        <li class={classes('chip', item.counts && 'chip-counts', item.against && 'chip-against')}>{item.label}</li>
      ))}
    </ul>
  );
}
