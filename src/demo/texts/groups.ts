import type { GroupSlug, GroupTexts, TopicTexts } from './groupTexts.ts';
import { career } from './career.ts';
import { communication } from './communication.ts';
import { culture } from './culture.ts';
import { digital } from './digital.ts';
import { diversity } from './diversity.ts';
import { entrepreneurship } from './entrepreneurship.ts';
import { functions } from './functions.ts';
import { leadership } from './leadership.ts';
import { network } from './network.ts';
import { personal } from './personal.ts';
import { project } from './project.ts';
import { strategy } from './strategy.ts';
import { groupOfTopic } from './topics.ts';

export const groupTexts: Record<GroupSlug, GroupTexts> = {
  leadership,
  career,
  personal,
  communication,
  network,
  digital,
  strategy,
  functions,
  project,
  entrepreneurship,
  diversity,
  culture,
};

/** @throws RangeError for a slug outside the taxonomy. */
export function textsOf(topic: string): TopicTexts {
  const texts = groupTexts[groupOf(topic)].topics[topic];
  if (!texts) throw new RangeError(`no texts for topic ${topic}`);
  return texts;
}

/** @throws RangeError for a slug outside the taxonomy. */
export function groupOf(topic: string): GroupSlug {
  const group = groupOfTopic[topic];
  if (!group) throw new RangeError(`unknown topic ${topic}`);
  return group;
}
