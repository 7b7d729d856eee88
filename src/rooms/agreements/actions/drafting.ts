import type { z } from 'zod';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { translator, type Translate } from '../../../platform/i18n/words.ts';
import { locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { found } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { strands } from '../../goals/rules.ts';
import { goalSummary } from '../../goals/store/summary.ts';
import type { Format } from '../../programs/rules.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { dutyRoles, fixedClauses, ownTexts, partiesInOrder, type AgreementBody, type FixedClause } from '../rules/body.ts';
import { rhythmOf } from '../rules/kickoff.ts';
import { listKickoffNotes } from '../store/kickoff.ts';
import type { agreementForm } from '../forms/agreement.ts';
import type { AgreementState } from '../rules.ts';

function fixedIn(t: Translate, format: Format): Record<FixedClause, string> {
  const clauses = fixedClauses.map((clause) => [clause, t(`agreements.fixed.${clause}.${format}`)] as const);
  return Object.fromEntries(clauses) as Record<FixedClause, string>;
}

/** The clauses that always hold, in every language of the house. */
export const fixedOf = (format: Format) =>
  Object.fromEntries(locales.map((locale) => [locale, fixedIn(translator(locale), format)])) as AgreementBody['fixed'];

/** What others settle and no form of the agreement changes: names, period, goals, the clauses that always hold. */
async function settled(sight: Sight, own: OwnTandem) {
  const { format, started_on, planned_end_on, midterm_on, role } = own;
  const self = fullName(found(await findAnyPerson(sight, selfId(sight)), 'person'));
  const partner = fullName(own.partner);
  return {
    format,
    parties: partiesInOrder({ name: self, role }, partner),
    from: started_on,
    until: planned_end_on,
    midterm_on,
    goals: (await goalSummary(sight, own.id)).map((goal) => ({
      of: goal.own ? self : goal.person_id ? partner : '',
      text: goal.text,
      signs: goal.signs,
      due_on: goal.due_on,
    })),
    fixed: fixedOf(format),
  };
}

/** A first draft out of the kickoff talk, the goals and the plan; sentences that fit most are proposed in the reader's language. */
export async function firstBody(sight: Sight, own: OwnTandem, locale: Locale): Promise<AgreementBody> {
  const t = translator(locale);
  const notes = await listKickoffNotes(sight, own.id);
  const noted = (point: (typeof notes)[number]['point']) => notes.find((each) => each.point === point)?.note ?? '';
  const texts: AgreementBody['texts'] = {
    goals_words: noted('goals'),
    plan: noted('plan'),
    place: noted('framework'),
    roles: noted('roles'),
    documentation: noted('documentation'),
    reachability: t('agreements.first.reachability'),
    feedback: t('agreements.first.feedback'),
    confidentiality: '',
    boundaries: '',
  };
  const duties = dutyRoles(own.format).map((role) => [role, t(`agreements.first.duties.${role}`)] as const);
  return {
    ...(await settled(sight, own)),
    ...rhythmOf(own, own.settings),
    mode: own.mode,
    strands: Object.fromEntries(strands.map((strand) => [strand, ''])) as AgreementBody['strands'],
    duties: Object.fromEntries(duties),
    texts,
  };
}

/** What was typed, over what stands. */
export function withTyped(body: AgreementBody, form: z.output<typeof agreementForm>): AgreementBody {
  const { interval_weeks, session_count, session_minutes, mode, strands_out } = form;
  const told = strands.map((strand) => [strand, strands_out.includes(strand) ? null : (form.strands[strand] ?? '')] as const);
  return {
    ...body,
    interval_weeks,
    session_count,
    session_minutes,
    mode,
    strands: Object.fromEntries(told) as AgreementBody['strands'],
    duties: Object.fromEntries(dutyRoles(body.format).map((role) => [role, form.duties[role] ?? ''])),
    texts: Object.fromEntries(ownTexts.map((text) => [text, form[text] ?? ''])) as AgreementBody['texts'],
  };
}

/** A draft goes along with names, period, goals and the clauses that always hold; what is offered stands as it was offered. */
export async function currentBody(
  sight: Sight,
  own: OwnTandem,
  { state, body }: { state: AgreementState; body: AgreementBody },
): Promise<AgreementBody> {
  return state === 'draft' ? { ...body, ...(await settled(sight, own)) } : body;
}
