// The long versions of the tests that a merge runs in short: crashes, odd bodies, races. Takes about an hour.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
spawnSync(process.execPath, ['scripts/ensure.mjs', 'build'], { stdio: 'inherit' });
const env = { ...process.env, KILLS: '100', BODIES: '100000', NIGHT: '1' };
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'app',
    'test/crash',
    'test/fuzz',
    'src/rooms/requests',
    'test/timing',
    'test/matching',
    'src/matching',
  ],
  { stdio: 'inherit', env },
);
process.exit(status ?? 1);
