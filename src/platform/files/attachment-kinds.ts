import { fileTypeFromBuffer } from 'file-type';
import { sniff } from './kinds.ts';

/** What may be sent along; each is its own ending of a name. */
export const attachmentKinds = ['pdf', 'png', 'jpg', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** kind: nothing that is let through · old: a format of old, or one with programs inside, for which there is a plain one. */
export type AttachmentRefused = { refused: 'kind' | 'old' };

const archives: readonly string[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'];
/** Old formats of office programs, those that carry programs, pictures that few can open. */
const olden: readonly string[] = [
  'cfb',
  'rtf',
  'docm',
  'xlsm',
  'pptm',
  'dotx',
  'xltx',
  'potx',
  'dotm',
  'xltm',
  'potm',
  'gif',
  'heic',
  'tif',
  'bmp',
];

/** Documents with programs in them name these parts in their list of contents, which is never compressed. */
const programs = ['vbaProject', 'macros/', 'Basic/', 'Scripts/', 'activeX/', 'embeddings/oleObject'];

function holdsProgram(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return programs.some((name) => all.includes(name));
}

/** Text that a person can read: UTF-8 without control characters, and no markup that a browser would run. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return (
      !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text) &&
      !/^\s*#!/.test(text) &&
      !/<(?:script|html|svg|iframe)\b/i.test(text)
    );
  } catch {
    return false;
  }
}

/** The kind by the bytes alone, as for every file. Never throws. */
export async function sniffAttachment(bytes: Uint8Array): Promise<AttachmentKind | AttachmentRefused> {
  const kind = await sniff(bytes);
  if (kind === 'pdf' || kind === 'png' || kind === 'webp') return kind;
  if (kind === 'jpeg') return 'jpg';
  if (kind === 'svg' || kind === 'html') return { refused: 'kind' };
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext ?? '';
  if (olden.includes(found) || kind === 'pages') return { refused: 'old' };
  if (archives.includes(found) && bytes[0] === 0x50) return holdsProgram(bytes) ? { refused: 'old' } : (found as AttachmentKind);
  return found === '' && isText(bytes) ? 'txt' : { refused: 'kind' };
}
