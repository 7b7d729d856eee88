import { fileTypeFromBuffer } from 'file-type';

export const CV_MAX_BYTES = 5 * 1024 * 1024;
export const PHOTO_MAX_BYTES = 8 * 1024 * 1024;
export const LOGO_MAX_BYTES = 1024 * 1024;

export type Kind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'webp'
  | 'gif'
  | 'svg'
  | 'html'
  | 'docx'
  | 'odt'
  | 'doc'
  | 'pages'
  | 'photo'
  | 'zip'
  | 'other';

const byExtension: Record<string, Kind> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  gif: 'gif',
  docx: 'docx',
  odt: 'odt',
  cfb: 'doc',
  rtf: 'doc',
  heic: 'photo',
  tif: 'photo',
  bmp: 'photo',
  zip: 'zip',
};

/** What the kind's first bytes must be: the detector looks behind tags and marks, and a file with something in front is a disguise. */
const opening: Partial<Record<Kind, RegExp>> = {
  pdf: /^%PDF-\d/,
  png: /^\x89PNG\r\n\x1a\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  docx: /^PK\x03\x04/,
  odt: /^PK\x03\x04/,
  zip: /^PK/,
};

function markupKind(head: string): Kind | undefined {
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/<!--[^]*?-->|<\?[^]*?\?>/g, ' ')
    .trimStart();
  if (/^<(?:!doctype\s+)?svg\b/i.test(text) || /<svg[\s>]/i.test(text.slice(0, 512))) return 'svg';
  return /^<(?:!doctype\s+html|html|head|body|script|iframe|meta|img|table|div|p|a|style|title)\b/i.test(text)
    ? 'html'
    : undefined;
}

/** Documents of Apple’s word processor are archives with this entry. */
function namesPages(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('Index/Document.iwa');
}

/** The kind by the bytes alone; names and declared types are never asked. Never throws. */
export async function sniff(bytes: Uint8Array): Promise<Kind> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const markup = markupKind(head);
  if (markup) return markup;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = byExtension[found?.ext ?? ''] ?? 'other';
  if (kind === 'zip' && namesPages(bytes)) return 'pages';
  return opening[kind] && !opening[kind].test(head) ? 'other' : kind;
}
