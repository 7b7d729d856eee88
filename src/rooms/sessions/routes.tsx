import type { Routes } from '../../platform/http/routes.tsx';
import { mountCalendar } from './routes/calendar.tsx';
import { mountMessages } from './routes/messages.tsx';
import { mountNotes } from './routes/notes.tsx';
import { mountSessionPages } from './routes/sessions.tsx';

export function mountSessions(on: Routes): void {
  mountSessionPages(on);
  mountCalendar(on);
  mountNotes(on);
  mountMessages(on);
}
