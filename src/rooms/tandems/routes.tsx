import { selfId } from '../../platform/deed.ts';
import type { Handler, Routes } from '../../platform/http/routes.tsx';
import { found, must } from '../../platform/refusal.ts';
import { hasRole } from '../people/rules/person.ts';
import { fullName } from '../people/rules/profile.ts';
import { findProfile } from '../people/store/profiles.ts';
import { topicNames } from '../people/store/topics.ts';
import { mountCourse } from './routes/course.tsx';
import { mountQuiet } from './routes/quiet.tsx';
import { mountTopicsOfTandem } from './routes/topics.tsx';
import { listEndingWords } from './store/office.ts';
import { shared } from './rules/course.ts';
import { listOwn } from './store/own.ts';
import { selfFace, viewOf } from './store/room.ts';
import { listTandemSteps } from './store/steps.ts';
import { EndingWordsPage } from './views/ending-words.tsx';
import { TandemsPage } from './views/list.tsx';

const showList: Handler = async (sight, req) => {
  const names = await topicNames(sight, req.ui.locale);
  const rows = (await listOwn(sight)).map((tandem) => viewOf(req.ui, names, tandem));
  const [self, steps, profile] = await Promise.all([selfFace(sight), listTandemSteps(sight), findProfile(sight, selfId(sight))]);
  const words = (topics: readonly { topic: string }[] = []) => topics.map(({ topic }) => names.get(topic) ?? topic);
  return (
    <TandemsPage
      ui={req.ui}
      rows={rows}
      self={found(self, 'person')}
      waiting={new Set(steps.filter(({ kind }) => !shared.includes(kind)).map(({ tandem_id }) => tandem_id))}
      offers={words(profile?.offers)}
      needs={words(profile?.needs)}
    />
  );
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
  mountCourse(on);
  mountQuiet(on);
  mountTopicsOfTandem(on);
}
