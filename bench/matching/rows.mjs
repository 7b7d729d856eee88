// What is measured: each row of the table of targets as cases. A case is one input, one task of ours, the peers beside it, and what the ratio
// (ours to the first peer, processor time) must be and should be.

const versus = (input, task, peers, must, aim, more = {}) => ({ input, task, peers, must, aim, ...more });

/** What is still open of the points after one second, proven. */
const soon = { 'share open after one second': [0.002] };

export const rows = [
  {
    id: 'M1',
    what: 'dense, 200 people',
    cases: [versus('dm200', 'dense', ['SciPy dense often', 'npm munkres'], 1.2, 0.7, { runs: 40 })],
  },
  {
    id: 'M1',
    what: 'plan and proof where it is asked, 500 people',
    cases: [
      { input: 'dm250', task: 'smallClassic', rounds: 2, runs: 40, most: { warm: [20, 20], 'cold wall': [] } },
      { input: 'gm500', task: 'smallExchange', rounds: 2, runs: 40, most: { warm: [20, 20], 'cold wall': [] } },
    ],
  },
  {
    id: 'M2',
    what: 'dense, 2,000 people',
    cases: [
      versus('du2000', 'dense', ['SciPy dense', 'npm munkres'], 0.25, 0.15, { runs: 20 }),
      versus('dm2000', 'dense', ['SciPy dense', 'npm munkres'], 1, 0.5, { runs: 20 }),
    ],
  },
  {
    id: 'M3',
    what: 'dense, 5,000 people',
    cases: [
      versus('du5000', 'dense', ['SciPy dense once', 'npm munkres'], 0.15, 0.08, { rounds: 2, runs: 12 }),
      versus('dm5000', 'dense', ['SciPy dense once', 'npm munkres'], 0.3, 0.15, { rounds: 2 }),
    ],
  },
  {
    id: 'M4',
    what: 'sparse, 11,000 people, 50 candidates each',
    cases: [
      versus('sr11000', 'sparse', ['LEMON cs', 'SciPy sparse'], 0.1, 0.05),
      versus('sm11000', 'sparse', ['LEMON cs', 'SciPy sparse'], 0.2, 0.1),
    ],
  },
  {
    id: 'M5',
    what: 'sparse, 100,000 people, 5 million pairs',
    slow: true,
    cases: [
      versus('sr100000', 'sparse', ['LEMON cs'], 0.12, 0.06, { rounds: 1, runs: 4, memory: 0.33 }),
      versus('sm100000', 'sparse', ['LEMON cs'], 0.3, 0.15, {
        rounds: 2,
        memory: 0.33,
        most: { 'check share': [0.03, 0.01, 'M12'] },
      }),
    ],
  },
  {
    id: 'M6',
    what: 'exchange',
    cases: [
      versus('gm5000', 'exchange', ['LEMON mwm'], 1.2, 0.6),
      versus('gm11000', 'exchange', ['LEMON mwm'], 0.4, 0.15),
      versus('gm5000', 'exchange', ['npm edmonds-blossom'], 1 / 300, 1 / 300, { rounds: 1, slow: true }),
      versus('gm1000', 'exchange', ['networkx'], 1 / 500, 1 / 500, { rounds: 1, slow: true }),
    ],
  },
  {
    id: 'M7',
    what: 'exchange, planted triangles',
    cases: [
      versus('tr5000', 'exchange', ['LEMON mwm'], 3, 1),
      versus('tm5000', 'exchange', ['LEMON mwm'], 3, 1),
      versus('ts5001', 'exchange', ['LEMON mwm'], 3, 1),
    ],
  },
  {
    id: 'M8',
    what: 'scoring of 121 million pairs',
    cases: [
      versus('pp11000', 'allScores', ['C++ loop'], 2, 1.3, { rounds: 2 }),
      {
        input: 'pp11000',
        task: 'bestScores',
        rounds: 1,
        most: { 'share of a loop over every pair': [0.6, 0.3], 'share of all scores': [] },
      },
    ],
  },
  {
    id: 'M9',
    what: 'best plan over 121 million pairs, ours with scoring',
    slow: true,
    cases: [
      versus('ap11000', 'overAllPairs', ['SciPy dense once'], 0.35, 0.15, { rounds: 1, runs: 3, most: { memory: [250, 250] } }),
    ],
  },
  { id: 'M10', what: 'balance, 5,000 × 4,000 people', cases: [versus('xf5000', 'circulation', ['LEMON ns'], 2, 1)] },
  {
    id: 'M11',
    what: 'limit of pairs',
    cases: [
      versus('xp120', 'limited', ['npm highs'], 1, 0.2, { rounds: 1, most: soon }),
      versus('xp240', 'limited', ['npm highs'], 1, 0.2, { rounds: 1, slow: true, most: soon }),
      versus('xp300', 'limited', ['npm highs'], 1, 0.2, { rounds: 1, slow: true, most: soon }),
    ],
  },
  {
    id: 'M13',
    what: 'one change at 11,000 people, proof apart',
    cases: [
      { input: 'sm11000', task: 'changes', rounds: 1, most: { 'one change, median': [5, 1], 'one change, 99 of 100': [40, 10] } },
    ],
  },
  {
    id: 'M14',
    what: 'stable plan and its blocking pairs, 11,000 people',
    cases: [{ input: 'sm11000', task: 'stable', rounds: 2, most: { warm: [15, 3] } }],
  },
  {
    id: 'M15',
    what: 'the network: 11,000 mentees, 65 mentors, from people to the proven plan',
    cases: [{ input: 'nw11000', task: 'network', rounds: 3, most: { 'cold wall': [400, 150] } }],
  },
  {
    id: 'M16',
    what: 'ten of 11,000 for one person, explained',
    cases: [{ input: 'pp11000', task: 'topTen', rounds: 2, most: { warm: [2, 0.5] } }],
  },
];
