import { buttonForm } from '../../../platform/http/form.ts';
import { download, to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { readFeed, renewFeed, revokeFeed, sessionFile } from '../actions/calendar.ts';
import { findOwnFeed } from '../store/feed.ts';
import { listOwnSessions } from '../store/sessions.ts';
import { OwnSessionsPage } from '../views/calendar.tsx';
import { beside, lineOf } from './session-view.ts';

const calendar = (text: string, name: string) =>
  download({ bytes: new TextEncoder().encode(text), name, type: 'text/calendar; charset=utf-8' });

const showOwn: Handler = async (sight, req) => {
  const [own, feed] = await Promise.all([listOwnSessions(sight), findOwnFeed(sight)]);
  const tandems = [...new Map(own.map(({ tandem }) => [tandem.id, tandem])).values()];
  const partners = new Map(tandems.map((tandem) => [tandem.id, beside(req, tandem)] as const));
  const lines = own.flatMap((each) => {
    const partner = partners.get(each.tandem.id);
    return partner ? [lineOf(sight, each, partner)] : [];
  });
  const address = feed && `${sight.house.settings.public_url}/calendar/${feed.token}`;
  return (
    <OwnSessionsPage ui={req.ui} lines={lines} feed={feed && address ? { address, created_at: feed.created_at } : undefined} />
  );
};

export function mountCalendar(on: Routes): void {
  on.get('/sessions', showOwn);
  on.post('/sessions/calendar', {
    form: buttonForm,
    deed: async (deed) => {
      const known = await findOwnFeed(deed);
      await renewFeed(deed);
      return to('/sessions#calendar', known ? 'sessions.feed.renewed' : 'sessions.feed.made');
    },
  });
  on.post('/sessions/calendar/revocation', {
    form: buttonForm,
    deed: async (deed) => (await revokeFeed(deed), to('/sessions#calendar', 'sessions.feed.revoked')),
  });
  on.get('/tandems/:id/sessions/:session/calendar.ics', async (sight, req) => {
    const id = req.param('session');
    return calendar(await sessionFile(sight, req.ui.t, req.param('id'), id), `meeting-${id.slice(0, 8)}.ics`);
  });
  // Calendar programs ask again and again without signing in: the address itself is the key.
  on.get(
    '/calendar/:token',
    async (sight, req) => calendar(found(await readFeed(sight, req.param('token')), 'calendar'), 'mentoring.ics'),
    { open: true },
  );
}
