import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/deed.ts';
import { statuses } from '../people/rules/person.ts';
import { mergeObstacle } from '../people/rules/merge.ts';
import { chunks, mailStates, mayRetry, maySeeMails, verbsFor } from './rules.ts';
import { planImport, planText, type Existing, type ImportPlan } from './rules/import.ts';
import { importFields, type FileRow, type ImportMapping } from './rules/import-row.ts';
import { guessMapping, mappingProblems } from './rules/mapping.ts';

const actor = (...roles: string[]): Actor => ({ kind: 'person', person_id: 'x', name: '', roles: new Set(['member', ...roles]) });
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(text);
const options = { isEmail, locale: 'de' };
const mapping = Object.fromEntries(importFields.map((field, at) => [field, at])) as ImportMapping;
const nobody: Existing = {
  id: 'p1',
  member_number: '',
  email: 'anna@a.example',
  first_name: 'Anna',
  last_name: 'Berg',
  organization: '',
  function: '',
  location: '',
  phone: '',
  locale: 'de',
  joined: false,
  left: false,
  member: true,
};
const row = (line: number, values: Partial<Record<(typeof importFields)[number], string>>): FileRow => ({
  line,
  cells: importFields.map((field) => values[field] ?? ''),
});
const anna = { email: 'anna@a.example', first_name: 'Anna', last_name: 'Berg' };
const plan = (rows: FileRow[], existing: Existing[] = []) => planImport(rows, mapping, existing, options);

/** Carries a plan out on a list of people, as the database does. */
function carryOut(people: Existing[], done: ImportPlan): Existing[] {
  const changed = people.map((person) => ({ ...person, ...done.change.find(({ id }) => id === person.id)?.after }));
  return [...changed, ...done.create.map(({ line, values }) => ({ ...nobody, ...values, id: `new ${line}` }))];
}

