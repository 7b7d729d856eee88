import { buttonForm } from '../../platform/http/form.ts';
import { selfId } from '../../platform/deed.ts';
import { to } from '../../platform/http/answer.ts';
import type { Handler, Routes } from '../../platform/http/routes.tsx';
import { dayOf } from '../../platform/i18n/words.ts';
import { found, must } from '../../platform/refusal.ts';
import { hasRole } from '../people/rules/person.ts';
import { fullName } from '../people/rules/profile.ts';
import { topicNames } from '../people/store/topics.ts';
import { findProfile } from '../people/store/profiles.ts';
import { findProgram } from '../programs/store/programs.ts';
import { endTandemEarly } from './actions.ts';
import { sayHalf, takeBackHalf } from './actions/course.ts';
import { stay } from './actions/suspended.ts';
import { endingForm } from './forms.ts';
import { nextTandemState } from './rules.ts';
import { closingDue, firstTalkDue, halves } from './rules/course.ts';
import { listEndingWords } from './store/office.ts';
import { findOwn, listOwn } from './store/own.ts';
import { listTandemSteps } from './store/steps.ts';
import { findRoom, selfFace, viewOf } from './store/room.ts';
import { CoursePage } from './views/course.tsx';
import { EndingPage } from './views/ending.tsx';
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
      waiting={new Set(steps.map(({ tandem_id }) => tandem_id))}
      offers={words(profile?.offers)}
      needs={words(profile?.needs)}
    />
  );
};

const showCourse: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { settings } = found(await findProgram(sight, room.tandem.program_id), 'program');
  return (
    <CoursePage
      ui={req.ui}
      room={room}
      first_due={firstTalkDue(room.tandem, settings)}
      closing_due={closingDue(room.tandem, settings)}
      refusal={req.form.refusal}
    />
  );
};

const showEnding: Handler = async (sight, req) => {
  const own = found(await findOwn(sight, req.param('id')), 'tandem');
  // Nothing left to end: the tandem's page says how it stands. After a refusal the reason is said there.
  if (!nextTandemState(own, 'endEarly')) return req.form.refusal ? showCourse(sight, req) : to(`/tandems/${own.id}`);
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
  on.get('/tandems/:id/course', showCourse);
  for (const half of halves) {
    const path = `/tandems/:id/${half.replace('_', '-')}`;
    on.post(path, {
      page: showCourse,
      form: buttonForm,
      deed: async (deed, _, req) => {
        const { moved, name } = await sayHalf(deed, req.param('id'), half);
        const course = `/tandems/${req.param('id')}/course`;
        if (moved) return to(course, `tandems.course.moved.${half}`);
        return to(course, {
          key: `tandems.course.said.${half}`,
          vars: { name },
          undo: `/tandems/${req.param('id')}/${half.replace('_', '-')}/withdrawal`,
        });
      },
    });
    on.post(`${path}/withdrawal`, {
      page: showCourse,
      form: buttonForm,
      deed: async (deed, _, req) => (
        await takeBackHalf(deed, req.param('id'), half),
        to(`/tandems/${req.param('id')}/course`, 'tandems.course.taken_back')
      ),
    });
  }
  on.post('/tandems/:id/continuation', {
    page: showCourse,
    form: buttonForm,
    deed: async (deed, _, req) => (await stay(deed, req.param('id')), to(`/tandems/${req.param('id')}`, 'tandems.asked.done')),
  });
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
