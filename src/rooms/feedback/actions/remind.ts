import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { reminderMail } from '../mails.tsx';
import { insertReminder, listReminders } from '../store/due.ts';

/** Once at half time and once at the end, each of the two who has not said anything yet. */
export async function remindOfFeedback(deed: Deed): Promise<void> {
  for (const reminder of await listReminders(deed)) {
    const { tandem_id, person_id, name, moment } = reminder;
    if (await insertReminder(deed, reminder))
      await writeTo(deed, person_id, reminderMail, { tandem_id, name: fullName(name), moment });
  }
}
