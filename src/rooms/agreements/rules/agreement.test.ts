import { describe, expect, it } from 'vitest';
import { agreementStates, kickoffPoints } from '../rules.ts';
import { formats } from '../../programs/rules.ts';
import { strands } from '../../goals/rules.ts';
import { agreementTransitions, canonical, keptSince, nextAgreementState, type AgreementVerb } from './agreement.ts';
import { hashOf } from '../store/hash.ts';
import { dutyRoles, missingParts, ownTexts, partiesInOrder, type AgreementBody } from './body.ts';
import { isAgreed, pointToOpen, prompts, promptsFor, tickWord } from './kickoff.ts';

const verbs: AgreementVerb[] = ['offer', 'takeBack', 'replace', 'decline', 'sign', 'amend', 'end'];

describe('the way of an agreement', () => {
  // proposer, other, system
  const expected: Record<string, Partial<Record<AgreementVerb, string>>> = {
    draft: { offer: 'offered offered -', end: '- - ended' },
    offered: {
      takeBack: 'draft - -',
      replace: '- ended -',
      decline: '- ended -',
      sign: '- signed -',
      end: '- - ended',
    },
    signed: { amend: '- - amended', end: '- - ended' },
    amended: {},
    ended: {},
  };
  it.each(agreementStates.flatMap((state) => verbs.map((verb) => [state, verb] as const)))('%s, %s', (state, verb) => {
    const who = ['she', 'other', null].map((person) => nextAgreementState({ state, proposed_by: 'she' }, verb, person) ?? '-');
    expect(who.join(' ')).toBe(expected[state]?.[verb] ?? '- - -');
  });

  it('knows each step once', () => {
    const steps = agreementTransitions.map(({ from, verb }) => `${from} ${verb}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('does not let a proposer sign twice', () => {
    expect(nextAgreementState({ state: 'offered', proposed_by: 'she' }, 'sign', 'she')).toBeUndefined();
    // Of a proposer who is erased nothing is known: whoever is there is the other one.
    expect(nextAgreementState({ state: 'offered', proposed_by: null }, 'sign', 'other')).toBe('signed');
  });
});

describe('the hash', () => {
  it('is of what it says, not of how it is written down', () => {
    expect(canonical({ b: [1, { d: null, c: 'ß' }], a: undefined })).toBe('{"b":[1,{"c":"ß","d":null}]}');
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: '1' }));
    expect(hashOf({})).toMatch(/^[0-9a-f]{64}$/);
  });
});

const body = (format: AgreementBody['format'], change: Partial<AgreementBody> = {}) => ({
  format,
  goals: [],
  strands: Object.fromEntries(strands.map((strand) => [strand, ''])) as AgreementBody['strands'],
  duties: {},
  texts: Object.fromEntries(ownTexts.map((text) => [text, ''])) as AgreementBody['texts'],
  ...change,
});

describe('what is missing', () => {
  it('is named part by part', () => {
    expect(missingParts(body('network'))).toEqual([
      'goals',
      ...strands.map((strand) => `strands.${strand}`),
      'duties.mentor',
      'duties.mentee',
      'documentation',
      'reachability',
      'feedback',
    ]);
    expect(missingParts(body('exchange'))).toContain('duties.partner');
  });

  it('is nothing where each strand has its answer, also «not here»', () => {
    const full = body('reverse', {
      goals: [{ of: 'Urs', text: 'x', signs: '', due_on: null }],
      strands: Object.fromEntries(strands.map((strand) => [strand, null])) as AgreementBody['strands'],
      duties: { mentor: 'x', mentee: 'x' },
    });
    for (const text of ['documentation', 'reachability', 'feedback'] as const) full.texts[text] = 'x';
    expect(missingParts(full)).toEqual([]);
    expect(missingParts({ ...full, goals: [] })).toEqual(['goals']);
    expect(missingParts({ ...full, goals: [], texts: { ...full.texts, goals_words: 'x' } })).toEqual([]);
  });
});

it('both sides write the same names in the same order', () => {
  for (const role of ['mentor', 'mentee', 'partner'] as const) {
    const other = { mentor: 'mentee', mentee: 'mentor', partner: 'partner' } as const;
    expect(partiesInOrder({ name: 'Jana', role }, 'Urs')).toEqual(partiesInOrder({ name: 'Urs', role: other[role] }, 'Jana'));
  }
  expect(dutyRoles('exchange')).toEqual(['partner']);
});

it('signed agreements are kept for three years', () => {
  expect(keptSince(new Date('2026-11-23T09:00:00Z')).toISOString()).toBe('2023-11-23T09:00:00.000Z');
});

describe('the kickoff talk', () => {
  it('asks each point of each format at least three things, and no question is there for nobody', () => {
    const asked = formats.flatMap((format) => kickoffPoints.flatMap((point) => promptsFor(format, point)));
    for (const format of formats)
      for (const point of kickoffPoints) {
        expect(promptsFor(format, point).length).toBeGreaterThanOrEqual(3);
        expect(promptsFor(format, point).every((prompt) => prompt.startsWith(`${point}.`))).toBe(true);
      }
    expect(prompts.filter((prompt) => !asked.includes(prompt))).toEqual([]);
  });

  it('is agreed when both have ticked all five, and opens what waits', () => {
    const at = new Date();
    const all = kickoffPoints.map((point) => ({ point, own: at, partner: at }));
    expect(isAgreed(all)).toBe(true);
    expect(isAgreed(all.slice(1))).toBe(false);
    expect(pointToOpen(all)).toBeUndefined();
    const some = all.map((each, n) =>
      n === 1 ? { ...each, own: null, partner: null } : n === 3 ? { ...each, own: null } : each,
    );
    expect(some.map(tickWord)).toEqual(['both', 'open', 'both', 'you', 'both']);
    expect(pointToOpen(some)).toBe('documentation');
    expect(pointToOpen(some.map((each) => ({ ...each, own: each.own ?? at })))).toBeUndefined();
  });
});
