import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { lockOwn, partiesOf } from '../../tandems/store/own.ts';
import { messageMail } from '../mails/messages.tsx';
import type { Attachment } from '../../../platform/files/attachment.ts';
import { sameFiles } from '../rules/files.ts';
import { isSecondClick, mailDue, mayTakeBack, nextInstant, presentMinutes } from '../rules/messages.ts';
import {
  claimTelling,
  emptyMessage,
  insertMessage,
  latestMessage,
  listUntold,
  messageIn,
  readerIn,
  setReader,
} from '../store/message-rows.ts';
import { dropFilesOf, filesOf, insertFile } from '../store/files.ts';

/** Mails the person that something waits, at most once until she has read it; not whoever wants one mail a day, or none. */
async function tell(deed: Deed, tandem_id: string, person_id: string): Promise<void> {
  if ((await findAnyPerson(deed, person_id))?.message_mail !== 'each') return;
  if (!(await claimTelling(deed, tandem_id, person_id))) return;
  const parties = await partiesOf(deed, tandem_id);
  const author = await findAnyPerson(deed, parties.find((id) => id !== person_id) ?? person_id);
  await writeTo(deed, person_id, messageMail, { tandem_id, name: author?.last_name ? fullName(author) : '' });
}

async function readUpTo(deed: Deed, tandem_id: string, message_id: string): Promise<void> {
  const self = selfId(deed);
  const [message, reader] = [await messageIn(deed, tandem_id, message_id), await readerIn(deed, tandem_id, self)];
  if (!message || (reader?.read_at && reader.read_at >= message.sent_at)) return;
  await setReader(deed, tandem_id, self, { read_at: message.sent_at, told_at: null });
}

/**
 * Writes to the partner. A second click leads to the same message. No event: what the two say to each other and when is
 * nobody's trail. Returns the message's id.
 */
export async function sendMessage(
  deed: Deed,
  tandem_id: string,
  { text, seen }: { text: string; seen?: string | undefined },
  files: readonly Attachment[] = [],
): Promise<string> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!isOpenRoom(tandem)) throw new Refusal('sessions.closed');
  const self = selfId(deed);
  if (seen) await readUpTo(deed, tandem.id, seen);
  const last = await latestMessage(deed, tandem.id);
  const sizes = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
  if (last?.author_id === self && isSecondClick({ text: last.text, at: last.sent_at }, text, deed.now))
    if (sameFiles(await filesOf(deed, [last.id]), sizes)) return last.id;
  const id = deed.house.chance.id();
  await insertMessage(deed, { id, tandem_id: tandem.id, author_id: self, text, sent_at: nextInstant(last?.sent_at, deed.now) });
  for (const [position, file] of files.entries()) await insertFile(deed, id, position, file);
  const partner_id = tandem.partner.id;
  if (mailDue(await readerIn(deed, tandem.id, partner_id), deed.now)) await tell(deed, tandem.id, partner_id);
  return id;
}

/** She has the thread before her, up to this message. */
export async function readMessages(deed: Deed, tandem_id: string, message_id: string): Promise<void> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  await readUpTo(deed, tandem.id, message_id);
}

/** Takes back an own message that the partner has not read. */
export async function takeBackMessage(deed: Deed, tandem_id: string, message_id: string): Promise<void> {
  const tandem = found(await lockOwn(deed, tandem_id), 'tandem');
  if (tandem.state === 'protective') throw new Refusal('sessions.frozen');
  const message = found(await messageIn(deed, tandem.id, message_id), 'message');
  must(message.author_id === selfId(deed));
  if (message.taken_back_at) return;
  const reader = await readerIn(deed, tandem.id, tandem.partner.id);
  if (!mayTakeBack(message, reader?.read_at ?? null)) throw new Refusal('sessions.message.read_already');
  await emptyMessage(deed, message.id);
  await dropFilesOf(deed, message.id);
}

/** Who was reading when a message came, and then left it unread. */
export async function tellUnread(deed: Deed): Promise<void> {
  const until = new Date(deed.now.getTime() - presentMinutes * 60_000);
  for (const { tandem_id, person_id } of await listUntold(deed, until)) await tell(deed, tandem_id, person_id);
}
