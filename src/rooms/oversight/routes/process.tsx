import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must } from '../../../platform/refusal.ts';
import { findDeskCycle } from '../../cycles/store/cycles.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findNetwork } from '../../people/store/network.ts';
import { isLive, nextTandemState } from '../../tandems/rules.ts';
import { agreementDue, firstTalkDue, goalsDue, hasMidterm, kickoffDue } from '../../tandems/rules/deadlines.ts';
import { addLook, finishLook, nameContact, reopenLook, settleWish } from '../actions/accompany.ts';
import { contactForm, lookForm } from '../forms.ts';
import { cycleContacts, listContactChoices } from '../store/contact.ts';
import { findProcess, type Process } from '../store/list.ts';
import { listLooks } from '../store/looks.ts';
import { listMeetings } from '../store/meetings.ts';
import { isOffice, mayAccompany } from '../store/reach.ts';
import { listWishes } from '../store/wishes.ts';
import type { Milestone } from '../views/process-parts.tsx';
import { ProcessPage } from '../views/process.tsx';
import { lineOf } from './line.ts';

/** The steps that this tandem takes, each with its day. What an ended one never reached is left out. */
function milestonesOf(row: Process): Milestone[] {
  const live = isLive(row.state);
  const { settings } = row;
  const all: (Milestone | undefined)[] = [
    { label: 'formed', at: row.started_on },
    { label: 'talked', at: row.talked_at, due: firstTalkDue(row, settings) },
    row.has_kickoff ? { label: 'kickoff', at: row.kickoff_at, due: kickoffDue(row, settings) } : undefined,
    row.has_agreement ? { label: 'signed', at: row.signed_at, due: agreementDue(row, settings) } : undefined,
    row.has_kickoff || row.has_agreement ? { label: 'goals', at: row.goals_at, due: goalsDue(row, settings) } : undefined,
    hasMidterm(row) ? { label: 'midterm', at: row.midterm_at, due: row.midterm_on } : undefined,
    { label: 'closing', at: row.closing_at, due: row.planned_end_on },
    row.ended_at ? { label: 'ended', at: row.ended_at } : undefined,
  ];
  return all.filter((each) => each !== undefined).filter(({ at }) => live || at);
}

const mailSubject = (text: string) => `subject=${encodeURIComponent(text)}`;

const showProcess: Handler = async (sight, req) => {
  must(await mayAccompany(sight));
  const row = found(await findProcess(sight, req.param('id')), 'tandem');
  const { ui } = req;
  const cycle = row.cycle_id ? await findDeskCycle(sight, row.cycle_id) : undefined;
  const [looks, meetings, wishes, choices, network, running] = await Promise.all([
    listLooks(sight, row.id),
    listMeetings(sight, row.id),
    listWishes(sight, row.id),
    listContactChoices(sight, row.id),
    findNetwork(sight),
    cycleContacts(sight, row.id),
  ]);
  const live = isLive(row.state);
  const today = dayOf(sight.now);
  const names = new Map(row.parties.map(({ person_id, name }) => [person_id, name || ui.t('oversight.list.gone')]));
  const due = looks.find(({ done_at, due_on }) => !done_at && due_on <= today);
  const fresh = req.form === emptyForm;
  const naming = ui.path.endsWith('/contact');
  const looking = !fresh && !naming && Object.keys(req.form.errors).length > 0;
  return (
    <ProcessPage
      ui={ui}
      cycle={cycle}
      line={{ ...lineOf(ui, row, new Map(choices.map((person) => [person.id, fullName(person)]))), hold_until: row.hold_until }}
      live={live}
      parties={row.parties}
      mailto={
        row.parties.every(({ name }) => name) && live
          ? `mailto:${row.parties.map(({ email }) => encodeURIComponent(email)).join(',')}?${mailSubject(ui.t('oversight.process.write_subject'))}`
          : undefined
      }
      milestones={milestonesOf(row)}
      meetings={meetings}
      wishes={wishes.map((wish) => ({
        ...wish,
        name: names.get(wish.person_id) ?? '',
        other: row.parties.find(({ person_id }) => person_id !== wish.person_id)?.name ?? '',
      }))}
      looks={looks}
      weeks={row.settings.check_in_weeks}
      today={today}
      choices={choices.map((person) => ({ id: person.id, name: fullName(person) }))}
      address={running[0]?.name ?? network?.contact_address ?? network?.name ?? ''}
      freeze={isOffice(sight) && nextTandemState(row, 'protect') ? `/protections/new?tandem=${row.id}` : undefined}
      may_protect={isOffice(sight) && row.state === 'protective'}
      forms={{
        contact: !fresh && naming ? req.form : filled({ person_id: row.contact_id ?? undefined }),
        look: looking ? req.form : due ? filled({ mood: due.mood ?? undefined, note: due.note }) : emptyForm,
      }}
      refusal={naming ? undefined : req.form.refusal}
    />
  );
};

export function mountProcess(on: Routes): void {
  const path = '/program/tandems/:id';
  const here = (req: Req, place = '') => `/program/tandems/${req.param('id')}${place}`;
  on.get(path, showProcess);
  on.post(`${path}/contact`, {
    page: showProcess,
    form: contactForm,
    deed: async (deed, form, req) => (await nameContact(deed, req.param('id'), form), to(here(req), 'oversight.contact.saved')),
  });
  on.post(`${path}/check-ins`, {
    page: showProcess,
    form: lookForm,
    deed: async (deed, form, req) => {
      const look = await addLook(deed, req.param('id'), form);
      return to(here(req, '#looks'), { key: 'oversight.look.done', undo: `${here(req)}/check-ins/${look}/reopening` });
    },
  });
  on.post(`${path}/check-ins/:check`, {
    page: showProcess,
    form: lookForm,
    deed: async (deed, form, req) => {
      await finishLook(deed, req.param('id'), req.param('check'), form);
      return to(here(req, '#looks'), {
        key: 'oversight.look.done',
        undo: `${here(req)}/check-ins/${req.param('check')}/reopening`,
      });
    },
  });
  on.post(`${path}/check-ins/:check/reopening`, {
    page: showProcess,
    form: buttonForm,
    deed: async (deed, _, req) => (
      await reopenLook(deed, req.param('id'), req.param('check')),
      to(here(req, '#looks'), 'oversight.look.reopened')
    ),
  });
  for (const [verb, settled] of [
    ['settlement', true],
    ['reopening', false],
  ] as const)
    on.post(`${path}/wishes/:person/:kind/${verb}`, {
      page: showProcess,
      form: buttonForm,
      deed: async (deed, _, req) => {
        const wish = { person: req.param('person'), kind: req.param('kind') };
        await settleWish(deed, req.param('id'), wish, settled);
        return to(here(req, '#wishes'), settled ? 'oversight.wish.done' : 'oversight.wish.reopened');
      },
    });
}
