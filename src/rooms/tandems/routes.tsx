import { selfId, type Sight } from '../../platform/deed.ts';
import { to } from '../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../platform/http/routes.tsx';
import { dayOf } from '../../platform/i18n/words.ts';
import { found, must } from '../../platform/refusal.ts';
import { hasRole, maySignIn } from '../people/rules/person.ts';
import { fullName, initials, shortName } from '../people/rules/profile.ts';
import { photoPath, visibleProfile } from '../people/rules/visible.ts';
import { findProfile } from '../people/store/profiles.ts';
import { topicNames } from '../people/store/topics.ts';
import { endTandemEarly } from './actions.ts';
import { endingForm } from './forms.ts';
import { isLive, nextTandemState } from './rules.ts';
import { listEndingWords } from './store/office.ts';
import { findOwn, listOwn, type OwnTandem } from './store/own.ts';
import { EndingPage } from './views/ending.tsx';
import { EndingWordsPage } from './views/ending-words.tsx';
import { TandemsPage } from './views/list.tsx';
import { TandemPage } from './views/tandem.tsx';
import type { TandemView } from './views/tandem-view.ts';

/** While the tandem lives the two know each other in full; afterwards they are members to each other again. */
function viewOf(req: Req, names: ReadonlyMap<string, string>, { partner, ...tandem }: OwnTandem): TandemView {
  const live = isLive(tandem.state);
  const here = maySignIn(partner.status);
  const name = !partner.last_name ? req.ui.t('tandems.gone') : live ? fullName(partner) : shortName(partner);
  return {
    ...tandem,
    live,
    topics: tandem.topics.map((slug) => names.get(slug) ?? slug),
    partner: {
      name,
      initials: initials(partner),
      photo: here ? photoPath(partner) : undefined,
      line: here ? [partner.function, partner.organization].filter(Boolean).join(', ') : '',
    },
  };
}

async function selfFace(sight: Sight) {
  const profile = visibleProfile(found(await findProfile(sight, selfId(sight)), 'person'), 'partners');
  return { name: profile.name, line: profile.line, initials: profile.initials, photo: profile.photo };
}

const showList: Handler = async (sight, req) => {
  const names = await topicNames(sight, req.ui.locale);
  const rows = (await listOwn(sight)).map((tandem) => viewOf(req, names, tandem));
  return <TandemsPage ui={req.ui} rows={rows} self={await selfFace(sight)} />;
};

const showTandem: Handler = async (sight, req) => {
  const own = found(await findOwn(sight, req.param('id')), 'tandem');
  const names = await topicNames(sight, req.ui.locale);
  const profile = isLive(own.state) ? await findProfile(sight, own.partner.id) : undefined;
  return (
    <TandemPage
      ui={req.ui}
      tandem={viewOf(req, names, own)}
      self={await selfFace(sight)}
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
