import { to } from '../../../platform/http/answer.ts';
import { filled } from '../../../platform/http/form.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { inviteMany } from '../actions/invitations.ts';
import { inviteAgainForm, inviteForm } from '../forms.ts';
import { countInvitations, listBatches } from '../store/invitations.ts';
import { InvitationsPage } from '../views/invitations.tsx';
import { forOperator, formFor } from './reach.ts';

const showInvitations = forOperator(async (sight, req) => {
  const [counts, batches] = await Promise.all([countInvitations(sight), listBatches(sight)]);
  return (
    <InvitationsPage
      ui={req.ui}
      counts={counts}
      batches={batches}
      first={formFor(req, '/operation/invitations', filled({ size: '10' }))}
      again={formFor(req, '/operation/invitations/repeat', filled({ size: 'all', days: 14 }))}
      smtp={sight.house.settings.smtp_url !== undefined}
    />
  );
});

const limitOf = (size: string) => (size === 'all' ? undefined : Number(size));

export function mountInvitations(on: Routes): void {
  on.get('/operation/invitations', showInvitations);
  on.post('/operation/invitations', {
    page: showInvitations,
    form: inviteForm,
    deed: async (deed, form) => (
      await inviteMany(deed, { limit: limitOf(form.size) }),
      to('/operation/invitations', 'operation.invite.queued')
    ),
  });
  on.post('/operation/invitations/repeat', {
    page: showInvitations,
    form: inviteAgainForm,
    deed: async (deed, form) => (
      await inviteMany(deed, { limit: limitOf(form.size), older_than_days: form.days }),
      to('/operation/invitations', 'operation.invite.queued')
    ),
  });
}
