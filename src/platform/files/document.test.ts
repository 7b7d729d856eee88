import { describe, expect, it } from 'vitest';
import { readCv } from './cv.ts';
import type { DocumentModel } from './document-model.ts';
import { printDocument } from './document.ts';

const model = (value: string): DocumentModel => ({
  title: 'Meine Daten',
  lead: 'Alles, was hier steht.',
  language: 'de',
  page: 'Seite',
  made_at: new Date('2026-11-23T09:00:00Z'),
  parts: [
    {
      title: 'Profil',
      facts: [{ label: 'Name', value }],
      texts: [{ label: 'Über mich', text: `Erste Zeile\nzweite Zeile ${value}` }],
      parts: [{ title: 'Sprachen', facts: [{ label: 'Deutsch', value: 'C2' }], texts: [], parts: [] }],
    },
  ],
  files: [
    { name: 'cv.pdf', type: 'application/pdf', about: 'Lebenslauf', bytes: new TextEncoder().encode('%PDF-1.7 bytes of a CV') },
  ],
});
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a printed document', () => {
  it('is tagged, says its language and title, holds its words and files', async () => {
    const bytes = await printDocument(model('Jürg Müßig'));
    const { text } = await readCv(bytes);
    for (const word of ['Meine Daten', 'Profil', 'Jürg Müßig', 'zweite Zeile', 'Sprachen', 'C2']) expect(text).toContain(word);
    const inside = latin(bytes);
    for (const word of ['/MarkInfo', '/StructTreeRoot', '/Lang', 'pdfuaid', '/EmbeddedFiles', 'cv.pdf'])
      expect(inside).toContain(word);
  });

  it.each(['#eval("1") *bold* _x_ $a$ @ref <label> \\ "quoted" //no', '= no heading\n- no list', '{{{[[[', '中文 \u0001 \ud800'])(
    'prints whatever somebody wrote as she wrote it: %s',
    async (value) => {
      const bytes = await printDocument(model(value));
      expect(latin(bytes)).toContain('/StructTreeRoot');
      const { text } = await readCv(bytes);
      if (value.startsWith('#'))
        expect(text.replaceAll(/\s+/g, ' ')).toContain('#eval("1") *bold* _x_ $a$ @ref <label> \\ "quoted" //no');
    },
  );

  it('many at once come one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => printDocument(model('x'))));
    for (const bytes of all) expect(latin(bytes.subarray(0, 5))).toBe('%PDF-');
  });
});
