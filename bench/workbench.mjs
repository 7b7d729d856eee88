// What a pin, a block, the alternatives of a pair and the reasons of somebody without a partner cost in the workbench, the problem scored once
// as it is there. `node bench/workbench.mjs [MENTEESxMENTORS…]` (default 100x100 300x300 500x400). Needs no database.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'node_modules/.cache/bench');
mkdirSync(outdir, { recursive: true });
await build({
  entryPoints: [join(root, 'bench/pairing/hands.ts')],
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  entryNames: 'pairing-[name]',
  logLevel: 'warning',
});
const { measureHands } = await import(pathToFileURL(join(outdir, 'pairing-hands.js')).href);
const sizes = process.argv.slice(2).map((text) => text.split('x').map(Number));
for (const [mentees, mentors] of sizes.length > 0
  ? sizes
  : [
      [100, 100],
      [300, 300],
      [500, 400],
    ])
  for (const format of ['cross', 'reverse', 'exchange']) console.log(await measureHands(format, mentees, mentors));
