import { to } from '../../platform/http/answer.ts';
import type { Handler, Routes } from '../../platform/http/routes.tsx';
import { dayOf } from '../../platform/i18n/words.ts';
import { found, must } from '../../platform/refusal.ts';
import { hasRole } from '../people/rules/person.ts';
import { fullName } from '../people/rules/profile.ts';
import { visibleProfile } from '../people/rules/visible.ts';
import { findProfile } from '../people/store/profiles.ts';
import { topicNames } from '../people/store/topics.ts';
import { endTandemEarly } from './actions.ts';
import { endingForm } from './forms.ts';
import { nextTandemState } from './rules.ts';
import { listEndingWords } from './store/office.ts';
import { findOwn, listOwn } from './store/own.ts';
import { findRoom, selfFace, viewOf } from './store/room.ts';
import { EndingPage } from './views/ending.tsx';
import { EndingWordsPage } from './views/ending-words.tsx';
import { TandemsPage } from './views/list.tsx';
import { TandemPage } from './views/tandem.tsx';

const showList: Handler = async (sight, req) => {
  const names = await topicNames(sight, req.ui.locale);
  const rows = (await listOwn(sight)).map((tandem) => viewOf(req.ui, names, tandem));
  return <TandemsPage ui={req.ui} rows={rows} self={found(await selfFace(sight), 'person')} />;
};

const showTandem: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const names = await topicNames(sight, req.ui.locale);
  const profile = room.view.live ? await findProfile(sight, room.tandem.partner.id) : undefined;
  return (
    <TandemPage
      ui={req.ui}
      room={room}
      profile={profile && visibleProfile(profile, 'partners')}
      names={names}
      refusal={req.form.refusal}
    />
  );
};

const showEnding: Handler = async (sight, req) => {
  const own = found(await findOwn(sight, req.param('id')), 'tandem');
  // Nothing left to end: the tandem's page says how it stands. After a refusal the reason is said there.
  if (!nextTandemState(own.state, 'endEarly')) return req.form.refusal ? showTandem(sight, req) : to(`/tandems/${own.id}`);
  return <EndingPage ui={req.ui} state={req.form} tandem_id={own.id} name={fullName(own.partner)} today={dayOf(sight.now)} />;
};

const showEndingWords: Handler = async (sight, req) => {
  must(hasRole(sight.actor, 'office'));
  const rows = (await listEndingWords(sight)).map((row) => ({
    name: fullName(row),
    email: row.email,
    date: row.ended_at,
    contact: row.ending_contact,
    text: row.text,
  }));
  return <EndingWordsPage ui={req.ui} rows={rows} />;
};

export function mountTandems(on: Routes): void {
  on.get('/tandems', showList);
  on.get('/tandems/endings', showEndingWords);
  on.get('/tandems/:id', showTandem);
  on.get('/tandems/:id/ending', showEnding);
  on.post('/tandems/:id/ending', {
    page: showEnding,
    form: endingForm,
    deed: async (deed, form, req) => (
      await endTandemEarly(deed, req.param('id'), form),
      to(`/tandems/${req.param('id')}`, 'tandems.ending.done')
    ),
  });
}
