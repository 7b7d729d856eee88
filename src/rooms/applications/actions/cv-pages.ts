import type { Deed } from '../../../platform/deed.ts';
import type { DrawnPage } from '../../../platform/files/cv-drawing.ts';
import { dropFile, keepFile } from '../../../platform/files/uploads.ts';
import { deleteCvPages, insertCvPages, sealLines } from '../store/cv-pages.ts';

interface Owned {
  id: string;
  person_id: string;
}

/** The pictures of the CV that is there now, in place of those of an older one. Sealed like the CV itself. */
export async function keepCvPages(deed: Deed, application: Owned, drawn: readonly DrawnPage[]): Promise<void> {
  await dropCvPages(deed, application);
  const rows = [];
  for (const { page, width, height, webp, lines } of drawn) {
    const file_id = await keepFile(deed, {
      kind: 'cv',
      person_id: application.person_id,
      name: `cv-page-${page}.webp`,
      type: 'image/webp',
      bytes: webp,
      sealed: true,
    });
    const { id } = application;
    rows.push({ application_id: id, page, file_id, width, height, sealed_lines: sealLines(deed.house, id, page, lines) });
  }
  await insertCvPages(deed, rows);
}

/** Pictures go whenever the CV goes. */
export async function dropCvPages(deed: Deed, application: Pick<Owned, 'id'>): Promise<void> {
  for (const file_id of await deleteCvPages(deed, application.id)) await dropFile(deed, file_id);
}
