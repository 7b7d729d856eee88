import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { goalsForm } from '../forms.ts';
import { goalKinds } from '../rules/fit.ts';
import { experienceBands } from '../rules/profile.ts';

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
