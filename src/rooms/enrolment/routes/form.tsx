import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, Refusal } from '../../../platform/refusal.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { listTopics, topicNames } from '../../people/store/topics.ts';
import { saveForm } from '../actions/form.ts';
import { enrolmentForm } from '../forms/form.ts';
import { asksWish, mayFillIn } from '../rules/editing.ts';
import { missingInForm, poolHintFrom } from '../rules/form.ts';
import { firstValues, profileValues } from '../rules/prefill.ts';
import { plainValues, topicValues } from '../rules/stored.ts';
import { listExclusions } from '../store/exclusions.ts';
import { countGenders, findEarlier, ownProfile } from '../store/form.ts';
import { findOwnParticipation, type Participation } from '../store/participations.ts';
import { listParticipationTopics } from '../store/topics.ts';
import { openWord } from '../store/words.ts';
import { FormPage } from '../views/form/page.tsx';

const written = (house: Sight['house'], row: Participation) =>
  Object.fromEntries((['goals', 'motivation', 'brings'] as const).map((word) => [word, openWord(house, row, word)]));

const isFresh = (row: Participation, topics: readonly unknown[]) =>
  topics.length === 0 &&
  row.form_at === null &&
  !row.sealed_motivation &&
  !row.sealed_goals &&
  !row.sealed_brings &&
  row.statements.length === 0 &&
  row.goals_sought.length + row.goals_offered.length === 0;

/** What is stored; in a form that nobody has touched what profile and an earlier cycle say. */
async function storedState(sight: Sight, row: Participation): Promise<{ state: FormState; fresh: boolean }> {
  const [profile, topics] = [await ownProfile(sight, row), await listParticipationTopics(sight, row.id)];
  const excluded = await listExclusions(sight, row.id);
  const base = {
    ...profileValues(profile),
    keep: excluded.map(({ id }) => id),
    manager_name: row.manager_name ?? undefined,
    manager_email: row.manager_email ?? undefined,
  };
  if (!isFresh(row, topics))
    return {
      state: filled({ ...plainValues(row), ...written(sight.house, row), ...topicValues(topics), ...base }),
      fresh: false,
    };
  const earlier = await findEarlier(sight, row);
  const listed = (await listTopics(sight, { active: true })).flatMap((group) => group.topics.map(({ slug }) => slug));
  const before = earlier && {
    ...plainValues(earlier),
    ...written(sight.house, earlier),
    ...topicValues((await listParticipationTopics(sight, earlier.id)).filter(({ topic }) => listed.includes(topic))),
    gender: undefined,
    gender_wish: undefined,
    // The contract of then may be another one by now.
    contract_end_on: row.contract_end_on ?? undefined,
  };
  const first = { ...plainValues(row), ...firstValues(profile, new Set(listed)), ...before };
  return { state: filled({ ...first, ...base }), fresh: true };
}

/** With the first refusal everything that is missing is named, not one field after the other. */
function withMissing(state: FormState, cycle: Cycle, row: Participation): FormState {
  const lacks = Object.values(state.errors).some(({ key }) => key === 'platform.form.required');
  if (!lacks || state.values['again']) return state;
  const missing = missingInForm(cycle.format, row.role, state.values);
  return {
    ...state,
    errors: {
      ...Object.fromEntries(missing.map((field) => [field, { key: 'platform.form.required' as const }])),
      ...state.errors,
    },
  };
}

const show: Handler = async (sight, req) => {
  const row = found(await findOwnParticipation(sight, req.param('id')), 'participation');
  const cycle = found(await readCycle(sight, row.cycle_id), 'cycle');
  if (!mayFillIn(row, cycle)) {
    if (req.form.refusal) throw new Refusal(req.form.refusal.key);
    return to(`/participations/${row.id}`);
  }
  const { ui } = req;
  const stored = await storedState(sight, row);
  const typed = Object.keys(req.form.values).length > 0 || req.form.refusal !== undefined;
  const others = row.role === 'partner' ? (['partner'] as const) : (['mentor'] as const);
  const pool = await countGenders(sight, { cycle_id: cycle.id, roles: others });
  const excluded = (await listExclusions(sight, row.id)).map(({ id, sealed_note }) => ({
    id,
    text: sealed_note ? sight.house.vault.open(sealed_note, `participation_exclusion.note.${id}`) : '',
  }));
  return (
    <FormPage
      ui={ui}
      participation_id={row.id}
      cycle={ui.locale === 'en' ? cycle.name_en : cycle.name_de}
      format={cycle.format}
      role={row.role}
      state={withMissing(typed ? req.form : stored.state, cycle, row)}
      fresh={stored.fresh && !typed}
      complete={row.form_at !== null}
      groups={await listTopics(sight, { active: true })}
      names={await topicNames(sight, ui.locale)}
      manager={{ asked: row.manager_asked_at !== null, agreement: cycle.plan.manager_agreement }}
      pool={pool.woman >= poolHintFrom && pool.man >= poolHintFrom ? pool : undefined}
      asks_wish={asksWish(row)}
      excluded={excluded}
    />
  );
};

export function mountForm(on: Routes): void {
  on.get('/participations/:id/form', show);
  on.post('/participations/:id/form', {
    page: show,
    form: enrolmentForm,
    deed: async (deed, form, req) => {
      const id = req.param('id');
      const saved = await saveForm(deed, id, form);
      return saved === 'complete' || !form.again
        ? to(`/participations/${id}`, 'enrolment.form.done')
        : to(`/participations/${id}/form`, 'enrolment.form.saved');
    },
  });
}
