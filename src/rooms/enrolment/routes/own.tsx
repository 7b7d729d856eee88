import type { Sight } from '../../../platform/deed.ts';
import { networkOf } from '../../../platform/http/limits.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { readCycles } from '../../cycles/store/cycles.ts';
import { findOrganization } from '../../people/store/organizations.ts';
import { acceptInvitation, acceptNewStandards, declineInvitation, withdrawParticipation } from '../actions/answer.ts';
import { comeBack } from '../actions/call.ts';
import { askManager } from '../actions/manager.ts';
import { sayNaming } from '../actions/naming.ts';
import { takePlace } from '../actions/waiting.ts';
import { acceptForm, declineForm, managerForm, namingForm } from '../forms/coming.ts';
import { isLiveParticipation } from '../rules.ts';
import { mayStandOnPage } from '../rules/leaders.ts';
import type { UnderWay } from '../rules/own.ts';
import { findOwnParticipation, listOwnParticipations, type Participation } from '../store/participations.ts';
import { standardsFor } from '../store/shown.ts';
import { listOwnSteps } from '../store/steps.ts';
import { AnswerForms } from '../views/own-answer.tsx';
import { NamingSection } from '../views/own-naming.tsx';
import { OwnListPage, type OwnRow } from '../views/own-list.tsx';
import { ManagerSection } from '../views/own-manager.tsx';
import { StandardsSection } from '../views/own-standards.tsx';
import { OwnPage } from '../views/own.tsx';
import { WithdrawalPage } from '../views/withdrawal.tsx';
import { detailsOfOwn, standingOfOwn } from './own-facts.ts';

/** What the room that pairs has under way for somebody who can be paired. */
export type UnderWayOf = (sight: Sight, row: Participation) => Promise<UnderWay | undefined>;

const showList =
  (underWayOf: UnderWayOf): Handler =>
  async (sight, req) => {
    const own = await listOwnParticipations(sight);
    const cycles = await readCycles(
      sight,
      own.map(({ cycle_id }) => cycle_id),
    );
    const steps = await listOwnSteps(sight);
    const taskOf = async (row: Participation): Promise<OwnRow['task']> => {
      const step = steps.find(({ participation_id }) => participation_id === row.id);
      if (step) return step.kind === 'training' ? undefined : step.kind;
      return (await underWayOf(sight, row))?.kind === 'offer' ? 'offer' : undefined;
    };
    const rows: OwnRow[] = [];
    for (const row of own) {
      const cycle = found(
        cycles.find(({ id }) => id === row.cycle_id),
        'cycle',
      );
      rows.push({ id: row.id, role: row.role, state: row.state, state_at: row.state_at, cycle, task: await taskOf(row) });
    }
    const live = rows.filter(({ state }) => isLiveParticipation(state));
    return <OwnListPage ui={req.ui} live={live} over={rows.filter((row) => !live.includes(row))} />;
  };

type Part = 'accept' | 'decline' | 'manager' | 'standards' | 'naming' | 'button';

/** The page with what was typed in the form that was refused. */
const ownPage =
  (underWayOf: UnderWayOf) =>
  (part: Part): Handler =>
  async (sight, req) => {
    const { ui } = req;
    const row = found(await findOwnParticipation(sight, req.param('id')), 'participation');
    const { cycle, asked, facts, task } = await standingOfOwn(sight, row);
    const typed = (which: Part) => (part === which ? req.form : emptyForm);
    const organization = (await findOrganization(sight, row.organization_id))?.name ?? null;
    const standards = task === 'answer' || task === 'standards' ? await standardsFor(sight, cycle.program_id) : undefined;
    const manager = { manager_name: row.manager_name ?? '', manager_email: row.manager_email ?? '' };
    const asksManager = asked.includes('manager') && isLiveParticipation(row.state) && task !== 'answer';
    return (
      <OwnPage
        {...{ ui, row, cycle, facts, asked, task, organization }}
        {...await detailsOfOwn(sight, row, cycle)}
        under_way={await underWayOf(sight, row)}
        refusal={
          part === 'button' || part === 'naming' || (part !== 'manager' && task !== 'answer' && task !== 'standards')
            ? req.form.refusal
            : undefined
        }
      >
        {task === 'answer' && standards ? (
          <AnswerForms
            ui={ui}
            row={row}
            cycle={cycle}
            standards={standards}
            accept={typed('accept')}
            decline={typed('decline')}
          />
        ) : null}
        {task === 'standards' && standards ? (
          <StandardsSection ui={ui} id={row.id} state={typed('standards')} standards={standards} />
        ) : null}
        {asksManager ? (
          <ManagerSection ui={ui} row={row} state={part === 'manager' ? req.form : filled(manager)} first={task === 'manager'} />
        ) : null}
        {mayStandOnPage(row, cycle) ? (
          <NamingSection ui={ui} row={row} cycle={cycle} state={filled({ on_page: row.on_page_at ? 'on' : undefined })} />
        ) : null}
      </OwnPage>
    );
  };

