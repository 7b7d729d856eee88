import { z } from 'zod';
import { careerLevels, experienceBands } from '../../people/rules/profile.ts';
import { isSettled, sides, sidesOf, type Side } from '../rules.ts';
import type { CyclePlan, Eligibility } from '../rules/plan.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import type { Cycle } from '../store/cycles.ts';
import { bothFields, bothOf, dayField, needWords, stepFields, ticked, words } from './both.ts';

const levels = z.array(z.enum(careerLevels)).default([]);
const bands = z.array(z.enum(experienceBands)).default([]);
const count = z.coerce.number().int().min(1).max(2000).optional();
const least = (max: number) => z.coerce.number().int().min(0).max(max).default(0);

/** Fields of a role begin with its name; those of roles that the format does not know are not sent. */
export const participantsForm = z
  .object({
    ...stepFields,
    groups_de: words(600),
    groups_en: words(600),
    gender: ticked,
    rationale_de: words(1200),
    rationale_en: words(1200),
    review_on: dayField,
    ways: z.array(z.enum(['nomination', 'call'])).min(1),
    manager_agreement: ticked,
    mentor_levels: levels,
    mentee_levels: levels,
    partner_levels: levels,
    mentor_bands: bands,
    mentee_bands: bands,
    partner_bands: bands,
    mentor_words_de: words(400),
    mentor_words_en: words(400),
    mentee_words_de: words(400),
    mentee_words_en: words(400),
    partner_words_de: words(400),
    partner_words_en: words(400),
    mentor_places: count,
    mentee_places: count,
    partner_places: count,
    min_organizations: least(100),
    min_per_organization: least(50),
  })
  .superRefine((form, context) => {
    needWords(form, context, 'groups');
    if (!form.gender) return;
    needWords(form, context, 'rationale');
    if (!form.review_on) context.addIssue({ code: 'custom', path: ['review_on'], message: 'cycles.form.review_on' });
  });

type Form = z.output<typeof participantsForm>;

export function participantsValues({ plan }: Cycle): object {
  const roles = sides.flatMap((side) => {
    const { levels: chosen, bands: years, words: said } = plan.eligibility[side] ?? {};
    return [
      {
        [`${side}_levels`]: chosen ?? [],
        [`${side}_bands`]: years ?? [],
        ...bothFields(`${side}_words`, said),
        [`${side}_places`]: plan.places[side] ?? '',
      },
    ];
  });
  return {
    ...bothFields('groups', plan.target.groups),
    gender: plan.target.gender,
    ...bothFields('rationale', plan.target.rationale),
    review_on: plan.target.review_on ?? '',
    ways: [...(plan.ways.nomination ? ['nomination'] : []), ...(plan.ways.call ? ['call'] : [])],
    manager_agreement: plan.manager_agreement,
    min_organizations: plan.min_organizations,
    min_per_organization: plan.min_per_organization,
    ...Object.assign({}, ...roles),
  } as object;
}

const eligibilityOf = (form: Form, side: Side): Eligibility => ({
  levels: form[`${side}_levels`],
  bands: form[`${side}_bands`],
  words: bothOf(form, `${side}_words`),
});

/** Whom it is for may be said better at any time; who may take part stands once people were asked. */
export function participantsChange(cycle: Cycle, form: Form): SetupChange {
  const of = sidesOf(cycle.format);
  const places = Object.fromEntries(of.flatMap((side) => (form[`${side}_places`] ? [[side, form[`${side}_places`]]] : [])));
  const plan: Partial<CyclePlan> = {
    target: {
      groups: bothOf(form, 'groups'),
      gender: form.gender,
      rationale: bothOf(form, 'rationale'),
      review_on: form.review_on,
    },
    ways: { nomination: form.ways.includes('nomination'), call: form.ways.includes('call') },
    manager_agreement: form.manager_agreement,
    places,
    min_organizations: form.min_organizations,
    min_per_organization: form.min_per_organization,
  };
  if (isSettled(cycle)) return { plan };
  return { plan: { ...plan, eligibility: Object.fromEntries(of.map((side) => [side, eligibilityOf(form, side)])) } };
}
