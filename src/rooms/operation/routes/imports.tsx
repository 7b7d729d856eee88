import { CSV_MAX_BYTES } from '../../../platform/csv/read.ts';
import type { Sight } from '../../../platform/deed.ts';
import { acceptFile, openFile } from '../../../platform/files/uploads.ts';
import { download, to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import {
  badCsv,
  cancelImport,
  openList,
  planRun,
  readList,
  runImport,
  saveMapping,
  uploadList,
  type BadWords,
} from '../actions/imports.ts';
import { mappingForm, runForm, uploadForm } from '../forms.ts';
import { mayOperate } from '../rules.ts';
import type { ImportMapping } from '../rules/import-row.ts';
import { findImport, listImports, type ImportRun } from '../store/imports.ts';
import { MappingPage } from '../views/import-mapping.tsx';
import { ImportDonePage, ImportsPage } from '../views/imports.tsx';
import { PreviewPage } from '../views/import-preview.tsx';
import { badWords } from '../views/words.ts';
import { forOperator, idOf } from './reach.ts';

async function runOf(sight: Sight, req: Req): Promise<ImportRun> {
  return found(await findImport(sight, idOf(req)), 'import');
}

const bad = (ui: Ui): BadWords => ({
  line: ui.t('operation.preview.line'),
  reason: ui.t('operation.preview.reason'),
  say: (row) => badWords(ui, row),
});

const showImports = forOperator(async (sight, req) => (
  <ImportsPage ui={req.ui} state={req.form} runs={await listImports(sight)} />
));

const showMapping = forOperator(async (sight, req) => {
  const run = await runOf(sight, req);
  const table = await openList(sight.house, run);
  const sample = table.rows.slice(0, 2).map((row) => row.cells.map((cell) => cell.slice(0, 120)));
  const read = { encoding: table.encoding, delimiter: table.delimiter, rows: table.rows.length + table.problems.length };
  return (
    <MappingPage
      ui={req.ui}
      id={run.id}
      file_name={run.file_name}
      state={req.form === emptyForm ? filled(run.mapping ?? {}) : req.form}
      header={table.header}
      sample={sample}
      read={read}
    />
  );
});

const showRun = forOperator(async (sight, req) => {
  const run = await runOf(sight, req);
  if (run.state === 'cancelled') return to('/operation/imports', 'operation.import.cancelled');
  if (run.state === 'done' && run.counts && run.done_at)
    return <ImportDonePage ui={req.ui} run={{ ...run, counts: run.counts, done_at: run.done_at }} kept={run.file_id !== null} />;
  if (run.state === 'uploaded') return to(`/operation/imports/${run.id}/mapping`);
  const { plan, mark } = await planRun(sight, run, await openList(sight.house, run));
  return <PreviewPage ui={req.ui} id={run.id} file_name={run.file_name} state={req.form} plan={plan} mark={mark} />;
});

export function mountImports(on: Routes): void {
  on.get('/operation/imports', showImports);
  on.post('/operation/imports', {
    page: showImports,
    form: uploadForm,
    limit: CSV_MAX_BYTES + 100_000,
    before: async (sight, form) => {
      must(mayOperate(sight.actor));
      if (form.file.size > CSV_MAX_BYTES) throw new Refusal('operation.import.refused.too-large', {}, { field: 'file' });
      const bytes = await acceptFile(sight.house, form.file, 'file', CSV_MAX_BYTES);
      const { header, rows, problems } = readList(bytes);
      if (rows.length + problems.length === 0) throw new Refusal('operation.import.refused.no_rows', {}, { field: 'file' });
      return { name: form.file.name, bytes, header };
    },
    deed: async (deed, _form, _req, file) => to(`/operation/imports/${await uploadList(deed, file)}/mapping`),
  });
  on.get('/operation/imports/:id/mapping', showMapping);
  on.post('/operation/imports/:id/mapping', {
    page: showMapping,
    form: mappingForm,
    before: async (sight, _form, req) => (must(mayOperate(sight.actor)), openList(sight.house, await runOf(sight, req))),
    deed: async (deed, form, req, table) => {
      const mapping = Object.fromEntries(Object.entries(form).filter(([, column]) => column !== undefined)) as ImportMapping;
      await saveMapping(deed, idOf(req), mapping, table.header.length);
      return to(`/operation/imports/${idOf(req)}`);
    },
  });
  on.get('/operation/imports/:id', showRun);
  on.post('/operation/imports/:id/run', {
    page: showRun,
    form: runForm,
    before: async (sight, _form, req) => (must(mayOperate(sight.actor)), openList(sight.house, await runOf(sight, req))),
    deed: async (deed, form, req, table) => {
      await runImport(deed, idOf(req), table, { plan: form.plan, good_only: form.good_only === 'yes' }, bad(req.ui));
      return to(`/operation/imports/${idOf(req)}`, 'operation.done.notice');
    },
  });
  on.post('/operation/imports/:id/cancellation', {
    page: showImports,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await cancelImport(deed, idOf(req)),
      to('/operation/imports', 'operation.import.cancelled')
    ),
  });
  on.get(
    '/operation/imports/:id/left-out.csv',
    forOperator(async (sight, req) => {
      const run = await runOf(sight, req);
      const name = `${req.ui.t('operation.preview.bad_file')}.csv`;
      if (run.state === 'done')
        return download({
          bytes: found(run.file_id === null ? null : await openFile(sight.house, run.file_id, true), 'rows'),
          name,
          type: 'text/csv; charset=utf-8',
        });
      const table = await openList(sight.house, run);
      const { plan } = await planRun(sight, run, table);
      return download({ bytes: badCsv(table.header, plan.bad, bad(req.ui)), name, type: 'text/csv; charset=utf-8' });
    }),
  );
}
