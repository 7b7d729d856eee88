import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Section } from '../../../platform/html/page.tsx';
import { Figures } from '../../../platform/html/start.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { runForm } from '../forms.ts';
import type { ImportPlan } from '../rules/import.ts';
import { importFields } from '../rules/import-row.ts';
import { OperationPage } from './frame.tsx';
import { badWords } from './words.ts';

export interface PreviewPageProps {
  ui: Ui;
  id: string;
  file_name: string;
  state: FormState;
  plan: ImportPlan;
  mark: string;
}

const shown = 12;

function More({ ui, all }: { ui: Ui; all: number }) {
  return all > shown ? <p class="quiet">{ui.t('operation.preview.more', { count: all - shown })}</p> : <></>;
}

function Bad({ ui, id, plan }: PreviewPageProps) {
  const { t } = ui;
  if (plan.bad.length === 0) return <></>;
  return (
    <Section
      title={t('operation.preview.bad_title', { count: plan.bad.length })}
      aside={
        <LinkButton kind="link" href={`/operation/imports/${id}/left-out.csv`} download>
          {t('operation.preview.bad_csv')}
        </LinkButton>
      }
    >
      <Table
        caption={t('operation.preview.bad_title', { count: plan.bad.length })}
        head={[
          { label: t('operation.preview.line'), numeric: true },
          { label: t('operation.preview.reason') },
          { label: t('operation.preview.row') },
        ]}
        rows={plan.bad
          .slice(0, 50)
          .map((row) => [
            ui.number(row.line),
            badWords(ui, row),
            row.cells.filter(Boolean).slice(0, 4).join(' · ').slice(0, 120),
          ])}
      />
    </Section>
  );
}

function Changes({ ui, plan }: PreviewPageProps) {
  const { t } = ui;
  return (
    <>
      {plan.create.length > 0 ? (
        <Section title={t('operation.preview.new_title', { count: plan.create.length })}>
          <Table
            caption={t('operation.preview.new_title', { count: plan.create.length })}
            head={[{ label: t('operation.people.name') }, { label: t('people.email') }, { label: t('people.organization') }]}
            rows={plan.create
              .slice(0, shown)
              .map(({ values }) => [
                `${values.first_name} ${values.last_name}`,
                <span class="break">{values.email}</span>,
                values.organization,
              ])}
          />
          <More ui={ui} all={plan.create.length} />
        </Section>
      ) : null}
      {plan.change.length > 0 ? (
        <Section title={t('operation.preview.changed_title', { count: plan.change.length })}>
          <Table
            caption={t('operation.preview.changed_title', { count: plan.change.length })}
            head={[
              { label: t('operation.people.name') },
              { label: t('operation.preview.before') },
              { label: t('operation.preview.after') },
            ]}
            rows={plan.change.slice(0, shown).map((row) => {
              const fields = importFields.filter((field) => row.after[field] !== undefined);
              const list = (values: typeof row.after) =>
                fields.map((field) => <div>{`${t(`operation.field.${field}`)}: ${values[field] || '–'}`}</div>);
              return [row.name, list(row.before), list(row.after)];
            })}
          />
          <More ui={ui} all={plan.change.length} />
        </Section>
      ) : null}
    </>
  );
}

function Quiet({ ui, plan }: PreviewPageProps) {
  const { t } = ui;
  return (
    <>
      {plan.notes.length > 0 ? (
        <Section title={t('operation.preview.notes_title', { count: plan.notes.length })}>
          <Rows
            rows={plan.notes.slice(0, shown).map((note) => ({
              title: note.name,
              line: t('operation.preview.note_line', { line: note.line, text: t(`operation.import.note.${note.reason}`) }),
            }))}
          />
          <More ui={ui} all={plan.notes.length} />
        </Section>
      ) : null}
      {plan.missing.length > 0 ? (
        <Section title={t('operation.preview.missing_title', { count: plan.missing.length })}>
          <p>{t('operation.preview.missing_text')}</p>
          <ul class="plainlist">
            {plan.missing.slice(0, shown).map((person) => (
              <li>
                <a href={`/operation/people/${person.id}`}>{person.name}</a>
              </li>
            ))}
          </ul>
          <More ui={ui} all={plan.missing.length} />
        </Section>
      ) : null}
    </>
  );
}

/** Exactly what the import will do: nothing has been written yet. */
export function PreviewPage(props: PreviewPageProps) {
  const { ui, id, file_name, state, plan, mark } = props;
  const { t } = ui;
  const { counts } = plan;
  const nothing = counts.created + counts.changed === 0;
  return (
    <OperationPage
      ui={ui}
      dense
      title={
        nothing
          ? t('operation.preview.nothing')
          : t('operation.preview.title', { created: counts.created, changed: counts.changed })
      }
      lead={t('operation.preview.lead', { file: file_name })}
      back={{ href: `/operation/imports/${id}/mapping`, label: t('operation.mapping.title') }}
    >
      <Columns kind="review" context={<Quiet {...props} />}>
        <Figures
          dense
          items={(['created', 'changed', 'same', 'bad', 'missing'] as const).map((name) => ({
            value: ui.number(counts[name]),
            label: t(`operation.preview.count.${name}`),
          }))}
        />
        <Form
          ui={ui}
          action={`/operation/imports/${id}/run`}
          schema={runForm}
          state={state}
          submit={nothing ? t('operation.preview.finish') : t('operation.preview.submit')}
        >
          <input type="hidden" name="plan" value={mark} />
          {counts.bad > 0 ? (
            <CheckField
              ui={ui}
              schema={runForm}
              state={state}
              name="good_only"
              value="yes"
              required
              label={t('operation.preview.good_only', { good: counts.rows - counts.bad, bad: counts.bad })}
              hint={t('operation.preview.good_only_hint')}
            />
          ) : null}
        </Form>
        <PostButton ui={ui} kind="link" action={`/operation/imports/${id}/cancellation`} label={t('operation.import.cancel')} />
        <Bad {...props} />
        <Changes {...props} />
      </Columns>
    </OperationPage>
  );
}
