import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { goalsForm, styleForm } from '../forms.ts';
import { goalKinds, stylePairs, valuePairs, type StatementPair } from '../rules/fit.ts';
import { experienceBands } from '../rules/profile.ts';
import { ScaleField } from './scale-field.tsx';

/** `second`: another form of the page has the filled button. */
export function Goals({ ui, state, second }: { ui: Ui; state: FormState; second: boolean }) {
  const { t } = ui;
  const common = { ui, schema: goalsForm, state };
  return (
    <Section title={t('people.search.goals_title')} id="goals">
      <Form
        ui={ui}
        action="/profile/search/goals"
        schema={goalsForm}
        state={state}
        submit={t('people.search.save_goals')}
        second={second}
      >
        <div class="goalgrid">
          <ChecksField
            {...common}
            columns
            name="goals_sought"
            label={t('people.search.goals_sought')}
            hint={t('people.search.goals_hint')}
            options={goalKinds.map((value) => ({ value, label: t(`people.goal.${value}`) }))}
          />
        </div>
        <div class="goalgrid">
          <ChecksField
            {...common}
            columns
            name="wished_experience"
            label={t('people.search.wished_experience')}
            hint={t('people.search.wished_experience_hint')}
            options={experienceBands.map((value) => ({ value, label: t(`people.years_experience.${value}`) }))}
          />
        </div>
      </Form>
    </Section>
  );
}

export function Style({ ui, state, second }: { ui: Ui; state: FormState; second: boolean }) {
  const { t } = ui;
  const scales = (pairs: readonly StatementPair[]) =>
    pairs.map((pair) => (
      <ScaleField
        ui={ui}
        schema={styleForm}
        state={state}
        name={`statements.${pair}`}
        label={t(`people.statement.${pair}`)}
        left={t(`people.statement.${pair}.1`)}
        right={t(`people.statement.${pair}.5`)}
      />
    ));
  return (
    <Section title={t('people.search.style_title')} id="style">
      <Prose text={t('people.search.style_text')} />
      <Form
        ui={ui}
        action="/profile/search/style"
        schema={styleForm}
        state={state}
        submit={t('people.search.save_style')}
        second={second}
      >
        <div class="scales">
          <h3 class="scales-head">{t('people.search.values')}</h3>
          {scales(valuePairs)}
        </div>
        <div class="scales">
          <h3 class="scales-head">{t('people.search.work_style')}</h3>
          {scales(stylePairs)}
        </div>
      </Form>
    </Section>
  );
}
