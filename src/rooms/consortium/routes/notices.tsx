import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, NotFound } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { runningRoles } from '../../cycles/rules.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { listStaff } from '../../cycles/store/staff.ts';
import { fullName } from '../../people/rules/profile.ts';
import { confirmNotice, remindOfNotice, sendNotice } from '../actions/notices.ts';
import { noticeKinds, type NoticeKind } from '../rules.ts';
import { isDue, noticeDay, standingOfNotice } from '../rules/notices.ts';
import { isPersonnel } from '../rules/organizations.ts';
import { findOwnNotice, listNotices, listRecipients } from '../store/notices.ts';
import { findReachedOrganization, readOrganizations } from '../store/organizations.ts';
import { NoticePage } from '../views/notice.tsx';
import { NoticesPage } from '../views/notices.tsx';
import { cycleName } from '../views/words.ts';
import { deskIn } from './cycle.tsx';

const pathOf = (req: Req) => `/cycles/${req.param('id')}/organizations/notices`;

function kindOf(req: Req): NoticeKind {
  const kind = noticeKinds.find((each) => each === req.param('kind'));
  if (!kind) throw new NotFound('notice');
  return kind;
}

const forKinds = <T,>(of: (kind: NoticeKind) => T) =>
  Object.fromEntries(noticeKinds.map((kind) => [kind, of(kind)])) as Record<NoticeKind, T>;

const showNotices: Handler = async (sight, req) => {
  const cycle = await deskIn(sight, req);
  const [sent, recipients] = [await listNotices(sight, cycle.id), await listRecipients(sight, cycle.id)];
  const names = await readOrganizations(
    sight,
    sent.map(({ organization_id }) => organization_id),
  );
  const keyOf = (row: { organization_id: string; person_id: string }) => `${row.organization_id}/${row.person_id}`;
  const people = new Set(recipients.map(keyOf));
  return (
    <NoticesPage
      ui={req.ui}
      cycle={cycle}
      sent={sent}
      names={new Map([...names].map(([id, { name }]) => [id, name]))}
      open={forKinds((kind) => {
        const had = new Set(sent.filter((row) => row.kind === kind).map(keyOf));
        return [...people].filter((each) => !had.has(each)).length;
      })}
      days={forKinds((kind) => noticeDay(kind, cycle))}
      due={forKinds((kind) => isDue(kind, cycle, dayOf(sight.now), standingOfNotice(kind, sent).sent))}
      refusal={req.form.refusal}
    />
  );
};

const showNotice: Handler = async (sight, req) => {
  const notice = found(await findOwnNotice(sight, req.param('notice')), 'notice');
  const { ui } = req;
  const cycle = found(await readCycle(sight, notice.cycle_id), 'notice');
  const organization = await findReachedOrganization(sight, notice.organization_id);
  const names = await readOrganizations(sight, [notice.organization_id]);
  const staff = (await listStaff(sight, cycle.id)).filter(({ role }) => (runningRoles as readonly string[]).includes(role));
  return (
    <NoticePage
      ui={ui}
      notice={notice}
      organization={organization}
      organization_name={names.get(notice.organization_id)?.name ?? ''}
      personnel={organization !== undefined && isPersonnel(organization.reach)}
      cycle={cycleName(ui, cycle)}
      period={
        cycle.starts_on && cycle.ends_on
          ? ui.t('consortium.members.from_to', { from: ui.date(cycle.starts_on), until: ui.date(cycle.ends_on) })
          : undefined
      }
      coordination={staff.map((person) => ({ name: fullName(person), email: person.email }))}
      refusal={req.form.refusal}
    />
  );
};

export function mountNotices(on: Routes): void {
  on.get('/cycles/:id/organizations/notices', showNotices);
  on.post('/cycles/:id/organizations/notices/:kind', {
    page: showNotices,
    form: buttonForm,
    deed: async (deed, _form, req) =>
      to(pathOf(req), 'consortium.notices.sent_to', { count: await sendNotice(deed, req.param('id'), kindOf(req)) }),
  });
  on.post('/cycles/:id/organizations/notices/:kind/reminder', {
    page: showNotices,
    form: buttonForm,
    deed: async (deed, _form, req) =>
      to(pathOf(req), 'consortium.notices.reminded', { count: await remindOfNotice(deed, req.param('id'), kindOf(req)) }),
  });
  on.get('/notices/:notice', showNotice);
  on.post('/notices/:notice/confirmation', {
    page: showNotice,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await confirmNotice(deed, req.param('notice')),
      to(`/notices/${req.param('notice')}`, 'consortium.notice.thanks')
    ),
  });
}
