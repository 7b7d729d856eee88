import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { sidesOf } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { conditionWords } from './eligibility.ts';
import { roleWord } from './words.ts';

/** Who, and as what. The name is asked for people who are not with us yet. */
export function PersonFields({ ui, schema, state, cycle }: { ui: Ui; schema: FormSchema; state: FormState; cycle: Cycle }) {
  const { t } = ui;
  const field = { ui, schema, state };
  const roles = sidesOf(cycle.format);
  return (
    <>
      <TextField
        {...field}
        name="email"
        type="email"
        autocomplete="off"
        label={t('enrolment.asked.email')}
        hint={t('enrolment.asked.email_hint')}
      />
      <TextField {...field} name="first_name" width="half" label={t('people.first_name')} hint={t('enrolment.asked.name_hint')} />
      <TextField {...field} name="last_name" width="half" label={t('people.last_name')} />
      {roles.length === 1 ? (
        <input type="hidden" name="role" value={roles[0]} />
      ) : (
        <RadioField
          {...field}
          name="role"
          label={t('enrolment.asked.role')}
          options={roles.map((role) => ({ value: role, label: roleWord(ui, role), hint: conditionWords(ui, cycle.plan, role) }))}
        />
      )}
    </>
  );
}
