import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { saveRooms } from '../actions/video.ts';
import { videoForm } from '../forms/video.ts';
import { listRooms } from '../store/video.ts';
import { VideoPage } from '../views/video.tsx';

const showVideo: Handler = async (sight, req) => (
  <VideoPage ui={req.ui} state={req.form === emptyForm ? filled(await listRooms(sight)) : req.form} />
);

export function mountVideo(on: Routes): void {
  on.get('/settings/video', showVideo);
  on.post('/settings/video', {
    page: showVideo,
    form: videoForm,
    deed: async (deed, form) => (await saveRooms(deed, form), to('/settings/video', 'sessions.video.saved')),
  });
}
