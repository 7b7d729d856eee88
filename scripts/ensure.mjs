// Runs before `npm start` and `npm test`, possibly in a fresh clone: nothing but Node may be needed here.
// Installs when the packages differ from the installed ones; with the argument `build` also builds when sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Tandemwerk needs Node 20.19 or newer, this is ${process.versions.node}. Node 24 is recommended: https://nodejs.org`);
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(join(root, 'package.json')));
const wanted = JSON.stringify({ dependencies, devDependencies, optionalDependencies });
const packages = fingerprint(['package-lock.json'], [wanted, process.platform, process.arch, process.versions.modules]);
const installed = join(root, 'node_modules', '.tandemwerk-stamp');
if (read(installed) !== packages) {
  console.log('Installing packages (once, and after every change of package-lock.json) …');
  const npm = process.env.npm_execpath;
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if (npm?.endsWith('npm-cli.js')) run(process.execPath, [npm, ...options]);
  else run('npm', options, process.platform === 'win32');
  writeFileSync(installed, packages);
}

if (process.argv[2] === 'build') {
  const sources = fingerprint(['package-lock.json', 'src', 'client', 'locales', 'migrations', 'scripts/build.mjs'], [packages]);
  const built = join(root, 'dist', '.stamp');
  if (read(built) !== sources) {
    rmSync(built, { force: true });
    run(process.execPath, ['scripts/build.mjs']);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(built, sources);
  }
}

function fingerprint(places, extra = []) {
  const hash = createHash('sha256').update(extra.join('\n'));
  for (const place of places) {
    for (const file of filesIn(join(root, place))) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  let entries;
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch {
    return [place];
  }
  const names = entries.filter((entry) => !/\.test\.tsx?$/.test(entry.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap((entry) => (entry.isDirectory() ? filesIn(join(place, entry.name)) : [join(place, entry.name)]));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function run(program, options, shell = false) {
  const { status, error } = spawnSync(program, options, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0)
    fail(`${program} ${options.join(' ')} failed${error ? `: ${error.message}` : ''}. The messages above say why.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
