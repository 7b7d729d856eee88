import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { goalsForm, goalsOfferedForm, needsForm, styleForm } from '../forms.ts';
import { ranked, storedStatements } from '../rules/fit.ts';
import { lockPerson, updatePerson, type Person } from '../store/persons.ts';
import { findProfile, replaceNeeds } from '../store/profiles.ts';
import { listTopics } from '../store/topics.ts';

/** That something was saved, never what: nobody but the person reads it. */
async function saved(deed: Deed, part: string): Promise<void> {
  await audit(deed, 'person.saveSearch', { type: 'person', id: selfId(deed) }, { after: { part } });
}

/** Topics from the list, or such as she has chosen before and the office has taken off it since. */
export async function saveNeeds(deed: Deed, form: z.output<typeof needsForm>): Promise<void> {
  const id = selfId(deed);
  await lockPerson(deed, id);
  const profile = found(await findProfile(deed, id), 'person');
  const listed = (await listTopics(deed, { active: true })).flatMap((group) => group.topics.map((topic) => topic.slug));
  const known = new Set([...listed, ...profile.needs.map((need) => need.topic)]);
  if (form.needs.some((slug) => !known.has(slug))) throw new Refusal('people.topics.unknown', {}, { field: 'needs' });
  await replaceNeeds(deed, id, ranked(form.needs, form.priority));
  await saved(deed, 'needs');
}

type SearchFields = Pick<Person, 'goals_sought' | 'goals_offered' | 'wished_experience' | 'statements'>;

async function saveFields(deed: Deed, part: string, fields: Partial<SearchFields>): Promise<void> {
  await updatePerson(deed, selfId(deed), fields);
  await saved(deed, part);
}

export async function saveGoals(deed: Deed, form: z.output<typeof goalsForm>): Promise<void> {
  const { goals_sought, wished_experience } = form;
  await saveFields(deed, 'goals', {
    goals_sought: [...new Set(goals_sought)],
    wished_experience: [...new Set(wished_experience)],
  });
}

export async function saveStyle(deed: Deed, form: z.output<typeof styleForm>): Promise<void> {
  await saveFields(deed, 'style', { statements: storedStatements(form.statements) });
}

export async function saveGoalsOffered(deed: Deed, form: z.output<typeof goalsOfferedForm>): Promise<void> {
  await saveFields(deed, 'offered', { goals_offered: [...new Set(form.goals_offered)] });
}
