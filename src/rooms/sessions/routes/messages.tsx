import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { topicNames } from '../../people/store/topics.ts';
import { findOwn } from '../../tandems/store/own.ts';
import { findRoom, viewOf } from '../../tandems/store/room.ts';
import { readMessages, sendMessage, takeBackMessage } from '../actions/messages.ts';
import { messageForm, readingForm } from '../forms/notes.ts';
import { ATTACHMENT_MAX_BYTES, readAttachment, type Attachment } from '../../../platform/files/attachment.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { maxFiles } from '../rules/files.ts';
import { isRead, mayTakeBack } from '../rules/messages.ts';
import { filesOf, listFiles, type MessageFile } from '../store/files.ts';
import { listMessages, listThreads, readersOf, type Message } from '../store/messages.ts';
import { findTalkEnd } from '../store/retention.ts';
import { MessagesPage, type MessageView } from '../views/messages.tsx';
import { ThreadsPage } from '../views/threads.tsx';

const showThreads: Handler = async (sight, req) => {
  const names = await topicNames(sight, req.ui.locale);
  const rows = (await listThreads(sight)).map(({ tandem, count, last_at }) => {
    const { id, partner, topics, live } = viewOf(req.ui, names, tandem);
    return { tandem_id: id, name: partner.name, line: topics.join(', '), count, last_at, live };
  });
  return <ThreadsPage ui={req.ui} rows={rows} />;
};

function viewsOf(
  sight: Sight,
  messages: Message[],
  readers: { own: Date | null; other: Date | null },
  files: MessageFile[],
): MessageView[] {
  const self = selfId(sight);
  return messages.map((message) => {
    const own = message.author_id === self;
    return {
      id: message.id,
      own,
      former: message.author_id === null,
      text: message.text,
      sent_at: message.sent_at,
      taken_back: message.taken_back_at !== null,
      read: isRead(message, readers.other),
      may_take_back: own && mayTakeBack(message, readers.other),
      files: files.filter(({ message_id }) => message_id === message.id),
      fresh: !own && message.taken_back_at === null && !isRead(message, readers.own),
    };
  });
}

const showMessages: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  const { tandem } = room;
  const [before, until] = [req.query('before'), req.query('until')];
  const [page, readers, end] = await Promise.all([
    listMessages(sight, tandem.id, { before, until }),
    readersOf(sight, tandem.id),
    findTalkEnd(sight, tandem),
  ]);
  const open = isOpenRoom(tandem);
  const [files, all] = await Promise.all([
    filesOf(
      sight,
      page.messages.map(({ id }) => id),
    ),
    listFiles(sight, tandem.id),
  ]);
  // Words of the form belong into it again; what else was refused is said above the thread.
  const sent = req.ui.path.split('?')[0]?.endsWith('/messages');
  return (
    <MessagesPage
      ui={req.ui}
      room={room}
      state={sent ? req.form : emptyForm}
      messages={viewsOf(sight, page.messages, readers, files)}
      files={all.length}
      older={page.older}
      past={before !== undefined || until !== undefined}
      open={open}
      refusal={sent && open ? undefined : req.form.refusal}
      {...end}
    />
  );
};

const thread = (req: Req) => `/tandems/${req.param('id')}/messages#newest`;

export function mountMessages(on: Routes): void {
  on.get('/messages', showThreads);
  on.get('/tandems/:id/messages', showMessages);
  on.post('/tandems/:id/messages', {
    page: showMessages,
    form: messageForm,
    limit: (maxFiles + 1) * ATTACHMENT_MAX_BYTES,
    before: async (sight, form, req) => {
      // Nobody else makes the house look into files.
      found(await findOwn(sight, req.param('id')), 'tandem');
      const read: Attachment[] = [];
      for (const file of form.files) read.push(await readAttachment(sight.house, file, 'files'));
      return read;
    },
    deed: async (deed, form, req, files) => (
      await sendMessage(deed, req.param('id'), form, files),
      to(thread(req), 'sessions.message.sent')
    ),
  });
  on.post('/tandems/:id/messages/reading', {
    page: showMessages,
    form: readingForm,
    deed: async (deed, { seen }, req) => (await readMessages(deed, req.param('id'), seen), to(thread(req))),
  });
  on.post('/tandems/:id/messages/:message/withdrawal', {
    page: showMessages,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await takeBackMessage(deed, req.param('id'), req.param('message')),
      to(thread(req), 'sessions.message.taken_back_now')
    ),
  });
}
