import { describe, expect, it } from 'vitest';
import { isSecondClick, mailDue, mayTakeBack, nextInstant } from './messages.ts';
import { matchesWords, mayReadNote } from './notes.ts';
import { talkEndDue, talkEndsAt } from './retention.ts';

const at = (text: string) => new Date(text);
const now = at('2026-11-23T09:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('messages', () => {
  it.each([
    ['nothing known of her', undefined, true],
    ['told, not read since', { read_at: null, told_at: minutesAgo(9000) }, false],
    ['told although she had read before', { read_at: minutesAgo(9000), told_at: minutesAgo(100) }, false],
    ['reading just now', { read_at: minutesAgo(9), told_at: null }, false],
    ['read ten minutes ago', { read_at: minutesAgo(10), told_at: null }, true],
  ])('mail: %s', (_, reader, due) => expect(mailDue(reader, now)).toBe(due));

  it.each([
    [null, null, true],
    [minutesAgo(6), null, true],
    [minutesAgo(5), null, false],
    [minutesAgo(4), null, false],
    [null, minutesAgo(1), false],
  ])('taken back while unread: read up to %s, taken back %s', (read_at, taken_back_at, may) =>
    expect(mayTakeBack({ sent_at: minutesAgo(5), taken_back_at }, read_at)).toBe(may),
  );

  it('follow each other by at least a millisecond', () => {
    expect(nextInstant(undefined, now)).toEqual(now);
    expect(nextInstant(minutesAgo(1), now)).toEqual(now);
    for (const last of [now, new Date(now.getTime() + 5)]) expect(nextInstant(last, now).getTime()).toBe(last.getTime() + 1);
  });

  it('the same words at once are a second click', () => {
    expect(isSecondClick({ text: 'Hello', at: minutesAgo(1) }, 'Hello', now)).toBe(true);
    expect(isSecondClick({ text: 'Hello', at: minutesAgo(2) }, 'Hello', now)).toBe(false);
    expect(isSecondClick({ text: 'Hello', at: now }, 'Hello!', now)).toBe(false);
    expect(isSecondClick(undefined, 'Hello', now)).toBe(false);
  });
});

describe('notes', () => {
  it('mine are for their author, ours for both', () => {
    expect(mayReadNote({ kind: 'mine', author_id: 'a' }, 'a')).toBe(true);
    expect(mayReadNote({ kind: 'mine', author_id: 'a' }, 'b')).toBe(false);
    expect(mayReadNote({ kind: 'mine', author_id: null }, 'b')).toBe(false);
    expect(mayReadNote({ kind: 'ours', author_id: null }, 'b')).toBe(true);
  });

  it.each([
    ['Ärger mit der Größe', 'arger', true],
    ['Ärger mit der Größe', 'GROSSE ärger', true],
    ['Café am Montag', 'cafe montag', true],
    ['Café am Montag', 'dienstag', false],
    ['Café am Montag', 'cafe dienstag', false],
    ['anything', '   ', true],
    ['a.b', '.*', false],
  ])('%s: search for %s', (text, words, found) => expect(matchesWords(text, words)).toBe(found));
});

describe('the words of an ended tandem', () => {
  const ended_at = at('2026-08-31T10:00:00Z');

  it('go so many months after the end, on the last day of a shorter month', () => {
    expect(talkEndsAt(ended_at, 6)).toEqual(at('2027-02-28T10:00:00Z'));
    expect(talkEndsAt(ended_at, 1)).toEqual(at('2026-09-30T10:00:00Z'));
    expect(talkEndsAt(at('2027-08-31T10:00:00Z'), 6)).toEqual(at('2028-02-29T10:00:00Z'));
  });

  it('never go before both were told for thirty days', () => {
    expect(talkEndsAt(ended_at, 1, at('2027-01-01T00:00:00Z'))).toEqual(at('2027-01-31T00:00:00Z'));
  });

  it.each([
    ['2027-01-29T09:59:59Z', null, null, undefined],
    ['2027-01-29T10:00:00Z', null, null, 'tell'],
    ['2027-02-28T09:59:59Z', '2027-01-29T10:00:00Z', null, undefined],
    ['2027-02-28T10:00:00Z', '2027-01-29T10:00:00Z', null, 'drop'],
    // The machine stood still: told late, deleted later.
    ['2027-02-28T10:00:00Z', '2027-02-20T10:00:00Z', null, undefined],
    ['2027-03-22T10:00:00Z', '2027-02-20T10:00:00Z', null, 'drop'],
    ['2027-06-01T10:00:00Z', '2027-01-29T10:00:00Z', '2027-02-28T10:00:00Z', undefined],
  ])('at %s, told %s, dropped %s: %s', (instant, told, dropped, due) => {
    const talk = { ended_at, months: 6, told_at: told ? at(told) : null, dropped_at: dropped ? at(dropped) : null };
    expect(talkEndDue(talk, at(instant))).toBe(due);
  });
});
