// Inputs with a shape of their own.
import { mentoringCross } from './graphs.mjs';
import { write } from './files.mjs';
import { drawPeople } from './people.mjs';

const tolerance = 3;

/**
 * Circulation between 60 organisations, 4 mentors for 5 mentees, 25 candidates each: the same network for ours and for a flow solver.
 * Nodes: mentees, mentors, organisations, pool. Behind the arcs: rows, columns, organisations, homes of both sides, tolerance.
 */
export function writeCircular(file, mentees) {
  const mentors = 0.8 * mentees;
  const organisations = 60;
  const cross = mentoringCross({ mentees, mentors, organisations, wanted: 25, seed: mentees });
  const home = (organisation) => mentees + mentors + organisation;
  const pool = home(organisations);
  const perPair = 10_000 * (mentees + 1);
  const arcs = [];
  for (let i = 0; i < mentees; i += 1) arcs.push([home(cross.rowHome[i]), i, 1, 0]);
  for (const [i, row] of cross.list.entries()) for (const [j, score] of row) arcs.push([i, mentees + j, 1, -(perPair + score)]);
  for (let j = 0; j < mentors; j += 1) arcs.push([mentees + j, home(cross.columnHome[j]), 1, 0]);
  for (let o = 0; o < organisations; o += 1) arcs.push([home(o), pool, tolerance, 0], [pool, home(o), tolerance, 0]);
  write(file, [
    pool + 1,
    arcs.length,
    Int32Array.from(arcs.flat()),
    mentees,
    mentors,
    organisations,
    ...people(cross),
    tolerance,
  ]);
}

const people = ({ rowHome, columnHome }) => [Int32Array.from(rowHome), Int32Array.from(columnHome)];

/** A limit of 3 pairs between any two of 8 organisations, balance within 1, as many mentors as mentees, 20 candidates each. */
export function writeLimited(file, mentees) {
  const cross = mentoringCross({ mentees, mentors: mentees, organisations: 8, wanted: 20, seed: 5000 + mentees });
  const pairs = cross.list.flatMap((row, i) => row.toSorted((x, y) => x[0] - y[0]).map(([j, score]) => [i, j, score]));
  const most = Math.max(3, Math.round(mentees / 40));
  write(file, [mentees, mentees, 8, 1, most, pairs.length, Int32Array.from(pairs.flat()), ...people(cross)]);
}

/** Columns of two groups of people, for those who score pairs themselves; see people.mjs. */
export function writePeople(file, size) {
  writeGroups(file, [drawPeople(size, size, 'mentee'), drawPeople(size, size + 1, 'mentor')]);
}

/** The network's case: many mentees, 65 mentors. */
export function writeNetwork(file, size) {
  writeGroups(file, [drawPeople(size, size, 'mentee'), drawPeople(65, size + 1, 'mentor')]);
}

function writeGroups(file, groups) {
  const columns = ['offers', 'seeks', 'goals', 'languages', 'hours', 'modes', 'x', 'y', 'senior', 'trade', 'organisation'];
  const whole = (column) =>
    Int32Array.from(column, (value) => (column instanceof Float32Array ? Math.round(1000 * value) : value));
  write(
    file,
    groups.flatMap((group) => [group.count, ...columns.map((column) => whole(group[column]))]),
  );
}
