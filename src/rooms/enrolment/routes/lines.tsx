import type { Sight } from '../../../platform/deed.ts';
import { acceptFile } from '../../../platform/files/uploads.ts';
import { to } from '../../../platform/http/answer.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { Refusal, type Message } from '../../../platform/refusal.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { checkLines, lineTable, lineText, runLines } from '../actions/line-list.ts';
import { LINES_MAX_BYTES, linesForm } from '../forms/lines.ts';
import { guessLineColumns, lineColumns, lineMappingFaults, type LineMapping } from '../rules/lines-csv.ts';
import { namesOf, participantIds } from '../store/line-people.ts';
import { listLines } from '../store/lines.ts';
import { LinesPage } from '../views/lines/page.tsx';
import { LinesPreviewPage } from '../views/lines/preview.tsx';
import { runningCycle } from './people.tsx';

const encoded = (text: string) => new TextEncoder().encode(text);

/** The columns as the form names them; undefined where a list was only just uploaded. */
function mappingIn(values: Record<string, unknown>): LineMapping | undefined {
  const chosen = lineColumns.flatMap((column) => {
    const value = values[`column_${column}`];
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? [] : [[column, Number(value)] as const];
  });
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}

function stateOf(mapping: LineMapping, refusal: Message | undefined): FormState {
  const { missing, shared } = lineMappingFaults(mapping);
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

async function preview(sight: Sight, req: Req, text: string, values: Record<string, unknown>, refusal?: Message) {
  const cycle = await runningCycle(sight, req);
  const table = lineTable(encoded(text));
  const mapping = mappingIn(values) ?? guessLineColumns(table.header);
  return (
    <LinesPreviewPage
      ui={req.ui}
      program={cycleBar(req.ui, cycle)}
      cycle_id={cycle.id}
      state={stateOf(mapping, refusal)}
      text={text}
      header={table.header}
      {...await checkLines(sight, cycle.id, table, mapping)}
    />
  );
}

const showLines: Handler = async (sight, req) => {
  const { text } = req.form.values;
  if (typeof text === 'string' && text) return preview(sight, req, text, req.form.values, req.form.refusal);
  const cycle = await runningCycle(sight, req);
  const ids = await participantIds(sight, cycle.id);
  const lines = await listLines(sight, ids);
  const names = await namesOf(
    sight,
    lines.flatMap(({ person_id, superior_id }) => [person_id, superior_id]),
  );
  const named = lines.map(({ person_id, superior_id, kind, source }) => ({
    person: names.get(person_id) ?? '',
    superior: names.get(superior_id) ?? '',
    kind,
    source,
  }));
  return (
    <LinesPage
      ui={req.ui}
      program={cycleBar(req.ui, cycle)}
      cycle_id={cycle.id}
      state={req.form}
      people={ids.length}
      covered={new Set(lines.map(({ person_id }) => person_id)).size}
      lines={named.toSorted((a, b) => a.person.localeCompare(b.person, req.ui.locale))}
    />
  );
};

export function mountLines(on: Routes): void {
  on.get('/cycles/:id/lines', showLines);
  on.post('/cycles/:id/lines', {
    page: showLines,
    form: linesForm,
    limit: LINES_MAX_BYTES * 4,
    before: async (sight, form, req) => {
      await runningCycle(sight, req);
      if (form.text) return form.text;
      if (!form.file) throw new Refusal('platform.form.required', {}, { field: 'file' });
      return lineText(await acceptFile(sight.house, form.file, 'file', LINES_MAX_BYTES));
    },
    deed: async (deed, form, req, text) => {
      if (form.do === 'look') return preview(deed, req, text, form);
      const id = req.param('id');
      const count = await runLines(deed, id, lineTable(encoded(text)), mappingIn(form) ?? {});
      return to(`/cycles/${id}/lines`, 'enrolment.lines.done', { count });
    },
  });
}
