import { describe, expect, it } from 'vitest';
import { taxonomy } from '../../rooms/people/rules/taxonomy.ts';
import { topicWords } from '../../rooms/people/rules/topics.ts';
import { nearest } from './nearest.ts';

const topics = taxonomy.flatMap((group) => group.topics).map((topic) => ({ thing: topic.slug, words: topicWords(topic) }));

describe('the nearest topics', () => {
  it.each([
    ['Lieferketten im Einkauf', 'supply-chain'],
    ['Verhandeln mit Lieferanten', 'negotiation'],
    ['Scrum und Kanban', 'agile'],
    ['Künstliche Intelligenz im Büro', 'ai-at-work'],
    ['Board work', 'board-career'],
    ['Teamführung', 'leading-teams'],
    ['Stressbewältigung', 'resilience'],
  ])('to «%s» hold %s', (text, slug) => {
    const found = nearest(text, topics, 4);
    expect(found).toContain(slug);
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it('are none where nothing is near', () => {
    expect(nearest('Imkerei', topics, 4)).toEqual([]);
    expect(nearest('', topics, 4)).toEqual([]);
    expect(nearest('und', topics, 4)).toEqual([]);
  });
});
