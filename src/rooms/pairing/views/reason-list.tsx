import { classes } from '../../../platform/html/child.ts';
import { Disc } from '../../../platform/html/signs.tsx';

export interface Sentence {
  sign: 'done' | 'open';
  text: string;
}

/** Reasons as sentences: a disc speaks for it, a ring is open. */
export function ReasonList({ sentences, large }: { sentences: readonly Sentence[]; large?: boolean }) {
  return (
    <ul class={classes('reasons', large && 'why')}>
      {sentences.map(({ sign, text }) => (
        <li>
          <Disc sign={sign} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
