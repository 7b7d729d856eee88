// A whole run of a cycle: facts to pairs with their proof, and what a pin and a forbid cost afterwards. `node bench/pairing.mjs [PEOPLE…]`
// (default 100 500 2000: so many on each side; an exchange has as many people in all). Needs no database.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'node_modules/.cache/bench');
mkdirSync(outdir, { recursive: true });
await build({
  entryPoints: [join(root, 'bench/pairing/runs.ts')],
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  entryNames: 'pairing-[name]',
  logLevel: 'warning',
});
const { measure } = await import(pathToFileURL(join(outdir, 'pairing-runs.js')).href);
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
for (const size of sizes.length > 0 ? sizes : [100, 500, 2000])
  for (const format of ['cross', 'reverse', 'exchange']) console.log(await measure(format, size));
