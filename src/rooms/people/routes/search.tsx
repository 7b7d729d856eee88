import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { saveGoals, saveGoalsOffered, saveNeeds, saveStyle } from '../actions/search.ts';
import { goalsForm, goalsOfferedForm, needsForm, styleForm } from '../forms.ts';
import { filledParts, statementValues } from '../rules/fit.ts';
import { findProfile, type Profile } from '../store/profiles.ts';
import { listTopics, topicNames } from '../store/topics.ts';
import { SearchPage, type SearchForms } from '../views/search.tsx';

/** Stored values, a state for each form of the page. */
function stored(profile: Profile): SearchForms {
  return {
    needs: filled({
      needs: profile.needs.map((need) => need.topic),
      priority: Object.fromEntries(profile.needs.map((need) => [need.topic, String(need.priority)])),
    }),
    goals: filled({ goals_sought: profile.goals_sought, wished_experience: profile.wished_experience }),
    style: filled({ statements: statementValues(profile.statements) }),
    offered: filled({ goals_offered: profile.goals_offered }),
  };
}

/** The page; one of its forms may come back with what is wrong with it, the others show what is stored. */
const show =
  (wrong?: keyof SearchForms): Handler =>
  async (sight, req) => {
    const profile = found(await findProfile(sight, selfId(sight)), 'person');
    const states: SearchForms = stored(profile);
    if (wrong) states[wrong] = req.form;
    return (
      <SearchPage
        ui={req.ui}
        states={states}
        needs={profile.needs.map((need) => need.topic)}
        names={await topicNames(sight, req.ui.locale)}
        groups={await listTopics(sight, { active: true })}
        there={filledParts(profile)}
      />
    );
  };

export function mountSearch(on: Routes): void {
  on.get('/profile/search', show());
  on.post('/profile/search/needs', {
    page: show('needs'),
    form: needsForm,
    deed: async (deed, form) => (await saveNeeds(deed, form), to('/profile/search#needs', 'people.search.saved')),
  });
  on.post('/profile/search/goals', {
    page: show('goals'),
    form: goalsForm,
    deed: async (deed, form) => (await saveGoals(deed, form), to('/profile/search#goals', 'people.search.saved')),
  });
  on.post('/profile/search/style', {
    page: show('style'),
    form: styleForm,
    deed: async (deed, form) => (await saveStyle(deed, form), to('/profile/search#style', 'people.search.saved')),
  });
  on.post('/profile/search/offered', {
    page: show('offered'),
    form: goalsOfferedForm,
    deed: async (deed, form) => (await saveGoalsOffered(deed, form), to('/profile/search#offered', 'people.search.saved')),
  });
}
