import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { matchAgainByHand } from '../actions/again.ts';
import { settleAlert } from '../actions/alerts.ts';
import { settleForm } from '../forms/proposals.ts';
import { listAlerts, partnersOfAlerts } from '../store/alerts.ts';
import { listFaces } from '../store/faces.ts';
import { AlertsPage } from '../views/proposals/alerts.tsx';
import { nameOf } from '../views/proposals/words.ts';
import { coordinated } from './desk.ts';

const show: Handler = async (sight, req) => {
  const { cycle, bar } = await coordinated(sight, req);
  const { ui } = req;
  const [alerts, faces] = [await listAlerts(sight, cycle), await listFaces(sight, cycle.id)];
  const partners = await partnersOfAlerts(sight, alerts);
  const name = (id: string | undefined) => {
    const face = id === undefined ? undefined : faces.get(id);
    return face ? nameOf(ui, face) : ui.t('pairing.gone');
  };
  const lines = alerts.map((alert) => {
    const partner = partners.get(alert.id);
    const thing = alert.tandem_id
      ? { href: `/program/tandems/${alert.tandem_id}`, label: ui.t('pairing.alert.tandem', { name: name(partner) }) }
      : alert.proposal_id
        ? {
            href: `/cycles/${cycle.id}/proposals/${alert.proposal_id}`,
            label: ui.t('pairing.alert.proposal', { name: name(partner) }),
          }
        : {
            href: `/cycles/${cycle.id}/people/${alert.participation_id}`,
            label: ui.t('pairing.alert.person', { name: name(alert.participation_id) }),
          };
    const rules = alert.rules.map((rule) => ui.t(`pairing.barrier.${rule}`));
    const { id, cause, created_at: at, settled_at, note } = alert;
    return { id, name: name(alert.participation_id), cause, rules, at, thing, settled_at, note };
  });
  const typed = req.param('alert') || undefined;
  return <AlertsPage ui={ui} bar={bar} cycle_id={cycle.id} lines={lines} state={req.form} typed={typed} />;
};

export function mountAlerts(on: Routes): void {
  on.get('/cycles/:id/proposals/alerts', show);
  on.post('/cycles/:id/proposals/alerts/:alert/settlement', {
    page: show,
    form: settleForm,
    deed: async (deed, { note = '' }, req) => {
      await settleAlert(deed, req.param('id'), req.param('alert'), note);
      return to(`/cycles/${req.param('id')}/proposals/alerts`, 'pairing.alert.settled_now');
    },
  });
  on.post('/cycles/:id/proposals/alerts/:alert/return', {
    page: show,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await matchAgainByHand(deed, req.param('id'), req.param('alert'));
      return to(`/cycles/${req.param('id')}/proposals/alerts`, 'pairing.alert.again_now');
    },
  });
}
