import type { FormState } from '../../../platform/http/form.ts';
import { attachmentAccept } from '../../../platform/files/attachment-accept.ts';
import { FileField } from '../../../platform/html/fields.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { messageForm } from '../forms/notes.ts';
import { maxFiles } from '../rules/files.ts';
import { KeptFor } from './kept.tsx';
import { messageSees } from './sees.ts';

export interface FileLine {
  id: string;
  name: string;
  bytes: number;
}

function sizeWords({ t }: Pick<Ui, 't'>, bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / 1024));
  return kb < 1024 ? t('sessions.file.size_kb', { kb }) : t('sessions.file.size_mb', { mb: Math.round(kb / 102.4) / 10 });
}

const addressOf = (tandem_id: string, { id }: FileLine) => `/tandems/${tandem_id}/files/${id}`;

/** The files below a message. */
export function Attached({ ui, tandem_id, files }: { ui: Ui; tandem_id: string; files: FileLine[] }) {
  return (
    <ul class="attached">
      {files.map((file) => (
        <li>
          <a class="link-strong" href={addressOf(tandem_id, file)} download>
            {file.name}
          </a>{' '}
          <span class="quiet">{sizeWords(ui, file.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Files to send along; a browser does not give them back after a refusal. */
export function FilesField({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  const again = Array.isArray(state.values['files']) && state.values['files'].length > 0 && !state.errors['files'];
  return (
    <tw-drop class="drop">
      <FileField
        ui={ui}
        schema={messageForm}
        state={state}
        name="files"
        required={false}
        multiple
        accept={attachmentAccept}
        label={t('sessions.message.files')}
        hint={t(again ? 'sessions.message.files_again' : 'sessions.message.files_hint', { count: maxFiles })}
      />
      <p class="hint drop-hint" hidden>
        {t('sessions.message.drop')}
      </p>
      <ul />
    </tw-drop>
  );
}

export interface FilesPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  files: (FileLine & { by: string; sent_at: Date; message_id: string })[];
  open: boolean;
  ends_at: Date | undefined;
  dropped: boolean;
}

/** Every file that went along with a message of this tandem, the latest first. */
export function FilesPage({ ui, room, files, open, ends_at, dropped }: FilesPageProps) {
  const { t } = ui;
  const { id } = room.view;
  const messages = `/tandems/${id}/messages`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="messages"
      title={t('sessions.file.title')}
      back={{ href: messages, label: t('tandems.room.messages') }}
      context={
        <>
          <WhoSees ui={ui} rows={messageSees(ui)} />
          <KeptFor ui={ui} ends_at={ends_at} dropped={dropped} />
        </>
      }
    >
      {files.length === 0 ? (
        <Empty
          title={t('sessions.file.empty')}
          text={t(open ? 'sessions.file.empty_text' : 'sessions.closed')}
          action={{ href: messages, label: t('tandems.room.messages') }}
        />
      ) : (
        <Section title={t('sessions.file.count', { count: files.length })}>
          <Rows
            rows={files.map((file) => ({
              title: file.name,
              href: addressOf(id, file),
              line: t('sessions.file.by', { name: file.by, date: ui.date(file.sent_at) }),
              aside: [
                sizeWords(ui, file.bytes),
                <a href={`${messages}?until=${file.message_id}#m-${file.message_id}`}>
                  {t('sessions.file.message')}
                  <span class="sr">: {file.name}</span>
                </a>,
              ],
            }))}
          />
        </Section>
      )}
    </RoomPage>
  );
}
