import { Section } from '../../../../platform/html/page.tsx';
import { Picture } from '../../../../platform/html/picture-bars.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { PairsPicture } from '../../rules/picture.ts';
import type { Bench } from './model.ts';
import { fit } from './numbers.ts';
import { seatWords } from './pairs.tsx';

function Drawing({ picture, label }: { picture: PairsPicture; label: string }) {
  const { width, height, discs, curves, labels, disc } = picture;
  return (
    <svg class="pairs-drawn" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} focusable="false">
      {curves.map(({ path, kind }) => (
        <path class={`pairs-curve pairs-${kind}`} d={path} />
      ))}
      {discs.map(({ x, y, kind }) => (
        <circle class={`pairs-disc pairs-disc-${kind}`} cx={x} cy={y} r={kind === 'open' ? disc + 2.5 : disc} />
      ))}
      {labels.map(({ x, y, text, anchor }) => (
        <text class="pairs-label" x={x} y={y} text-anchor={anchor}>
          {text.length > 19 ? `${text.slice(0, 18)}…` : text}
        </text>
      ))}
    </svg>
  );
}

/** All pairs at once: two sides, in an exchange a ring. */
export function PairsDrawn({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { picture, all, cycle, scores, opened, stuck, more_stuck } = bench;
  if (!picture) return <></>;
  const exchange = cycle.format === 'exchange';
  const { left, right } = seatWords(ui, bench);
  const alone = stuck.filter(({ seat }) => seat === 'first').length + more_stuck.length;
  const finding = t('pairing.picture.finding', { pairs: all.length, alone });
  const rows = all.map((pair) => {
    const [one, other] = exchange ? [pair.first, pair.second] : [pair.second, pair.first];
    return [
      [one.name, one.line].filter(Boolean).join(', '),
      [other.name, other.line].filter(Boolean).join(', '),
      ...(scores ? [fit(ui, pair.score)] : []),
    ];
  });
  const legend = [
    opened ? t('pairing.picture.open') : '',
    scores ? t('pairing.picture.weak') : '',
    alone > 0 ? t('pairing.picture.alone') : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Section title={t('pairing.picture.title')}>
      {exchange ? null : (
        <p class="pairs-sides">
          <span>{t('pairing.run.mentors')}</span>
          <span>{t('pairing.run.mentees')}</span>
        </p>
      )}
      <Picture
        ui={ui}
        table={{
          caption: t('pairing.picture.title'),
          head: [{ label: left }, { label: right }, ...(scores ? [{ label: t('pairing.run.fit'), numeric: true }] : [])],
          rows,
        }}
      >
        <Drawing picture={picture} label={finding} />
        <p class="picture-note">{`${finding} ${legend}`.trim()}</p>
      </Picture>
    </Section>
  );
}
