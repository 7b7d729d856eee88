import { LinkButton } from '../../../../platform/html/buttons.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { forceOf, ruleNames, type RuleName } from '../../../../matching/score/rules.ts';
import type { Bench } from './model.ts';
import { fit } from './numbers.ts';

/** Rules that go without saying are not listed: who they are, and whether they have a place. */
const silent: readonly RuleName[] = ['same_person', 'already_paired', 'capacity'];

function Weights({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { weights } = bench.run;
  const most = Math.max(1, ...weights.map(({ percent }) => percent));
  return (
    <ul class="bench-weights">
      {weights.map(({ criterion, percent }) => (
        <li>
          <span>{ui.t(`pairing.criterion.${criterion}`)}</span>
          <strong>{ui.number(percent)}</strong>
          <svg height="14" aria-hidden="true" focusable="false">
            <line class="bench-track" x1="0" x2="100%" y1="7" y2="7" />
            <line class="bench-weight" x1="0" x2={`${Math.round((percent / most) * 90)}%`} y1="7" y2="7" />
            <circle class="bench-knob" cx={`${Math.round((percent / most) * 90)}%`} cy="7" r="5.5" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** With what this run was made: to look at, as it is settled; another run is made with other weights. */
export function RunSettings({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { cycle, run, scores } = bench;
  const rules = ruleNames.filter((name) => forceOf[name][cycle.format] === 'must' && !silent.includes(name));
  return (
    <>
      <Section title={t('pairing.run.weights')} aside={t('pairing.run.weights_sum')}>
        <Weights ui={ui} bench={bench} />
      </Section>
      <Section title={t('pairing.run.rules')}>
        <ul class="bench-rules">
          {rules
            .filter((name) => name !== 'training' || run.training)
            .map((name) => (
              <li>
                {name === 'language' ? t('pairing.run.rule_language', { level: run.language_level }) : t(`pairing.must.${name}`)}
              </li>
            ))}
          {scores ? <li>{t('pairing.run.rule_least', { least: fit(ui, run.min_score) })}</li> : null}
          {run.balance === null || cycle.format !== 'cross' ? null : (
            <li>{t('pairing.run.rule_balance', { count: run.balance })}</li>
          )}
          {run.max_between === null || cycle.format !== 'cross' ? null : (
            <li>{t('pairing.run.rule_between', { count: run.max_between })}</li>
          )}
          <li>{t(`pairing.run.mode.${run.mode}`)}</li>
        </ul>
        <p class="bench-anew">
          <LinkButton href={`/cycles/${cycle.id}/matching`} kind="link">
            {t('pairing.run.anew')}
          </LinkButton>
        </p>
      </Section>
    </>
  );
}
