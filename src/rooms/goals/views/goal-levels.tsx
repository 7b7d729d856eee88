import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { levelsForm } from '../forms.ts';
import { levels } from '../rules/goals.ts';
import { ScaleField } from './parts.tsx';

interface Props {
  ui: Ui;
  path: string;
  writable: boolean;
  goal: { level_before: number | null; level_after: number | null };
  /** Undefined: the reader herself. */
  learner: string | undefined;
  state: FormState;
}

/** Where the learner stands, in her own eyes: she fills it in, the other reads it. */
export function LevelSection({ ui, path, writable, goal, learner, state }: Props) {
  const { t } = ui;
  const words = (level: number | null) => (level === null ? t('goals.slope.open') : t('goals.level.of', { level }));
  if (learner !== undefined || !writable)
    return (
      <Section
        title={t('goals.slope.title')}
        id="levels"
        aside={learner ? t('goals.slope.eyes', { name: learner }) : t('goals.slope.own_eyes')}
      >
        <Facts
          rows={[
            { label: t('goals.slope.before'), value: words(goal.level_before) },
            { label: t('goals.slope.after'), value: words(goal.level_after) },
          ]}
        />
      </Section>
    );
  const filled = Object.keys(state.values).length > 0 || Object.keys(state.errors).length > 0;
  const shown: FormState = filled ? state : { values: { ...goal }, errors: {} };
  const field = { ui, schema: levelsForm, state: shown, values: levels, low: t('goals.level.low'), high: t('goals.level.high') };
  return (
    <Section title={t('goals.slope.title')} id="levels" aside={t('goals.slope.own_eyes')}>
      <Form ui={ui} action={`${path}/levels`} schema={levelsForm} state={shown} submit={t('goals.level.submit')} second>
        <ScaleField {...field} name="level_before" label={t('goals.form.before_then')} />
        <ScaleField {...field} name="level_after" label={t('goals.form.after')} hint={t('goals.form.after_hint')} />
      </Form>
    </Section>
  );
}
