import type { House } from '../deed.ts';
import { Refusal } from '../refusal.ts';
import { sniffAttachment, type AttachmentKind } from './attachment-kinds.ts';
import { FileRefused, reencodePicture } from './pictures.ts';
import { acceptFile } from './uploads.ts';

export const ATTACHMENT_MAX_BYTES = 10 * 1024 * 1024;

/** A file that may go to somebody else: what it really is, under a name that says so. */
export interface Attachment {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const types: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: `${open}.text`,
  ods: `${open}.spreadsheet`,
  odp: `${open}.presentation`,
  txt: 'text/plain; charset=utf-8',
};

/** The name with the ending of what it is: nothing that looks like text is opened as something else. */
export function namedAs(name: string, kind: AttachmentKind): string {
  // Marks that turn the direction of writing hide the true ending of a name.
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}/\\:]/gu, ' ').trim();
  const ending = kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${kind}$`, 'i');
  const base = (ending.test(plain) ? plain.replace(ending, '') : plain.replace(/\.\w{1,8}$/, '')).slice(0, 90).trim();
  return `${base.replaceAll(/^\.+/g, '') || 'file'}.${kind}`;
}

/** One attachment, checked by its bytes; a picture is written anew from its pixels. Before the transaction. Throws Refusal 422 at `field`. */
export async function readAttachment(house: House, file: File, field: string): Promise<Attachment> {
  const bytes = await acceptFile(house, file, field, ATTACHMENT_MAX_BYTES);
  const kind = await sniffAttachment(bytes);
  if (typeof kind === 'object')
    throw new Refusal(`platform.form.attachment_${kind.refused}`, { name: file.name.slice(0, 80) }, { field });
  const named = { name: namedAs(file.name, kind), type: types[kind] };
  if (kind !== 'png' && kind !== 'jpg' && kind !== 'webp') return { ...named, bytes };
  try {
    return { ...named, bytes: (await reencodePicture(bytes, ATTACHMENT_MAX_BYTES)).bytes };
  } catch (error) {
    if (error instanceof FileRefused)
      throw new Refusal(
        error.reason === 'too-many-pixels' ? 'platform.form.file_pixels' : 'platform.form.file_picture',
        {},
        { field },
      );
    throw error;
  }
}
