import { describe, expect, it } from 'vitest';
import { poolPerson } from '../../../../test/pool.ts';
import { matchingDefaults } from '../../cycles/rules/matching.ts';
import { demandOf, heatOf } from './demand.ts';
import { exampleOf } from './example.ts';
import { progressOf } from '../actions/conduct.ts';
import { standingOf } from './standing.ts';

describe('before a run', () => {
  it.each([
    ['ready', poolPerson('a', 'mentor', { state: 'paired', places: 1, running: 1 })],
    ['full', poolPerson('a', 'mentor', { state: 'paired', places: 0, running: 1 })],
    ['proposed', poolPerson('a', 'mentor', { state: 'ready', places: 0, proposed: 1 })],
    ['form', poolPerson('a', 'mentee', { state: 'accepted', missing: ['standards', 'form', 'training'] })],
    ['manager', poolPerson('a', 'mentee', { state: 'accepted', missing: ['manager', 'training'] })],
    ['training', poolPerson('a', 'mentee', { state: 'in_training', missing: ['training'] })],
    ['asked', poolPerson('a', 'mentee', { state: 'nominated' })],
    ['waitlisted', poolPerson('a', 'mentee', { state: 'waitlisted' })],
  ] as const)('%s', (standing, person) => expect(standingOf(person)).toBe(standing));

  it('says which topics lack places', () => {
    const mentee = (id: string, topic: string) => poolPerson(id, 'mentee', { facts: { needs: [{ topic, priority: 1 }] } });
    const asked = poolPerson('x', 'mentee', { state: 'nominated' });
    const mentor = poolPerson('t', 'mentor', { places: 2, capacity: 2 });
    const rows = demandOf({
      people: [mentee('a', 'law'), mentee('b', 'law'), mentee('c', 'delegation'), asked, mentor],
      pairs: [],
    });
    expect(rows.map(({ topic, needed, offered, short }) => [topic, needed, offered, short])).toEqual([
      ['law', 2, 0, 2],
      ['delegation', 1, 2, -1],
    ]);
    expect([heatOf(0, 9), heatOf(1, 100), heatOf(9, 9)]).toEqual([0, 1, 5]);
  });

  it('shows one person whom the rules leave her, the best first', () => {
    const person = poolPerson('m', 'mentee', { organization_id: 'north' });
    const others = [
      poolPerson('t1', 'mentor', {
        organization_id: 'south',
        facts: { offers: [{ topic: 'delegation', level: 2, narrowed: false }] },
      }),
      poolPerson('t2', 'mentor', { organization_id: 'south' }),
      poolPerson('t3', 'mentor', { organization_id: 'north' }),
    ];
    const example = exampleOf('cross', { people: [person, ...others], pairs: [] }, matchingDefaults.cross, 'm')!;
    expect(example.best.map(({ other }) => other.id)).toEqual(['t2', 't1']);
    expect(example).toMatchObject({ allowed: 2, others: 3, barred: [{ barrier: 'same_organization', count: 1 }] });
    expect(exampleOf('cross', { people: others, pairs: [] }, matchingDefaults.cross, 'm')).toBeUndefined();
  });

  it('progress rises and never says that it is done', () => {
    const steps = [0, 1000, 10_000, 1e9].map((looks) => progressOf(looks, 10_000));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThan(1);
  });
});
