import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { topicNames } from '../../people/store/topics.ts';
import { goalSummary } from '../../goals/store/summary.ts';
import { directionBalance } from '../../sessions/store/balance.ts';
import { midtermWindow } from '../../tandems/rules/deadlines.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { lookBack } from '../actions/midterm.ts';
import { midtermForm } from '../forms/midterm.ts';
import { midtermPhase } from '../rules/midterm.ts';
import { findMidterm } from '../store/midterm.ts';
import { MidtermPage } from '../views/midterm.tsx';

const showMidterm: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { tandem } = room;
  const { settings } = tandem;
  const [midterm, goals, balance, names] = await Promise.all([
    findMidterm(sight, tandem.id),
    goalSummary(sight, tandem.id),
    directionBalance(sight, tandem),
    topicNames(sight, req.ui.locale),
  ]);
  const days = tandem.midterm_on ? midtermWindow(tandem.midterm_on, settings) : undefined;
  const again = req.form !== emptyForm;
  const short = balance?.hint === 'given' ? tandem.gives : tandem.partner_gives;
  return (
    <MidtermPage
      ui={req.ui}
      room={room}
      phase={midtermPhase(tandem, settings, sight.now)}
      from={days?.from}
      until={days?.until}
      goals={goals}
      balance={
        balance && {
          given: balance.given,
          received: balance.received,
          hint: balance.hint,
          topics: new Intl.ListFormat(req.ui.locale, { type: 'disjunction' }).format(
            short.map((slug) => names.get(slug) ?? slug),
          ),
        }
      }
      {...midterm}
      state={
        again ? { ...req.form, refusal: undefined } : filled({ words: midterm.own?.words, wish: midterm.own?.wish ?? undefined })
      }
      refusal={req.form.refusal}
    />
  );
};

export function mountMidterm(on: Routes): void {
  on.get('/tandems/:id/midterm', showMidterm);
  on.post('/tandems/:id/midterm', {
    page: showMidterm,
    form: midtermForm,
    deed: async (deed, form, req) => {
      const { both, name } = await lookBack(deed, req.param('id'), form);
      const path = `/tandems/${req.param('id')}/midterm`;
      return both ? to(path, 'agreements.midterm.saved_both') : to(path, 'agreements.midterm.saved', { name });
    },
  });
}
