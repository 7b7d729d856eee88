import { deflateRawSync, deflateSync, constants } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** PDFs for the tests of the CV reader: printed ones, and ones written object by object. */
export function typeset(markup: string): Uint8Array {
  return Uint8Array.from(NodeCompiler.create().pdf({ mainFileContent: markup }));
}

export const umlautCv = `
#set page(margin: 2cm)
= Jürg Müßig-Weiß
Zürich · juerg\\@example.org

== Berufserfahrung
#grid(columns: (4cm, 1fr), [2019–2024], [Leiter Wärmetechnik, Öhler AG])
#grid(columns: (4cm, 1fr), [2012–2019], [Projektingenieurin “Fernwärme”])

== Sprachen
Deutsch, Français, Română
#pagebreak()
Zweite Seite: Führung, Veränderung.
`;

/** A document of plain objects; object 1 must be the catalogue. `trailer` adds entries to the trailer. */
export function assemble(objects: (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const add = (part: string | Uint8Array) => {
    const bytes = Buffer.from(part as Uint8Array);
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(at);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const start = at;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  add(`trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}

export function stream(body: Uint8Array, entries = ''): Uint8Array {
  return Buffer.concat([Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`), body, Buffer.from('\nendstream')]);
}

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (entries = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R ${entries} >>`;

/** One page with this content stream, in Helvetica as /F. */
export function onePage(
  content: string | Uint8Array,
  options: { entries?: string; page?: string; catalogue?: string; trailer?: string } = {},
): Uint8Array {
  const catalogue = `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`;
  const body = stream(Buffer.from(content as Uint8Array), options.entries);
  return assemble([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(options.page), body, font], options.trailer);
}

/** A body of `megabytes` blanks that is tiny when packed; packed twice it is tinier still. */
export function bomb(megabytes: number): Uint8Array {
  const chunk = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const once = Buffer.concat([Buffer.of(0x78, 0x9c), ...Array.from({ length: megabytes }, () => chunk), Buffer.of(3, 0)]);
  return onePage(deflateSync(once), { entries: '/Filter [/FlateDecode /FlateDecode]' });
}

const hex = 'ab'.repeat(32);
export const encrypted = onePage('BT /F 12 Tf (secret) Tj ET', {
  trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >> /ID [<${hex}> <${hex}>]`,
});

export const pictureOnly = onePage('q 500 0 0 500 50 100 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\x7f\x7f\x00 EI Q');

export const scripted = onePage('BT /F 12 Tf 50 700 Td (A curriculum that carries a script) Tj ET', {
  catalogue:
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>',
});

export const selfReferring = assemble([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>',
  '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 10 10] /Contents [3 0 R 3 0 R] /Resources 3 0 R >>',
]);
