// Invented people for the benchmark: few popular topics, many rare ones, towns of different sizes. The same seed gives the same people.
// Columns are typed arrays, and sets are bits, so that a hundred million pairs can be scored.

export function drawFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return { below: (limit) => next() % limit, share: () => next() / 2 ** 32 };
}

const topics = 128;
const towns = 40;
const seniority = { mentee: [1, 6], mentor: [4, 7], both: [1, 10] };

/** Draws topics so that the first are asked for most. */
function topicDraw(draw) {
  const sums = [];
  for (let topic = 0, sum = 0; topic < topics; topic += 1) sums.push((sum += (topic + 3) ** -0.8));
  return () => {
    const at = draw.share() * sums.at(-1);
    let [low, high] = [0, topics - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] >= at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** `role`: mentee, mentor or both. */
export function drawPeople(count, seed, role) {
  const draw = drawFrom(seed);
  const topic = topicDraw(draw);
  const map = drawFrom(31);
  const town = Array.from({ length: towns }, () => [map.share() * 300, map.share() * 200]);
  const bits = (parts = 1) => new Uint32Array(parts * count);
  const people = { count, offers: bits(4), seeks: bits(4), goals: bits(), languages: bits(), hours: bits(), modes: bits() };
  Object.assign(people, { x: new Float32Array(count), y: new Float32Array(count), senior: new Uint8Array(count) });
  Object.assign(people, { trade: new Uint8Array(count), organisation: new Uint8Array(count) });
  const [least, span] = seniority[role];
  for (let i = 0; i < count; i += 1) {
    const put = (set) => {
      const t = topic();
      set[4 * i + (t >> 5)] |= 1 << (t & 31);
    };
    for (let k = 3 + draw.below(6); k > 0; k -= 1) put(people.offers);
    for (let k = 2 + draw.below(4); k > 0; k -= 1) put(people.seeks);
    people.goals[i] = (1 << draw.below(12)) | (1 << draw.below(12));
    people.languages[i] = draw.share() < 0.8 ? 1 : 2;
    for (const [bit, share] of [
      [4, 0.5],
      [8, 0.15],
      [16, 0.1],
    ])
      if (draw.share() < share) people.languages[i] |= bit;
    for (let k = 0; k < 8; k += 1) people.hours[i] |= 1 << draw.below(30);
    const [x, y] = town[Math.floor(draw.share() * draw.share() * towns)];
    people.x[i] = x + 20 * draw.share();
    people.y[i] = y + 20 * draw.share();
    people.senior[i] = least + draw.below(span);
    people.trade[i] = Math.floor(draw.share() * draw.share() * 20);
    people.organisation[i] = Math.floor(draw.share() * draw.share() * 60);
    people.modes[i] = 1 + draw.below(3);
  }
  return people;
}

function ones(bits) {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Share of what i seeks that j offers. */
function topicShare(a, i, b, j) {
  let met = 0;
  let sought = 0;
  for (let k = 0; k < 4; k += 1) {
    met += ones(a.seeks[4 * i + k] & b.offers[4 * j + k]);
    sought += ones(a.seeks[4 * i + k]);
  }
  return met / sought;
}

function nearness(a, i, b, j) {
  const distance = Math.hypot(a.x[i] - b.x[j], a.y[i] - b.y[j]);
  return distance < 10 ? 1 : distance < 150 ? (150 - distance) / 140 : 0;
}

const mayMeet = (a, i, b, j) => (a.languages[i] & b.languages[j]) !== 0 && (a.modes[i] & b.modes[j]) !== 0;
const commonHours = (a, i, b, j) => Math.min(1, ones(a.hours[i] & b.hours[j]) / 4);
const sharesGoal = (a, i, b, j) => (a.goals[i] & b.goals[j] ? 1 : 0);

/** 1..10000, 0: they cannot meet. Mentee i of a, mentor j of b. */
export function scoreOf(a, i, b, j) {
  if (!mayMeet(a, i, b, j)) return 0;
  const lead = b.senior[j] - a.senior[i];
  const step = lead <= 0 ? 0 : lead <= 4 ? 1 : lead >= 8 ? 0.25 : 1 - (lead - 4) * 0.1875;
  const talk = ones(a.languages[i] & b.languages[j]) > 1 ? 1 : 0.7;
  const fit = 4500 * topicShare(a, i, b, j) + 1200 * sharesGoal(a, i, b, j) + 1000 * commonHours(a, i, b, j);
  const rest = 900 * nearness(a, i, b, j) + 1200 * step + 700 * (a.trade[i] === b.trade[j] ? 1 : 0) + 500 * talk;
  return Math.max(1, Math.round(fit + rest));
}

/** The same for two people who mentor each other: what the one gets counts less than what both get. */
export function mutualScoreOf(a, i, j) {
  if (!mayMeet(a, i, a, j)) return 0;
  const [one, other] = [topicShare(a, i, a, j), topicShare(a, j, a, i)];
  const topicsOfBoth = 0.7 * Math.min(one, other) + 0.3 * Math.max(one, other);
  const apart = Math.abs(a.senior[i] - a.senior[j]) >= 3 ? 700 : 0;
  const fit = 6000 * topicsOfBoth + 1200 * sharesGoal(a, i, a, j) + 1000 * commonHours(a, i, a, j);
  return Math.max(1, Math.round(fit + 1100 * nearness(a, i, a, j) + apart));
}
