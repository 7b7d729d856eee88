import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { goalSummary } from '../../goals/store/summary.ts';
import { listLearnings } from '../../sessions/store/learnings.ts';
import { findTalkEnd } from '../../sessions/store/retention.ts';
import { mayContinue } from '../../tandems/rules/continuation.ts';
import { closingDue } from '../../tandems/rules/course.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { saveClosing } from '../actions/midterm.ts';
import { closingForm } from '../forms/midterm.ts';
import { mayClose } from '../rules/midterm.ts';
import { findClosing } from '../store/closing.ts';
import { ClosingPage } from '../views/closing.tsx';

/** The latest things that were learned: enough to remember, not all of them. */
const remembered = 6;

const showClosing: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { tandem } = room;
  const { settings } = tandem;
  const [words, goals, learnings, end] = await Promise.all([
    findClosing(sight, tandem.id),
    goalSummary(sight, tandem.id),
    listLearnings(sight, { tandem_id: tandem.id }),
    findTalkEnd(sight, tandem),
  ]);
  const again = req.form !== emptyForm;
  return (
    <ClosingPage
      ui={req.ui}
      room={room}
      goals={goals}
      signed_at={tandem.signed_at}
      learned={learnings.slice(0, remembered).map(({ own, text, updated_at }) => ({ own, text, at: updated_at }))}
      {...words}
      {...end}
      open={mayClose(tandem, settings, sight.now)}
      due={tandem.state === 'closing' ? closingDue(tandem, settings) : undefined}
      continuing={mayContinue(tandem, settings, sight.now)}
      state={again ? { ...req.form, refusal: undefined } : filled({ result: words.own?.result, thanks: words.own?.thanks })}
      refusal={req.form.refusal}
    />
  );
};

export function mountClosing(on: Routes): void {
  on.get('/tandems/:id/closing', showClosing);
  on.post('/tandems/:id/closing', {
    page: showClosing,
    form: closingForm,
    deed: async (deed, form, req) => {
      const name = await saveClosing(deed, req.param('id'), form);
      const path = `/tandems/${req.param('id')}/closing`;
      return form.result || form.thanks ? to(path, 'agreements.closing.saved', { name }) : to(path, 'agreements.closing.removed');
    },
  });
}
