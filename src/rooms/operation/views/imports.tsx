import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { FileField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { uploadForm } from '../forms.ts';
import type { ImportCounts } from '../rules/import.ts';

import { OperationPage } from './frame.tsx';
import { memberSees } from './audience.ts';

export interface ImportLine {
  id: string;
  file_name: string;
  state: 'uploaded' | 'previewed' | 'done' | 'cancelled';
  created_at: Date;
  counts: ImportCounts | null;
}

export function ImportsPage({ ui, state, runs }: { ui: Ui; state: FormState; runs: ImportLine[] }) {
  const { t } = ui;
  return (
    <OperationPage ui={ui} title={t('operation.import.title')} lead={t('operation.import.lead')}>
      <Columns
        context={
          <>
            <Section title={t('operation.import.how')}>
              <p>{t('operation.import.how_text')}</p>
              <p>{t('operation.import.how_kept')}</p>
            </Section>
            <WhoSees
              ui={ui}
              rows={[{ what: t('operation.import.file'), who: t('operation.import.sees_file') }, ...memberSees(ui)]}
            />
          </>
        }
      >
        <Form
          ui={ui}
          action="/operation/imports"
          schema={uploadForm}
          state={state}
          multipart
          submit={t('operation.import.upload')}
        >
          <FileField
            ui={ui}
            schema={uploadForm}
            state={state}
            name="file"
            required
            label={t('operation.import.file')}
            hint={t('operation.import.file_hint')}
            accept=".csv,.txt,text/csv"
          />
        </Form>
        {runs.length > 0 ? (
          <Section title={t('operation.import.runs')}>
            <Table
              caption={t('operation.import.runs')}
              head={[
                { label: t('operation.import.file') },
                { label: t('operation.import.when') },
                { label: t('operation.import.state') },
                { label: t('operation.import.result') },
              ]}
              rows={runs.map((run) => [
                run.state === 'cancelled' ? (
                  run.file_name
                ) : (
                  <a href={run.state === 'uploaded' ? `/operation/imports/${run.id}/mapping` : `/operation/imports/${run.id}`}>
                    {run.file_name}
                  </a>
                ),
                ui.date(run.created_at, 'time'),
                <State sign={run.state === 'done' ? 'done' : run.state === 'cancelled' ? 'rest' : 'open'}>
                  {t(`operation.import.state.${run.state}`)}
                </State>,
                run.counts
                  ? t('operation.import.result_line', {
                      created: run.counts.created,
                      changed: run.counts.changed,
                      bad: run.counts.bad,
                    })
                  : '',
              ])}
            />
          </Section>
        ) : null}
      </Columns>
    </OperationPage>
  );
}

export function ImportDonePage({
  ui,
  run,
  kept,
}: {
  ui: Ui;
  run: ImportLine & { counts: ImportCounts; done_at: Date };
  kept: boolean;
}) {
  const { t } = ui;
  const { counts } = run;
  return (
    <OperationPage
      ui={ui}
      title={t('operation.done.title', { created: counts.created, changed: counts.changed })}
      lead={t('operation.done.lead', { file: run.file_name, date: ui.date(run.done_at, 'time') })}
      back={{ href: '/operation/imports', label: t('operation.import.title') }}
    >
      <Section title={t('operation.done.next')}>
        <p>{t('operation.done.no_mail')}</p>
        <LinkButton kind="primary" href="/operation/invitations">
          {t('operation.done.invite')}
        </LinkButton>
      </Section>
      {counts.bad > 0 ? (
        <Section title={t('operation.preview.bad_title', { count: counts.bad })}>
          <p>{t(kept ? 'operation.done.bad' : 'operation.done.bad_gone')}</p>
          {kept ? (
            <LinkButton href={`/operation/imports/${run.id}/left-out.csv`} download>
              {t('operation.preview.bad_csv')}
            </LinkButton>
          ) : null}
        </Section>
      ) : null}
    </OperationPage>
  );
}
