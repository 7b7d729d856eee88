import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import type { profileForm, topicsForm } from '../forms.ts';
import { missingForConfirmation, type Language } from '../rules/profile.ts';
import { lockPerson, updatePerson } from '../store/persons.ts';
import { organizationByName } from '../store/organizations.ts';
import { findProfile, replaceLanguages, replaceNeeds, replaceOffers } from '../store/profiles.ts';
import { listTopics } from '../store/topics.ts';

/** Saves the own profile. Whoever saves it has looked at it: that counts as confirming. */
export async function saveProfile(deed: Deed, form: z.output<typeof profileForm>): Promise<void> {
  const id = selfId(deed);
  const { organization, level, ...fields } = form;
  const optional = {
    preferred_name: null,
    headline: null,
    industry: null,
    years_experience_band: null,
    location: null,
    max_travel_minutes: null,
    phone: null,
    about: null,
  };
  await updatePerson(deed, id, { ...optional, ...fields, organization_id: await organizationByName(deed, organization) });
  await replaceLanguages(
    deed,
    id,
    Object.entries(level).map(([language, value]) => ({ language: language as Language, level: value })),
  );
  await audit(deed, 'person.saveProfile', { type: 'person', id });
  if (Object.keys(level).length > 0) await updatePerson(deed, id, { profile_confirmed_at: deed.now });
}

/** «Everything is still right»: opens the application form for as long as the programme says. */
export async function confirmProfile(deed: Deed): Promise<void> {
  const profile = found(await findProfile(deed, selfId(deed)), 'person');
  if (missingForConfirmation(profile).length > 0) throw new Refusal('people.profile.incomplete');
  await updatePerson(deed, profile.id, { profile_confirmed_at: deed.now });
  await audit(deed, 'person.confirmProfile', { type: 'person', id: profile.id });
}

export async function saveTopics(deed: Deed, form: z.output<typeof topicsForm>): Promise<void> {
  const id = selfId(deed);
  // One tab after the other: both replace the same rows.
  await lockPerson(deed, id);
  const profile = found(await findProfile(deed, id), 'person');
  const known = new Set((await listTopics(deed)).flatMap((group) => group.topics.map((topic) => topic.slug)));
  if ([...form.offers, ...form.needs].some((slug) => !known.has(slug))) throw new Refusal('people.topics.unknown');
  const levels = new Map(profile.offers.map((offer) => [offer.topic, offer.level]));
  const priorities = new Map(profile.needs.map((need) => [need.topic, need.priority]));
  await replaceOffers(
    deed,
    id,
    [...new Set(form.offers)].map((topic) => ({ topic, level: levels.get(topic) ?? 2 })),
  );
  await replaceNeeds(
    deed,
    id,
    [...new Set(form.needs)].map((topic) => ({ topic, priority: priorities.get(topic) ?? 2 })),
  );
  await audit(deed, 'person.saveTopics', { type: 'person', id });
}
