import { describe, expect, it } from 'vitest';
import { formats, newVocabulary, type Facts, type Format, type Scales } from './facts.ts';
import { prepare } from './prepare.ts';
import { ruleFailures, ruleNames, ruleWarnings, defaultRuleSettings, type RuleName } from './rules.ts';
import { scorePair } from './score.ts';
import { weightsOf } from './weights.ts';

const scales: Scales = {
  slots: ['mon-noon', 'tue-evening', 'thu-noon'],
  goals: ['lead', 'step'],
  bands: ['0-5', '6-10', '11-20', '20+'],
  career_levels: ['starter', 'professional', 'leader'],
  language_levels: ['A2', 'B1', 'B2', 'C1', 'C2', 'native'],
};
const mentee: Facts = {
  id: 'jana', needs: [{ topic: 'teams', priority: 1 }, { topic: 'talks', priority: 2 }], offers: [{ topic: 'tools', level: 3, narrowed: false }], goals_sought: ['lead'], goals_offered: [],
  statements: [2, 4, 0, 0, 1, 2, 5, 3], wished_experience: ['11-20'], experience: '6-10', career_level: 'leader', slots: ['tue-evening', 'thu-noon'],
  work_mode: 'both', max_travel: 60, place: 'aarau', function: 'care', industry: 'health', department: 'west', organization: 'clinic',
  languages: [{ language: 'de', level: 'native' }, { language: 'fr', level: 'B1' }],
}; // prettier-ignore
const mentor: Facts = {
  id: 'urs', needs: [{ topic: 'tools', priority: 1 }], offers: [{ topic: 'teams', level: 4, narrowed: false }, { topic: 'talks', level: 2, narrowed: true }], goals_sought: [], goals_offered: ['lead', 'step'],
  statements: [1, 5, 0, 0, 2, 1, 4, 4], wished_experience: [], experience: '11-20', career_level: 'professional', slots: ['thu-noon', 'mon-noon'],
  work_mode: 'remote', max_travel: 30, place: 'brugg', function: 'production', industry: 'machinery', department: 'east', organization: 'works',
  languages: [{ language: 'de', level: 'C1' }, { language: 'fr', level: 'native' }],
}; // prettier-ignore
const prepared = (one: Facts, other: Facts) => {
  const vocabulary = newVocabulary(scales);
  return [prepare(one, vocabulary), prepare(other, vocabulary)] as const;
};
const reasons = (change: Partial<Facts> = {}, own: Partial<Facts> = {}, format: Format = 'network') =>
  scorePair(...prepared({ ...mentee, ...own }, { ...mentor, ...change }), weightsOf[format]).reasons;
const keys = (...given: Parameters<typeof reasons>) => reasons(...given).map(({ key }) => key);

describe('reasons', () => {
  it('name what speaks for a pair and what is open, the weightiest first', () => {
    // prettier-ignore
    expect(reasons().map(({ key, speaks, vars }) => ({ key, speaks, ...vars }))).toEqual([
      { key: 'topics_all', speaks: 'for', topics: ['teams', 'talks'] },
      { key: 'goals', speaks: 'for', goals: ['lead'] },
      { key: 'style_alike', speaks: 'for', poles: [{ statement: 4, side: 1 }, { statement: 5, side: 1 }] },
      { key: 'values_alike', speaks: 'for', poles: [{ statement: 0, side: 1 }, { statement: 1, side: 5 }] },
      { key: 'experience', speaks: 'for', band: '11-20' },
      { key: 'times', speaks: 'for', slots: ['thu-noon'] },
      { key: 'topics_narrowed', speaks: 'open', topics: ['talks'] },
      { key: 'only_online', speaks: 'open' },
      { key: 'fresh_view', speaks: 'for', of: 'industry' },
      { key: 'language', speaks: 'for', languages: ['de'] },
    ]);
  });
  it('say what is not offered', () => {
    const offers = [{ topic: 'talks', level: 3, narrowed: false }];
    expect(reasons({ offers }).find(({ key }) => key === 'topics_open')?.vars.topics).toEqual(['teams']);
    expect(keys({ offers })).toContain('topics_some');
    expect(keys({ offers: [] })).not.toContain('topics_some');
  });
  it.each<[Partial<Facts>, string]>([
    [{ slots: ['mon-noon'] }, 'times_none'],
    [{ goals_offered: ['step'] }, 'goals_open'],
    [{ experience: '0-5' }, 'experience_other'],
    [{ work_mode: 'onsite' }, 'only_onsite'],
    [{ work_mode: 'onsite' }, 'place_far'],
    [{ work_mode: 'both', place: 'aarau' }, 'place'],
    [{ industry: 'health' }, 'same_work'],
    [{ statements: [5, 1, 0, 0, 5, 5, 1, 3] }, 'style_apart'],
    [{ languages: [{ language: 'fr', level: 'native' }] }, 'language_none'],
  ])('%j: %s', (change, key) => {
    expect(keys(change)).toContain(key);
  });
  it('put a missing common language before every other open point', () => {
    expect(reasons({ languages: [{ language: 'fr', level: 'native' }], offers: [] }).find(({ speaks }) => speaks === 'open')?.key).toBe('language_none'); // prettier-ignore
  });
  it('take difference in work style for good in reverse mentoring', () => {
    expect(keys({ statements: [2, 4, 0, 0, 5, 5, 1, 3] }, {}, 'reverse')).toContain('style_different');
  });
  it('tell of wishes where both sides rank', () => {
    expect(keys({ ties: { wishes: ['jana'] } }, { ties: { wishes: ['urs'] } }, 'cross')).toContain('wish_mutual');
    expect(keys({ ties: { wishes: ['jana'] } }, {}, 'cross')).toContain('wish_other');
  });
});

