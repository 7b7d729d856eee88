import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { markStrands } from '../actions/strands.ts';
import { strandForm } from '../forms.ts';
import { coverageOf, listHeld } from '../store/strands.ts';
import { StrandsPage } from '../views/strands.tsx';
import { closedBy, roomOf } from './reading.ts';

const path = (req: Req) => `/tandems/${req.param('id')}/strands`;

const showStrands: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const [meetings, coverage] = await Promise.all([listHeld(sight, room.tandem.id), coverageOf(sight, room.tandem.id)]);
  const asked = req.param('session') || req.query('meeting');
  const meeting = closedBy(room) ? undefined : meetings.find(({ id }) => id === asked);
  return (
    <StrandsPage
      ui={req.ui}
      room={room}
      meetings={meetings}
      coverage={coverage}
      open={meeting && { id: meeting.id, state: req.form === emptyForm ? filled({ strands: meeting.strands }) : req.form }}
      closed={closedBy(room)}
      refusal={meeting ? undefined : req.form.refusal}
    />
  );
};

export function mountStrands(on: Routes): void {
  on.get('/tandems/:id/strands', showStrands);
  on.post('/tandems/:id/strands/:session', {
    page: showStrands,
    form: strandForm,
    deed: async (deed, { strands = [] }, req) => (
      await markStrands(deed, req.param('id'), req.param('session'), strands),
      to(path(req), 'goals.said.strands')
    ),
  });
}
