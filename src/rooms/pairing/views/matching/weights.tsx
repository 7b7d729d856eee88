import { criteria, type Criterion } from '../../../../matching/score/weights.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { rawValue } from '../../../../platform/html/field.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { percents } from '../../../cycles/rules/matching.ts';

/** 0 to 10 for each criterion, shown as percent of their sum. Without script the number stands beside the slider after the preview. */
export function WeightFields({ ui, state }: { ui: Ui; state: FormState }) {
  const values = Object.fromEntries(
    criteria.map((name) => [name, Number(rawValue(state, `weights.${name}`) ?? 0) || 0]),
  ) as Record<Criterion, number>;
  const shares = percents(values);
  const error = state.errors['weights'];
  return (
    <fieldset class="weights" id="f-weights" tabindex={-1}>
      <legend class="sr">{ui.t('pairing.settings.weights')}</legend>
      {error ? <p class="field-error">{ui.t(error.key, error.vars)}</p> : null}
      {criteria.map((name) => (
        <div class="weight">
          <label for={`weight-${name}`}>{ui.t(`pairing.criterion.${name}`)}</label>
          <output for={`weight-${name}`}>{ui.number(Math.round(shares[name]))}</output>
          <input type="range" id={`weight-${name}`} name={`weights.${name}`} min="0" max="10" step="1" value={values[name]} />
        </div>
      ))}
    </fieldset>
  );
}
