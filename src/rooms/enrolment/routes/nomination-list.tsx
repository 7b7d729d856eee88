import { writeCsv } from '../../../platform/csv/write.ts';
import type { Sight } from '../../../platform/deed.ts';
import { acceptFile } from '../../../platform/files/uploads.ts';
import { download, to, type Html } from '../../../platform/http/answer.ts';
import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, Refusal, type Message } from '../../../platform/refusal.ts';
import { checkList, runList, tableOf, textOf } from '../actions/nomination-list.ts';
import { LIST_MAX_BYTES, listForm } from '../forms/coming.ts';
import { guessColumns, listColumns, mappingFaults, type ListMapping } from '../rules/nominations-csv.ts';
import { findNominating } from '../store/nominations.ts';
import { ListUploadPage } from '../views/nomination-list.tsx';
import { ListPreviewPage } from '../views/nomination-preview.tsx';
import { nominatingNow } from './nominations.tsx';

const encoded = (text: string) => new TextEncoder().encode(text);

/** The columns as the form names them; `undefined` where a list was only just uploaded. */
function mappingIn(values: Record<string, unknown>): ListMapping | undefined {
  const chosen = listColumns.flatMap((column) => {
    const value = values[`column_${column}`];
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? [] : [[column, Number(value)] as const];
  });
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}

function stateOf(mapping: ListMapping, refusal: Message | undefined): FormState {
  const { missing, shared } = mappingFaults(mapping);
  const said = (key: Message['key']) => (column: string) => [`column_${column}`, { key }] as const;
  return {
    ...filled(Object.fromEntries(Object.entries(mapping).map(([column, at]) => [`column_${column}`, String(at)]))),
    errors: Object.fromEntries([
      ...missing.map(said('enrolment.list.column_missing')),
      ...shared.map(said('enrolment.list.column_shared')),
    ]),
    ...(refusal ? { refusal } : {}),
  };
}

async function preview(sight: Sight, req: Req, text: string, values: Record<string, unknown>, refusal?: Message): Promise<Html> {
  const { organization, cycle } = await nominatingNow(sight, req);
  const table = tableOf(encoded(text));
  const mapping = mappingIn(values) ?? guessColumns(table.header);
  const lines = await checkList(sight, cycle, organization.id, table, mapping);
  const state = stateOf(mapping, refusal);
  return <ListPreviewPage {...{ ui: req.ui, state, organization, cycle, text, header: table.header, lines }} />;
}

const showList: Handler = async (sight, req) => {
  const { organization, cycle } = await nominatingNow(sight, req);
  const text = req.form.values['text'];
  if (typeof text === 'string' && text) return preview(sight, req, text, req.form.values, req.form.refusal);
  return <ListUploadPage ui={req.ui} state={req.form} organization={organization} cycle={cycle} />;
};

export function mountNominationList(on: Routes): void {
  const page = '/organizations/:id/nominations/list';
  on.get(page, (sight, req) => showList(sight, { ...req, form: emptyForm }));
  on.get('/organizations/:id/nominations/sample.csv', async (sight, req) => {
    found(await findNominating(sight, req.param('id')), 'organization');
    const csv = writeCsv(
      listColumns.map((column) => req.ui.t(`enrolment.list.name.${column}`)),
      [],
    );
    return download({
      bytes: encoded(csv),
      name: `${req.ui.t('enrolment.list.sample_name')}.csv`,
      type: 'text/csv; charset=utf-8',
    });
  });
  on.post(page, {
    page: showList,
    form: listForm,
    limit: LIST_MAX_BYTES * 4,
    before: async (sight, form, req) => {
      await nominatingNow(sight, req);
      if (form.text) return form.text;
      if (!form.file) throw new Refusal('platform.form.required', {}, { field: 'file' });
      return textOf(await acceptFile(sight.house, form.file, 'file', LIST_MAX_BYTES));
    },
    deed: async (deed, form, req, text) => {
      if (form.do === 'look') return preview(deed, req, text, form);
      const { organization, cycle } = await nominatingNow(deed, req);
      const table = tableOf(encoded(text));
      const count = await runList(deed, cycle, organization.id, table, mappingIn(form) ?? {});
      return to(`/organizations/${organization.id}/nominations?cycle=${cycle.id}`, 'enrolment.list.done', { count });
    },
  });
}
