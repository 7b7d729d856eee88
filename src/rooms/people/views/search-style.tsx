import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { styleForm } from '../forms.ts';
import { stylePairs, valuePairs, type StatementPair } from '../rules/fit.ts';
import { ScaleField } from './scale-field.tsx';

/** `second`: another form of the page has the filled button. */
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
