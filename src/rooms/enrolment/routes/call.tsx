import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { takesPeople } from '../../cycles/rules.ts';
import { isMember } from '../../people/rules/person.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { signUp } from '../actions/call.ts';
import { signUpForm } from '../forms/coming.ts';
import { isLiveParticipation } from '../rules.ts';
import { rolesFor } from '../rules/eligibility.ts';
import { isRefused } from '../rules/own.ts';
import { findInCycle } from '../store/participations.ts';
import { findPublicCycle, standardsFor, waitsAs } from '../store/shown.ts';
import { CallPage } from '../views/call.tsx';
import { ClosedPage } from '../views/closed.tsx';

const showCall: Handler = async (sight, req) => {
  const { ui } = req;
  const cycle = found(await findPublicCycle(sight, req.param('id')), 'cycle');
  must(isMember(sight.actor), 'enrolment.members_only');
  const own = await findInCycle(sight, cycle.id, selfId(sight));
  if (own && isLiveParticipation(own.state)) return to(`/participations/${own.id}`);
  if (!takesPeople(cycle)) return <ClosedPage ui={ui} cycle={cycle} why="over" />;
  if (!cycle.plan.ways.call) return <ClosedPage ui={ui} cycle={cycle} why="no_call" />;
  const person = found(await findAnyPerson(sight, selfId(sight)), 'person');
  // Refused with a reason: her own page says it. Another role that fits her is still open.
  const choices = rolesFor(cycle, person).filter(({ role }) => !(isRefused(own) && own?.role === role));
  if (own && isRefused(own) && !choices.some(({ fit }) => fit.answer === 'yes')) return to(`/participations/${own.id}`);
  const roles = await Promise.all(choices.map(async (each) => ({ ...each, waits_as: await waitsAs(sight, cycle, each.role) })));
  return (
    <CallPage ui={ui} cycle={cycle} state={req.form} standards={await standardsFor(sight, cycle.program_id)} roles={roles} />
  );
};

export function mountCall(on: Routes): void {
  on.get('/cycles/:id/enrolment', showCall);
  on.post('/cycles/:id/enrolment', {
    page: showCall,
    form: signUpForm,
    deed: async (deed, form, req) => {
      const id = await signUp(deed, req.param('id'), form);
      return to(`/participations/${id}/form`, 'enrolment.call.done');
    },
  });
}
