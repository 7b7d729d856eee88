import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { fullName } from '../../people/rules/profile.ts';
import { answer, askForHelp, end, freeze, freezeUnasked, release, withdrawCall } from '../actions/protections.ts';
import { answerForm, freezeForm, helpForm } from '../forms.ts';
import { helperRolesOf, nextProtectionState } from '../rules.ts';
import { findFreezable, listHelpers, readCase, readCases } from '../store/case.ts';
import { findProtection, listAsked, listProtections, pageSize } from '../store/protections.ts';
import { ProtectionPage } from '../views/case.tsx';
import { EndPage, FreezePage } from '../views/freeze.tsx';
import { HelpPage } from '../views/help.tsx';
import { ProtectionsPage } from '../views/list.tsx';
import { nameOf, pairOf, programOf } from '../views/words.ts';

const mayHelp = (sight: Sight) => must(helperRolesOf(sight.actor).length > 0);

const showHelp: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { id } = room.tandem;
  const [calls, confidants, office] = await Promise.all([
    listAsked(sight, id),
    listHelpers(sight, 'confidant', id),
    listHelpers(sight, 'office', id),
  ]);
  const helpers = { confidant: confidants.map(fullName), office: office.map(fullName) };
  return <HelpPage ui={req.ui} room={room} state={req.form} calls={calls} helpers={helpers} />;
};

const showList: Handler = async (sight, req) => {
  mayHelp(sight);
  const filter = req.query('state') === 'closed' ? 'closed' : 'open';
  const after = req.query('after');
  const all = await listProtections(sight, filter, after);
  const rows = filter === 'closed' ? all.slice(0, pageSize) : all;
  const tandems = await readCases(
    sight,
    rows.map(({ tandem_id }) => tandem_id),
  );
  const lines = rows.map((row) => {
    const tandem = found(tandems.get(row.tandem_id), 'tandem');
    const asker = tandem.parties.find(({ person_id }) => person_id === row.asked_by);
    return {
      ...row,
      asker: asker ? nameOf(req.ui, asker) : '',
      pair: pairOf(req.ui, tandem.parties),
      program: programOf(req.ui, tandem),
      since: row.closed_at ?? row.frozen_at ?? row.asked_at,
    };
  });
  return (
    <ProtectionsPage
      ui={req.ui}
      filter={filter}
      rows={lines}
      after={filter === 'closed' && all.length > pageSize ? rows.at(-1)?.id : undefined}
      first={!after}
      confidant={hasRole(sight.actor, 'confidant')}
    />
  );
};

const showOne: Handler = async (sight, req) => {
  mayHelp(sight);
  const call = found(await findProtection(sight, req.param('id')), 'protection');
  const tandem = found(await readCase(sight, call.tandem_id), 'tandem');
  const handler = call.handled_by ? await findAnyPerson(sight, call.handled_by) : undefined;
  return <ProtectionPage ui={req.ui} state={req.form} call={call} tandem={tandem} handler={nameOf(req.ui, handler)} />;
};

const showEnd: Handler = async (sight, req) => {
  mayHelp(sight);
  const call = found(await findProtection(sight, req.param('id')), 'protection');
  if (!nextProtectionState(call.state, 'end')) return to(`/protections/${call.id}`);
  const tandem = found(await readCase(sight, call.tandem_id), 'tandem');
  return <EndPage ui={req.ui} call={call} tandem={tandem} />;
};

const showFreeze: Handler = async (sight, req) => {
  mayHelp(sight);
  const asked = req.query('tandem') ?? req.form.values['tandem_id'];
  const { tandem } = found(await findFreezable(sight, typeof asked === 'string' ? asked : undefined), 'tandem');
  return (
    <FreezePage
      ui={req.ui}
      state={req.form}
      tandem={tandem}
      back={{ href: '/protections', label: req.ui.t('protection.list.back') }}
    />
  );
};

const one = (req: Req) => `/protections/${req.param('id')}`;

export function mountProtections(on: Routes): void {
  on.get('/tandems/:id/help', showHelp);
  on.post('/tandems/:id/help', {
    page: showHelp,
    form: helpForm,
    deed: async (deed, form, req) => (
      await askForHelp(deed, req.param('id'), form),
      to(`/tandems/${req.param('id')}/help`, 'protection.help.done')
    ),
  });
  on.post('/tandems/:id/help/withdrawal', {
    page: showHelp,
    form: buttonForm,
    deed: async (deed, _, req) => (
      await withdrawCall(deed, req.param('id')),
      to(`/tandems/${req.param('id')}/help`, 'protection.call.withdrawn')
    ),
  });
  on.get('/protections', showList);
  on.get('/protections/new', showFreeze);
  on.post('/protections', {
    page: showFreeze,
    form: freezeForm,
    deed: async (deed, form) => to(`/protections/${await freezeUnasked(deed, form)}`, 'protection.freeze.done'),
  });
  on.get('/protections/:id', showOne);
  on.post('/protections/:id/freeze', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _, req) => (await freeze(deed, req.param('id')), to(one(req), 'protection.freeze.done')),
  });
  on.post('/protections/:id/answer', {
    page: showOne,
    form: answerForm,
    deed: async (deed, form, req) => (await answer(deed, req.param('id'), form.answer), to(one(req), 'protection.answer.done')),
  });
  on.post('/protections/:id/release', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _, req) =>
      to(one(req), (await release(deed, req.param('id'))) ? 'protection.release.done' : 'protection.release.still_frozen'),
  });
  on.get('/protections/:id/end', showEnd);
  on.post('/protections/:id/end', {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _, req) => (await end(deed, req.param('id')), to(one(req), 'protection.end.done')),
  });
}
