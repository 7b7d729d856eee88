import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { listTopics } from '../../people/store/topics.ts';
import type { topicsForm } from '../forms.ts';
import { topicsMail } from '../mails/pauses.tsx';
import { isOpenRoom } from '../rules.ts';
import { mostTopics } from '../rules/topics.ts';
import { lockOwn, type OwnTandem } from '../store/own.ts';
import { updateParty, updateTandem } from '../store/writing.ts';
import { tellParties } from './moves.ts';

/** Who brings a topic that the reader adds: in an exchange she herself, otherwise the mentor. */
const bringer = (deed: Deed, own: OwnTandem) =>
  own.role === 'mentee' ? { id: own.partner.id, gives: own.partner_gives } : { id: selfId(deed), gives: own.gives };

async function save(deed: Deed, own: OwnTandem, topics: string[], gives: string[], verb: string): Promise<void> {
  await updateTandem(deed, own.id, { topics });
  await updateParty(deed, own.id, bringer(deed, own).id, { gives });
  await audit(deed, verb, { type: 'tandem', id: own.id }, { before: own.topics.length, after: topics.length });
  await tellParties(deed, own.id, topicsMail, {}, selfId(deed));
}

/** Either of the two, at any time while the room is open; beyond what they began with, too. */
export async function addTopics(deed: Deed, tandem_id: string, form: z.output<typeof topicsForm>): Promise<number> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!isOpenRoom(own)) throw new Refusal('tandems.room.closed');
  const known = new Set((await listTopics(deed, { active: true })).flatMap((group) => group.topics.map(({ slug }) => slug)));
  const added = [...new Set(form.topics)].filter((slug) => known.has(slug) && !own.topics.includes(slug));
  if (added.length === 0) throw new Refusal('tandems.topics.there', {}, { field: 'topics' });
  if (own.topics.length + added.length > mostTopics)
    throw new Refusal('tandems.topics.too_many', { max: mostTopics }, { field: 'topics' });
  await save(deed, own, [...own.topics, ...added], [...bringer(deed, own).gives, ...added], 'tandem.addTopics');
  return added.length;
}

/** Takes a topic off; in an exchange only one of her own half. One stays. */
export async function removeTopic(deed: Deed, tandem_id: string, slug: string): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!isOpenRoom(own)) throw new Refusal('tandems.room.closed');
  if (!own.topics.includes(slug)) throw new Refusal('tandems.topics.gone');
  const { gives } = bringer(deed, own);
  if (own.role === 'partner' && !gives.includes(slug)) throw new Refusal('tandems.topics.theirs');
  if (own.topics.length === 1 || (own.role === 'partner' && gives.length === 1)) throw new Refusal('tandems.topics.last');
  const without = (list: string[]) => list.filter((each) => each !== slug);
  await save(deed, own, without(own.topics), without(gives), 'tandem.removeTopic');
}
