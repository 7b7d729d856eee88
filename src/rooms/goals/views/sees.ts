import type { Ui } from '../../../platform/html/ui.ts';
import { goalAudience, type GoalAudience } from '../rules/goals.ts';
import { ideaAudience, type IdeaAudience } from '../rules/ideas.ts';
import { needsAudience } from '../rules/needs.ts';
import { strandAudience } from '../rules/strands.ts';

const audience = { ...goalAudience, ...strandAudience, ...needsAudience, ...ideaAudience } as const satisfies Record<
  string,
  readonly (GoalAudience | IdeaAudience)[]
>;

/** «Only» the two, unless somebody else reads it as well. */
function names(ui: Ui, who: readonly (GoalAudience | IdeaAudience)[]): string[] {
  return who.map((each) => ui.t(each === 'both' && who.length > 1 ? 'goals.sees.two' : `goals.sees.${each}`));
}

function rows(ui: Ui, parts: readonly (keyof typeof audience)[]) {
  return parts.map((part) => ({
    what: ui.t(`goals.sees.part.${part}`),
    who: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(names(ui, audience[part])),
  }));
}

export const goalSees = (ui: Ui) => rows(ui, ['goals', 'levels', 'checks', 'milestone']);
export const strandSees = (ui: Ui) => rows(ui, ['strands']);
export const needsSees = (ui: Ui) => rows(ui, ['needs', 'preparation']);
export const ideaSees = (ui: Ui) => rows(ui, ['idea_before', 'idea_after']);
