import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findMessageForReport } from '../../sessions/store/messages.ts';
import { reportThing } from '../actions/reports.ts';
import { reportForm } from '../forms.ts';
import { isReportKind, reportStateOf } from '../rules/reports.ts';
import type { ReportKind } from '../rules.ts';
import { findReported, type Reported } from '../store/reported.ts';
import { findOwnReport, listOwnReports } from '../store/reports.ts';
import { OwnReportsPage, ReportPage } from '../views/report.tsx';

function kindOf(req: Req): ReportKind {
  const kind = req.param('kind');
  return found(isReportKind(kind) ? kind : undefined, 'kind');
}

/** Where the reporter came from. */
async function backOf(sight: Sight, thing: Reported): Promise<string> {
  if (thing.kind === 'listing') return `/mentors/${thing.object_id}`;
  if (thing.kind === 'request') return `/requests/${thing.object_id}`;
  if (thing.kind === 'testimonial') return '/program';
  const message = await findMessageForReport(sight, thing.object_id);
  return message ? `/tandems/${message.tandem_id}/messages` : '/tandems';
}

const showReport: Handler = async (sight, req) => {
  const thing = found(await findReported(sight, kindOf(req), req.param('id')), 'thing');
  const known = await findOwnReport(sight, thing.kind, thing.object_id);
  return (
    <ReportPage
      ui={req.ui}
      state={req.form === emptyForm ? filled({ confidential: true }) : req.form}
      kind={thing.kind}
      object_id={thing.object_id}
      name={thing.name}
      quote={thing.quote}
      back={await backOf(sight, thing)}
      reported_at={known?.created_at}
    />
  );
};

const showOwn: Handler = async (sight, req) => {
  const rows = await listOwnReports(sight);
  return (
    <OwnReportsPage
      ui={req.ui}
      rows={rows.map(({ flag_state, case_state, ...row }) => ({
        ...row,
        name: shortName(row),
        state: reportStateOf({ state: flag_state, case_state }),
      }))}
    />
  );
};

export function mountReports(on: Routes): void {
  on.get('/reports/mine', showOwn);
  on.get('/reports/:kind/:id', showReport);
  on.post('/reports/:kind/:id', {
    page: showReport,
    form: reportForm,
    deed: async (deed, form, req) => (
      await reportThing(deed, kindOf(req), req.param('id'), form),
      to('/reports/mine', 'care.report.done')
    ),
  });
}
