import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import { runningStaff } from '../../cycles/store/staff.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { noticeDueMail, noticeMail, noticeReminderMail } from '../mails.tsx';
import type { NoticeKind } from '../rules.ts';
import { listAllDueNotices, markDueNotice } from '../store/notice-due.ts';
import { confirmNoticeRow, findOwnNotice, insertNotice, listNotices, listRecipients } from '../store/notices.ts';
import { lockCycleOf } from './parts.ts';

const about = (cycle: DeskCycle, notice: string, kind: NoticeKind) => ({
  notice,
  kind,
  cycle_de: cycle.name_de,
  cycle_en: cycle.name_en,
});

/** Everybody who speaks for an organisation of the cycle and has not had it. Whoever came later can be sent it later. Returns how many. */
export async function sendNotice(deed: Deed, cycle_id: string, kind: NoticeKind): Promise<number> {
  const cycle = await lockCycleOf(deed, cycle_id);
  let count = 0;
  const seen = new Set<string>();
  for (const { organization_id, person_id } of await listRecipients(deed, cycle_id)) {
    const id = deed.house.chance.id();
    if (!(await insertNotice(deed, { id, cycle_id, organization_id, kind, person_id, sent_at: deed.now }))) continue;
    count += 1;
    // Somebody who speaks for two organisations confirms for both, and gets one mail.
    if (seen.has(person_id)) continue;
    seen.add(person_id);
    await writeTo(deed, person_id, noticeMail, about(cycle, id, kind));
  }
  if (count === 0) throw new Refusal('consortium.notices.nobody');
  await audit(deed, 'organization_notice.send', { type: 'cycle', id: cycle_id }, { after: { kind, count } });
  return count;
}

/** A second word to those who have not confirmed. */
export async function remindOfNotice(deed: Deed, cycle_id: string, kind: NoticeKind): Promise<number> {
  const cycle = await lockCycleOf(deed, cycle_id);
  const open = (await listNotices(deed, cycle_id)).filter((row) => row.kind === kind && row.confirmed_at === null);
  if (open.length === 0) throw new Refusal('consortium.notices.all_confirmed');
  for (const row of new Map(open.map((each) => [each.person_id, each])).values())
    await writeTo(deed, row.person_id, noticeReminderMail, about(cycle, row.id, kind));
  await audit(deed, 'organization_notice.remind', { type: 'cycle', id: cycle_id }, { after: { kind, count: open.length } });
  return open.length;
}

export async function confirmNotice(deed: Deed, id: string): Promise<void> {
  const notice = found(await findOwnNotice(deed, id), 'notice');
  if (!(await confirmNoticeRow(deed, notice.id))) throw new Refusal('consortium.notices.confirmed_already');
  await audit(deed, 'organization_notice.confirm', { type: 'organization_notice', id }, { before: 'sent', after: 'confirmed' });
}

/** The day of a notice has come and nobody has sent it: those who run the cycle are told, once. */
export async function remindOfDueNotices(deed: Deed): Promise<void> {
  for (const due of await listAllDueNotices(deed)) {
    if (!(await markDueNotice(deed, due))) continue;
    const { cycle_id, kind, name_de: cycle_de, name_en: cycle_en } = due;
    for (const person_id of await runningStaff(deed, cycle_id))
      await writeTo(deed, person_id, noticeDueMail, { cycle_id, kind, cycle_de, cycle_en });
  }
}
