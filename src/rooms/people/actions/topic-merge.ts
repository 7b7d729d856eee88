import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayManageTopics } from '../rules/taxonomy.ts';
import { maxSynonyms, type Topic } from '../rules/topics.ts';
import { countTopicChoices, lockTopics, moveTopicChoices, pointTopics } from '../store/topic-merge.ts';
import { findTopicAlias, updateTopic } from '../store/topics.ts';

const joined = (own: readonly string[], label: string, more: readonly string[]): string[] => {
  const known = new Set<string>();
  const words = [...own, label, ...more].filter((word) => !known.has(word.toLowerCase()) && known.add(word.toLowerCase()));
  return words.slice(0, maxSynonyms);
};

/**
 * One topic goes and lives on in another: whoever searches for its words finds that one, and its address leads there. Profiles
 * follow at once, listings, applications, requests and tandems when their rooms hear `topic.merge` (object: the topic that goes).
 * Cannot be undone.
 */
export async function mergeTopics(deed: Deed, from_slug: string, into_slug: string): Promise<Topic> {
  must(mayManageTopics(deed.actor));
  const rows = await lockTopics(deed, [from_slug, into_slug]);
  const from = found(
    rows.find(({ slug }) => slug === from_slug),
    'topic',
  );
  if (from.merged_into) throw new Refusal('programs.topics.is_merged');
  const into = rows.find(({ slug }) => slug === into_slug);
  if (!into || into.slug === from.slug || !into.active) throw new Refusal('programs.merge.no_target', {}, { field: 'into' });
  const moved = await countTopicChoices(deed, from.slug);
  await moveTopicChoices(deed, from.slug, into.slug);
  await pointTopics(deed, from.slug, into.slug);
  const without = (label: string, words: string[]) => words.filter((word) => word.toLowerCase() !== label.toLowerCase());
  await updateTopic(deed, into.slug, {
    // A choice that was sensitive under the old name stays so.
    sensitive: into.sensitive || from.sensitive,
    synonyms_de: without(into.label_de, joined(into.synonyms_de, from.label_de, from.synonyms_de)),
    synonyms_en: without(into.label_en, joined(into.synonyms_en, from.label_en, from.synonyms_en)),
  });
  await audit(deed, 'topic.merge', { type: 'topic', id: from.slug }, { after: { into: into.slug, ...moved } });
  return into;
}

/** Choices that were made in the very moment of the merge follow as well. */
export async function sweepMerged(deed: Deed, from_slug: string): Promise<void> {
  const into = await findTopicAlias(deed, from_slug);
  if (into) await moveTopicChoices(deed, from_slug, into);
}
