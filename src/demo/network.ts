import type { Place } from './listings.ts';
import { openRequest } from './openRequest.ts';
import type { Member, Studio } from './studio.ts';
import { endedStates, leastAge, makePairing, sharedTopics, timingOf } from './tandems.ts';
import type { DemoRequest, DemoTandem, RequestState, TandemState } from './types.ts';

export type Network = { tandems: DemoTandem[]; requests: DemoRequest[] };
type Round<T> = readonly (readonly [T, number])[];

/** For 65 listings; other sizes in proportion. */
const tandemRounds: Round<TandemState> = [
  ['active', 34],
  ['forming', 8],
  ['completed', 20],
  ['dissolved', 8],
];
const requestRounds: Round<RequestState> = [
  ['sent', 22],
  ['declined', 15],
  ['withdrawn', 8],
];
const openLimit = 3;
const tries = 60;

/** Tandems and requests of the crowd. Reserved places and members outside `mentees` stay untouched. */
export function makeNetwork(studio: Studio, places: Place[], mentees: Member[], listings: number): Network {
  const { random } = studio;
  const free = places.filter((place) => !place.reserved);
  const pairs = new Set<string>();
  const busy = new Set<string>();
  const openCount = new Map<string, number>();
  const network: Network = { tandems: [], requests: [] };
  if (free.length === 0 || mentees.length === 0) return network;
  const amount = (forStandard: number): number => Math.max(1, Math.round((forStandard * listings) / 65));

  const addTandem = (state: TandemState): void => {
    for (let i = 0; i < tries; i++) {
      const place = random.pick(free);
      const live = !endedStates.has(state);
      if (
        place.published_days < leastAge[state] ||
        (live && (place.live >= place.listing.capacity || place.listing.state === 'paused'))
      )
        continue;
      const mentee = random.pick(mentees);
      const pair = `${place.mentor.row.id} ${mentee.row.id}`;
      if (mentee === place.mentor || pairs.has(pair) || (live && busy.has(mentee.row.id))) continue;
      const timing = timingOf(studio, state, place);
      if (timing.asked_days >= mentee.created_days || timing.asked_days >= place.published_days) continue;
      const topics = sharedTopics(studio, place, mentee);
      if (i < tries / 2 && !mentee.row.topic_needs.some((need) => topics.includes(need.topic))) continue;
      const { request, tandem } = makePairing(studio, place, mentee, state, timing, topics);
      network.requests.push(request);
      network.tandems.push(tandem);
      pairs.add(pair);
      if (live) {
        place.live += 1;
        busy.add(mentee.row.id);
      }
      return;
    }
  };

  const addRequest = (state: RequestState): void => {
    for (let i = 0; i < tries; i++) {
      const place = random.pick(free);
      const mentee = random.pick(mentees);
      const pair = `${place.mentor.row.id} ${mentee.row.id}`;
      const open = openCount.get(mentee.row.id) ?? 0;
      if (mentee === place.mentor || pairs.has(pair)) continue;
      if (state === 'sent' && (open >= openLimit || place.listing.state !== 'published' || place.live >= place.listing.capacity))
        continue;
      const sent_days = state === 'sent' ? random.int(1, 12) : random.int(16, 240);
      if (sent_days >= place.published_days || sent_days >= mentee.created_days) continue;
      network.requests.push(openRequest(studio, place, mentee, state, sent_days, sharedTopics(studio, place, mentee)));
      pairs.add(pair);
      if (state === 'sent') openCount.set(mentee.row.id, open + 1);
      return;
    }
  };

  for (const [state, count] of tandemRounds) for (let i = 0; i < amount(count); i++) addTandem(state);
  for (const [state, count] of requestRounds) for (let i = 0; i < amount(count); i++) addRequest(state);
  return network;
}
