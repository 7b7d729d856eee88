import type { Key } from '../../platform/i18n/catalogue.ts';
import type { Routes } from '../../platform/http/routes.tsx';
import type { AnyMail } from '../../platform/mail/letter.tsx';
import { mountExport } from './routes/export.tsx';
import { mountHub } from './routes/hub.tsx';
import { mountImports } from './routes/imports.tsx';
import { mountInvitations } from './routes/invitations.tsx';
import { mountMails } from './routes/mails.tsx';
import { mountMerge } from './routes/merge.tsx';
import { mountNetworkSettings } from './routes/network.tsx';
import { mountPeople } from './routes/people.tsx';
import { mountSetup } from './routes/setup.tsx';

export interface OperationDeps {
  /** Every kind of mail of this installation, for the previews. */
  mails: readonly AnyMail[];
  /** Key of a kind's name. */
  label(kind: string): Key;
}

export function mountOperation(on: Routes, deps: OperationDeps): void {
  mountSetup(on);
  mountHub(on);
  mountPeople(on);
  mountMerge(on);
  mountImports(on);
  mountInvitations(on);
  mountMails(on, deps);
  mountNetworkSettings(on);
  mountExport(on);
}
