import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { continueTandem, stopContinuing } from '../actions/continuation.ts';
import { sayHalf, takeBackHalf } from '../actions/course.ts';
import { stay } from '../actions/suspended.ts';
import { mayContinue } from '../rules/continuation.ts';
import { closingDue, halves } from '../rules/course.ts';
import { midtermWindow } from '../rules/deadlines.ts';
import { findRoom } from '../store/room.ts';
import { CoursePage } from '../views/course.tsx';

export const showCourse: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { tandem } = room;
  return (
    <CoursePage
      ui={req.ui}
      room={room}
      closing_due={closingDue(tandem, tandem.settings)}
      midterm={tandem.midterm_on ? midtermWindow(tandem.midterm_on, tandem.settings) : undefined}
      may_continue={mayContinue(tandem, tandem.settings, sight.now) && maySignIn(tandem.partner.status)}
      refusal={req.form.refusal}
    />
  );
};

export function mountCourse(on: Routes): void {
  on.get('/tandems/:id/course', showCourse);
  for (const half of halves) {
    const path = `/tandems/:id/${half.replace('_', '-')}`;
    on.post(path, {
      page: showCourse,
      form: buttonForm,
      deed: async (deed, _, req) => {
        const { moved, name } = await sayHalf(deed, req.param('id'), half);
        const course = `/tandems/${req.param('id')}/course`;
        if (moved) return to(course, `tandems.course.moved.${moved}`);
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
  on.post('/tandems/:id/continuing', {
    page: showCourse,
    form: buttonForm,
    deed: async (deed, _, req) => {
      const { both, name } = await continueTandem(deed, req.param('id'));
      const course = `/tandems/${req.param('id')}/course`;
      return both ? to(course, 'tandems.continuing.both') : to(course, { key: 'tandems.continuing.said', vars: { name } });
    },
  });
  on.post('/tandems/:id/continuing/withdrawal', {
    page: showCourse,
    form: buttonForm,
    deed: async (deed, _, req) => {
      const ended = await stopContinuing(deed, req.param('id'));
      return to(`/tandems/${req.param('id')}/course`, ended ? 'tandems.continuing.stopped' : 'tandems.course.taken_back');
    },
  });
}
