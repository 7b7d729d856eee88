import { selfId } from '../../../platform/deed.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import { download } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { findFile, listFiles } from '../store/files.ts';
import { findTalkEnd } from '../store/retention.ts';
import { FilesPage } from '../views/files.tsx';

const showFiles: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const [files, end] = await Promise.all([listFiles(sight, room.tandem.id), findTalkEnd(sight, room.tandem)]);
  const self = selfId(sight);
  const by = (author_id: string | null) =>
    author_id === null
      ? req.ui.t('sessions.former')
      : author_id === self
        ? req.ui.t('sessions.note.you')
        : room.view.partner.first_name;
  const lines = files.map((file) => ({ ...file, by: by(file.author_id) }));
  return <FilesPage ui={req.ui} room={room} files={lines} open={isOpenRoom(room.tandem)} {...end} />;
};

export function mountFiles(on: Routes): void {
  on.get('/tandems/:id/files', showFiles);
  on.get('/tandems/:id/files/:file', async (sight, req) => {
    const file = found(await findFile(sight, req.param('id'), req.param('file')), 'file');
    const bytes = found(await openFile(sight.house, file.file_id, true), 'file');
    return download({ bytes, name: file.name, type: file.type });
  });
}
