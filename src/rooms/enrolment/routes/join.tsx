import { selfId, type Sight } from '../../../platform/deed.ts';
import { networkOf } from '../../../platform/http/limits.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { takesPeople } from '../../cycles/rules.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { isMember } from '../../people/rules/person.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { joinByLink } from '../actions/links.ts';
import { accountForm, joinForm } from '../forms/coming.ts';
import { isLiveParticipation } from '../rules.ts';
import { eligibility } from '../rules/eligibility.ts';
import { findLinkByToken } from '../store/links.ts';
import { findInCycle } from '../store/participations.ts';
import { standardsFor, waitsAs } from '../store/shown.ts';
import { ClosedPage } from '../views/closed.tsx';
import { DeadJoinPage, JoinGuestPage } from '../views/join-guest.tsx';
import { JoinPage } from '../views/join.tsx';

const showJoin: Handler = async (sight, req) => {
  const { ui, form: state } = req;
  const token = req.param('token');
  const link = await findLinkByToken(sight, token);
  const cycle = link && (await readCycle(sight, link.cycle_id));
  if (!link || !cycle) return <DeadJoinPage ui={ui} />;
  if (!takesPeople(cycle)) return <ClosedPage ui={ui} cycle={cycle} why="over" />;
  const { role, organization } = link;
  if (sight.actor.kind !== 'person') return <JoinGuestPage {...{ ui, cycle, role, organization, token, state }} />;
  must(isMember(sight.actor), 'enrolment.members_only');
  const own = await findInCycle(sight, cycle.id, selfId(sight));
  if (own && isLiveParticipation(own.state)) return to(`/participations/${own.id}`);
  const person = found(await findAnyPerson(sight, selfId(sight)), 'person');
  const choice = { role, fit: eligibility(cycle.plan, role, person), waits_as: await waitsAs(sight, cycle, role) };
  const standards = await standardsFor(sight, cycle.program_id);
  return <JoinPage {...{ ui, cycle, state, standards, token, choice, organization }} />;
};

/** As for a sign-in by mail: nobody can have many mails sent, and nobody learns whose address is known. */
async function spendLink(sight: Sight, req: Req, email: string): Promise<void> {
  const account = email.toLowerCase();
  await sight.house.limits.spend('link', networkOf(req.address));
  await sight.house.limits.spend('link_account', `${networkOf(req.address)} ${account}`);
  await sight.house.limits.spend('link_everywhere', account);
}

export function mountJoin(on: Routes): void {
  on.get('/join/:token', showJoin, { open: true });
  on.post('/join/:token', {
    page: showJoin,
    form: joinForm,
    deed: async (deed, form, req) =>
      to(`/participations/${await joinByLink(deed, req.param('token'), form)}/form`, 'enrolment.call.done'),
  });
  on.post(
    '/join/:token/account',
    {
      page: showJoin,
      form: accountForm,
      before: (sight, form, req) => spendLink(sight, req, form.email),
      deed: async (deed, form, req) => {
        await deed.house.jobs.queue(deed, 'task', { name: 'enrolment.sendJoinLink', token: req.param('token'), ...form });
        return to('/sign-in/sent');
      },
    },
    { open: true },
  );
}
