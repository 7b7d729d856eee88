import { buttonForm } from '../../../platform/http/form.ts';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { to, type Redirect } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { giveFeedback, readFeedback } from '../actions/feedback.ts';
import { feedbackForm } from '../forms.ts';
import { mayReadFeedback } from '../rules/feedback.ts';
import { countUnreadFeedback, findFeedback, listFeedback, type Feedback, type FeedbackKey } from '../store/feedback.ts';
import { findNetworkProgram } from '../store/programs.ts';
import { FeedbackFormPage, ReceiptPage } from '../views/feedback.tsx';
import { FeedbackPage, InboxPage } from '../views/inbox.tsx';

const pageSize = 25;
const keyShape = z.tuple([z.coerce.number().int().min(0).max(8_640_000_000_000_000), z.uuid()]);

/** `after=1795424400000_<id>`: when the last one shown was written (ms), and its id. Anything else is the first page. */
function keyOf(text: string | undefined): FeedbackKey | undefined {
  const parsed = keyShape.safeParse((text ?? '').split('_'));
  return parsed.success ? { created_at: new Date(parsed.data[0]), id: parsed.data[1] } : undefined;
}

const idOf = (req: Req) => found(z.uuid().safeParse(req.param('id')).data, 'feedback');

async function named(sight: Sight, req: Req): Promise<Feedback> {
  return found(await findFeedback(sight, idOf(req)), 'feedback');
}

const showForm: Handler = async (sight, req) => {
  found(await findNetworkProgram(sight), 'program');
  return <FeedbackFormPage ui={req.ui} state={req.form} />;
};

const showInbox: Handler = async (sight, req) => {
  must(mayReadFeedback(sight.actor));
  const after = keyOf(req.query('after'));
  const rows = await listFeedback(sight, { after, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const next = last && rows.length > pageSize ? `/feedback/inbox?after=${last.created_at.getTime()}_${last.id}` : undefined;
  return (
    <InboxPage
      ui={req.ui}
      items={items}
      unread={await countUnreadFeedback(sight)}
      next={next}
      first={after ? '/feedback/inbox' : undefined}
    />
  );
};

const showFeedback: Handler = async (sight, req) => {
  const feedback = await named(sight, req);
  return mayReadFeedback(sight.actor) ? (
    <FeedbackPage ui={req.ui} feedback={feedback} />
  ) : (
    <ReceiptPage ui={req.ui} feedback={feedback} />
  );
};

async function mark(deed: Deed, req: Req, read: boolean): Promise<Redirect> {
  const id = idOf(req);
  await readFeedback(deed, id, read);
  const path = `/feedback/${id}/reading`;
  return to('/feedback/inbox', {
    key: read ? 'programs.inbox.marked_read' : 'programs.inbox.marked_unread',
    undo: read ? `${path}/withdrawal` : path,
  });
}

export function mountFeedback(on: Routes): void {
  on.get('/feedback', showForm);
  on.get('/feedback/inbox', showInbox);
  on.get('/feedback/:id', showFeedback);
  on.post('/feedback', {
    page: showForm,
    form: feedbackForm,
    deed: async (deed, form) => to(`/feedback/${await giveFeedback(deed, form)}`),
  });
  on.post('/feedback/:id/reading', { form: buttonForm, deed: (deed, _form, req) => mark(deed, req, true) });
  on.post('/feedback/:id/reading/withdrawal', { form: buttonForm, deed: (deed, _form, req) => mark(deed, req, false) });
}
