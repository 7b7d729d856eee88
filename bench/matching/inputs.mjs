// Makes the inputs of the benchmark once and keeps them in the system's folder for temporary files: they are 200 MB.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCircular, writeLimited, writeNetwork, writePeople } from './special-inputs.mjs';
import { writeDense, writeEdges, writeSparse } from './files.mjs';
import {
  mentoringDense,
  mentoringGraph,
  mentoringSparse,
  plantTriangles,
  randomGraph,
  randomSparse,
  uniformDense,
} from './graphs.mjs';

/** By the first letters of a name like `sm11000`: what is made for the number behind them. */
const makers = {
  du: (file, size) => writeDense(file, uniformDense(size)),
  dm: (file, size) => writeDense(file, mentoringDense(size)),
  sr: (file, size) => writeSparse(file, randomSparse(size, 50)),
  sm: (file, size) => writeSparse(file, mentoringSparse(size, 50)),
  gr: (file, size) => writeEdges(file, randomGraph(size, 50)),
  gm: (file, size) => writeEdges(file, mentoringGraph(size, 40)),
  /** Triangles on a mentoring graph, on random ones, and on a thin random one. */
  tm: (file, size) => writeEdges(file, plantTriangles(mentoringGraph(size, 40), 0.3 * size)),
  tr: (file, size) => writeEdges(file, plantTriangles(randomGraph(size, 50), 0.3 * size)),
  ts: (file, size) => writeEdges(file, plantTriangles(randomGraph(size, 6), Math.round(0.16 * size))),
  xf: writeCircular,
  xp: writeLimited,
  nw: writeNetwork,
  pp: writePeople,
};

const sources = ['people', 'graphs', 'files', 'special-inputs', 'inputs'];

/** The folder changes with the programs that write into it. */
function folderOf() {
  const hash = createHash('sha256');
  for (const name of sources) hash.update(readFileSync(new URL(`./${name}.mjs`, import.meta.url)));
  const folder = join(tmpdir(), `tandemwerk-bench-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const folder = folderOf();

/** Path of an input, made if it is not there; `ask` runs a task of ours, which alone knows the application's scores. */
export async function inputFile(name, ask) {
  const file = join(folder, `${name}.bin`);
  if (existsSync(file)) return file;
  if (name.startsWith('ap')) {
    await ask('matrix', file);
    return file;
  }
  const [, kind, size] = /^([a-z]+)(\d+)$/.exec(name);
  makers[kind](`${file}.new`, Number(size));
  // Whoever is interrupted leaves no half input.
  renameSync(`${file}.new`, file);
  return file;
}
