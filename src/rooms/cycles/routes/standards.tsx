import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { sayStandard, versionOf, withdrawStandard } from '../actions/standards.ts';
import { standardForm, standardSeen } from '../forms/standards.ts';
import { mayCoordinate, maySetUp } from '../rules.ts';
import { pointsOf, qualityStand } from '../rules/standards.ts';
import { seenOf, type Below } from '../rules/standards-seen.ts';
import { isShut } from '../rules/steering.ts';
import { findDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { namesOf } from '../store/names.ts';
import { readQuality, readStandards, type StandardRow } from '../store/standards.ts';
import type { StandardLine } from '../views/standard-words.ts';
import { StandardPage } from '../views/standard.tsx';
import { StandardsPage } from '../views/standards.tsx';

async function reach(sight: Sight, req: Req): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

const maySay = (cycle: DeskCycle) => mayCoordinate(cycle.desk) && !isShut(cycle);

async function linesOf(
  sight: Sight,
  cycle: DeskCycle,
  below: Below,
): Promise<{ lines: StandardLine[]; rows: Map<string, StandardRow> }> {
  const [known, rows] = await Promise.all([readQuality(sight, cycle, below), readStandards(sight, cycle.id)]);
  const names = await namesOf(
    sight,
    [...rows.values()].map(({ said_by }) => said_by),
  );
  const lines = pointsOf(cycle.format).map((key): StandardLine => {
    const seen = seenOf(key, known);
    const row = rows.get(key);
    return {
      key,
      seen,
      stand: qualityStand(seen, row),
      said: row && { stand: row.stand, note: row.note, at: row.said_at, by: names.get(row.said_by ?? '') ?? '' },
      counts: row !== undefined && (row.stand === 'not_applicable' || !seen?.decides),
    };
  });
  return { lines, rows };
}

const showStandards =
  (below: Below): Handler =>
  async (sight, req) => {
    const cycle = await reach(sight, req);
    const { lines } = await linesOf(sight, cycle, below);
    return <StandardsPage ui={req.ui} cycle={cycle} lines={lines} may_say={maySay(cycle)} />;
  };

const showStandard =
  (below: Below): Handler =>
  async (sight, req) => {
    const cycle = await reach(sight, req);
    const { lines, rows } = await linesOf(sight, cycle, below);
    const line = found(
      lines.find(({ key }) => key === req.param('point')),
      'standard',
    );
    const row = rows.get(line.key);
    const stored = row ? filled({ stand: row.stand, note: row.note }) : emptyForm;
    const saying = req.form !== emptyForm && !req.ui.path.endsWith('/withdrawal');
    return (
      <StandardPage
        ui={req.ui}
        cycle={cycle}
        line={line}
        form={saying ? req.form : { ...stored, refusal: req.form.refusal }}
        version={versionOf(row)}
        may_say={maySay(cycle)}
      />
    );
  };

export function mountStandards(on: Routes, below: Below): void {
  const [path, page] = ['/cycles/:id/quality', showStandard(below)];
  const list = (req: Req) => `/cycles/${req.param('id')}/quality#point-${req.param('point')}`;
  on.get(path, showStandards(below));
  on.get(`${path}/:point`, page);
  on.post(`${path}/:point`, {
    page,
    form: standardForm,
    deed: async (deed, form, req) => {
      await sayStandard(deed, req.param('id'), req.param('point'), form, below);
      return to(list(req), 'cycles.quality.saved');
    },
  });
  on.post(`${path}/:point/withdrawal`, {
    page,
    form: standardSeen,
    deed: async (deed, { seen }, req) => {
      await withdrawStandard(deed, req.param('id'), req.param('point'), seen);
      return to(list(req), 'cycles.quality.withdrawn');
    },
  });
}
