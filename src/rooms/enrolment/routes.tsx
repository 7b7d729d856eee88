import type { Routes } from '../../platform/http/routes.tsx';
import { mountCall } from './routes/call.tsx';
import { mountForm } from './routes/form.tsx';
import { mountLines } from './routes/lines.tsx';
import { mountMessages } from './routes/messages.tsx';
import { mountPeople } from './routes/people.tsx';
import { mountPerson } from './routes/person.tsx';
import { mountInvitations } from './routes/invitations.tsx';
import { mountJoin } from './routes/join.tsx';
import { mountManager } from './routes/manager.tsx';
import { mountNominationList } from './routes/nomination-list.tsx';
import { mountNominations } from './routes/nominations.tsx';
import { mountOwn, type UnderWayOf } from './routes/own.tsx';
import { mountOwnPeople } from './routes/own-people.tsx';

export function mountEnrolment(on: Routes, underWayOf: UnderWayOf): void {
  mountCall(on);
  mountJoin(on);
  mountManager(on);
  mountOwn(on, underWayOf);
  mountOwnPeople(on);
  mountNominationList(on);
  mountNominations(on);
  mountInvitations(on);
  mountForm(on);
  mountPeople(on);
  mountPerson(on);
  mountMessages(on);
  mountLines(on);
}
