import { expect, test } from 'vitest';
import {
  helperRolesOf,
  isHandoverKind,
  nextProtectionState,
  protectionStates,
  protectionTransitions,
  type ProtectionVerb,
} from './rules.ts';

const verbs: ProtectionVerb[] = ['withdraw', 'freeze', 'answer', 'release', 'end', 'lapse'];

test('a call for protection goes these ways and no others', () => {
  const way = protectionStates.flatMap((state) =>
    verbs.flatMap((verb) => {
      const next = nextProtectionState(state, verb);
      return next ? [`${state} ${verb} ${next}`] : [];
    }),
  );
  expect(way).toEqual([
    'asked withdraw withdrawn',
    'asked freeze frozen',
    'asked answer declined',
    'frozen release released',
    'frozen end ended',
    'frozen lapse ended',
  ]);
});

test('who takes which step', () => {
  expect(protectionTransitions.map(({ verb, who }) => `${verb} ${who.join()}`)).toEqual([
    'withdraw asker,system',
    'freeze helper',
    'answer helper',
    'release helper',
    'end helper',
    'lapse system',
  ]);
});

test('only confidants and the office are asked; the operator is not', () => {
  const of = (...roles: string[]) => helperRolesOf({ kind: 'person', person_id: 'x', name: '', roles: new Set(roles) });
  expect([of('member'), of('operator'), of('confidant', 'member'), of('office', 'operator')]).toEqual([
    [],
    [],
    ['confidant'],
    ['office'],
  ]);
});

test('what can be handed over', () => {
  expect(['message', 'session', 'cv', '', undefined].map(isHandoverKind)).toEqual([true, true, false, false, false]);
});
