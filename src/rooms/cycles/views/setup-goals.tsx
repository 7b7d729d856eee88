import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField } from '../../../platform/html/choices.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { rawValue } from '../../../platform/html/field.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { goalsForm, mostOwnGoals } from '../forms/setup-goals.ts';
import { purposes } from '../rules/plan.ts';
import { goalTemplates } from '../rules/templates-goals.ts';
import type { Cycle } from '../store/cycles.ts';
import type { Initiative } from '../store/initiatives.ts';
import { BothFields, said } from './both.tsx';

/** Lines of own goals that are filled, and one to write the next. */
function linesOf(state: FormState): number {
  const own = Object.entries((rawValue(state, 'own') as Record<string, unknown> | undefined) ?? {});
  const used = own.filter(([, text]) => text).map(([key]) => Number.parseInt(key, 10));
  return Math.min(mostOwnGoals, Math.max(-1, ...used) + 2);
}

export interface GoalsFieldsProps {
  ui: Ui;
  state: FormState;
  cycle: Cycle;
  initiatives: Initiative[];
}

export function GoalsFields({ ui, state, cycle, initiatives }: GoalsFieldsProps) {
  const { t } = ui;
  const common = { ui, schema: goalsForm, state };
  const chosen = (key: string) => cycle.plan.goals.find((goal) => goal.key === key);
  return (
    <>
      <div class="spread">
        <ChecksField
          {...common}
          name="purposes"
          columns
          label={t('cycles.form.purposes')}
          hint={t('cycles.form.purposes_hint')}
          options={purposes.map((value) => ({ value, label: t(`cycles.purpose.${value}`) }))}
        />
      </div>
      <ChecksField
        {...common}
        name="goals"
        required
        label={t('cycles.form.goals')}
        hint={t('cycles.form.goals_hint')}
        options={goalTemplates[cycle.format].map((template) => {
          const { text, indicator } = chosen(template.key) ?? template;
          return {
            value: template.key,
            label: said(ui, text),
            hint: t('cycles.form.shown_by', { indicator: said(ui, indicator) }),
          };
        })}
      />
      <Section title={t('cycles.form.own_goals')}>
        <p class="hint">{t('cycles.form.own_goals_hint')}</p>
        {Array.from({ length: linesOf(state) }, (_, at) => (
          <fieldset class="owngoal">
            <legend>{t('cycles.form.own_goal', { number: at + 1 })}</legend>
            <BothFields {...common} of={`own.${at}.text`} words={t('cycles.form.goal_words')} rows={2} />
            <BothFields {...common} of={`own.${at}.indicator`} words={t('cycles.form.indicator_words')} rows={2} />
          </fieldset>
        ))}
      </Section>
      <Section title={t('cycles.form.frame')}>
        <div class="form">
          <BothFields {...common} of="focus" words={t('cycles.form.focus')} note={t('cycles.form.focus_hint')} short />
          {initiatives.length > 0 ? (
            <SelectField
              {...common}
              name="initiative"
              label={t('cycles.form.initiative')}
              hint={t('cycles.form.initiative_hint')}
              empty={t('cycles.form.no_initiative')}
              options={initiatives.map(({ id, name_de, name_en }) => ({
                value: id,
                label: said(ui, { de: name_de, en: name_en }),
              }))}
            />
          ) : null}
        </div>
      </Section>
    </>
  );
}
