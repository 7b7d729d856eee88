import { Disc } from '../../../platform/html/signs.tsx';

export interface Sentence {
  sign: 'done' | 'open';
  text: string;
}

/** Reasons as sentences: a disc speaks for it, a ring is open. */
export function ReasonList({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <ul class="reasons">
      {sentences.map(({ sign, text }) => (
        <li>
          <Disc sign={sign} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
