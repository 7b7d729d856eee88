import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../platform/calendar/zones.ts';
import { digestDue } from './digest.ts';
import { excerptOf, isFind } from './search.ts';

const shown = (text: string, question: string) =>
  excerptOf(text, question)
    .parts.map(({ text: part, found }) => (found ? `[${part}]` : part))
    .join('');

describe('an excerpt', () => {
  it.each([
    ['Der Dienstplan für Mai', 'dienst', 'Der [Dienst]plan für Mai'],
    ['Überstunden, überall', 'uber', '[Über]stunden, [über]all'],
    ['Straße und Gasse', 'gasse strasse', '[Straße] und [Gasse]'],
    ['zwei zwei', 'zwei', '[zwei] [zwei]'],
    ['nichts davon', 'anderes', 'nichts davon'],
    ['Cafe\u0301 am Eck', 'café', '[Cafe]\u0301 am Eck'],
  ])('of «%s» for «%s»', (text, question, expected) => expect(shown(text, question)).toBe(expected));

  it('of a long text shows a piece around the first word, in whole signs', () => {
    const long = `${'vorher '.repeat(60)}Roster ${'nachher '.repeat(60)}`;
    const piece = shown(long, 'roster');
    expect(piece.length).toBeLessThan(300);
    expect(piece).toMatch(/^… vorher .*\[Roster\] nachher .* …$/);
    const faces = `${'🙂'.repeat(90)} Roster ${'🙃'.repeat(300)}`;
    expect(shown(faces, 'roster')).not.toMatch(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('is only made of texts that hold every word', () => {
    expect(isFind('Plan für Mai', 'mai plan')).toBe(true);
    expect(isFind('Plan für Mai', 'mai juni')).toBe(false);
    expect(isFind(null, 'x')).toBe(false);
  });
});

describe('one mail a day', () => {
  const at = (text: string) => new Date(text);
  it.each([
    ['never told, in the morning', 'Europe/Zurich', null, '2026-11-23T06:00:00Z', true],
    ['never told, too early', 'Europe/Zurich', null, '2026-11-23T05:50:00Z', false],
    ['told yesterday', 'Europe/Zurich', '2026-11-22T20:00:00Z', '2026-11-23T06:10:00Z', true],
    ['told today', 'Europe/Zurich', '2026-11-23T06:10:00Z', '2026-11-23T22:50:00Z', false],
    ['another day here, the same one there', 'America/New_York', '2026-11-23T13:00:00Z', '2026-11-24T03:00:00Z', false],
    ['the night when clocks go back', 'Europe/Zurich', '2026-10-24T06:00:00Z', '2026-10-25T06:00:00Z', true],
  ])('%s', (_, zone, digested_at, now, due) =>
    expect(digestDue(clockOf(at(now), zone), digested_at ? clockOf(at(digested_at), zone) : undefined)).toBe(due),
  );
});
