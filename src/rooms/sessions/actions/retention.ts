import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { partiesOf } from '../../tandems/store/own.ts';
import { talkEndMail } from '../mails/messages.tsx';
import { talkEndDue, talkEndsAt } from '../rules/retention.ts';
import { dropTalk, insertTalkEnd, listEndedTalks, type EndedTalk } from '../store/retention.ts';

async function tellBoth(deed: Deed, { tandem_id, ended_at, months }: EndedTalk): Promise<void> {
  if (!(await insertTalkEnd(deed, tandem_id))) return;
  const on = talkEndsAt(ended_at, months, deed.now);
  const parties = await partiesOf(deed, tandem_id);
  for (const person_id of parties) {
    const other = await findAnyPerson(deed, parties.find((id) => id !== person_id) ?? person_id);
    await writeTo(deed, person_id, talkEndMail, { tandem_id, name: other?.last_name ? shortName(other) : '', on });
  }
}

/** Tells both a month before, then deletes what the two have written. */
export async function endTalks(deed: Deed): Promise<void> {
  for (const talk of await listEndedTalks(deed)) {
    const due = talkEndDue(talk, deed.now);
    if (due === 'tell') await tellBoth(deed, talk);
    if (due === 'drop') {
      await dropTalk(deed, talk.tandem_id);
      await audit(deed, 'tandem.dropTalk', { type: 'tandem', id: talk.tandem_id });
    }
  }
}
