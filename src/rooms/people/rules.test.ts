import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, nearestPassing, passes } from './rules/colour.ts';
import { weakPassword } from './rules/passwords.ts';
import { mayRevoke, personTransitions, statuses, type PersonStatus, type StatusVerb } from './rules/person.ts';
import { isConfirmed, shortName } from './rules/profile.ts';
import { visibleProfile } from './rules/visible.ts';

describe('status', () => {
  const verbs: StatusVerb[] = ['join', 'lapse', 'renew', 'leave', 'block', 'unblock', 'merge', 'erase'];
  const legal: Record<string, PersonStatus> = {
    'invited join': 'active',
    'invited lapse': 'lapsed',
    'invited leave': 'left',
    'invited merge': 'merged',
    'active lapse': 'lapsed',
    'active leave': 'left',
    'active block': 'blocked',
    'active merge': 'merged',
    'lapsed renew': 'active',
    'lapsed leave': 'left',
    'lapsed block': 'blocked',
    'lapsed merge': 'merged',
    'left renew': 'active',
    'left merge': 'merged',
    'left erase': 'erased',
    'blocked unblock': 'active',
  };
  test.each(statuses.flatMap((from) => verbs.map((verb) => [from, verb] as const)))('%s %s', (from, verb) => {
    expect(personTransitions.find((row) => row.from === from && row.verb === verb)?.to).toBe(legal[`${from} ${verb}`]);
  });
  test('no step is in the table twice', () => {
    const keys = personTransitions.map((row) => `${row.from} ${row.verb}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('the last operator keeps her role; other roles may go', () => {
  const operator = { kind: 'person' as const, person_id: 'x', name: '', roles: new Set(['operator']) };
  const office = { ...operator, roles: new Set(['office']) };
  expect(mayRevoke(operator, 'operator', 1)).toBe(false);
  expect(mayRevoke(operator, 'operator', 2)).toBe(true);
  expect(mayRevoke(operator, 'office', 1)).toBe(true);
  expect(mayRevoke(office, 'office', 3)).toBe(false);
});

test.each([
  ['password1234', true],
  ['Passwort12345', true],
  ['aaaaaaaaaaaaaa', true],
  ['abcdefghijklmn', true],
  ['poiuztrewqasd', false],
  ['hahahahahahaha', true],
  ['jana.brandis.1', true],
  ['verbandweitblick', true],
  ['drei Kühe im Klavier', false],
  ['kT9#mQ2$wX7!', false],
])('%s is guessed: %s', (password, guessed) => {
  expect(weakPassword(password, ['Jana', 'Brandis', 'jana@weitblick.example', 'Verband Weitblick'])).toBe(guessed);
});

test('a profile counts as confirmed until the last moment of its days', () => {
  const confirmed = new Date('2026-01-01T00:00:00Z');
  expect(isConfirmed(confirmed, new Date('2026-03-31T23:59:59Z'), 90)).toBe(true);
  expect(isConfirmed(confirmed, new Date('2026-04-01T00:00:00Z'), 90)).toBe(false);
  expect(isConfirmed(null, confirmed, 90)).toBe(false);
});

describe('what others see', () => {
  const whole = {
    id: '1',
    first_name: 'Jana',
    last_name: 'Brandis',
    preferred_name: null,
    photo_file_id: null,
    headline: 'h',
    function: 'f',
    organization: 'o',
    location: 'l',
    industry: null,
    career_level: null,
    years_experience_band: null,
    work_mode: null,
    about: 'a',
    links: [],
    languages: [],
    availability_slots: ['mon-noon'],
    offers: [{ topic: 't' }],
    email: 'jana@x.example',
    phone: '+41 1',
  };
  test('members: initial of the last name, no address', () => {
    expect(visibleProfile(whole, 'members')).toMatchObject({ name: 'Jana B.', email: undefined, phone: undefined, about: 'a' });
    expect(JSON.stringify(visibleProfile(whole, 'members'))).not.toMatch(/Brandis|jana@x|\+41 1/);
  });
  test('tandem partners: the whole name and contact data', () => {
    expect(visibleProfile(whole, 'partners')).toMatchObject({ name: 'Jana Brandis', email: 'jana@x.example', phone: '+41 1' });
  });
  test('the operator reads no contents', () => {
    expect(visibleProfile(whole, 'operator')).toMatchObject({
      about: null,
      offers: [],
      availability_slots: [],
      phone: undefined,
    });
  });
  test('an initial is a whole character, also outside the basic plane', () => {
    expect(shortName({ first_name: 'Ada', last_name: '𝒳y' })).toBe('Ada 𝒳.');
  });
});

describe('leading colour', () => {
  test('black on white is 21 to 1', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  });
  test('what is proposed passes, whatever was entered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom('light' as const, 'dark' as const), (n, mode) => {
        expect(passes(nearestPassing(`#${n.toString(16).padStart(6, '0')}`, mode), mode)).toBe(true);
      }),
    );
  });
});
