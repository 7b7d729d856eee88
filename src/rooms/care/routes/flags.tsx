import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { closeFlag, openCase } from '../actions/flags.ts';
import { flagNoteForm, openCaseForm } from '../forms.ts';
import { joinableStates } from '../rules/case.ts';
import type { CaseState } from '../rules.ts';
import { listCasesAbout } from '../store/cases.ts';
import { findFlag, listFlagsAbout } from '../store/flags.ts';
import { sourcesOf } from '../store/sources.ts';
import type { Known } from '../views/about.tsx';
import { FlagPage } from '../views/flag.tsx';
import { briefStanding, daysSince } from './standing.ts';

/** What else the office has about the same person; `but`: the flag or case that is open. */
export async function knownAbout(sight: Sight, about_id: string, but: { flag?: string; case?: string }): Promise<Known> {
  const [flags, cases] = await Promise.all([listFlagsAbout(sight, about_id), listCasesAbout(sight, about_id)]);
  return {
    flags: flags.filter(({ id, case_id }) => id !== but.flag && (but.case === undefined || case_id !== but.case)),
    cases: cases
      .filter(({ id }) => id !== but.case)
      .map((row) => ({ id: row.id, opened_at: row.opened_at, standing: briefStanding(row, sight.now) })),
  };
}

const showFlag: Handler = async (sight, req) => {
  const flag = found(await findFlag(sight, req.param('id')), 'flag');
  const [sources, known, cases, person] = await Promise.all([
    sourcesOf(sight, [flag]),
    knownAbout(sight, flag.about_id, { flag: flag.id }),
    listCasesAbout(sight, flag.about_id),
    findAnyPerson(sight, flag.about_id),
  ]);
  const joinable = cases.filter(({ state }) => (joinableStates as readonly CaseState[]).includes(state));
  const preset = filled({ side: flag.side, into: joinable[0]?.id ?? 'new' });
  const closing = req.ui.path.endsWith('/closing');
  const fresh = req.form === emptyForm;
  return (
    <FlagPage
      ui={req.ui}
      forms={{
        close: !fresh && closing ? { ...req.form, refusal: undefined } : emptyForm,
        open: !fresh && !closing ? { ...req.form, refusal: undefined } : preset,
        refused: fresh ? undefined : req.form,
      }}
      flag={flag}
      name={fullName(flag)}
      days={daysSince(flag.created_at, sight.now)}
      source={sources[0]}
      known={known}
      joinable={joinable}
      gone={!person || (!maySignIn(person.status) && person.status !== 'blocked')}
    />
  );
};

export function mountFlags(on: Routes): void {
  const flagOf = (req: Req) => req.param('id');
  on.get('/cases/flags/:id', showFlag);
  on.post('/cases/flags/:id/closing', {
    page: showFlag,
    form: flagNoteForm,
    deed: async (deed, form, req) => (await closeFlag(deed, flagOf(req), form), to('/cases', 'care.flag.closed_now')),
  });
  on.post('/cases/flags/:id/case', {
    page: showFlag,
    form: openCaseForm,
    deed: async (deed, form, req) => {
      const id = await openCase(deed, flagOf(req), form);
      return to(`/cases/${id}`, form.into === 'new' ? 'care.flag.opened_now' : 'care.flag.joined_now');
    },
  });
}
