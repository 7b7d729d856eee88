import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Prose } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PolicyBody } from '../../programs/rules.ts';
import { StandardsText, textIn } from '../../programs/views/standards-text.tsx';

/** The standards in force, and whether the reader has accepted them. */
export interface StandardsShown {
  hash: string;
  number: number;
  published_at: Date;
  body: PolicyBody;
  accepted: boolean;
}

/** A leader may be named on the programme's page; off until she ticks it. */
export function NamingField({ ui, schema, state }: { ui: Ui; schema: FormSchema; state: FormState }) {
  const { t } = ui;
  return (
    <CheckField
      ui={ui}
      schema={schema}
      state={state}
      name="on_page"
      label={t('enrolment.naming.label')}
      hint={t('enrolment.naming.hint')}
    />
  );
}

/** Part of the sign-up and of a yes: the standards to read and to accept, once for all cycles of a programme. */
export function StandardsFields({
  ui,
  schema,
  state,
  standards,
}: {
  ui: Ui;
  schema: FormSchema;
  state: FormState;
  standards: StandardsShown;
}) {
  const { t } = ui;
  const aside = t('programs.standards.version', { number: standards.number, date: ui.date(standards.published_at) });
  return (
    <>
      <input type="hidden" name="hash" value={standards.hash} />
      <details class="care-more" open={state.errors['standards'] !== undefined}>
        <summary>{t('enrolment.standards.read')}</summary>
        <StandardsText ui={ui} text={textIn(ui.locale, standards.body)} aside={aside} />
      </details>
      {standards.accepted ? (
        <Prose text={t('enrolment.standards.done')} />
      ) : (
        <CheckField ui={ui} schema={schema} state={state} name="standards" required label={t('enrolment.standards.accept')} />
      )}
    </>
  );
}
