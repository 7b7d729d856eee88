import { Button, PostButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { pointForm } from '../forms/talk.ts';
import { noteKinds, type NoteKind } from '../rules.ts';
import { prepareSees } from './sees.ts';

export interface PointView {
  id: string;
  kind: NoteKind;
  text: string;
  done: boolean;
  /** The reader, the partner's first name, or somebody who is gone; of shared points. */
  by: string;
  may_drop: boolean;
}

export interface PreparePageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  session: { id: string; title: string };
  guide: Key;
  points: PointView[];
  /** Open ones of earlier meetings. */
  left: PointView[];
  open: boolean;
  state: FormState;
  refusal: Message | undefined;
}

function Line({ ui, base, point, open }: { ui: Ui; base: string; point: PointView; open: boolean }) {
  const { t } = ui;
  const path = `${base}/points/${point.id}`;
  return (
    <li class={point.done ? 'talkpoint talkpoint-done' : 'talkpoint'}>
      <div class="talkpoint-words">
        <p class="note-text">{point.text}</p>
        <div class="note-foot">
          {point.kind === 'ours' ? <span>{point.by}</span> : null}
          {point.done ? <State sign="done">{t('sessions.prepare.done')}</State> : null}
          {open && point.may_drop ? (
            <PostButton ui={ui} action={`${path}/removal`} label={t('sessions.prepare.drop')} about={point.text} kind="link" />
          ) : null}
        </div>
      </div>
      {open ? (
        <PostButton
          ui={ui}
          action={`${path}/${point.done ? 'reopening' : 'tick'}`}
          label={t(point.done ? 'sessions.prepare.reopen' : 'sessions.prepare.tick')}
          about={point.text}
          size="row"
        />
      ) : null}
    </li>
  );
}

function Kind({ kind, ...props }: PreparePageProps & { kind: NoteKind; base: string }) {
  const { ui, room, points, open, state, base } = props;
  const { t } = ui;
  const { first_name: name } = room.view.partner;
  const rows = points.filter((point) => point.kind === kind);
  // Of the two forms on the page the one that was sent shows its words again.
  const own = state.values['kind'] === kind ? state : emptyForm;
  return (
    <Section title={t(`sessions.prepare.${kind}`)} id={kind} aside={t(`sessions.prepare.${kind}_who`, { name })}>
      {rows.length > 0 ? (
        <ul class="talkpoints">
          {rows.map((point) => (
            <Line ui={ui} base={base} point={point} open={open} />
          ))}
        </ul>
      ) : (
        <p class="quiet">{t(`sessions.prepare.${kind}_none`)}</p>
      )}
      {open ? (
        <div class="talkpoint-new">
          <Form ui={ui} action={`${base}/points`} schema={pointForm} state={own}>
            <input type="hidden" name="kind" value={kind} />
            <TextField
              ui={ui}
              schema={pointForm}
              state={own}
              name="text"
              id={`f-text-${kind}`}
              label={t(`sessions.prepare.new_${kind}`)}
            />
            <div class="buttons">
              <Button>{t('sessions.prepare.add')}</Button>
            </div>
          </Form>
        </div>
      ) : null}
    </Section>
  );
}

/** Before a talk: questions that help, what the reader wants to bring up, what both do. A page to print and take along. */
export function PreparePage(props: PreparePageProps) {
  const { ui, room, session, guide, left, open, refusal } = props;
  const { t } = ui;
  const page = `/tandems/${room.view.id}/sessions/${session.id}`;
  const base = `${page}/preparation`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.prepare.title')}
      lead={session.title}
      back={{ href: page, label: t('sessions.cancel.back') }}
      action={
        <tw-print>
          <button class="button button-plain" type="button" hidden>
            {t('sessions.prepare.print')}
          </button>
        </tw-print>
      }
      refusal={refusal}
      context={<WhoSees ui={ui} rows={prepareSees(ui)} />}
    >
      {left.length > 0 && open ? (
        <Section title={t('sessions.prepare.left', { count: left.length })}>
          <ul class="talkpoints">
            {left.map((point) => (
              <li class="talkpoint">
                <p class="note-text">{point.text}</p>
              </li>
            ))}
          </ul>
          <PostButton ui={ui} action={`${base}/carrying`} label={t('sessions.prepare.carry')} />
        </Section>
      ) : null}
      {noteKinds.toReversed().map((kind) => (
        <Kind {...props} kind={kind} base={base} />
      ))}
      <Section title={t('sessions.prepare.guide')} aside={t('sessions.prepare.guide_who')}>
        <ul class="guide">
          {t(guide)
            .split('\n')
            .map((line) => (
              <li>{line}</li>
            ))}
        </ul>
      </Section>
    </RoomPage>
  );
}
