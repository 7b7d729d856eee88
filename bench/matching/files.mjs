// Inputs as files of whole numbers (int32, little endian), so that every peer reads the same in its own language:
//   dense   rows, columns, then the scores row by row; 0: no pair
//   sparse  rows, columns, pairs, first pair of each row (rows + 1), partners, scores; rows by falling score
//   edges   people, pairs, then one, two, score of each
//   flow    nodes, arcs, then from, to, most, price of each arc; what flows round as cheaply as possible
import { readFileSync, writeFileSync } from 'node:fs';

export function write(file, parts) {
  const arrays = parts.map((part) => (typeof part === 'number' ? Int32Array.of(part) : part));
  const all = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  writeFileSync(file, new Uint8Array(all.buffer));
}

export function writeDense(file, { rows, columns, score }) {
  write(file, [rows, columns, score]);
}

export function writeSparse(file, { rows, columns, list }) {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i += 1) start[i + 1] = start[i] + list[i].length;
  const partner = new Int32Array(start[rows]);
  const score = new Int32Array(start[rows]);
  for (let i = 0; i < rows; i += 1) {
    for (const [k, [j, points]] of list[i].entries()) {
      partner[start[i] + k] = j;
      score[start[i] + k] = points;
    }
  }
  write(file, [rows, columns, start[rows], start, partner, score]);
}

export function writeEdges(file, { people, edges }) {
  write(file, [people, edges.length, Int32Array.from(edges.flat())]);
}

export function readNumbers(file) {
  const bytes = readFileSync(file);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
