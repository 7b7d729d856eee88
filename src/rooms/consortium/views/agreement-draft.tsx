import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField } from '../../../platform/html/choices.tsx';
import type { ProgramBar } from '../../../platform/html/frame.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { textValue } from '../../../platform/html/field.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { draftForm } from '../forms/cooperation.ts';
import { clauseKeys } from '../rules.ts';
import { isMandatory } from '../rules/clauses.ts';
import { ownSlots } from '../rules/draft.ts';
import { organizationSees } from './words.ts';

interface DraftProps {
  ui: Ui;
  bar: ProgramBar;
  organization: string;
  path: string;
  hash: string;
  state: FormState;
}

/** A function, not a component, so that the form finds its fields for the summary of errors. */
function clauseFields(ui: Ui, state: FormState, slot: string, title: string, own: boolean) {
  const { t } = ui;
  const common = { ui, schema: draftForm, state };
  const label = (language: 'de' | 'en') => t(`consortium.agreement.text_${language}`, { title });
  return (
    <fieldset class="clause-fields">
      <legend>{title}</legend>
      {own ? (
        <>
          <TextField {...common} name={`title_de.${slot}`} label={t('consortium.agreement.own_title_de')} />
          <TextField {...common} name={`title_en.${slot}`} label={t('consortium.agreement.own_title_en')} />
        </>
      ) : null}
      <TextArea {...common} name={`text_de.${slot}`} label={label('de')} rows={4} />
      <TextArea {...common} name={`text_en.${slot}`} label={label('en')} rows={4} />
    </fieldset>
  );
}

/** The text before it is offered: clauses of the template can be rewritten, four can be left out, three can be added. */
export function DraftPage({ ui, bar, organization, path, hash, state }: DraftProps) {
  const { t } = ui;
  const common = { ui, schema: draftForm, state };
  const optional = clauseKeys.filter((key) => !isMandatory(key));
  return (
    <Layout ui={ui} title={t('consortium.agreement.draft_title', { organization })} area="work" program={bar}>
      <PageHead
        title={t('consortium.agreement.draft_title', { organization })}
        lead={t('consortium.agreement.draft_lead')}
        back={{ href: path, label: t('consortium.agreement.title') }}
        dense
      />
      <Columns
        context={
          <>
            <Section title={t('consortium.agreement.hint_title')}>
              <Prose text={t('consortium.agreement.hint')} />
            </Section>
            <WhoSees ui={ui} rows={organizationSees(ui, ['agreement'])} />
          </>
        }
      >
        <Form
          ui={ui}
          action={`${path}/draft`}
          schema={draftForm}
          state={state}
          submit={t('consortium.agreement.save')}
          cancel={{ href: path }}
        >
          <input type="hidden" name="seen" value={hash} />
          <TextField
            {...common}
            name="mentor_places"
            type="number"
            min={0}
            max={200}
            label={t('consortium.part.mentor_places')}
          />
          <TextField
            {...common}
            name="mentee_places"
            type="number"
            min={0}
            max={200}
            label={t('consortium.part.mentee_places')}
          />
          <ChecksField
            {...common}
            name="kept"
            label={t('consortium.agreement.kept')}
            hint={t('consortium.agreement.kept_hint')}
            options={optional.map((value) => ({ value, label: t(`consortium.clause.${value}`) }))}
          />
          {clauseKeys.map((key) => clauseFields(ui, state, key, t(`consortium.clause.${key}`), false))}
          {ownSlots.map((slot, at) => {
            const fields = clauseFields(ui, state, slot, t('consortium.agreement.own', { number: at + 1 }), true);
            const used = ['title_de', 'title_en', 'text_de', 'text_en'].some((part) => textValue(state, `${part}.${slot}`));
            return (
              <details class="own-clause" open={used}>
                <summary>{t('consortium.agreement.own', { number: at + 1 })}</summary>
                {fields}
              </details>
            );
          })}
        </Form>
      </Columns>
    </Layout>
  );
}
