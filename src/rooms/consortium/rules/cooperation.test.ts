import { describe, expect, test } from 'vitest';
import { clauseKeys, cooperationStates, cooperationStep, mandatoryClauses, type CooperationVerb } from '../rules.ts';
import { changesBetween, inOrder, latestState, missingClauses } from './body.ts';
import { templateBody, type ClauseFacts } from './clauses.ts';
import { bodyFrom, fieldsOf, halfClauses } from './draft.ts';

const facts: ClauseFacts = {
  house: 'Verband',
  organization: 'Optik Lindhof',
  cycle: 'Bridges',
  from: '1 February 2027',
  until: '31 January 2028',
  mentors: 3,
  mentees: 2,
};
const body = templateBody(facts, facts);

describe('the way of an agreement', () => {
  const verbs: CooperationVerb[] = ['offer', 'sign', 'takeBack', 'replace', 'end'];
  const known: Record<string, string> = {
    'draft offer': 'offered',
    'offered takeBack': 'draft',
    'offered sign': 'signed',
    'signed replace': 'replaced',
    'signed end': 'ended',
  };
  test.each(cooperationStates.flatMap((state) => verbs.map((verb) => [state, verb] as const)))('%s %s', (state, verb) => {
    expect(cooperationStep(state, verb)?.to).toBe(known[`${state} ${verb}`]);
  });
  test('what is in force counts while a newer one is prepared', () => {
    expect([latestState('signed', 'draft'), latestState('replaced', 'signed'), latestState('ended', 'draft')]).toEqual([
      'signed',
      'signed',
      'draft',
    ]);
  });
});

describe('its text', () => {
  test('the template holds every clause in both languages and lacks nothing', () => {
    expect(body.clauses.map(({ key }) => key)).toEqual([...clauseKeys]);
    expect([missingClauses(body), halfClauses(body)]).toEqual([[], []]);
    for (const { text } of body.clauses) for (const words of [text.de, text.en]) expect(words.length).toBeGreaterThan(80);
    for (const part of ['Optik Lindhof', 'Bridges', '1 February 2027', '3']) expect(JSON.stringify(body)).toContain(part);
    const without = templateBody(
      { ...facts, from: undefined, until: undefined },
      { ...facts, from: undefined, until: undefined },
    );
    expect(JSON.stringify(without)).not.toContain('undefined');
  });

  test('its order does not matter for what is signed', () => {
    const stored = JSON.parse(
      JSON.stringify({
        mentee_places: 2,
        mentor_places: 3,
        clauses: body.clauses.map(({ text, title, key }) => ({ text: { en: text.en, de: text.de }, title, key })),
      }),
    ) as typeof body;
    expect(JSON.stringify(inOrder(stored))).toBe(JSON.stringify(inOrder(body)));
  });

  test('a form gives back what it was filled with', () => {
    expect(bodyFrom(fieldsOf(body))).toEqual(body);
  });

  test('optional clauses can go and come back, mandatory ones stay, own ones come last', () => {
    const shorter = bodyFrom({ ...fieldsOf(body), kept: [] });
    expect(shorter.clauses.map(({ key }) => key)).toEqual([...mandatoryClauses]);
    const back = bodyFrom({ ...fieldsOf(shorter, body), kept: ['costs'] });
    expect(back.clauses.at(-1)).toEqual(body.clauses.find(({ key }) => key === 'costs'));
    const fields = fieldsOf(body);
    const own = bodyFrom({
      ...fields,
      title_de: { own2: 'Räume' },
      title_en: { own2: 'Rooms' },
      text_de: { ...fields.text_de, own2: 'Reihum.', purpose: '' },
      text_en: { ...fields.text_en, own2: 'In turn.' },
    });
    expect(own.clauses.at(-1)).toEqual({
      key: 'own',
      title: { de: 'Räume', en: 'Rooms' },
      text: { de: 'Reihum.', en: 'In turn.' },
    });
    expect([missingClauses(own), halfClauses(own).map(({ key }) => key)]).toEqual([['purpose'], ['purpose']]);
    const { added, changed, gone } = changesBetween(shorter, own);
    expect(added.map(({ key }) => key)).toEqual(['time', 'costs', 'events', 'ending', 'own']);
    expect([changed.map(({ key }) => key), gone]).toEqual([['purpose'], []]);
  });
});
