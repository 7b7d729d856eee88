import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findPerson } from '../../people/store/persons.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { ideaChangeForm, ideaForm } from '../forms.ts';
import { ideaMail, releasedMail } from '../mails.tsx';
import { isReleased, maxIdeas, releasedBy } from '../rules/ideas.ts';
import {
  clearReleases,
  deleteIdea,
  findIdea,
  insertIdea,
  listIdeas,
  listReleases,
  saveRelease,
  sealIdea,
  updateIdea,
} from '../store/ideas.ts';
import { openRoom } from './open.ts';

/** Writes an idea down for the two; nobody else reads it. A second click leads to the same. Returns its id. */
export async function recordIdea(deed: Deed, tandem_id: string, form: z.output<typeof ideaForm>): Promise<string> {
  const own = await openRoom(deed, tandem_id);
  const ideas = await listIdeas(deed, own.id);
  const same = ideas.find(({ title, text }) => title === form.title && text === form.text);
  if (same) return same.id;
  if (ideas.length >= maxIdeas) throw new Refusal('goals.refused.ideas', { max: maxIdeas });
  const id = deed.house.chance.id();
  await insertIdea(deed, {
    id,
    program_id: own.program_id,
    tandem_id: own.id,
    author_id: selfId(deed),
    ...sealIdea(deed.house, id, form),
    created_at: deed.now,
    updated_at: deed.now,
    released_at: null,
  });
  return id;
}

/** Changed words are nobody's release any more: both look at them again before anybody else reads them. */
export async function changeIdea(
  deed: Deed,
  tandem_id: string,
  idea_id: string,
  form: z.output<typeof ideaChangeForm>,
): Promise<void> {
  await openRoom(deed, tandem_id);
  const idea = found(await findIdea(deed, tandem_id, idea_id), 'idea');
  if (idea.title === form.title && idea.text === form.text) return;
  if (idea.version !== form.version) throw new Refusal('goals.refused.changed');
  await clearReleases(deed, idea.id);
  await updateIdea(deed, idea.id, {
    ...sealIdea(deed.house, idea.id, form),
    version: idea.version + 1,
    updated_at: deed.now,
    released_at: null,
  });
  if (idea.released_at) await audit(deed, 'idea.withdraw', { type: 'idea', id: idea.id }, { after: 'changed' });
}

/** Releases the words that she has read. With the second release the office may read them. */
export async function releaseIdea(deed: Deed, tandem_id: string, idea_id: string, version: number): Promise<'one' | 'both'> {
  const own = await openRoom(deed, tandem_id);
  const idea = found(await findIdea(deed, tandem_id, idea_id), 'idea');
  if (idea.version !== version) throw new Refusal('goals.refused.other_words');
  const self = selfId(deed);
  const releases = await listReleases(deed, [idea.id]);
  const all = [...releases.filter(({ person_id }) => person_id !== self), { person_id: self, version }];
  const both = isReleased(idea, all, [self, own.partner.id]);
  if (releasedBy(idea, releases).has(self)) return both ? 'both' : 'one';
  await saveRelease(deed, idea.id, { person_id: self, version });
  await audit(deed, 'idea.release', { type: 'idea', id: idea.id }, { after: { version, both } });
  const me = await findPerson(deed, self);
  if (both) {
    await updateIdea(deed, idea.id, { released_at: deed.now });
    await writeToOffice(deed, releasedMail, { idea_id: idea.id }, [self, own.partner.id]);
  } else await writeTo(deed, own.partner.id, ideaMail, { tandem_id: own.id, idea_id: idea.id, name: me ? fullName(me) : '' });
  return both ? 'both' : 'one';
}

/** Takes it back from the office, at any time and by either of the two, also after the end: gone at once. */
export async function withdrawIdea(deed: Deed, tandem_id: string, idea_id: string): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const idea = found(await findIdea(deed, own.id, idea_id), 'idea');
  const releases = await listReleases(deed, [idea.id]);
  if (releases.length === 0) throw new Refusal('goals.refused.not_released');
  await clearReleases(deed, idea.id);
  await updateIdea(deed, idea.id, { released_at: null });
  await audit(deed, 'idea.withdraw', { type: 'idea', id: idea.id });
}

/** What nobody outside reads can go for good, also after the end. */
export async function removeIdea(deed: Deed, tandem_id: string, idea_id: string): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const idea = await findIdea(deed, own.id, idea_id);
  if (!idea) return;
  if (idea.released_at) throw new Refusal('goals.refused.released');
  await deleteIdea(deed, idea.id);
}
