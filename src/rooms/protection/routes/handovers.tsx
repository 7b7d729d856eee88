import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { handOver, markRead, revoke } from '../actions/handovers.ts';
import { handoverForm } from '../forms.ts';
import { isHandoverKind } from '../rules.ts';
import { findFreezable, listHelpers, readCase } from '../store/case.ts';
import { findEntry, listEntries } from '../store/entries.ts';
import { findHandover, listGiven, listReceived } from '../store/handovers.ts';
import { HandoverChoicePage, HandoverNewPage } from '../views/handover-new.tsx';
import { HandoverPage, HandoversPage } from '../views/handovers.tsx';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const showNew: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { id } = room.tandem;
  const kind = req.query('kind') ?? text(req.form.values['kind']);
  if (kind === undefined) return <HandoverChoicePage ui={req.ui} room={room} entries={await listEntries(sight, req.ui.t, id)} />;
  const known = found(isHandoverKind(kind) ? kind : undefined, 'kind');
  const object = req.query('object') ?? text(req.form.values['object']);
  const entry = found(await findEntry(sight, req.ui.t, id, known, object), 'entry');
  const confidants = (await listHelpers(sight, 'confidant', id)).map((row) => ({ id: row.id, name: fullName(row) }));
  const [only] = confidants;
  const state = req.form === emptyForm && only && confidants.length === 1 ? filled({ confidant_id: only.id }) : req.form;
  return <HandoverNewPage ui={req.ui} room={room} state={state} entry={entry} confidants={confidants} />;
};

const showList: Handler = async (sight, req) => {
  const [given, received] = await Promise.all([listGiven(sight), listReceived(sight)]);
  return <HandoversPage ui={req.ui} given={given} received={received} confidant={hasRole(sight.actor, 'confidant')} />;
};

const showOne: Handler = async (sight, req) => {
  const row = found(await findHandover(sight, req.param('id')), 'handover');
  const tandem = found(await readCase(sight, row.tandem_id), 'tandem');
  const live = !tandem.ended_at && tandem.state !== 'protective';
  const may_freeze = !row.mine && live && (await findFreezable(sight, row.tandem_id)) !== undefined;
  return <HandoverPage ui={req.ui} row={row} tandem={tandem} may_freeze={may_freeze} />;
};

export function mountHandovers(on: Routes): void {
  on.get('/tandems/:id/handovers/new', showNew);
  on.post('/tandems/:id/handovers', {
    page: showNew,
    form: handoverForm,
    deed: async (deed, form, req) =>
      to(`/handovers/${await handOver(deed, req.ui.t, req.param('id'), form)}`, 'protection.hand.done'),
  });
  on.get('/handovers', showList);
  on.get('/handovers/:id', showOne);
  on.post('/handovers/:id/revocation', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _, req) => (
      await revoke(deed, req.param('id')),
      to(`/handovers/${req.param('id')}`, 'protection.handed.revoke_done')
    ),
  });
  on.post('/handovers/:id/reading', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _, req) => (await markRead(deed, req.param('id')), to('/handovers', 'protection.handed.mark_done')),
  });
}