describe('planning an import', () => {
  it('adds who is not there, in the default language', () => {
    const { create, counts } = plan([row(2, anna)]);
    expect(create[0]?.values).toMatchObject({ ...anna, locale: 'de' });
    expect(counts).toEqual({ rows: 1, created: 1, changed: 0, same: 0, bad: 0, missing: 0 });
  });

  it('finds people by number before address, and by address whatever its capitals', () => {
    const people = [
      { ...nobody, member_number: '7' },
      { ...nobody, id: 'p2', email: 'b@b.example', first_name: 'Bo' },
    ];
    expect(plan([row(2, { ...anna, member_number: '7', last_name: 'Neu' })], people).change[0]).toMatchObject({
      id: 'p1',
      after: { last_name: 'Neu' },
    });
    expect(plan([row(2, { ...anna, email: 'B@B.example', first_name: 'Bo' })], people).counts).toMatchObject({
      created: 0,
      changed: 0,
      same: 1,
    });
  });

  it('never empties a field', () => {
    expect(plan([row(2, anna)], [{ ...nobody, phone: '+41 1 2345678', function: 'Lead' }]).counts.changed).toBe(0);
  });

  it('keeps the address of somebody who has joined and changes that of somebody who has not', () => {
    const moved = row(2, { ...anna, member_number: '7', email: 'new@a.example' });
    const joined = plan([moved], [{ ...nobody, member_number: '7', joined: true }]);
    expect([joined.change, joined.notes[0]?.reason]).toEqual([[], 'email_kept']);
    expect(plan([moved], [{ ...nobody, member_number: '7' }]).change[0]?.after).toEqual({ email: 'new@a.example' });
  });

  it.each([
    ['first_name', { ...anna, first_name: ' ' }],
    ['last_name', { ...anna, last_name: '' }],
    ['email_missing', { ...anna, email: '' }],
    ['email', { ...anna, email: 'anna(at)a.example' }],
    ['long_field', { ...anna, function: 'x'.repeat(121) }],
  ])('refuses a row with the reason %s', (reason, values) => {
    const result = plan([row(2, values)]);
    expect([result.bad[0]?.reason, result.create]).toEqual([reason, []]);
  });

  it('refuses an address that belongs to somebody else', () => {
    const people = [
      { ...nobody, member_number: '7' },
      { ...nobody, id: 'p2', email: 'b@b.example' },
    ];
    expect(plan([row(2, { ...anna, member_number: '7', email: 'b@b.example' })], people).bad[0]?.reason).toBe('email_taken');
  });

  it('refuses the second of two rows for one person and names the first', () => {
    expect(plan([row(2, anna), row(3, { ...anna, email: 'ANNA@a.example' })]).bad[0]).toMatchObject({
      line: 3,
      reason: 'duplicate',
      first: 2,
    });
    expect(
      plan([row(2, { ...anna, member_number: '7' }), row(3, anna)], [{ ...nobody, member_number: '7' }]).bad[0],
    ).toMatchObject({ reason: 'duplicate', first: 2 });
  });

  it('reads languages and leaves out what it cannot read', () => {
    const result = plan([row(2, { ...anna, locale: 'Englisch', phone: 'call me' })]);
    expect([result.create[0]?.values.locale, result.create[0]?.values.phone, result.notes.map(({ reason }) => reason)]).toEqual([
      'en',
      '',
      ['phone'],
    ]);
  });

  it('names the missing and touches nobody who has left', () => {
    const people = [nobody, { ...nobody, id: 'p2', email: 'gone@a.example', left: true, member: false }];
    const result = plan([row(2, { ...anna, email: 'gone@a.example', first_name: 'Else' })], people);
    expect([result.missing.map(({ id }) => id), result.change, result.notes[0]?.reason]).toEqual([['p1'], [], 'left']);
  });

  it('counts lines that could not be read as bad rows', () => {
    const result = planImport([row(2, anna)], mapping, [], { ...options, problems: [{ line: 3, reason: 'ragged' }] });
    expect(result.counts).toMatchObject({ rows: 2, created: 1, bad: 1 });
  });

  const word = fc.constantFrom('', 'Anna', 'Berg', 'Bo', '=1+1', 'x'.repeat(90));
  const person = fc.record({
    email: fc.constantFrom('', 'a@a.example', 'A@a.example', 'b@a.example', 'c@a.example', 'nonsense'),
    member_number: fc.constantFrom('', '1', '2', '3'),
    first_name: word,
    last_name: word,
    organization: word,
    function: word,
    location: word,
    phone: fc.constantFrom('', '+41 79 123 45 67', 'no'),
    locale: fc.constantFrom('', 'de', 'English', 'xx'),
  });
  const people = fc
    .uniqueArray(
      fc.record({
        email: fc.constantFrom('a@a.example', 'b@a.example', 'd@a.example'),
        member_number: fc.constantFrom('', '1', '2'),
        joined: fc.boolean(),
        left: fc.boolean(),
      }),
      { selector: ({ email }) => email },
    )
    .map((list) =>
      list
        .filter(
          ({ member_number }, at) => !member_number || list.findIndex((other) => other.member_number === member_number) === at,
        )
        .map((each, at): Existing => ({ ...nobody, ...each, id: `p${at}`, member: !each.left })),
    );

  it('holds for any list: every row counted once, no address or number twice, a second run does nothing', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), people, (rows, existing) => {
        const list = rows.map((values, at) => row(at + 2, values));
        const first = plan(list, existing);
        const { counts } = first;
        expect(counts.created + counts.changed + counts.same + counts.bad).toBe(counts.rows);
        const after = carryOut(existing, first);
        const emails = after.map(({ email }) => email.toLowerCase());
        const numbers = after.map(({ member_number }) => member_number).filter(Boolean);
        expect([new Set(emails).size, new Set(numbers).size]).toEqual([emails.length, numbers.length]);
        expect(planText(plan(list, existing))).toBe(planText(first));
        const second = plan(list, after);
        expect([second.counts.created, second.counts.changed]).toEqual([0, 0]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('columns', () => {
  it('are found by German and English head words', () => {
    expect(
      guessMapping(['Mitglieder-Nr.', 'Name', 'Vorname', 'E-Mail-Adresse', 'Firma', 'Telefon', 'Ort', 'Funktion', 'Sprache']),
    ).toEqual({
      member_number: 0,
      last_name: 1,
      first_name: 2,
      email: 3,
      organization: 4,
      phone: 5,
      location: 6,
      function: 7,
      locale: 8,
    });
    expect(guessMapping(['First name', 'Surname', 'email', 'Company', 'Job title'])).toEqual({
      first_name: 0,
      last_name: 1,
      email: 2,
      organization: 3,
      function: 4,
    });
  });

  it('must hold the required ones, each its own', () => {
    expect(mappingProblems({ email: 0, first_name: 1 }, 3).missing).toEqual(['last_name']);
    expect(mappingProblems({ email: 0, first_name: 1, last_name: 1 }, 3).shared).toEqual(['first_name', 'last_name']);
    expect(mappingProblems({ email: 0, first_name: 1, last_name: 9 }, 3).missing).toEqual(['last_name']);
  });
});

describe('rights', () => {
  it('office blocks and unblocks, the operator does the rest, nobody acts on herself, a member on nobody', () => {
    expect(verbsFor(actor('office'), 'active', false)).toEqual(['block']);
    expect(verbsFor(actor('operator'), 'active', false)).toEqual(['block', 'lapse', 'leave']);
    expect(verbsFor(actor('operator'), 'lapsed', false)).toEqual(['block', 'renew', 'leave']);
    expect(verbsFor(actor('office'), 'blocked', false)).toEqual(['unblock']);
    for (const status of statuses)
      expect([verbsFor(actor('operator'), status, true), verbsFor(actor(), status, false)]).toEqual([[], []]);
  });

  it('whole mails are for the operator, without mail server or in a demo', () => {
    expect(maySeeMails(actor('operator'), { smtp: false, demo: false })).toBe(true);
    expect(maySeeMails(actor('operator'), { smtp: true, demo: true })).toBe(true);
    expect(maySeeMails(actor('operator'), { smtp: true, demo: false })).toBe(false);
    expect(maySeeMails(actor('office'), { smtp: false, demo: true })).toBe(false);
    expect(mailStates.filter((state) => mayRetry(state, true))).toEqual(['failed', 'unsure', 'kept']);
    expect(mailStates.filter((state) => mayRetry(state, false))).toEqual([]);
  });

  it('the account that somebody uses stays', () => {
    const one = (status: (typeof statuses)[number], id = 'a') => ({ id, status });
    expect(mergeObstacle(one('active'), one('invited', 'b'))).toBeUndefined();
    expect(mergeObstacle(one('invited'), one('active', 'b'))).toBe('joined_stays');
    expect(mergeObstacle(one('active'), one('active'))).toBe('same');
    expect(mergeObstacle(one('active'), one('blocked', 'b'))).toBe('not_now');
    expect(mergeObstacle(one('left'), one('active', 'b'))).toBe('not_now');
  });

  it('chunks lose nobody', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([], 2)).toEqual([]);
  });
});
