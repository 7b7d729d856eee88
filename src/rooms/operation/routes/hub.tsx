import type { Routes } from '../../../platform/http/routes.tsx';
import { listAudit, listNouns } from '../store/audit.ts';
import { readOverview } from '../store/health.ts';
import { AuditPage } from '../views/audit.tsx';
import { HubPage } from '../views/hub.tsx';
import { forOperator } from './reach.ts';

const pageSize = 50;

export function mountHub(on: Routes): void {
  on.get(
    '/operation',
    forOperator(async (sight, req) => {
      const { settings } = sight.house;
      const { persons, office, operators, program_state, mails, health } = await readOverview(sight);
      return (
        <HubPage
          ui={req.ui}
          demo={req.ui.frame.demo}
          people={{ members: persons.active ?? 0, invited: persons.invited ?? 0, office, operators }}
          program_draft={program_state === 'draft'}
          mail={{
            smtp: settings.smtp_url !== undefined,
            failed: mails.failed ?? 0,
            unsure: mails.unsure ?? 0,
            queued: (mails.queued ?? 0) + (mails.sending ?? 0),
            kept: mails.kept ?? 0,
          }}
          health={{ ...health, embedded: settings.database_url === undefined, scanner: settings.clamd !== undefined }}
          places={{ data_dir: settings.data_dir, key_file: settings.secret_key ? undefined : settings.key_file }}
        />
      );
    }),
  );
  on.get(
    '/operation/audit',
    forOperator(async (sight, req) => {
      const prefix = req.queries('verb')[0]?.slice(0, 60);
      const before = Number(req.query('before')) || undefined;
      const rows = await listAudit(sight, {
        prefix: prefix && !prefix.includes('.') ? `${prefix}.` : prefix,
        before: Number.isSafeInteger(before) ? before : undefined,
        limit: pageSize,
      });
      const query = new URLSearchParams({ ...(prefix ? { verb: prefix } : {}), before: String(rows.at(-1)?.id) });
      return (
        <AuditPage
          ui={req.ui}
          rows={rows}
          nouns={await listNouns(sight)}
          chosen={prefix?.split('.')[0] ?? ''}
          next={rows.length === pageSize ? `/operation/audit?${query.toString()}` : undefined}
        />
      );
    }),
  );
}
