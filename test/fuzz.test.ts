import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ZodObject } from 'zod';
import * as agreement from '../src/rooms/agreements/forms/agreement.ts';
import * as kickoff from '../src/rooms/agreements/forms/kickoff.ts';
import * as midterm from '../src/rooms/agreements/forms/midterm.ts';
import * as applications from '../src/rooms/applications/forms.ts';
import * as merging from '../src/rooms/applications/forms/topics.ts';
import * as goals from '../src/rooms/goals/forms.ts';
import * as operation from '../src/rooms/operation/forms.ts';
import * as oversight from '../src/rooms/oversight/forms.ts';
import * as people from '../src/rooms/people/forms.ts';
import * as programs from '../src/rooms/programs/forms.ts';
import * as topics from '../src/rooms/programs/forms/topics.ts';
import * as protection from '../src/rooms/protection/forms.ts';
import * as requests from '../src/rooms/requests/forms.ts';
import * as notes from '../src/rooms/sessions/forms/notes.ts';
import * as series from '../src/rooms/sessions/forms/series.ts';
import * as sessions from '../src/rooms/sessions/forms/sessions.ts';
import * as talk from '../src/rooms/sessions/forms/talk.ts';
import * as tandems from '../src/rooms/tandems/forms.ts';
import { addressOf, fields as whole } from './access-table.ts';
import { cast, programId } from './cast.ts';
import { openTestHouse, type Client, type TestHouse } from './harness.ts';
import { setWholeStage, things } from './stage.ts';

/** `npm run night` sets more; a found seed becomes a test of its own. */
const bodies = Number(process.env['BODIES'] ?? 10_000);

const rooms = [people, programs, topics, tandems, applications, merging, requests, operation];
const ofTandems = [agreement, kickoff, midterm, goals, oversight, protection, notes, series, sessions, talk];
const names = [
  ...new Set(
    [...rooms, ...ofTandems].flatMap((forms) =>
      Object.values(forms as unknown as Record<string, ZodObject>)
        .filter((form) => typeof form === 'object' && 'shape' in form)
        .flatMap((form) => Object.keys(form.shape)),
    ),
  ),
];

/** Entries of records. */
const entries = [
  'level.de',
  'level.x',
  'evidence.leading-teams',
  `answer.${things.question}`,
  'answer.__proto__',
  'decision.delegation',
  'narrowed_to.delegation',
  'note.delegation',
  'priority.delegation',
  'statements.plan_try',
  'binding.0.title_de',
  'binding.999.text_en',
  'tips.x.removed',
  'binding.__proto__',
];

let t: TestHouse;
let clients: Client[];
let posts: string[];
let gets: string[];

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  // The first-run page and what ends the own login would end the run as well.
  const ending = /^\/(sign-out|settings\/departure|settings\/logins|setup)/;
  posts = t.routes.filter(({ method, path }) => method === 'POST' && !ending.test(path)).map(({ path }) => path);
  gets = t.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  clients = [
    t.guest(),
    await t.as(cast.jana),
    await t.as(cast.urs),
    await t.as(cast.eva),
    await t.as(cast.tarik),
    await t.as(cast.lara),
  ];
});
afterAll(() => t.close());

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    'true',
    'null',
    '\u0000',
    '\ud800',
    '🙂'.repeat(50),
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '{}',
    '[]',
    '__proto__',
    'constructor',
    'x'.repeat(20_000),
    '2026-02-30',
    'yes',
    'on',
    'a@b.example',
    'leading-teams',
    'delegation',
    '{x, plural, one {',
    '\u202e\u2066abc\ufeff',
    'ﬀ\u0301İẞ',
    `${'9'.repeat(15)}_${cast.jana}`,
    `${'9'.repeat(15)}~${cast.jana}`,
    `urs a.~${cast.jana}`,
    'up.binding.999',
    '2026-12-24',
  ),
  fc.constantFrom(...Object.values(cast), things.question, things.proposal),
  fc.integer().map(String),
);
const field = fc.tuple(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names, ...entries, 'toString', 'csrf') },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  ),
  odd,
);
const part = fc.oneof(
  fc.constantFrom(
    ...Object.values(cast),
    programId,
    things.application,
    things.listing,
    things.question,
    things.proposal,
    'delegation',
    '00000000-0000-4000-8000-00000000ffff',
    'x',
    '%F0%9F%99%82',
    '-',
    '..%2f',
    '1',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map(encodeURIComponent),
);

const queries = [
  'after', 'before', 'topic', 'group', 'language', 'mode', 'place', 'level', 'function', 'organization', 'free', 'short', 'sort', 'q', 'search', 'status', 'state', 'next', 'kind', 'verb', 'page', 'from', 'to', 'show', 'other', 'x', 'tandem', 'object', 'template', 'meeting', 'point', 'first', 'interval_weeks', 'session_count', 'minutes', 'until', 'order', 'program',
]; // prettier-ignore

const fill = (path: string, parts: string[]) => {
  let at = 0;
  return path.replace(/:[^/]+/g, () => (parts[at++] ?? 'x') || 'x');
};

test(`${bodies} bodies of any kind to any form: never a 5xx`, { timeout: 120_000 + bodies * 40 }, async () => {
  let ran = 0;
  const codes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.array(part, { minLength: 3, maxLength: 3 }),
      fc.array(field, { maxLength: 8 }),
      fc.boolean(),
      async (route, who, parts, fields, real) => {
        const post = posts[route % posts.length] ?? '/';
        // Every other time a true address, and a form in which only one or two fields are odd.
        const path = real ? addressOf(`POST ${post}`) : fill(post, parts);
        const body: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
        const known = Object.entries((real && whole[`POST ${post}`]) || {});
        for (const [at, [name, value]] of known.entries()) {
          const [, spoiled] = fields.find((_, n) => n < 2 && (n + route) % known.length === at) ?? [];
          body[name] = spoiled === undefined ? [value].flat().map(String) : [spoiled];
        }
        if (known.length === 0) for (const [name, value] of fields) if (name !== 'csrf') (body[name] ??= []).push(value);
        const page = await (clients[who % clients.length] as Client).post(path, body);
        ran += 1;
        codes.set(page.status, (codes.get(page.status) ?? 0) + 1);
        expect({ path, status: page.status, ok: page.status < 500 }).toMatchObject({ ok: true });
      },
    ),
    { numRuns: bodies },
  );
  expect(ran).toBeGreaterThanOrEqual(bodies);
  // The run must have reached the forms, not only the door.
  expect((codes.get(303) ?? 0) + (codes.get(422) ?? 0) + (codes.get(409) ?? 0)).toBeGreaterThan(bodies / 20);
});

test('any query on any page: never a 5xx', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(),
      fc.array(part, { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(fc.constantFrom(...queries), odd), { maxLength: 3 }),
      async (route, who, parts, query) => {
        const address = gets[route % gets.length] ?? '/';
        const path = route % 2 === 0 ? fill(address, parts) : addressOf(`GET ${address}`);
        const words = query.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
        const page = await (clients[who % clients.length] as Client).get(`${path}${path.includes('?') ? '&' : '?'}${words}`);
        expect({ path, words, ok: page.status < 500 }).toMatchObject({ ok: true });
      },
    ),
    { numRuns: 1500 },
  );
});
