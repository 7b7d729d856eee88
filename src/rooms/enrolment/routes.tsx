import type { Routes } from '../../platform/http/routes.tsx';
import { mountCall } from './routes/call.tsx';
import { mountForm } from './routes/form.tsx';
import { mountInvitations } from './routes/invitations.tsx';
import { mountJoin } from './routes/join.tsx';
import { mountManager } from './routes/manager.tsx';
import { mountNominationList } from './routes/nomination-list.tsx';
import { mountNominations } from './routes/nominations.tsx';
import { mountOwn } from './routes/own.tsx';

export function mountEnrolment(on: Routes): void {
  mountCall(on);
  mountJoin(on);
  mountManager(on);
  mountOwn(on);
  mountNominationList(on);
  mountNominations(on);
  mountInvitations(on);
  mountForm(on);
}
