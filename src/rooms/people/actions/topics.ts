import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayManageTopics, slugOf } from '../rules/taxonomy.ts';
import type { Topic } from '../rules/topics.ts';
import { findTopic, insertTopic, listTopics, updateTopic } from '../store/topics.ts';

export interface TopicWords {
  label_de: string;
  label_en: string;
  sensitive: boolean;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Two topics of one name could not be told apart in a list. */
function refuseTwins(topics: Topic[], words: TopicWords, own?: string): void {
  for (const field of ['label_de', 'label_en'] as const) {
    if (topics.some((topic) => topic.slug !== own && same(topic[field], words[field])))
      throw new Refusal('programs.topics.twin', {}, { field });
  }
}

/** Adds a topic at the end of its group. The caller holds the programme's lock, so that two do not take the same address. */
export async function addTopic(deed: Deed, group_slug: string, words: TopicWords): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const groups = await listTopics(deed);
  const group = found(
    groups.find(({ slug }) => slug === group_slug),
    'topic group',
  );
  const topics = groups.flatMap((entry) => entry.topics);
  refuseTwins(topics, words);
  const slug = slugOf(words.label_en, new Set(topics.map((topic) => topic.slug)));
  const position = Math.max(0, ...group.topics.map((topic) => topic.position)) + 1;
  const topic: Topic = { slug, group_slug, ...words, active: true, position };
  await insertTopic(deed, topic);
  await audit(deed, 'topic.add', { type: 'topic', id: slug }, { after: { group: group_slug, sensitive: words.sensitive } });
  return topic;
}

/** New labels or another mark; the address of the topic and everything chosen under it stay. */
export async function saveTopic(deed: Deed, slug: string, words: TopicWords): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const topic = found(await findTopic(deed, slug), 'topic');
  refuseTwins(
    (await listTopics(deed)).flatMap((group) => group.topics),
    words,
    slug,
  );
  const { label_de, label_en, sensitive } = topic;
  await updateTopic(deed, slug, words);
  await audit(deed, 'topic.save', { type: 'topic', id: slug }, { before: { label_de, label_en, sensitive }, after: words });
  return { ...topic, ...words };
}

/** Off the list nobody can choose it any more; who has chosen it keeps it. */
export async function listTopic(deed: Deed, slug: string, active: boolean): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const topic = found(await findTopic(deed, slug), 'topic');
  if (topic.active === active) return topic;
  await updateTopic(deed, slug, { active });
  await audit(
    deed,
    active ? 'topic.return' : 'topic.remove',
    { type: 'topic', id: slug },
    { before: { active: topic.active }, after: { active } },
  );
  return { ...topic, active };
}
