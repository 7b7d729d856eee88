import { selfId, type Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { findPartedWith, partnersOf } from '../../tandems/store/tandems.ts';
import { seekerOf } from '../rules/finding.ts';
import { otherMentors } from '../rules/offers.ts';
import { openDirectory } from '../store/directory.ts';
import { listAsked } from '../store/requests.ts';
import { findSeeker } from '../store/seeker.ts';
import type { MentorRow } from '../views/finder-row.tsx';
import { topicLabels } from './drawings.ts';
import { rowOf } from './mentor-rows.ts';

/** Up to three others whom the reader may ask about the same topics, has never asked and never parted from. */
export async function offersFor(sight: Sight, ui: Ui, topics: readonly string[]): Promise<MentorRow[]> {
  const [row, asked, partners, parted] = await Promise.all([
    findSeeker(sight),
    listAsked(sight),
    partnersOf(sight, selfId(sight)),
    findPartedWith(sight, selfId(sight)),
  ]);
  const directory = await openDirectory(sight);
  if (!directory) return [];
  const without = new Set([row.id, ...asked.map(({ mentor_id }) => mentor_id), ...partners, ...parted]);
  const seeker = seekerOf(directory, row);
  const reader = {
    ui,
    seeker,
    names: topicLabels(ui, directory),
    self: row.id,
    asked: new Map<string, string>(),
    tandems: new Map<string, string>(),
  };
  const counting = new Set(topics);
  return otherMentors(directory.entries, topics, without, seeker).map((entry) => rowOf(reader, entry, counting));
}
