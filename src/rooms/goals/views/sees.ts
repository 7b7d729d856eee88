import type { Ui } from '../../../platform/html/ui.ts';
import type { Format } from '../../programs/rules.ts';
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

function rows(ui: Ui, parts: readonly (keyof typeof audience)[], format?: Format) {
  const inFormat = (who: readonly (GoalAudience | IdeaAudience)[]) =>
    format === 'network' ? who.map((each) => (each === 'coordination' ? 'counted' : each)) : who;
  return parts.map((part) => ({
    what: ui.t(`goals.sees.part.${part}`),
    who: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(names(ui, inFormat(audience[part]))),
  }));
}

export const goalSees = (ui: Ui, format: Format) => rows(ui, ['goals', 'levels', 'checks', 'milestone'], format);
export const strandSees = (ui: Ui) => rows(ui, ['strands']);
export const needsSees = (ui: Ui) => rows(ui, ['needs', 'preparation']);
export const ideaSees = (ui: Ui) => rows(ui, ['idea_before', 'idea_after']);
/** The same in the words of the office, which is none of the two. */
export const releasedSees = ({ t, locale }: Ui) =>
  (['idea_before', 'idea_after'] as const).map((part) => {
    const who: readonly IdeaAudience[] = ideaAudience[part];
    const words = who.map((each) =>
      t(each === 'office' ? 'goals.sees.office' : who.length > 1 ? 'goals.sees.pair' : 'goals.sees.only_pair'),
    );
    return {
      what: t(`goals.sees.part.${part}`),
      who: new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    };
  });
