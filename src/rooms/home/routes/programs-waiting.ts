import type { Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { listDueNotices } from '../../consortium/store/notice-due.ts';
import { listOrganizationSteps } from '../../consortium/store/steps.ts';
import { listNominationSteps } from '../../enrolment/store/own-people.ts';
import { listPeopleSteps } from '../../enrolment/store/people-steps.ts';
import { listEnrolmentSteps } from '../../enrolment/store/steps.ts';
import { listProposalSteps } from '../../pairing/store/steps.ts';
import { listCheckSteps } from '../store/checks.ts';
import type { WaitingProgram } from '../views/steps/programs.ts';

const dayAt = (on: string) => new Date(`${on}T00:00:00Z`);

/** What waits for the reader in programmes: as participant, as coordination, for her organisation. */
export async function programsWaiting(sight: Sight, { locale }: Pick<Ui, 'locale'>): Promise<WaitingProgram[]> {
  const [enrolment, people, organizations, nominations, proposals, checks, notices] = await Promise.all([
    listEnrolmentSteps(sight),
    listPeopleSteps(sight),
    listOrganizationSteps(sight),
    listNominationSteps(sight),
    listProposalSteps(sight),
    listCheckSteps(sight),
    listDueNotices(sight),
  ]);
  const named = (names: { name_de: string; name_en: string }) => (locale === 'en' ? names.name_en : names.name_de);
  const cycleOf = (row: { cycle_de: string; cycle_en: string }) => (locale === 'en' ? row.cycle_en : row.cycle_de);
  const empty = { organization: '', count: 1, due: null };
  return [
    ...enrolment.map(({ kind, cycle, path, since, due, count }) => ({
      ...empty,
      kind,
      name: named(cycle),
      path,
      since,
      due,
      count,
    })),
    ...people.map(({ kind, cycle, path, since, count }) => ({ ...empty, kind, name: named(cycle), path, since, count })),
    ...organizations.map((row) => ({
      ...empty,
      kind: row.kind,
      name: cycleOf(row),
      organization: row.organization,
      path: row.path,
      since: row.since,
    })),
    ...nominations.map((row) => ({
      kind: 'nominations' as const,
      name: cycleOf(row),
      organization: row.organization,
      path: row.path,
      since: row.since,
      due: row.due ? dayAt(row.due) : null,
      count: row.missing,
    })),
    ...proposals.map(({ kind, asks, href, since, due, count, ...names }) => ({
      kind: asks ? ('asked' as const) : (`proposal_${kind}` as const),
      name: named(names),
      organization: asks ?? '',
      path: href,
      since,
      due: kind === 'silent' ? null : due,
      count,
    })),
    ...notices.map(({ kind, cycle_id, on, ...names }) => ({
      ...empty,
      kind: `notice_${kind}` as const,
      name: named(names),
      path: `/cycles/${cycle_id}/organizations/notices`,
      since: dayAt(on),
      due: dayAt(on),
    })),
    ...checks.map(({ cycle, count, due_on, path }) => ({
      ...empty,
      kind: 'checks' as const,
      name: named(cycle),
      path,
      since: dayAt(due_on),
      due: dayAt(due_on),
      count,
    })),
  ];
}
