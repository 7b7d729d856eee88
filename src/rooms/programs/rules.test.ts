import { describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/deed.ts';
import { slugOf, taxonomy } from '../people/rules/taxonomy.ts';
import {
  acceptanceHolds,
  formats,
  isOpen,
  mayManageProgram,
  monthChoices,
  phaseOf,
  programStates,
  stepOf,
  type ProgramVerb,
} from './rules.ts';
import { needsKickoff, networkDefaults, settingLimits } from './rules/numbers.ts';
import { mayReadFeedback } from './rules/feedback.ts';
import { difference, misfit, settingGroups } from './rules/settings.ts';
import { defaultStandards } from './rules/standards-default.ts';
import { policyHash } from './store/policies.ts';

const actor = (...roles: string[]): Actor => ({ kind: 'person', person_id: 'x', name: 'X', roles: new Set(roles) });

describe('states of the programme', () => {
  const verbs: ProgramVerb[] = ['goLive', 'hold', 'resume', 'end', 'archive'];
  const allowed: Record<string, string> = {
    'draft goLive': 'live',
    'live hold': 'on_hold',
    'on_hold resume': 'live',
    'live end': 'ended',
    'on_hold end': 'ended',
    'ended archive': 'archived',
  };

  it.each(programStates.flatMap((state) => verbs.map((verb) => [state, verb] as const)))('%s, %s', (state, verb) => {
    expect(stepOf(state, verb)?.to).toBe(allowed[`${state} ${verb}`]);
  });

  it('is open from its go-live day on, and only while it is live', () => {
    const on = (state: (typeof programStates)[number], go_live_on: string | null) => isOpen({ state, go_live_on }, '2026-11-23');
    expect(on('live', null)).toBe(true);
    expect(on('live', '2026-11-23')).toBe(true);
    expect(on('live', '2026-11-24')).toBe(false);
    for (const state of ['draft', 'on_hold', 'ended', 'archived'] as const) expect(on(state, '2026-01-01')).toBe(false);
  });

  it('looks to a reader as it is', () => {
    const phase = (state: (typeof programStates)[number], go_live_on = '2026-11-23') =>
      phaseOf({ state, go_live_on }, '2026-11-23');
    expect(programStates.map((state) => phase(state))).toEqual(['draft', 'open', 'on_hold', 'ended', 'ended']);
    expect(phase('live', '2026-12-01')).toBe('coming');
  });
});

describe('settings', () => {
  it('keep their own limits', () => {
    for (const [name, [min, max]] of Object.entries(settingLimits)) {
      const value = networkDefaults[name as keyof typeof settingLimits];
      expect(value, name).toBeGreaterThanOrEqual(min);
      expect(value, name).toBeLessThanOrEqual(max);
    }
    expect(Object.values(settingGroups).flat().toSorted()).toEqual(Object.keys(settingLimits).toSorted());
    expect(misfit(networkDefaults)).toBeUndefined();
  });

  it('refuse lengths that do not fit each other', () => {
    expect(misfit({ min_months: 6, default_months: 6, max_months: 3 })).toBe('max_months');
    expect(misfit({ min_months: 3, default_months: 2, max_months: 6 })).toBe('default_months');
    expect(misfit({ min_months: 3, default_months: 7, max_months: 6 })).toBe('default_months');
    expect(misfit({ min_months: 4, default_months: 4, max_months: 4 })).toBeUndefined();
  });

  it('always leave a length to choose', () => {
    expect(monthChoices(networkDefaults)).toEqual([3, 6, 9, 12]);
    expect(monthChoices({ ...networkDefaults, min_months: 4, default_months: 4, max_months: 4 })).toEqual([4]);
    expect(monthChoices({ ...networkDefaults, min_months: 1, default_months: 2, max_months: 7 })).toEqual([1, 2, 3, 6, 7]);
  });

  it('say what has changed', () => {
    expect(difference({ a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ before: { b: 2 }, after: { b: 3 } });
    expect(difference({ a: 1 }, { a: 1 })).toBeUndefined();
  });

  it('belong to office and operator; feedback to the office alone', () => {
    expect([actor('member'), actor('office'), actor('operator')].map(mayManageProgram)).toEqual([false, true, true]);
    expect([actor('member'), actor('office'), actor('operator')].map(mayReadFeedback)).toEqual([false, true, false]);
  });
});

describe('standards', () => {
  it('ask again after a binding version only', () => {
    const versions = [
      { number: 1, kind: 'binding' as const },
      { number: 2, kind: 'editorial' as const },
      { number: 3, kind: 'binding' as const },
    ];
    expect(acceptanceHolds([], versions)).toBe(false);
    expect(acceptanceHolds([1], versions.slice(0, 2))).toBe(true);
    expect(acceptanceHolds([1, 2], versions)).toBe(false);
    expect(acceptanceHolds([1, 3], versions)).toBe(true);
  });

  it('have the same parts in both languages, none of them empty', () => {
    const { de, en } = defaultStandards;
    expect([de.binding.length, de.tips.length]).toEqual([11, 7]);
    expect([en.binding.length, en.tips.length]).toEqual([11, 7]);
    for (const part of [...de.binding, ...de.tips, ...en.binding, ...en.tips]) {
      expect(part.title).not.toBe('');
      expect(part.text.split(/[.!?]/).length, part.title).toBeGreaterThan(2);
    }
  });

  it('have one hash for the same words, whatever the order of keys', () => {
    const { de, en } = defaultStandards;
    expect(policyHash({ en, de: { tips: de.tips, binding: de.binding, title: de.title } })).toBe(policyHash({ de, en }));
    expect(policyHash({ de, en: { ...en, title: 'Other' } })).not.toBe(policyHash({ de, en }));
  });
});

describe('topics', () => {
  const topics = taxonomy.flatMap((group) => group.topics);

  it('start with 12 groups and 68 topics, each address once', () => {
    expect(taxonomy).toHaveLength(12);
    expect(new Set(topics.map((topic) => topic.slug)).size).toBe(68);
    expect(
      topics
        .filter((topic) => topic.sensitive)
        .map((topic) => topic.slug)
        .toSorted(),
    ).toEqual(['conflict', 'inclusion', 'parents-care', 'redundancy', 'resilience', 'work-life']);
  });

  it('get an address from their English name', () => {
    const taken = new Set(['founding', 'founding-2']);
    expect(slugOf('Crème & Co.: leading (again)', taken)).toBe('creme-co-leading-again');
    expect(slugOf('Founding', taken)).toBe('founding-3');
    expect(slugOf('New', taken)).toBe('new-2');
    expect(slugOf('日本', taken)).toBe('topic');
  });
});

describe('the kickoff talk', () => {
  it('is the programme’s to switch, but belongs to every exchange', () => {
    const off = { ...networkDefaults, kickoff: false };
    expect(formats.filter((format) => needsKickoff({ format, settings: off }))).toEqual(['exchange']);
    expect(formats.every((format) => needsKickoff({ format, settings: networkDefaults }))).toBe(true);
  });
});
