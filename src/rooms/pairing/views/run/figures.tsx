import type { Content } from '../../../../platform/html/child.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { runPath, type Bench } from './model.ts';
import { fit } from './numbers.ts';

function Figure({ value, words, sure }: { value: string; words: Content; sure?: boolean }) {
  return (
    <div class={sure ? 'bench-figure bench-sure' : 'bench-figure'}>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The run in five numbers; the last is the proof. */
export function Figures({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { cycle, run, counts, scores, mean, all } = bench;
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
      {run.impossible ? null : <Proof ui={ui} bench={bench} />}
    </dl>
  );
}

/** The certificate in short; the numbers behind it are one step away. */
function Proof({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { run, scores } = bench;
  const words = run.optimal
    ? t('pairing.run.best_words')
    : scores
      ? t('pairing.run.bound_words', { gap: fit(ui, run.gap) })
      : t('pairing.run.bound_plain');
  return (
    <Figure
      sure={run.optimal}
      value={t(run.optimal ? 'pairing.run.best' : 'pairing.run.bound')}
      words={
        <>
          {words} <a href={`${runPath(bench)}/proof`}>{t('pairing.run.proof')}</a>
        </>
      }
    />
  );
}
