import type { Ui } from '../../../../platform/html/ui.ts';
import type { Bench } from './model.ts';
import { fit } from './numbers.ts';

function Figure({ value, words, sure }: { value: string; words: string; sure?: boolean }) {
  return (
    <div class={sure ? 'bench-figure bench-sure' : 'bench-figure'}>
      <dd>{value}</dd>
      <dt>{words}</dt>
    </div>
  );
}

/** The run in five numbers; the last is the proof. */
export function Figures({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { cycle, run, counts, scores, mean, all, page } = bench;
  const exchange = cycle.format === 'exchange';
  const seated = exchange ? run.matched * 2 : run.matched;
  const value = t('pairing.run.of', { part: seated, whole: counts.firsts });
  const pinned = all.filter((pair) => pair.pinned).length;
  const people = exchange ? ({ format: 'exchange' } as const) : ({ format: 'other' } as const);
  return (
    <dl class="bench-figures">
      <Figure value={value} words={t('pairing.run.seated', { ...people, count: counts.firsts })} />
      {scores && mean !== null ? <Figure value={fit(ui, mean)} words={t('pairing.run.mean')} /> : null}
      {scores && run.worst !== null ? (
        <Figure value={fit(ui, run.worst)} words={t('pairing.run.worst', { least: fit(ui, run.min_score) })} />
      ) : null}
      {scores ? null : (
        <Figure value={ui.number(run.candidates)} words={t('pairing.run.candidates', { count: run.candidates })} />
      )}
      <Figure value={String(pinned)} words={t('pairing.run.pinned', { count: pinned })} />
      {run.impossible || page.total + all.length === 0 ? null : run.optimal ? (
        <Figure sure value={t('pairing.run.best')} words={t('pairing.run.best_words')} />
      ) : (
        <Figure
          value={t('pairing.run.bound')}
          words={scores ? t('pairing.run.bound_words', { gap: fit(ui, run.gap) }) : t('pairing.run.bound_plain')}
        />
      )}
    </dl>
  );
}
