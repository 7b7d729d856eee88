// npm packages beside ours: `npm.mjs munkres|blossom|highs FILE FOLDER`, files as in ../matching/files.mjs; FOLDER is where the packages are
// installed. Says one line of JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { limitedModel } from './highs-model.mjs';
import { readNumbers } from '../matching/files.mjs';

const [kind, file, folder] = process.argv.slice(2);
const require = createRequire(join(folder, 'from-here.js'));
const input = readNumbers(file);
const largest = 10_000;
const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

const kinds = {
  munkres() {
    const [rows, columns] = input;
    const score = (i, j) => input[2 + i * columns + j];
    const { munkres } = require('munkres');
    const cost = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => largest - score(i, j)));
    return timed(
      'munkres',
      () => munkres(cost),
      (pairs) => pairs.map(([i, j]) => score(i, j)),
    );
  },
  blossom() {
    const edges = Array.from({ length: input[1] }, (_, k) => Array.from(input.subarray(2 + 3 * k, 5 + 3 * k)));
    const points = new Map(edges.map(([one, other, score]) => [`${one} ${other}`, score]));
    const blossom = require('edmonds-blossom-fixed');
    const scores = (partner) =>
      partner.flatMap((other, one) => (other > one ? [points.get(`${one} ${other}`) ?? points.get(`${other} ${one}`)] : []));
    return timed('edmonds-blossom-fixed', () => blossom(edges, true), scores);
  },
  async highs() {
    const highs = await require('highs')();
    const { data, score } = limitedModel(highs, input);
    const run = (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
      model.run();
      return Array.from(model.getSolution().colValue);
    };
    return timed(
      'highs',
      () => highs.withModel(data, run),
      (chosen) => score.filter((_, e) => chosen[e] > 0.5),
    );
  },
};

function timed(name, work, scoresOf) {
  const begun = cpu();
  const result = work();
  const solve = cpu() - begun;
  const scores = scoresOf(result).filter((score) => score > 0);
  const value = scores.reduce((sum, score) => sum + score, 0);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  return {
    name: `npm ${name}`,
    version,
    build: 0,
    solve,
    pairs: scores.length,
    value,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

console.log(JSON.stringify(await kinds[kind]()));
