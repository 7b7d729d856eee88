import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayManageTopics, slugOf } from '../rules/taxonomy.ts';
import type { Topic, TopicGroup } from '../rules/topics.ts';
import { findTopic, insertGroup, insertTopic, listTopics, topicSlugs, updateGroup, updateTopic } from '../store/topics.ts';

export interface TopicWords {
  label_de: string;
  label_en: string;
  sensitive: boolean;
  synonyms_de: string[];
  synonyms_en: string[];
}

type Labels = Pick<TopicWords, 'label_de' | 'label_en'>;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Two of one name could not be told apart in a list. */
function refuseTwins(existing: readonly (Labels & { slug: string })[], words: Labels, own?: string): void {
  for (const field of ['label_de', 'label_en'] as const) {
    if (existing.some((other) => other.slug !== own && same(other[field], words[field])))
      throw new Refusal('programs.topics.twin', {}, { field });
  }
}

const lastPlace = (rows: readonly { position: number }[]) => Math.max(0, ...rows.map((row) => row.position)) + 1;

async function groupOf(deed: Deed, slug: string): Promise<{ groups: TopicGroup[]; group: TopicGroup }> {
  const groups = await listTopics(deed);
  const group = groups.find((entry) => entry.slug === slug);
  return { groups, group: found(group, 'topic group') };
}

/** Adds a topic at the end of its group. The caller holds the programme's lock, so that two do not take the same address. */
export async function addTopic(deed: Deed, group_slug: string, words: TopicWords): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const { groups, group } = await groupOf(deed, group_slug);
  refuseTwins(
    groups.flatMap((entry) => entry.topics),
    words,
  );
  const slug = slugOf(words.label_en, await topicSlugs(deed));
  const topic: Topic = { slug, group_slug, ...words, active: true, position: lastPlace(group.topics), merged_into: null };
  await insertTopic(deed, topic);
  await audit(deed, 'topic.add', { type: 'topic', id: slug }, { after: { group: group_slug, sensitive: words.sensitive } });
  return topic;
}

/**
 * New words, another mark, another group (it then stands at the end there); the address of the topic and everything chosen under
 * it stay.
 */
export async function saveTopic(deed: Deed, slug: string, { group_slug, ...words }: TopicWords & { group_slug: string }) {
  must(mayManageTopics(deed.actor));
  const topic = found(await findTopic(deed, slug), 'topic');
  if (topic.merged_into) throw new Refusal('programs.topics.is_merged');
  const { groups, group } = await groupOf(deed, group_slug);
  refuseTwins(
    groups.flatMap((entry) => entry.topics),
    words,
    slug,
  );
  const moved = group_slug === topic.group_slug ? {} : { group_slug, position: lastPlace(group.topics) };
  await updateTopic(deed, slug, { ...words, ...moved });
  const { label_de, label_en, sensitive } = topic;
  await audit(
    deed,
    'topic.save',
    { type: 'topic', id: slug },
    {
      before: { label_de, label_en, sensitive, group: topic.group_slug },
      after: { label_de: words.label_de, label_en: words.label_en, sensitive: words.sensitive, group: group_slug },
    },
  );
  return { ...topic, ...words, ...moved };
}

/** Off the list nobody can choose it any more; who has chosen it keeps it. */
export async function listTopic(deed: Deed, slug: string, active: boolean): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const topic = found(await findTopic(deed, slug), 'topic');
  if (topic.merged_into) throw new Refusal('programs.topics.is_merged');
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

/** Adds a group at the end. The caller holds the programme's lock. */
export async function addGroup(deed: Deed, labels: Labels): Promise<string> {
  must(mayManageTopics(deed.actor));
  const groups = await listTopics(deed);
  refuseTwins(groups, labels);
  const slug = slugOf(labels.label_en, new Set(groups.map((group) => group.slug)), 'group');
  await insertGroup(deed, { slug, ...labels, position: lastPlace(groups) });
  await audit(deed, 'topic_group.add', { type: 'topic_group', id: slug }, { after: labels });
  return slug;
}

export async function saveGroup(deed: Deed, slug: string, labels: Labels): Promise<void> {
  must(mayManageTopics(deed.actor));
  const { groups, group } = await groupOf(deed, slug);
  refuseTwins(groups, labels, slug);
  await updateGroup(deed, slug, labels);
  const { label_de, label_en } = group;
  await audit(deed, 'topic_group.save', { type: 'topic_group', id: slug }, { before: { label_de, label_en }, after: labels });
}
