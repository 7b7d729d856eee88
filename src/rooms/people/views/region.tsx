import type { FormState } from '../../../platform/http/form.ts';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { regionForm } from '../forms.ts';

/** Whose public holidays a plan of meetings keeps free. */
export function RegionSection({ ui, state, regions }: { ui: Ui; state: FormState; regions: ReadonlyMap<string, string> }) {
  const { t } = ui;
  const options = [...regions].map(([value, label]) => ({ value, label }));
  const order = new Intl.Collator(ui.locale).compare;
  return (
    <Section title={t('people.region.title')} id="region">
      <Form ui={ui} action="/settings/region" schema={regionForm} state={state} submit={t('people.region.save')} second>
        <SelectField
          ui={ui}
          schema={regionForm}
          state={state}
          name="region"
          label={t('people.region.label')}
          hint={t('people.region.hint')}
          empty={t('people.region.none')}
          options={options.toSorted((a, b) => order(a.label, b.label))}
        />
      </Form>
    </Section>
  );
}
