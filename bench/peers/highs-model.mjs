// The limit of pairs between organisations as it stands in a textbook: one whole-number programme, most pairs before most points.

export function limitedModel(highs, input) {
  const [mentees, mentors, organisations, tolerance, most, count] = input;
  const pair = (k) => input.subarray(6 + 3 * k, 9 + 3 * k);
  const rowHome = input.subarray(6 + 3 * count, 6 + 3 * count + mentees);
  const columnHome = input.subarray(6 + 3 * count + mentees);
  const firstLimit = mentees + mentors + organisations;
  const perPair = 10_000 * (Math.min(mentees, mentors) + 1);
  const limits = new Map();
  const limitOf = (one, other) => {
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (!limits.has(key)) limits.set(key, firstLimit + limits.size);
    return limits.get(key);
  };
  const [starts, indices, values, score] = [[0], [], [], []];
  for (let k = 0; k < count; k += 1) {
    const [i, j, points] = pair(k);
    const [to, from] = [rowHome[i], columnHome[j]];
    const balance = mentees + mentors;
    const entries = [
      [i, 1],
      [mentees + j, 1],
      [balance + from, 1],
      [balance + to, -1],
      [limitOf(to, from), 1],
    ].toSorted((x, y) => x[0] - y[0]);
    indices.push(...entries.map(([row]) => row));
    values.push(...entries.map(([, value]) => value));
    starts.push(indices.length);
    score.push(points);
  }
  const numRows = firstLimit + limits.size;
  const kind = (row, person, organisation, limit) => (row < mentees + mentors ? person : row < firstLimit ? organisation : limit);
  const bounds = (person, organisation, limit) =>
    Float64Array.from({ length: numRows }, (_, row) => kind(row, person, organisation, limit));
  const data = {
    numCols: count,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    offset: 0,
    colCost: Float64Array.from(score, (points) => perPair + points),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: bounds(-highs.infinity, -tolerance, -highs.infinity),
    rowUpper: bounds(1, tolerance, most),
    matrix: { format: 'csc', numRows, numCols: count, starts, indices, values },
    integrality: new Int32Array(count).fill(1),
  };
  return { data, score };
}
