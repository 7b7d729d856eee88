// Starts the demo with 11,000 members and 600 listings in a folder of its own, for benches and for looking at long lists.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
spawnSync(process.execPath, ['scripts/ensure.mjs', 'build'], { stdio: 'inherit' });
const env = { DATA_DIR: './data-big', ...process.env };
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'serve', '--members', '11000', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
