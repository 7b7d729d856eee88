import { describe, expect, it } from 'vitest';
import { defaultStandards } from './standards-default.ts';
import { compareSections, compareTexts, countChanges } from './standards-diff.ts';
import { draftFrom, sectionsOf, valuesOf } from './standards-form.ts';
import {
  arrange,
  bindingInForce,
  bodyOf,
  draftOf,
  editOf,
  editPattern,
  gapsOf,
  reminderDue,
  type Draft,
  type DraftSection,
} from './standards.ts';

const section = (name: string): DraftSection => ({
  title_de: `${name} de`,
  title_en: `${name} en`,
  text_de: `Text ${name} de`,
  text_en: `Text ${name} en`,
});
const draft = (...names: string[]): Draft => ({ title_de: 'T', title_en: 'T', binding: names.map(section), tips: [] });
const names = ({ binding }: Draft) =>
  binding.map(({ title_en, removed }) => `${title_en.slice(0, 1)}${removed ? '-' : ''}`).join('');
const after = (names_: string, button: string) => arrange(draft(...names_), editOf(button));

describe('the draft', () => {
  it('goes from a published text to the form and back without a loss', () => {
    const opened = draftOf(defaultStandards);
    expect(bodyOf(opened)).toEqual(defaultStandards);
    expect(gapsOf(opened)).toEqual([]);
    const notes = { note_de: 'n', note_en: 'n' };
    expect(draftFrom(valuesOf(opened, notes))).toEqual(opened);
    const odd = {
      ...opened,
      tips: [
        { ...section('x'), removed: true },
        { ...section('y'), text_de: '' },
      ],
    };
    expect(draftFrom(valuesOf(odd, notes))).toEqual(odd);
    expect(bodyOf(odd).en.tips.map(({ title }) => title)).toEqual(['y en']);
  });

  it('reads fields in the order of their numbers and leaves strange ones aside', () => {
    const read = sectionsOf({ '10.title_de': 'b', '2.title_de': 'a', '3.at': '3', 'x.title_de': 'no', __proto__: 'no' });
    expect(read.map(({ title_de }) => title_de)).toEqual(['a', '', 'b']);
  });

  it.each([
    ['abc', 'up.binding.1', 'bac', 'binding-0'],
    ['abc', 'down.binding.1', 'acb', 'binding-2'],
    ['abc', 'up.binding.0', 'abc', 'binding-0'],
    ['abc', 'down.binding.2', 'abc', 'binding-2'],
    ['abc', 'remove.binding.1', 'ab-c', 'binding-1'],
    ['abc', 'up.binding.9', 'abc', 'binding-9'],
    ['abc', 'save.binding.2', 'abc', 'binding-2'],
    ['abc', 'save', 'abc', undefined],
    ['abc', 'add.binding.0', 'abc', 'binding-1'],
  ])('%s, %s', (before, button, then, place) => {
    const done = after(before, button);
    expect(names(done.draft)).toBe(then);
    expect(done.place).toBe(place);
    expect(done.draft.binding.length).toBe(button.startsWith('add') ? 4 : 3);
  });

  it('brings back what was removed, and forgets what was never filled', () => {
    const gone = after('ab', 'remove.binding.0').draft;
    expect(names(arrange(gone, editOf('restore.binding.0')).draft)).toBe('ab');
    const blank = after('ab', 'add.binding.1').draft;
    expect(arrange(blank, editOf('remove.binding.2')).draft.binding).toHaveLength(2);
    expect(arrange(draft(), editOf('add.binding.-1')).draft.binding).toHaveLength(1);
  });

  it('knows its buttons and no others', () => {
    for (const text of ['save', 'preview', 'publish', 'up.binding.3', 'restore.tips.12', 'add.tips.-1'])
      expect(editPattern.test(text), text).toBe(true);
    for (const text of ['', 'drop', 'preview.tips.1', 'up.binding', 'up.other.1', 'up.binding.1.2', 'up.binding.9999'])
      expect(editPattern.test(text), text).toBe(false);
  });

  it('names what is still empty', () => {
    const half = draft('a');
    half.binding.push({ ...section('b'), text_en: ' ' }, { ...section('c'), title_de: '', removed: true });
    expect(gapsOf({ ...half, title_en: '' })).toEqual(['title_en', 'binding.1.text_en']);
    expect(gapsOf(draft())).toEqual(['binding']);
    expect(gapsOf(after('a', 'remove.binding.0').draft)).toEqual(['binding']);
  });
});

