import type { Ui } from '../../../platform/html/ui.ts';
import type { CyclePlan } from '../../cycles/rules/plan.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Fit } from '../rules/eligibility.ts';
import { inWords } from './words.ts';

/** For whom a role is, in plain words: those of the coordination, or what its conditions say. */
export function conditionWords(ui: Ui, plan: Pick<CyclePlan, 'eligibility'>, role: Side): string {
  const rule = plan.eligibility[role];
  if (!rule || (rule.levels.length === 0 && rule.bands.length === 0)) return ui.t('enrolment.eligible.everybody');
  const own = inWords(ui, rule.words);
  if (own) return own;
  const list = new Intl.ListFormat(ui.locale, { type: 'disjunction' });
  const levels = list.format(rule.levels.map((level) => ui.t(`people.career_level.${level}`)));
  const bands = list.format(rule.bands.map((band) => ui.t(`people.years_experience.${band}`)));
  return [
    rule.levels.length > 0 ? ui.t('enrolment.eligible.levels', { levels }) : '',
    rule.bands.length > 0 ? ui.t('enrolment.eligible.bands', { bands }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the profile says to it, in one or two sentences. */
export function fitWords(ui: Ui, plan: Pick<CyclePlan, 'eligibility'>, role: Side, fit: Fit): string {
  const condition = conditionWords(ui, plan, role);
  return fit.answer === 'yes' ? condition : `${condition} ${ui.t(`enrolment.eligible.${fit.answer}`)}`;
}
