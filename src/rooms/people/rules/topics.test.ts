import { describe, expect, it } from 'vitest';
import { nextProposalState, proposalStates, proposalTransitions, type ProposalVerb } from './proposals.ts';
import { slugOf, taxonomy } from './taxonomy.ts';
import { maxSynonyms, readSynonyms, topicWords } from './topics.ts';

describe('the states of a proposal', () => {
  const verbs: ProposalVerb[] = ['add', 'match', 'refuse', 'withdraw'];
  const allowed: Record<string, string> = {
    'open add': 'added',
    'open match': 'matched',
    'open refuse': 'refused',
    'open withdraw': 'withdrawn',
  };
  for (const state of proposalStates)
    for (const verb of verbs) {
      const to = allowed[`${state} ${verb}`];
      it(`${state} --${verb}--> ${to ?? 'nothing'}`, () => expect(nextProposalState(state, verb)).toBe(to));
    }
  it('holds no other steps', () => expect(proposalTransitions).toHaveLength(4));
  it('is decided by the office, withdrawn by the person or with her', () =>
    expect(proposalTransitions.map(({ verb, who }) => [verb, ...who])).toEqual([
      ['add', 'office'],
      ['match', 'office'],
      ['refuse', 'office'],
      ['withdraw', 'self', 'system'],
    ]));
});

describe('the words of the list', () => {
  const topics = taxonomy.flatMap((group) => group.topics);
  it('are there for every topic in both languages, three to eight', () => {
    const counts = topics.flatMap((topic) => [topic.synonyms_de.length, topic.synonyms_en.length]);
    expect(counts).toHaveLength(68 * 2);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });
  it('repeat no word of their own topic and fit the form', () => {
    for (const { label_de, label_en, synonyms_de, synonyms_en } of topics)
      for (const [label, words] of [
        [label_de, synonyms_de],
        [label_en, synonyms_en],
      ] as const) {
        expect(readSynonyms(words.join('\n'))).toEqual(words);
        expect(words.filter((word) => word.length > 60 || word.toLowerCase() === label.toLowerCase())).toEqual([]);
      }
  });
  it('hold what requirements name', () => {
    const words = (slug: string) => topicWords(topics.find((topic) => topic.slug === slug)!);
    expect(words('network-building')).toContain('enlarging the professional network');
    expect(words('supply-chain')).toEqual(expect.arrayContaining(['Lieferkette', 'SCM', 'logistics', 'Beschaffungskette']));
    expect(taxonomy.find(({ slug }) => slug === 'digital')?.topics).toHaveLength(7);
  });
  it('are all the names of a topic, each once', () =>
    expect(topicWords({ label_de: 'IT', label_en: 'IT', synonyms_de: ['EDV'], synonyms_en: ['EDV', 'IT'] })).toEqual([
      'IT',
      'EDV',
    ]));
});

describe('words as somebody types them', () => {
  it.each([
    ['', []],
    [' , \n;', []],
    ['eins, zwei\ndrei; vier', ['eins', 'zwei', 'drei', 'vier']],
    ['  viel   Raum ', ['viel Raum']],
    ['SCM\nscm, Scm', ['SCM']],
  ])('%j', (text, words) => expect(readSynonyms(text)).toEqual(words));
  it('have a limit', () => expect(maxSynonyms).toBeGreaterThan(8));
});

describe('addresses', () => {
  it.each(['new', 'groups', 'proposals'])('«%s» is a page and no topic', (word) =>
    expect(slugOf(word, new Set())).toBe(`${word}-2`),
  );
  it('of groups have a name of their own where the label has no letters', () =>
    expect([slugOf('???', new Set(), 'group'), slugOf('???', new Set())]).toEqual(['group', 'topic']));
});
