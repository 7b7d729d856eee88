import { download } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/i18n/words.ts';
import { exportOwnData } from '../store/export.ts';

/** «My data»: only the person herself, whoever she is. */
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
}
