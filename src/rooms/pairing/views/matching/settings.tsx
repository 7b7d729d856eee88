import { forceOf, ruleNames, type RuleName } from '../../../../matching/score/rules.ts';
import { Button } from '../../../../platform/html/buttons.tsx';
import { CheckField, RadioField } from '../../../../platform/html/choices.tsx';
import { SelectField, TextField } from '../../../../platform/html/fields.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { languageLevels } from '../../../people/rules/profile.ts';
import type { CycleFormat } from '../../../cycles/rules.ts';
import { matchingForm } from '../../forms/matching.ts';
import { WeightFields } from './weights.tsx';

/** Rules that go without saying are not listed, and those that have a field of their own. */
const silent: readonly RuleName[] = ['same_person', 'already_paired', 'capacity', 'language', 'training'];

/** Weights and rules, part of the form that holds the example too. */
export function SettingsFields({ ui, state, format }: { ui: Ui; state: FormState; format: CycleFormat }) {
  const { t } = ui;
  const field = (name: string) => ({ ui, schema: matchingForm, state, name });
  const fixed = ruleNames.filter((name) => forceOf[name][format] === 'must' && !silent.includes(name));
  return (
    <>
      <Section title={t('pairing.run.weights')} aside={t('pairing.run.weights_sum')} id="weights">
        <WeightFields ui={ui} state={state} />
      </Section>
      <Section title={t('pairing.run.rules')}>
        <ul class="matching-rules">
          {fixed.map((name) => (
            <li>{t(`pairing.must.${name}`)}</li>
          ))}
        </ul>
        <SelectField
          {...field('language_level')}
          label={t('pairing.settings.language_level')}
          options={languageLevels.map((value) => ({
            value,
            label: value === 'native' ? t('people.language_level.native') : value,
          }))}
          width="short"
        />
        <TextField
          {...field('min_score')}
          label={t('pairing.settings.min_score')}
          hint={t('pairing.settings.min_score_hint')}
          type="number"
          min={0}
          max={1}
          step={0.05}
        />
        {format === 'cross' ? (
          <>
            <TextField
              {...field('balance')}
              label={t('pairing.settings.balance')}
              hint={t('pairing.settings.balance_hint')}
              type="number"
              min={0}
              max={50}
            />
            <TextField
              {...field('max_between')}
              label={t('pairing.settings.max_between')}
              hint={t('pairing.settings.max_between_hint')}
              type="number"
              min={1}
              max={50}
            />
          </>
        ) : null}
        <CheckField {...field('training')} label={t('pairing.settings.training')} />
        <RadioField
          {...field('style')}
          label={t('pairing.settings.style')}
          options={(['alike', 'different'] as const).map((value) => ({ value, label: t(`pairing.settings.style.${value}`) }))}
        />
        <RadioField
          {...field('mode')}
          label={t('pairing.settings.mode')}
          options={(['participation', 'score', 'fair'] as const).map((value) => ({
            value,
            label: t(`pairing.settings.mode.${value}`),
            hint: t(`pairing.settings.mode_hint.${value}`),
          }))}
        />
      </Section>
      <div class="buttons form-buttons">
        <Button>{t('pairing.settings.save')}</Button>
      </div>
    </>
  );
}
