import type { Deed } from '../../../platform/deed.ts';
import { findTopicAlias } from '../../people/store/topics.ts';
import { replaceTopic } from '../store/topics.ts';

/** Heard as `topic.merge`: needs follow the topic into the one it lives on in. */
export async function followMerge(deed: Deed, from: string): Promise<void> {
  const into = await findTopicAlias(deed, from);
  if (into) await replaceTopic(deed, from, into);
}