describe('hard rules', () => {
  const at = (format: Format, change: Partial<Facts>, own: Partial<Facts> = {}, settings = defaultRuleSettings) =>
    ruleFailures(...prepared({ ...mentee, ...own }, { ...mentor, ...change }), format, settings);
  const cases: Record<RuleName, [mentor: Partial<Facts>, mentee: Partial<Facts>]> = {
    same_person: [{ id: 'jana' }, {}],
    already_paired: [{}, { ties: { partners: ['urs'] } }],
    capacity: [{ ties: { places: 0 } }, {}],
    reporting_line: [{}, { ties: { superiors: ['urs'] } }],
    same_organization: [{ ties: { group: 'g' } }, { ties: { group: 'g' } }],
    competitors: [{}, { ties: { competitors: ['works'] } }],
    same_department: [{ organization: 'clinic', department: 'west' }, {}],
    seniority: [{ career_level: 'leader', experience: '20+' }, {}],
    language: [{ languages: [{ language: 'fr', level: 'native' }] }, {}],
    no_common_time: [{ work_mode: 'onsite', slots: ['mon-noon'] }, {}],
    no_need_covered: [{ offers: [{ topic: 'other', level: 4, narrowed: false }] }, {}],
    excluded: [{ ties: { exclusions: ['clinic'] } }, {}],
    training: [{ ties: { trained: false } }, {}],
  };
  const must: Record<RuleName, string> = {
    same_person: 'network cross exchange reverse',
    already_paired: 'network cross exchange reverse',
    capacity: 'network cross exchange reverse',
    reporting_line: 'network cross exchange reverse',
    same_organization: 'cross',
    competitors: 'cross',
    same_department: 'reverse',
    seniority: 'reverse',
    language: 'network cross exchange reverse',
    no_common_time: 'network cross exchange reverse',
    no_need_covered: 'network cross exchange reverse',
    excluded: 'network cross exchange reverse',
    training: 'network cross exchange reverse',
  };
  it('allow this pair in every format', () => {
    for (const format of formats) expect(at(format, {})).toEqual([]);
  });
  it.each(ruleNames)('%s holds where the table says so', (name) => {
    const [change, own] = cases[name];
    const holds = formats.filter((format) => at(format, change, own).includes(name)).join(' ');
    expect(holds).toBe(must[name]);
  });
  it('only warn of competitors in the network and of the department in an exchange', () => {
    const warned = (format: Format, name: RuleName) => {
      const [change, own] = cases[name];
      return ruleWarnings(...prepared({ ...mentee, ...own }, { ...mentor, ...change }), format);
    };
    expect(warned('network', 'competitors')).toEqual(['competitors']);
    expect(warned('exchange', 'same_department')).toEqual(['same_department']);
  });
  it('want a covered need both ways in an exchange', () => {
    expect(at('exchange', { needs: [] })).toEqual(['no_need_covered']);
    expect(at('network', { needs: [] })).toEqual([]);
  });
  it('shut nobody out for an optional field left empty, but need a language', () => {
    const empty = { slots: [], department: undefined, organization: undefined, career_level: undefined, work_mode: undefined };
    for (const format of formats) expect(at(format, empty)).toEqual([]);
    expect(at('network', { languages: [] })).toEqual(['language']);
  });
  it('take the level of language and the need of training from the settings', () => {
    const french = { languages: [{ language: 'fr', level: 'native' }] };
    expect(at('network', french, {}, { language_level: 'B1', training: true })).toEqual([]);
    expect(at('exchange', { ties: { trained: false } }, {}, { language_level: 'B2', training: false })).toEqual([]);
  });
});
