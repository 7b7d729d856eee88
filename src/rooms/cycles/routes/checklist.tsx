import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { addCheck, dropCheck, planCheck, reopenCheck, tickCheck } from '../actions/checks.ts';
import { evidenceForm, ownCheckForm, planForm } from '../forms/steering.ts';
import { maySetUp, runningRoles } from '../rules.ts';
import { standOf } from '../rules/checks.ts';
import type { CycleFacts, FactsOf } from '../rules/facts.ts';
import { gateIsPassed } from '../rules/steering.ts';
import { listChecks, type Check } from '../store/checks.ts';
import { findDeskCycle, type DeskCycle } from '../store/cycles.ts';
import { readFacts } from '../store/facts.ts';
import { namesOf } from '../store/names.ts';
import { listStaff } from '../store/staff.ts';
import { CheckPage } from '../views/check.tsx';
import { ChecklistPage, type CheckLine } from '../views/checklist.tsx';
import { stepsAhead } from './ahead.ts';

async function reach(sight: Sight, req: Req): Promise<DeskCycle> {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  must(maySetUp(cycle.desk));
  return cycle;
}

async function linesOf(sight: Sight, cycle: DeskCycle, checks: readonly Check[], facts: CycleFacts): Promise<CheckLine[]> {
  const names = await namesOf(
    sight,
    checks.flatMap(({ owner_id, done_by }) => [owner_id, done_by]),
  );
  return checks.map((check) => ({
    ...check,
    stand: standOf(check, facts),
    owner: names.get(check.owner_id ?? '') ?? '',
    by: names.get(check.done_by ?? '') ?? '',
    overdue: check.due_on !== null && check.due_on < dayOf(sight.now),
    fixed: gateIsPassed(check.gate, cycle),
  }));
}

export const showChecklist =
  (factsOf: FactsOf): Handler =>
  async (sight, req) => {
    const cycle = await reach(sight, req);
    const [checks, facts] = await Promise.all([listChecks(sight, cycle.id), readFacts(sight, cycle, factsOf)]);
    const adding = req.ui.path === `/cycles/${cycle.id}/checklist`;
    return (
      <ChecklistPage
        ui={req.ui}
        cycle={cycle}
        lines={await linesOf(sight, cycle, checks, facts)}
        steps={stepsAhead(cycle, checks, facts)}
        running={facts.people.tandems_running}
        form={adding ? req.form : emptyForm}
        refusal={adding ? undefined : req.form.refusal}
      />
    );
  };

const showCheck =
  (factsOf: FactsOf): Handler =>
  async (sight, req) => {
    const cycle = await reach(sight, req);
    const [all, facts, staff] = await Promise.all([
      listChecks(sight, cycle.id),
      readFacts(sight, cycle, factsOf),
      listStaff(sight, cycle.id),
    ]);
    const check = found(
      all.find(({ id }) => id === req.param('check')),
      'check',
    );
    const [line] = await linesOf(sight, cycle, [check], facts);
    // One person may be in charge of several things; only those who run the cycle can open the point.
    const people = new Map(
      staff
        .filter(({ role, person_id }) => (runningRoles as readonly string[]).includes(role) || person_id === check.owner_id)
        .map(({ person_id, ...person }) => [person_id, { ...person, id: person_id }]),
    );
    const ticking = /\/(tick|reopening|removal)$/.test(req.ui.path);
    return (
      <CheckPage
        ui={req.ui}
        cycle={cycle}
        line={line!}
        people={[...people.values()]}
        plan={
          req.form !== emptyForm && !ticking ? req.form : filled({ owner_id: check.owner_id ?? '', due_on: check.due_on ?? '' })
        }
        tick={req.form !== emptyForm && ticking ? req.form : filled({ evidence: check.evidence })}
      />
    );
  };

export function mountChecklist(on: Routes, factsOf: FactsOf): void {
  const path = '/cycles/:id/checklist';
  const list = (req: Req) => `/cycles/${req.param('id')}/checklist`;
  const [page, one] = [showChecklist(factsOf), showCheck(factsOf)];
  on.get(path, page);
  on.post(path, {
    page,
    form: ownCheckForm,
    deed: async (deed, form, req) => {
      const id = await addCheck(deed, req.param('id'), form);
      return to(`${list(req)}#check-${id}`, 'cycles.checklist.added');
    },
  });
  on.get(`${path}/:check`, one);
  on.post(`${path}/:check`, {
    page: one,
    form: planForm,
    deed: async (deed, form, req) => {
      await planCheck(deed, req.param('id'), req.param('check'), form);
      return to(`${list(req)}#check-${req.param('check')}`, 'cycles.checklist.planned');
    },
  });
  on.post(`${path}/:check/tick`, {
    page: one,
    form: evidenceForm,
    deed: async (deed, form, req) => {
      await tickCheck(deed, req.param('id'), req.param('check'), form);
      const undo = `${list(req)}/${req.param('check')}/reopening`;
      return to(`${list(req)}#check-${req.param('check')}`, { key: 'cycles.checklist.done', undo });
    },
  });
  on.post(`${path}/:check/reopening`, {
    page: one,
    form: buttonForm,
    deed: async (deed, _, req) => {
      await reopenCheck(deed, req.param('id'), req.param('check'));
      return to(`${list(req)}/${req.param('check')}`, 'cycles.checklist.reopened');
    },
  });
  on.post(`${path}/:check/removal`, {
    page: one,
    form: buttonForm,
    deed: async (deed, _, req) => {
      await dropCheck(deed, req.param('id'), req.param('check'));
      return to(list(req), 'cycles.checklist.dropped');
    },
  });
}
