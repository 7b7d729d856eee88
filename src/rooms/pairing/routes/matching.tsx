import type { Sight } from '../../../platform/deed.ts';
import { to, type Answer } from '../../../platform/http/answer.ts';
import { filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { mayBeMatched } from '../../cycles/rules.ts';
import type { MatchingSettings } from '../../cycles/rules/matching.ts';
import { fullName } from '../../people/rules/profile.ts';
import { topicNames } from '../../people/store/topics.ts';
import { hasSides } from '../actions/asking.ts';
import { checkWeights, saveMatching } from '../actions/settings.ts';
import { matchingForm, settingsOf, settingsValues } from '../forms/matching.ts';
import { demandOf } from '../rules/demand.ts';
import { exampleOf, examplePeople } from '../rules/example.ts';
import { settingsVersion } from '../rules/settings.ts';
import { standingsOf } from '../rules/standing.ts';
import { listFaces } from '../store/faces.ts';
import { readPool } from '../store/pool.ts';
import { listRuns } from '../store/runs.ts';
import { MatchingPage } from '../views/matching/page.tsx';
import { coordinated } from './desk.ts';

/** What was typed and is not saved. */
export interface Draft {
  matching?: MatchingSettings;
  settings?: FormState;
  person?: string | undefined;
  name?: string | undefined;
}

export async function showMatching(sight: Sight, req: Req, draft: Draft = {}): Promise<Answer> {
  const { cycle, bar } = await coordinated(sight, req);
  const { ui } = req;
  const [pool, faces, topics, runs] = await Promise.all([
    readPool(sight, cycle),
    listFaces(sight, cycle.id),
    topicNames(sight, ui.locale),
    listRuns(sight, cycle.id),
  ]);
  const matching = draft.matching ?? cycle.matching;
  const choices = examplePeople(cycle.format, pool)
    .map(({ id }) => ({ id, name: faces.has(id) ? fullName(faces.get(id)!) : '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, ui.locale));
  const wanted = draft.person ?? req.query('person');
  const chosen = choices.some(({ id }) => id === wanted) ? wanted! : choices[0]?.id;
  const weighs = Object.values(matching.weights).some((weight) => weight > 0);
  const blocked = mayBeMatched(cycle) ? (hasSides(pool) ? undefined : 'pairing.run.nobody') : 'pairing.run.not_now';
  return (
    <MatchingPage
      ui={ui}
      bar={bar}
      cycle={cycle}
      settings={draft.settings ?? filled({ ...settingsValues(matching), name: draft.name })}
      version={settingsVersion(cycle.matching)}
      blocked={blocked && ui.t(blocked)}
      groups={standingsOf(pool)}
      faces={faces}
      demand={demandOf(pool)}
      topics={topics}
      runs={runs}
      scores={cycle.plan.scores_for === 'coordination'}
      example={{ choices, example: chosen && weighs ? exampleOf(cycle.format, pool, matching, chosen) : undefined }}
    />
  );
}

/** After a refusal the form stands as it was typed. */
export const again: Handler = (sight, req) =>
  showMatching(sight, req, { settings: req.form, person: String(req.form.values['person'] ?? '') });

export function mountMatching(on: Routes): void {
  on.get('/cycles/:id/matching', (sight, req) => showMatching(sight, req));
  on.post('/cycles/:id/matching', {
    page: again,
    form: matchingForm,
    deed: async (deed, form, req) => {
      const { cycle } = await coordinated(deed, req);
      await saveMatching(deed, cycle.id, settingsOf(form, cycle.matching), form.version ?? '');
      const person = form.person ? `?person=${encodeURIComponent(form.person)}#example` : '';
      return to(`/cycles/${cycle.id}/matching${person}`, 'pairing.settings.saved');
    },
  });
  // What is typed and not saved, on an example; reached by its button only.
  on.get('/cycles/:id/matching/preview', (_, req) => to(`/cycles/${encodeURIComponent(req.param('id'))}/matching`));
  on.post('/cycles/:id/matching/preview', {
    page: again,
    form: matchingForm,
    deed: async (deed, form, req) => {
      const { cycle } = await coordinated(deed, req);
      const matching = settingsOf(form, cycle.matching);
      checkWeights(matching);
      return showMatching(deed, req, { matching, person: form.person, name: form.name });
    },
  });
}
