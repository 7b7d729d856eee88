import type { Deed } from '../../platform/deed.ts';
import { mailSignInLink } from './actions/sign-in.ts';
import { eraseLeft } from './actions/erase.ts';
import { deleteEnded } from './store/logins.ts';

/** Work by name, queued by this room's routes. */
export const tasks = {
  'people.sendLink': (deed: Deed, data: Record<string, unknown>) =>
    mailSignInLink(deed, String(data['email']), data['purpose'] === 'reset' ? 'reset' : 'sign_in', data['next'] ? String(data['next']) : undefined),
};

/** Every ten minutes; each looks for itself what is due. */
export const timetable = [deleteEnded, eraseLeft];
