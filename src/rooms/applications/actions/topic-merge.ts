import type { Deed } from '../../../platform/deed.ts';
import type { Sealed } from '../../../platform/vault.ts';
import { findTopicAlias } from '../../people/store/topics.ts';
import {
  deleteTopicRow,
  listTopicRows,
  lockApplicationsWith,
  moveListingTopics,
  moveQuestions,
  updateTopicRow,
} from '../store/topic-use.ts';

const context = (application_id: string, topic: string) => `application_topic.note.${application_id}.${topic}`;

/** A note is sealed for its row: under the other topic it is another row. */
function resealed(deed: Deed, note: Sealed | null, application_id: string, from: string, into: string): Sealed | null {
  const { vault } = deed.house;
  return note && vault.seal(vault.open(note, context(application_id, from)), context(application_id, into));
}

/** Heard as `topic.merge`: listings, applications and questions follow the topic into the one it lives on in. */
export async function followMerge(deed: Deed, from: string): Promise<void> {
  const into = await findTopicAlias(deed, from);
  if (!into) return;
  await lockApplicationsWith(deed, from);
  await moveQuestions(deed, from, into);
  for (const { row, kept } of await listTopicRows(deed, from, into)) {
    const { application_id, decision, narrowed_to, self_level, evidence } = row;
    const sealed_note = resealed(deed, row.sealed_note, application_id, from, into);
    if (!kept) {
      await updateTopicRow(deed, application_id, from, { topic: into, sealed_note });
      continue;
    }
    await deleteTopicRow(deed, application_id, from);
    await updateTopicRow(deed, application_id, into, {
      ...(self_level > kept.self_level ? { self_level, evidence } : {}),
      // What was decided stays decided; the other row's word counts where this one has none.
      ...(kept.decision === null ? { decision, narrowed_to } : {}),
      ...(kept.sealed_note ? {} : { sealed_note }),
    });
  }
  // Last, so that what was being confirmed meanwhile has arrived.
  await moveListingTopics(deed, from, into);
}
