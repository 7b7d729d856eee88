import { selfId } from '../../../platform/deed.ts';
import { printDocument } from '../../../platform/files/document.ts';
import { download } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { readCycles } from '../../cycles/store/cycles.ts';
import { listOwnParticipations } from '../../enrolment/store/participations.ts';
import { topicNames } from '../../people/store/topics.ts';
import { programName } from '../../programs/rules/settings.ts';
import { exportOwnData } from '../store/export.ts';
import { exportDocument } from '../views/export-document.ts';

/** «My data»: only the person herself, whoever she is; once for machines, once for people. */
export function mountExport(on: Routes): void {
  on.get('/settings/data/export', async (sight, req) => {
    const data = {
      format: 'tandemwerk-personal-data-1',
      network: req.ui.frame.network,
      made_at: sight.now,
      ...(await exportOwnData(sight)),
    };
    return download({
      bytes: new TextEncoder().encode(JSON.stringify(data, null, 2)),
      name: `tandemwerk-${dayOf(sight.now)}.json`,
      type: 'application/json',
    });
  });
  on.get('/settings/data/export.pdf', async (sight, req) => {
    await sight.house.limits.spend('print', selfId(sight));
    const [data, topics, own] = await Promise.all([
      exportOwnData(sight),
      topicNames(sight, req.ui.locale),
      listOwnParticipations(sight),
    ]);
    const cycles = await readCycles(
      sight,
      own.map(({ cycle_id }) => cycle_id),
    );
    const model = exportDocument(req.ui, data, {
      person_id: selfId(sight),
      topics,
      cycles: new Map(cycles.map((cycle) => [cycle.id, programName(cycle, req.ui.locale)])),
      made_at: sight.now,
    });
    return download({
      bytes: await printDocument(model),
      name: `tandemwerk-${dayOf(sight.now)}.pdf`,
      type: 'application/pdf',
    });
  });
}