describe('the period of a binding version', () => {
  const published_at = new Date('2027-03-01T10:00:00Z');
  const accept_by = new Date('2027-03-31T21:59:59.999Z');
  const at = (days: number) => new Date(accept_by.getTime() - days * 86_400_000);

  it('has two reminders', () => {
    const due = (days: number) => reminderDue({ published_at, accept_by }, at(days));
    expect([20, 7.8, 7.7, 2, 1.7, 0.1, 0, -1].map(due)).toEqual([undefined, undefined, 1, 1, 2, 2, undefined, undefined]);
  });

  it('reminds less where it is short: the first letter has just come', () => {
    const short = { published_at: at(7), accept_by };
    expect([6, 1].map((days) => reminderDue(short, at(days)))).toEqual([undefined, 2]);
  });

  it('counts from the newest binding version, whatever came after', () => {
    const version = (number: number, kind: 'binding' | 'editorial') => ({ number, kind });
    expect(bindingInForce([version(1, 'binding'), version(2, 'binding'), version(3, 'editorial')])?.number).toBe(2);
    expect(bindingInForce([])).toBeUndefined();
  });
});

describe('two versions held against each other', () => {
  const part = (title: string, text = `Words about ${title} and nothing else at all.`) => ({ title, text });
  const [a, b, c, d] = ['apples', 'bread', 'cheese', 'dates'].map((name) => part(name)) as [
    ReturnType<typeof part>,
    ReturnType<typeof part>,
    ReturnType<typeof part>,
    ReturnType<typeof part>,
  ];
  const told = (before: ReturnType<typeof part>[], then: ReturnType<typeof part>[]) =>
    compareSections(before, then).map(
      ({ state, moved, was, is }) => `${state}${moved ? '+moved' : ''} ${was ?? '-'}>${is ?? '-'}`,
    );

  it('finds what stayed, came, went and changed', () => {
    expect(told([a, b], [a, b])).toEqual(['same 1>1', 'same 2>2']);
    expect(told([a, b], [a, c, b])).toEqual(['same 1>1', 'added ->2', 'same 2>3']);
    expect(told([a, b, c], [a, c])).toEqual(['same 1>1', 'removed 2>-', 'same 3>2']);
    expect(told([a, b], [b])).toEqual(['removed 1>-', 'same 2>1']);
    expect(told([a], [{ ...a, text: 'Something else.' }])).toEqual(['changed 1>1']);
    expect(told([a], [{ ...a, title: 'fruit' }])).toEqual(['changed 1>1']);
    expect(told([a], [d])[0]).not.toBe('same 1>1');
    expect(told([], [])).toEqual([]);
    expect(told([], [a])).toEqual(['added ->1']);
    expect(told([a], [])).toEqual(['removed 1>-']);
  });

  it('calls moved only what left its row, not what was pushed along', () => {
    expect(told([a, b, c, d], [d, a, b, c])).toEqual(['same+moved 4>1', 'same 1>2', 'same 2>3', 'same 3>4']);
    expect(told([a, b, c], [a, { ...c, text: `${c.text} More.` }, b]).filter((line) => line.includes('moved'))).toHaveLength(1);
  });

  it('does not take one old section twice', () => {
    expect(told([a], [a, a])).toEqual(['same 1>1', 'added ->2']);
    expect(told([a, a], [a])).toEqual(['same 1>1', 'removed 2>-']);
  });

  it('counts', () => {
    const text = { title: 'T', binding: [a, b, c], tips: [d] };
    const counts = countChanges(compareTexts(text, { ...text, binding: [c, a, { ...b, text: 'New.' }], tips: [] }));
    expect(counts).toEqual({
      title: false,
      any: true,
      binding: { added: 0, changed: 1, removed: 0, moved: 1 },
      tips: { added: 0, changed: 0, removed: 1, moved: 0 },
    });
    expect(countChanges(compareTexts(text, text)).any).toBe(false);
    expect(countChanges(compareTexts(text, { ...text, title: 'U' })).any).toBe(true);
  });
});