const withdrawalPage =
  (showOwn: Handler): Handler =>
  async (sight, req) => {
    const row = found(await findOwnParticipation(sight, req.param('id')), 'participation');
    const { cycle } = await standingOfOwn(sight, row);
    if (!isLiveParticipation(row.state) || req.form.refusal) return showOwn(sight, req);
    return <WithdrawalPage ui={req.ui} id={row.id} cycle={cycle} tandem={row.state === 'paired'} />;
  };

export function mountOwn(on: Routes, underWayOf: UnderWayOf): void {
  const showOwn = ownPage(underWayOf);
  const showWithdrawal = withdrawalPage(showOwn('button'));
  const page = '/participations/:id';
  const at = (id: string) => `/participations/${id}`;
  on.get('/participations', showList(underWayOf));
  on.get(page, showOwn('button'));
  on.post(`${page}/acceptance`, {
    page: showOwn('accept'),
    form: acceptForm,
    deed: async (deed, form, req) => {
      const got = await acceptInvitation(deed, req.param('id'), form);
      return to(at(req.param('id')), got === 'in' ? 'enrolment.answer.accepted' : 'enrolment.answer.waiting');
    },
  });
  on.post(`${page}/refusal`, {
    page: showOwn('decline'),
    form: declineForm,
    deed: async (deed, form, req) => (
      await declineInvitation(deed, req.param('id'), form),
      to(at(req.param('id')), 'enrolment.answer.declined')
    ),
  });
  on.post(`${page}/place`, {
    page: showOwn('button'),
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await takePlace(deed, req.param('id')),
      to(at(req.param('id')), 'enrolment.own.place_taken')
    ),
  });
  on.post(`${page}/standards`, {
    page: showOwn('standards'),
    form: acceptForm,
    deed: async (deed, form, req) => (
      await acceptNewStandards(deed, req.param('id'), form),
      to(at(req.param('id')), 'programs.standards.accepted')
    ),
  });
  on.post(`${page}/manager`, {
    page: showOwn('manager'),
    form: managerForm,
    before: (sight, _form, req) => sight.house.limits.spend('link', networkOf(req.address)),
    deed: async (deed, form, req) => (
      await askManager(deed, req.param('id'), form),
      to(`${at(req.param('id'))}#manager`, 'enrolment.manager.sent')
    ),
  });
  on.post(`${page}/naming`, {
    page: showOwn('naming'),
    form: namingForm,
    deed: async (deed, form, req) =>
      to(`${at(req.param('id'))}#naming`, `enrolment.naming.said_${await sayNaming(deed, req.param('id'), form)}`),
  });
  on.post(`${page}/return`, {
    page: showOwn('button'),
    form: buttonForm,
    deed: async (deed, _form, req) => (await comeBack(deed, req.param('id')), to(at(req.param('id')), 'enrolment.call.done')),
  });
  on.get(`${page}/withdrawal`, showWithdrawal);
  on.post(`${page}/withdrawal`, {
    page: showWithdrawal,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await withdrawParticipation(deed, req.param('id')),
      to(at(req.param('id')), 'enrolment.withdraw.done')
    ),
  });
}
