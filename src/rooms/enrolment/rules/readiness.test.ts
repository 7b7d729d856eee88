import { describe, expect, test } from 'vitest';
import { participationStates, participationStep } from '../rules.ts';
import { asks, formFields, missingInForm } from './form.ts';
import { missingParts, partsAsked, readinessParts, settlingVerb, type ReadinessPart } from './readiness.ts';

const plan = { manager_agreement: true, training: ['mentor' as const] };

test('what a cycle asks of a role', () => {
  expect(partsAsked({ plan, matching: { training: true } }, 'mentor')).toEqual(['standards', 'form', 'manager', 'training']);
  expect(partsAsked({ plan, matching: { training: true } }, 'mentee')).toEqual(['standards', 'form', 'manager']);
  const plain = { ...plan, manager_agreement: false };
  expect(partsAsked({ plan: plain, matching: { training: false } }, 'mentor')).toEqual(['standards', 'form']);
});

test('a no of the manager is no yes', () => {
  const facts = { standards: true, form_at: new Date(0), manager_agrees: false, trained_at: null };
  expect(missingParts(readinessParts, facts)).toEqual(['manager', 'training']);
});

describe('every state and everything that can be missing', () => {
  const sets = Array.from({ length: 16 }, (_, bits) => readinessParts.filter((_part, at) => bits & (1 << at)));
  test.each(participationStates)('%s', (state) => {
    for (const missing of sets) {
      let [now, steps] = [state, 0];
      for (let verb = settlingVerb(now, missing); verb; verb = settlingVerb(now, missing)) {
        const step = participationStep(now, verb);
        expect(step, `${now} ${verb}`).toBeDefined();
        now = step!.to;
        expect((steps += 1)).toBeLessThan(3);
      }
      const expected =
        state !== 'accepted' && state !== 'in_training' && state !== 'ready'
          ? state
          : missing.length === 0
            ? 'ready'
            : missing.join() === ('training' satisfies ReadinessPart)
              ? 'in_training'
              : 'accepted';
      expect([state, ...missing, now]).toEqual([state, ...missing, expected]);
    }
  });
});

test('the forms: exchange asks for one offer and one need and what the profile holds; the wish is of mentees alone', () => {
  expect(missingInForm('exchange', 'partner', {})).toEqual(['offers', 'needs', 'level', 'work_mode']);
  expect(missingInForm('exchange', 'partner', { offers: ['a'], needs: ['b'], level: { de: 'C1' }, work_mode: 'both' })).toEqual(
    [],
  );
  for (const format of ['cross', 'reverse'] as const) {
    expect(asks[format].mentor?.gender_wish).toBeUndefined();
    expect(asks[format].mentor?.needs).toBeUndefined();
    expect(asks[format].mentee?.offers).toBeUndefined();
  }
  for (const byRole of Object.values(asks))
    for (const fields of Object.values(byRole)) for (const field of Object.keys(fields)) expect(formFields).toContain(field);
});
