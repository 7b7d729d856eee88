import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { inviteToCycle, takeBackInvitation } from '../actions/invite.ts';
import { createLink, revokeLink } from '../actions/links.ts';
import { invitationForm, linkForm } from '../forms/coming.ts';
import { listLinks } from '../store/links.ts';
import { listInvited, listParts } from '../store/nominations.ts';
import { InvitationsPage } from '../views/invitations.tsx';

async function deskOf(sight: Sight, id: string): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, id), 'cycle');
  must(mayCoordinate(cycle.desk));
  return cycle;
}

const show =
  (part: 'person' | 'link'): Handler =>
  async (sight, req) => {
    const cycle = await deskOf(sight, req.param('id'));
    const links = await listLinks(sight, cycle.id);
    return (
      <InvitationsPage
        ui={req.ui}
        cycle={cycle}
        person={part === 'person' ? req.form : emptyForm}
        link={part === 'link' ? req.form : emptyForm}
        organizations={await listParts(sight, cycle.id)}
        rows={await listInvited(sight, cycle.id)}
        links={links.map((link) => ({ ...link, address: `${sight.house.settings.public_url}/join/${link.token}` }))}
        today={dayOf(sight.now)}
      />
    );
  };

export function mountInvitations(on: Routes): void {
  const page = '/cycles/:id/invitations';
  const at = (id: string, place = '') => `/cycles/${id}/invitations${place}`;
  on.get(page, show('person'));
  on.post(page, {
    page: show('person'),
    form: invitationForm,
    deed: async (deed, form, req) => (
      await inviteToCycle(deed, req.param('id'), form),
      to(at(req.param('id')), 'enrolment.invite.done')
    ),
  });
  on.post(`${page}/:participation/withdrawal`, {
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await takeBackInvitation(deed, req.param('id'), req.param('participation')),
      to(at(req.param('id')), 'enrolment.asked.taken_back')
    ),
  });
  on.post('/cycles/:id/links', {
    page: show('link'),
    form: linkForm,
    deed: async (deed, form, req) => (
      await createLink(deed, req.param('id'), form),
      to(at(req.param('id'), '#links'), 'enrolment.link.created')
    ),
  });
  on.post('/cycles/:id/links/:link/revocation', {
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await revokeLink(deed, req.param('id'), req.param('link')),
      to(at(req.param('id'), '#links'), 'enrolment.link.revoked_now')
    ),
  });
}
