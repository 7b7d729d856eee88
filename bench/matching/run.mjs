// Runs ours and the peers one after the other in processes of their own, in turns, so that a busy moment hits all alike.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inputFile } from './inputs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Where the engine's one package is found, and no build sweeps it away.
const ours = `${root}node_modules/.cache/bench-matching-${process.pid}.mjs`;
const longest = 20 * 60_000;

/** The engine as the application is built: same bundler, same target. */
export async function bundleOurs() {
  const entryPoints = [fileURLToPath(new URL('./ours/main.ts', import.meta.url))];
  await build({
    entryPoints,
    outfile: ours,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** The last line a program says, read as JSON; throws with its own words when it fails. */
function answerOf(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    const deadline = setTimeout(() => child.kill(), longest);
    for (const stream of ['stdout', 'stderr']) child[stream].on('data', (part) => (said[stream] += part));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(deadline);
      const line = said.stdout.trim().split('\n').at(-1);
      if (code === 0 && line) resolve(JSON.parse(line));
      else reject(new Error(/^\w*Error.*$/m.exec(said.stderr)?.[0] ?? `ended with ${code}`));
    });
  });
}

/** The smallest of the rounds for times and memory; everything else as said last. */
function least(answers) {
  const merged = { ...answers.at(-1) };
  for (const key of Object.keys(merged)) {
    if (['pairs', 'value', 'gap', 'violations'].includes(key) || typeof merged[key] !== 'number') continue;
    merged[key] = Math.min(...answers.map((answer) => answer[key]));
  }
  return merged;
}

/** What is wrong with our answer beside a peer's; undefined: nothing, and the times count. */
function wrongWith(own, peers) {
  if (own.violations !== 0) return `${own.violations} failed checks`;
  if (own.gap !== 0 && !own.open) return `gap ${own.gap}`;
  const other = peers.find((peer) => peer.value !== undefined && (peer.value !== own.value || peer.pairs !== own.pairs));
  return other && `${other.name} has ${other.pairs} pairs, ${other.value} points; ours ${own.pairs}, ${own.value}`;
}

/** Measures one case. A peer that fails or is not installed is named with the reason and has no time. */
export async function measure({ input, task, peers = [], rounds = 3, runs = 7, seconds = 20 }, commands) {
  const file = await inputFile(input, (name, at) => answerOf(process.execPath, [ours, name, at]));
  const own = [];
  const others = peers.map((name) => ({ name, answers: [], failed: commands[name] ? undefined : 'not installed' }));
  for (let round = 0; round < rounds; round += 1) {
    own.push(await answerOf(process.execPath, [ours, task, file, String(runs), String(seconds)]));
    for (const other of others) {
      if (other.failed) continue;
      await answerOf(...commands[other.name](file)).then(
        (answer) => other.answers.push(answer),
        (error) => (other.failed = error.message),
      );
    }
  }
  const found = others.map(({ name, answers, failed }) => (failed ? { name, failed } : least(answers)));
  const merged = least(own);
  return {
    own: merged,
    peers: found,
    wrong: wrongWith(
      merged,
      found.filter(({ failed }) => !failed),
    ),
  };
}

process.on('exit', () => rmSync(ours, { force: true }));
