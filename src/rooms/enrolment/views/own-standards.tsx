import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { acceptForm } from '../forms/coming.ts';
import { StandardsFields, type StandardsShown } from './sign-up-fields.tsx';

/** A new version came after her yes: she reads and accepts it here. */
export function StandardsSection({
  ui,
  id,
  state,
  standards,
}: {
  ui: Ui;
  id: string;
  state: FormState;
  standards: StandardsShown;
}) {
  return (
    <Section title={ui.t('enrolment.standards.new_title')} id="standards">
      <Prose text={ui.t('enrolment.standards.new_text')} />
      <Form
        ui={ui}
        action={`/participations/${id}/standards`}
        schema={acceptForm}
        state={state}
        submit={ui.t('enrolment.standards.submit')}
      >
        <StandardsFields ui={ui} schema={acceptForm} state={state} standards={standards} />
      </Form>
    </Section>
  );
}
