import '../db/tables.ts';
import type { Deed, House } from '../deed.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { isLocale, translator } from '../i18n/words.ts';
import type { Sealed } from '../vault.ts';
import { renderHtml, renderText, type MailKind } from './letter.tsx';
import { RefusedByServer, type Transport } from './transport.ts';

export interface Recipient {
  person_id: string | null;
  address: string;
  name: string;
  locale: string;
  /** Kinds that this person has switched off. */
  off: ReadonlySet<string>;
  network: string;
}

/** Path of the page and of the mail program's own button that switch a kind off; the mark proves that we wrote the link. */
export function offPath(house: House, person_id: string, kind: string): string {
  return `/notifications/off/${person_id}/${kind}/${house.vault.hmac(`off ${person_id} ${kind}`)}`;
}

/**
 * Writes a mail in the deed's transaction and queues its sending. Nothing is written if the person has switched the kind off.
 * `calendar`: an invitation or a cancellation (iCalendar) for her calendar program.
 */
export async function post<D>(deed: Deed, to: Recipient, kind: MailKind<D>, data: D, calendar?: string): Promise<void> {
  if (!kind.essential && to.off.has(kind.kind)) return;
  const { house } = deed;
  const locale: Locale = isLocale(to.locale) ? to.locale : 'de';
  const t = translator(locale);
  const letter = kind.letter(t, data);
  const off_path = !kind.essential && to.person_id ? offPath(house, to.person_id, kind.kind) : undefined;
  const envelope = { name: to.name, network: to.network, public_url: house.settings.public_url, locale, off_path };
  const id = house.chance.id();
  const seal = (text: string, column: string) => house.vault.seal(text, `mail.${column}.${id}`);
  await deed.tx
    .insertInto('mail')
    .values({
      id,
      person_id: to.person_id,
      address: to.address,
      kind: kind.kind,
      locale,
      state: house.settings.smtp_url ? 'queued' : 'kept',
      sealed_subject: seal(letter.subject.replace(/[\s\p{Cc}]+/gu, ' ').trim(), 'subject'),
      sealed_html: seal(renderHtml(t, letter, envelope), 'html'),
      sealed_text: seal(renderText(t, letter, envelope), 'text'),
      sealed_calendar: calendar ? seal(calendar, 'calendar') : null,
      off_path: off_path ?? null,
      last_error: null,
      created_at: deed.now,
      sent_at: null,
    })
    .execute();
  if (house.settings.smtp_url) await house.jobs.queue(deed, 'mail', { id });
}

/**
 * Sends one mail, never twice. The row is marked before the server is spoken to: if the process dies in between, the mail
 * stays `sending` and is shown to the operator as unsure instead of being sent again.
 * A refusal by the server is certain: it is thrown on, and the job is tried again until `last`.
 */
export async function sendMail(house: House, transport: Transport, id: string, last: boolean): Promise<void> {
  const mail = await house.db
    .updateTable('mail')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
  if (!mail?.sealed_html || !mail.sealed_text || !mail.sealed_subject) return;
  const open = (sealed: Sealed, column: string) => house.vault.open(sealed, `mail.${column}.${id}`);
  try {
    await transport.send({
      id,
      to: mail.address,
      subject: open(mail.sealed_subject, 'subject'),
      html: open(mail.sealed_html, 'html'),
      text: open(mail.sealed_text, 'text'),
      calendar: mail.sealed_calendar ? open(mail.sealed_calendar, 'calendar') : undefined,
      off_url: mail.off_path ? house.settings.public_url + mail.off_path : undefined,
    });
  } catch (error) {
    const certain = error instanceof RefusedByServer;
    const again = certain && !last && !error.forGood;
    const state = again ? 'queued' : certain ? 'failed' : 'unsure';
    await house.db
      .updateTable('mail')
      .set({ state, last_error: String(error instanceof Error ? error.message : error).slice(0, 300) })
      .where('id', '=', id)
      .execute();
    if (again) throw error;
    return;
  }
  // What has gone out is no longer needed here, least of all a link that signs somebody in.
  await house.db
    .updateTable('mail')
    .set({
      state: 'sent',
      sent_at: house.clock(),
      sealed_subject: null,
      sealed_html: null,
      sealed_text: null,
      sealed_calendar: null,
      last_error: null,
    })
    .where('id', '=', id)
    .execute();
}
