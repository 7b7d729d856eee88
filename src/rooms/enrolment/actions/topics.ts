import type { Deed } from '../../../platform/deed.ts';
import { findTopicAlias } from '../../people/store/topics.ts';
import { mergeParticipationTopics } from '../store/topics.ts';

/** Heard as `topic.merge`: what people give and seek follows the topic into the one it lives on in. */
export async function followMerge(deed: Deed, from: string): Promise<void> {
  const into = await findTopicAlias(deed, from);
  if (into) await mergeParticipationTopics(deed, from, into);
}
