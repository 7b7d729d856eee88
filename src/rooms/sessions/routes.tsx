import type { Routes } from '../../platform/http/routes.tsx';
import { mountCalendar } from './routes/calendar.tsx';
import { mountFiles } from './routes/files.tsx';
import { mountDates } from './routes/dates.tsx';
import { mountDelegates } from './routes/delegates.tsx';
import { mountMessages } from './routes/messages.tsx';
import { mountNotes } from './routes/notes.tsx';
import { mountPrepare } from './routes/prepare.tsx';
import { mountSeries } from './routes/series.tsx';
import { mountSearch, type FindMore } from './routes/search.tsx';
import { mountSessionPages } from './routes/sessions.tsx';
import { mountVideo } from './routes/video.tsx';

/** `findMore`: what the rooms below have for the search. */
export function mountSessions(on: Routes, findMore: FindMore): void {
  mountSeries(on);
  mountVideo(on);
  mountDelegates(on);
  mountDates(on);
  mountSessionPages(on);
  mountCalendar(on);
  mountNotes(on);
  mountMessages(on);
  mountFiles(on);
  mountPrepare(on);
  mountSearch(on, findMore);
}
