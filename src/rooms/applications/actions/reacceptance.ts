import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { asking, lettersAtOnce, remindOfVersion, tellOfVersion } from '../../programs/actions/reacceptance.ts';
import { reminderDue } from '../../programs/rules/standards.ts';
import { pausedForStandardsMail } from '../mails.tsx';
import { listMentorsToTell, listPartiesToTell, lockOwing } from '../store/reacceptance.ts';
import { pauseBySystem } from './listing.ts';

/**
 * A binding version asks again: who has a listing or a tandem is written to, some hundred with each run. All others are
 * asked when they next want to get in touch with somebody.
 */
export async function tellOfStandards(deed: Deed): Promise<void> {
  const version = await asking(deed);
  if (!version || version.accept_by <= deed.now) return;
  const mentors = await listMentorsToTell(deed, version, { step: 0, states: ['published', 'paused'], limit: lettersAtOnce });
  await tellOfVersion(deed, version, mentors, true);
  const rest = lettersAtOnce - mentors.length;
  if (rest > 0) await tellOfVersion(deed, version, await listPartiesToTell(deed, version, rest), false);
}

export async function remindMentors(deed: Deed): Promise<void> {
  const version = await asking(deed);
  const step = version && reminderDue(version, deed.now);
  if (!step) return;
  const mentors = await listMentorsToTell(deed, version, { step, states: ['published'], limit: lettersAtOnce });
  await remindOfVersion(deed, version, step, mentors);
}

/** After the period. The mentor accepts and resumes the listing herself; the news of the pause tells those who had asked her. */
export async function pauseOwing(deed: Deed): Promise<void> {
  const version = await asking(deed);
  if (!version || version.accept_by > deed.now) return;
  for (const row of await lockOwing(deed, version, lettersAtOnce)) {
    await pauseBySystem(deed, row);
    await writeTo(deed, row.person_id, pausedForStandardsMail, { path: '/standards?next=/listing' });
  }
}
