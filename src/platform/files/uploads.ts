import '../db/tables.ts';
import type { Deed, House } from '../deed.ts';
import { Refusal } from '../refusal.ts';
import { CV_MAX_BYTES, LOGO_MAX_BYTES, PHOTO_MAX_BYTES, sniff, type Kind } from './kinds.ts';
import { FileRefused, reencodeLogo, reencodePhoto, type Picture } from './pictures.ts';
import { scanBytes, ScannerUnreachable } from './scan.ts';

/** The bytes of an upload after the checks that every kind of file goes through: size, then the virus scanner if one is set. */
export async function acceptFile(house: House, file: File, field: string, max: number): Promise<Uint8Array> {
  if (file.size > max) throw new Refusal('platform.form.file_size', { max: Math.floor(max / 1024 / 1024) }, { field });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!house.settings.clamd) return bytes;
  try {
    const verdict = await scanBytes(bytes, house.settings.clamd);
    if (verdict !== 'clean') throw new Refusal('platform.form.file_virus', {}, { field });
  } catch (error) {
    if (error instanceof ScannerUnreachable) throw new Refusal('platform.form.file_scanner', {}, { field });
    throw error;
  }
  return bytes;
}

/** A portrait or logo, decoded and written anew: what comes out is a picture and nothing else. Before the transaction. */
export async function readPhoto(house: House, file: File, field: string, kind: 'photo' | 'logo' = 'photo'): Promise<Picture> {
  const bytes = await acceptFile(house, file, field, kind === 'photo' ? PHOTO_MAX_BYTES : LOGO_MAX_BYTES);
  try {
    return await (kind === 'photo' ? reencodePhoto(bytes) : reencodeLogo(bytes));
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

/** What stands in the place of a PDF, and how it becomes one. */
const insteadOfPdf: Partial<Record<Kind, 'file_docx' | 'file_odt' | 'file_pages' | 'file_photo'>> = {
  docx: 'file_docx',
  doc: 'file_docx',
  odt: 'file_odt',
  pages: 'file_pages',
  png: 'file_photo',
  jpeg: 'file_photo',
  webp: 'file_photo',
  gif: 'file_photo',
  photo: 'file_photo',
};

/** A PDF by its bytes, whatever its name says. Before the transaction. */
export async function readPdf(house: House, file: File, field: string): Promise<Uint8Array> {
  const bytes = await acceptFile(house, file, field, CV_MAX_BYTES);
  const kind = await sniff(bytes);
  if (kind === 'pdf') return bytes;
  throw new Refusal(`platform.form.${insteadOfPdf[kind] ?? 'file_pdf'}`, {}, { field });
}

/**
 * Stores the bytes and their row. The bytes are on disk before the transaction ends; if it is rolled back, they are an
 * orphan that the housekeeping removes. `sealed`: encrypted on disk, for what only few may read.
 */
export async function keepFile(
  deed: Deed,
  file: {
    kind: 'photo' | 'cv' | 'logo' | 'import' | 'message';
    person_id: string | null;
    name: string;
    type: string;
    bytes: Uint8Array;
    sealed?: boolean;
  },
): Promise<string> {
  const id = deed.house.chance.id();
  await deed.house.files.put(id, file.sealed ? deed.house.vault.sealBytes(file.bytes, `file.${id}`) : file.bytes);
  await deed.tx
    .insertInto('file')
    .values({
      id,
      person_id: file.person_id,
      kind: file.kind,
      name: file.name.slice(0, 120),
      type: file.type,
      bytes: file.bytes.length,
      created_at: deed.now,
    })
    .execute();
  return id;
}

export async function openFile(house: House, id: string, sealed: boolean): Promise<Uint8Array | null> {
  const bytes = await house.files.get(id);
  return bytes && sealed ? house.vault.openBytes(bytes, `file.${id}`) : bytes;
}

/** The row goes with the deed, the bytes a moment later: a crash in between leaves an orphan, never a row without bytes. */
export async function dropFile(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('file').where('id', '=', id).execute();
  await deed.house.jobs.queue(deed, 'task', { name: 'platform.removeFile', id });
}
