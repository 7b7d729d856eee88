import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { mappingForm } from '../forms.ts';
import { importFields, requiredFields } from '../rules/import-row.ts';
import { OperationPage } from './frame.tsx';

export interface MappingPageProps {
  ui: Ui;
  id: string;
  file_name: string;
  state: FormState;
  header: string[];
  sample: string[][];
  read: { encoding: string; delimiter: string; rows: number };
}

export function MappingPage({ ui, id, file_name, state, header, sample, read }: MappingPageProps) {
  const { t } = ui;
  const options = header.map((label, at) => ({ value: String(at), label }));
  return (
    <OperationPage
      ui={ui}
      dense
      title={t('operation.mapping.title')}
      lead={t('operation.mapping.lead', { file: file_name, rows: read.rows })}
      back={{ href: '/operation/imports', label: t('operation.import.title') }}
    >
      <Columns
        kind="review"
        context={
          <Section title={t('operation.mapping.sample')}>
            <p>
              {t('operation.mapping.read_as', {
                encoding: read.encoding,
                delimiter: read.delimiter === '\t' ? t('operation.mapping.tab') : read.delimiter,
              })}
            </p>
            {sample.map((cells) => (
              <dl class="facts">
                {header.map((label, at) => (
                  <div>
                    <dt>{label}</dt>
                    <dd>{cells[at]}</dd>
                  </div>
                ))}
              </dl>
            ))}
          </Section>
        }
      >
        <Form
          ui={ui}
          action={`/operation/imports/${id}/mapping`}
          schema={mappingForm}
          state={state}
          submit={t('operation.mapping.submit')}
        >
          {importFields.map((field) => (
            <SelectField
              ui={ui}
              schema={mappingForm}
              state={state}
              name={field}
              required={(requiredFields as readonly string[]).includes(field)}
              label={t(`operation.field.${field}`)}
              options={options}
              empty={t('operation.mapping.none')}
            />
          ))}
        </Form>
        <PostButton ui={ui} kind="link" action={`/operation/imports/${id}/cancellation`} label={t('operation.import.cancel')} />
      </Columns>
    </OperationPage>
  );
}
