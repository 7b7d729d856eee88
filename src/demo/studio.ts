import { makeClock, type Clock } from './clock.ts';
import { makeComposer, type Composer, type Speaker } from './compose.ts';
import { makeOrganizations } from './organizations.ts';
import { makeRandom, type Random } from './random.ts';
import type { DemoOrganization, DemoPerson, WorldOptions } from './types.ts';
import { makeWriter, type Writer } from './writer.ts';

/** A person with what the generator needs to know beyond her row. */
export type Member = { row: DemoPerson; speaker: Speaker; area: string; created_days: number; full: boolean; native: string };

/** Everything one run shares; nothing in it outlives the run. */
export type Studio = {
  random: Random;
  clock: Clock;
  writer: Writer;
  compose: Composer;
  organizations: DemoOrganization[];
  emails: Set<string>;
  next_number: number;
};

export function makeStudio(options: WorldOptions): Studio {
  const random = makeRandom(options.seed);
  const writer = makeWriter(random);
  return {
    random,
    writer,
    clock: makeClock(random, options.today),
    compose: makeComposer(random, writer),
    organizations: makeOrganizations(random),
    emails: new Set(),
    next_number: 10_000,
  };
}

/** Numbers rise with gaps, as in a list that people have left over the years. */
export function nextMemberNumber(studio: Studio): string {
  studio.next_number += studio.random.int(1, 4);
  return `W-${studio.next_number}`;
}
