// The matching engine beside other solvers: processor time and memory against the targets, values compared, proofs checked.
// `npm run bench:matching` measures everything, about a quarter of an hour, and writes bench/matching.md. Options:
//   --rows M4,M7     only these rows; --quick: without what takes minutes, fewer rounds. Both print and write no page, unless
//   --write          is given as well
//   --peers FOLDER   a folder with node_modules in which npm peers are installed (munkres, edmonds-blossom-fixed)
// SciPy, networkx, LEMON (g++ and its headers) and the npm packages are used if they are there; the engine needs none of them.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findPeers } from './matching/peers.mjs';
import { linesOf, page, print } from './matching/report.mjs';
import { rows } from './matching/rows.mjs';
import { bundleOurs, measure } from './matching/run.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, quick: { type: 'boolean' }, write: { type: 'boolean' }, peers: { type: 'string' } },
});
const wanted = values.rows?.split(',');
const root = fileURLToPath(new URL('..', import.meta.url));

await bundleOurs();
const commands = findPeers([...(values.peers ? [values.peers] : []), root]);
const lines = [];
const patience = ({ slow, cases }) => (slow ? 2 : cases.some((one) => one.slow) ? 1 : 0);
// What takes minutes comes last: whoever has no time for it still has all the rest.
for (const row of rows.toSorted((x, y) => patience(x) - patience(y))) {
  if (wanted && !wanted.includes(row.id)) continue;
  for (const one of row.cases) {
    if (values.quick && (row.slow || one.slow)) continue;
    const found = await measure(values.quick ? { ...one, rounds: 1 } : one, commands);
    const fresh = linesOf(row, one, found);
    print(fresh);
    lines.push(...fresh);
    if (values.write || !(wanted || values.quick)) write();
  }
}
if (lines.some(({ verdict }) => verdict === 'MISSED')) process.exitCode = 1;

/** The page as far as it goes, in the order of the rows. */
function write() {
  const processor = cpus();
  const machine = `${processor.length} × ${processor[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`;
  const versions = `Node ${process.versions.node}.`;
  const command = ['npm run bench:matching', ...(process.argv[2] ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  const date = new Date().toISOString().slice(0, 10);
  // A folder of this machine is nobody's business.
  const shown = command.replace(/ --peers[ =]\S+/, '').replace(/ --$/, '');
  writeFileSync(
    new URL('./matching.md', import.meta.url),
    page(
      lines.toSorted((x, y) => Number(x.id.slice(1)) - Number(y.id.slice(1))),
      {
        machine,
        versions,
        date,
        command: shown,
        missing: [...rows.map(({ id }) => id), 'M12'].filter((id) => lines.every((line) => line.id !== id)),
      },
    ),
  );
}
