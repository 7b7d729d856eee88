// Who could meet whom, as lists of pairs. Each row is [partner, score] by falling score, as the peers' papers measure it.
import { drawFrom, drawPeople, mutualScoreOf, scoreOf } from './people.mjs';

const largest = 10_000;

export function uniformDense(size) {
  const draw = drawFrom(size);
  return { rows: size, columns: size, score: Int32Array.from({ length: size * size }, () => 1 + draw.below(largest)) };
}

export function mentoringDense(size) {
  const [a, b] = [drawPeople(size, size, 'mentee'), drawPeople(size, size + 1, 'mentor')];
  return {
    rows: size,
    columns: size,
    score: Int32Array.from({ length: size * size }, (_, e) => scoreOf(a, Math.floor(e / size), b, e % size)),
  };
}

/** The `wanted` best partners among `from`, ties by index. */
function best(from, wanted, score) {
  const keys = [];
  const counts = new Int32Array(largest + 2);
  const scores = new Int32Array(from.length);
  for (let k = 0; k < from.length; k += 1) counts[(scores[k] = score(from[k]))] += 1;
  let floor = largest + 1;
  for (let seen = 0; floor > 1 && seen < wanted; seen += counts[floor]) floor -= 1;
  for (let k = 0; k < from.length; k += 1) if (scores[k] >= floor) keys.push([from[k], scores[k]]);
  return keys.toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, wanted);
}

export function randomSparse(size, wanted) {
  const draw = drawFrom(size);
  const list = Array.from({ length: size }, () => {
    const row = new Map();
    while (row.size < wanted) row.set(draw.below(size), 1 + draw.below(largest));
    return [...row].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]);
  });
  return { rows: size, columns: size, list };
}

/** Above 12,000 people each row looks at 6,000 others only: that is enough for the shape, and takes half a minute instead of five. */
export function mentoringSparse(size, wanted) {
  const [a, b] = [drawPeople(size, size, 'mentee'), drawPeople(size, size + 1, 'mentor')];
  const all = Int32Array.from({ length: Math.min(size, size > 12_000 ? 6000 : size) }, (_, k) => k);
  const draw = drawFrom(size + 5);
  const list = Array.from({ length: size }, (_, i) => {
    const first = draw.below(size);
    const from =
      all.length === size ? all : all.map((k) => (first + Math.imul(k, 7919)) % size).map((j) => (j < 0 ? j + size : j));
    return best(from, wanted, (j) => scoreOf(a, i, b, j));
  });
  return { rows: size, columns: size, list };
}

function edgeSet(people) {
  const seen = new Map();
  return {
    put(one, two, score) {
      if (one === two) return;
      const key = Math.min(one, two) * people + Math.max(one, two);
      if (!seen.has(key)) seen.set(key, score);
    },
    graph: () => ({ people, edges: [...seen].map(([key, score]) => [Math.floor(key / people), key % people, score]) }),
    size: () => seen.size,
  };
}

export function randomGraph(people, degree) {
  const draw = drawFrom(people);
  const set = edgeSet(people);
  while (set.size() < (people * degree) / 2) set.put(draw.below(people), draw.below(people), 1 + draw.below(largest));
  return set.graph();
}

export function mentoringGraph(people, wanted) {
  const a = drawPeople(people, people, 'both');
  const all = Int32Array.from({ length: people }, (_, k) => k);
  const set = edgeSet(people);
  for (let i = 0; i < people; i += 1) {
    for (const [j, score] of best(all, wanted, (j) => (j === i ? 0 : mutualScoreOf(a, i, j))))
      if (score > 0) set.put(i, j, score);
  }
  return set.graph();
}

/** Strong triangles on top of another graph: each wants to become an odd ring. Its own pairs win. */
export function plantTriangles({ people, edges }, triangles) {
  const draw = drawFrom(people + triangles);
  const set = edgeSet(people);
  for (let t = 0; t < triangles; t += 1) {
    const corners = [draw.below(people), draw.below(people), draw.below(people)];
    for (let k = 0; k < 3; k += 1) set.put(corners[k], corners[(k + 1) % 3], 9000 + draw.below(1000));
  }
  for (const [one, two, score] of edges) set.put(one, two, score);
  return set.graph();
}

/** Mentees and mentors of organisations; nobody meets a colleague. */
export function mentoringCross({ mentees, mentors, organisations, wanted, seed }) {
  const [a, b] = [drawPeople(mentees, seed, 'mentee'), drawPeople(mentors, seed + 1, 'mentor')];
  const home = (people, i) => people.organisation[i] % organisations;
  const all = Int32Array.from({ length: mentors }, (_, k) => k);
  const list = Array.from({ length: mentees }, (_, i) =>
    best(all, wanted, (j) => (home(a, i) === home(b, j) ? 0 : scoreOf(a, i, b, j))).filter(([, score]) => score > 0),
  );
  const homes = (people, count) => Array.from({ length: count }, (_, i) => home(people, i));
  return { rows: mentees, columns: mentors, list, organisations, rowHome: homes(a, mentees), columnHome: homes(b, mentors) };
}
