// Which other solvers this machine has. None is needed: what is missing is named in the table and left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './inputs.mjs';

const path = (name) => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The first Python that has the package. */
function pythonWith(name) {
  return ['python3', '/usr/bin/python3', 'python'].find((python) => runs(python, ['-c', `import numpy, ${name}`]));
}

/** Built once a machine; undefined: no compiler, or no library. */
function compiled(name, options) {
  const program = join(folder, name);
  if (existsSync(program)) return program;
  return runs('g++', ['-O3', '-march=native', '-DNDEBUG', '-o', program, path(`${name}.cpp`), ...options]) ? program : undefined;
}

function packageFolder(name, places) {
  return places.find((place) => {
    try {
      return createRequire(join(place, 'from-here.js')).resolve(name);
    } catch {
      return false;
    }
  });
}

/** Name of a peer to the function that gives its command for a file; null: not installed. */
export function findPeers(places) {
  const python = (name, kind, times) => {
    const program = pythonWith(name);
    return program ? (file) => [program, [path('python.py'), kind, file, String(times)]] : null;
  };
  const program = (name, kind, options) => {
    const built = compiled(name, options);
    return built ? (file) => [built, [kind, file]] : null;
  };
  const npm = (name, kind) => {
    const place = packageFolder(name, places);
    return place ? (file) => [process.execPath, ['--stack-size=8000', path('npm.mjs'), kind, file, place]] : null;
  };
  return {
    'SciPy dense often': python('scipy', 'dense', 40),
    'SciPy dense': python('scipy', 'dense', 3),
    'SciPy dense once': python('scipy', 'dense', 1),
    'SciPy sparse': python('scipy', 'sparse', 1),
    networkx: python('networkx', 'match', 1),
    'LEMON cs': program('lemon', 'assign', ['-llemon']),
    'LEMON ns': program('lemon', 'circular', ['-llemon']),
    'LEMON mwm': program('lemon', 'match', ['-llemon']),
    'C++ loop': program('scores', 'all', []),
    'npm munkres': npm('munkres', 'munkres'),
    'npm edmonds-blossom': npm('edmonds-blossom-fixed', 'blossom'),
    'npm highs': npm('highs', 'highs'),
  };
}
