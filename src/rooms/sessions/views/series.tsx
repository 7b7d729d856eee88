import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { ChecksField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { acceptForm } from '../forms/series.ts';
import { dateOption } from './series-dates.tsx';
import { MeetingRows } from './session-list.tsx';
import { sessionSees, type Beside, type SessionLine } from './session-words.ts';

/** A meeting of the series for whose date the reader is asked. */
export interface AskedDate {
  session_id: string;
  starts_at: Date;
  /** The booked date, where it is to be moved. */
  was: Date | null;
}

export interface SeriesPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  series: { id: string; interval_weeks: number };
  partner: Beside;
  asked: AskedDate[];
  /** How many of the reader's own proposals wait for the partner. */
  waiting: number;
  lines: SessionLine[];
  ahead: number;
  movable: number;
  /** Meetings can be planned here. */
  open: boolean;
  state: FormState;
  refusal?: Message | undefined;
}

function titleOf({ ui: { t }, room, asked, waiting, ahead }: SeriesPageProps): string {
  const name = room.view.partner.first_name;
  if (asked.length > 0 && asked.every(({ was }) => was)) return t('sessions.series.page_moving', { name, count: asked.length });
  if (asked.length > 0) return t('sessions.series.page_theirs', { name, count: asked.length });
  if (waiting > 0) return t('sessions.series.page_own', { name, count: waiting });
  return ahead > 0 ? t('sessions.series.page_ahead', { count: ahead }) : t('sessions.series.page_over');
}

function Accept({ ui, room, series, partner, asked, state }: SeriesPageProps) {
  const { t } = ui;
  const base = `/tandems/${room.view.id}/sessions/series/${series.id}`;
  const words = { ui, partner, regions: new Map<string, string>() };
  return (
    <Section title={t('sessions.series.accept')}>
      <Form ui={ui} action={`${base}/acceptance`} schema={acceptForm} state={state} submit={t('sessions.series.accept_submit')}>
        <ChecksField
          ui={ui}
          schema={acceptForm}
          state={state}
          name="chosen"
          required
          label={t('sessions.series.accept_label')}
          hint={t('sessions.series.accept_hint')}
          options={asked.map(({ session_id, starts_at, was }) =>
            dateOption(words, { starts_at }, `${session_id}|${starts_at.toISOString()}`, was),
          )}
        />
      </Form>
      {asked.some(({ was }) => was) ? <PostButton ui={ui} action={`${base}/keeping`} label={t('sessions.series.keep')} /> : null}
    </Section>
  );
}

/** All meetings that were planned in one step: what waits for the reader, then each with where it stands. */
export function SeriesPage(props: SeriesPageProps) {
  const { ui, room, series, asked, lines, ahead, movable, open, refusal } = props;
  const { t } = ui;
  const list = `/tandems/${room.view.id}/sessions`;
  const base = `${list}/series/${series.id}`;
  const action =
    open && ahead > 0 ? (
      <Buttons>
        {movable > 0 ? <LinkButton href={`${base}/dates`}>{t('sessions.series.move')}</LinkButton> : null}
        <LinkButton href={`${base}/cancellation`} kind="link">
          {t('sessions.series.cancel')}
        </LinkButton>
      </Buttons>
    ) : undefined;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={titleOf(props)}
      lead={t('sessions.series.page_lead', { weeks: series.interval_weeks })}
      back={{ href: list, label: t('sessions.page.back') }}
      action={action}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'place'])} />}
    >
      {asked.length > 0 && open ? <Accept {...props} /> : null}
      {lines.length > 0 ? (
        <Section title={t(asked.length > 0 ? 'sessions.series.others' : 'sessions.series.all')}>
          <MeetingRows ui={ui} lines={lines} />
        </Section>
      ) : null}
    </RoomPage>
  );
}
