import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { readCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { groupOf, readMessages, sendMessage } from '../actions/messages.ts';
import { messageForm, readForm } from '../forms/messages.ts';
import { findOwnParticipation } from '../store/participations.ts';
import { listOwnMessages, listSent, readSent } from '../store/messages.ts';
import { ComposePage } from '../views/messages/compose.tsx';
import { OwnMessagesPage } from '../views/messages/own.tsx';
import { SentMessagePage, SentPage } from '../views/messages/sent.tsx';
import { runningCycle } from './people.tsx';

const filterNames = ['show', 'role', 'organization', 'missing', 'q'] as const;
const opened = (sight: Sight, { id, sealed_text }: { id: string; sealed_text: Uint8Array }) =>
  sight.house.vault.open(sealed_text, `cycle_message.text.${id}`);

/** The page of the words, or of what would go out; the filter comes from the address first, then from the form. */
async function compose(sight: Sight, req: Req, cycle: DeskCycle, state: FormState, look: boolean) {
  const typed = (name: string) => {
    const value = state.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const filter = Object.fromEntries(filterNames.map((name) => [name, typed(name) ?? req.query(name) ?? '']));
  const { rows, mark } = await groupOf(sight, cycle, filter);
  const message = typed('message') ?? sight.house.chance.id();
  const hidden = Object.fromEntries(Object.entries({ ...filter, message, seen: mark }).filter(([, value]) => value !== ''));
  return (
    <ComposePage
      ui={req.ui}
      program={cycleBar(req.ui, cycle)}
      cycle_id={cycle.id}
      state={state}
      hidden={hidden}
      names={rows.map(({ preferred_name, first_name, last_name }) => `${preferred_name || first_name} ${last_name}`)}
      {...(look ? { preview: { subject: typed('subject') ?? '', text: typed('text') ?? '' } } : {})}
    />
  );
}

/** After a refusal: the preview again where it was about to be sent, with the group as it is now. */
const showCompose: Handler = async (sight, req) => {
  const cycle = await runningCycle(sight, req);
  const sending = req.form.values['do'] === 'send' && Object.keys(req.form.errors).length === 0;
  return compose(sight, req, cycle, req.form, sending);
};

const showSent: Handler = async (sight, req) => {
  const cycle = await runningCycle(sight, req);
  const rows = await listSent(sight, cycle.id);
  return <SentPage ui={req.ui} program={cycleBar(req.ui, cycle)} cycle_id={cycle.id} rows={rows} />;
};

const showOneSent: Handler = async (sight, req) => {
  const cycle = await runningCycle(sight, req);
  const message = found(await readSent(sight, cycle.id, req.param('message')), 'message');
  return (
    <SentMessagePage
      ui={req.ui}
      program={cycleBar(req.ui, cycle)}
      cycle_id={cycle.id}
      message={{ ...message, text: opened(sight, message) }}
    />
  );
};

const showOwn: Handler = async (sight, req) => {
  const row = found(await findOwnParticipation(sight, req.param('id')), 'participation');
  const cycle = found(await readCycle(sight, row.cycle_id), 'cycle');
  const messages = await listOwnMessages(sight, row.cycle_id);
  return (
    <OwnMessagesPage
      ui={req.ui}
      participation_id={row.id}
      cycle={req.ui.locale === 'en' ? cycle.name_en : cycle.name_de}
      messages={messages.map((message) => ({
        ...message,
        text: opened(sight, message),
        fresh: message.read_at === null,
      }))}
    />
  );
};

export function mountMessages(on: Routes): void {
  on.get('/cycles/:id/messages', showSent);
  on.get('/cycles/:id/messages/new', showCompose);
  on.get('/cycles/:id/messages/:message', showOneSent);
  on.post('/cycles/:id/messages', {
    page: showCompose,
    form: messageForm,
    deed: async (deed, form, req) => {
      const id = req.param('id');
      if (form.do !== 'send')
        return compose(deed, req, await runningCycle(deed, req), { values: { ...form }, errors: {} }, form.do === 'look');
      const count = await sendMessage(deed, id, form);
      return to(`/cycles/${id}/messages`, 'enrolment.messages.done', { count });
    },
  });
  on.get('/participations/:id/messages', showOwn);
  on.post('/participations/:id/messages/reading', {
    form: readForm,
    deed: async (deed, form, req) => {
      await readMessages(deed, req.param('id'), form.seen);
      return to(`/participations/${req.param('id')}/messages`);
    },
  });
}
