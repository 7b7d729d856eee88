import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { SessionKind, SessionMode, SessionState } from '../rules.ts';
import { Choose, Offered } from './session-dates.tsx';
import { Kept, type KeptView } from './session-kept.tsx';
import { LogForm, type LogFormProps } from './session-log.tsx';
import { learningSees } from './sees.ts';
import { Agreed } from './session-agreed.tsx';
import { sessionSees, type Beside } from './session-words.ts';

/** A meeting as its reader sees it. */
export interface SessionView {
  id: string;
  state: SessionState;
  kind: SessionKind;
  /** Planned in one step with others. */
  series_id: string | null;
  starts_at: Date | null;
  minutes: number;
  mode: SessionMode;
  place: string | null;
  link: string | null;
  dates: Date[];
  /** The dates on the table are the reader's own. */
  own: boolean;
  /** The booked date is here or past. */
  begun: boolean;
  /** Meetings can be planned: the tandem lives. */
  open: boolean;
  cancelled: { by: 'you' | 'partner' | 'system'; at: Date; late: boolean; words: string | null } | undefined;
}

export interface SessionPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  session: SessionView;
  partner: Beside;
  /** Of the choice among dates. */
  state: FormState;
  log: Omit<LogFormProps, 'ui' | 'action'>;
  kept: KeptView;
  /** The two may write to each other and for themselves. */
  writable: boolean;
  refusal?: Message | undefined;
}

function titleOf(ui: Ui, { state, kind, starts_at, own, mode }: SessionView, name: string): string {
  const { t } = ui;
  if (state === 'proposed') return t(own ? 'sessions.page.proposed_own' : 'sessions.page.proposed_theirs', { name });
  if (state === 'cancelled' || !starts_at) return t('sessions.page.cancelled');
  const way = t(`sessions.mode.${mode}`);
  const what = kind === 'insight' ? t('sessions.kind.insight_row', { what: way }) : way;
  return t('sessions.page.dated', { what, when: ui.date(starts_at, 'meeting', ui.frame.zone) });
}

function Cancelled({ ui, cancelled, name }: { ui: Ui; cancelled: NonNullable<SessionView['cancelled']>; name: string }) {
  const { t } = ui;
  const who = {
    you: t('sessions.page.cancelled_you', { date: ui.date(cancelled.at) }),
    partner: t('sessions.page.cancelled_by', { name, date: ui.date(cancelled.at) }),
    system: t('sessions.page.cancelled_system', { date: ui.date(cancelled.at) }),
  }[cancelled.by];
  const rows = [
    {
      label: t(cancelled.by === 'system' ? 'sessions.page.cancelled_when' : 'sessions.page.cancelled_who'),
      value: cancelled.late ? `${who}, ${t('sessions.page.late')}` : who,
    },
    ...(cancelled.words ? [{ label: t('sessions.page.words'), value: cancelled.words }] : []),
  ];
  return (
    <Section title={t('sessions.page.state')}>
      <Facts rows={rows} />
    </Section>
  );
}

function PrepareSection({ ui: { t }, base }: { ui: Ui; base: string }) {
  return (
    <Section title={t('sessions.prepare.section')}>
      <p>{t('sessions.prepare.section_text')}</p>
      <Buttons>
        <LinkButton href={`${base}/preparation`}>{t('sessions.prepare.title')}</LinkButton>
      </Buttons>
    </Section>
  );
}

/** One meeting: whatever it waits for stands on top. */
export function SessionPage({ ui, room, session, partner, state, log, kept, writable, refusal }: SessionPageProps) {
  const { t } = ui;
  const list = `/tandems/${room.view.id}/sessions`;
  const base = `${list}/${session.id}`;
  const offer = { ui, base, state, dates: session.dates, booked: session.starts_at, partner };
  const onTable = session.dates.length > 0 && session.open && !session.begun;
  const toLog = session.state === 'booked' && session.begun;
  const over = session.state === 'missed' || session.state === 'cancelled';
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={titleOf(ui, session, partner.first_name)}
      back={{ href: list, label: t('sessions.page.back') }}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={[...sessionSees(ui, room.view.format), ...learningSees(ui)]} />}
    >
      {onTable ? session.own ? <Offered {...offer} /> : <Choose {...offer} /> : null}
      {toLog ? (
        <Section title={t('sessions.page.log_title')} aside={t('sessions.page.log_who')}>
          <LogForm {...log} ui={ui} action={`${base}/log`} />
          <PostButton ui={ui} action={`${base}/absence`} label={t('sessions.page.missed_button')} kind="link" />
        </Section>
      ) : null}
      {session.state === 'held' ? (
        <Kept {...{ ui, kept, partner, base, open: writable }} session_id={session.id} tandem_id={room.view.id} />
      ) : null}
      {session.state === 'missed' ? (
        <Section title={t('sessions.page.missed')}>
          <LinkButton href={`${base}/log`}>{t('sessions.page.missed_mend')}</LinkButton>
        </Section>
      ) : null}
      {writable && (session.state === 'proposed' || session.state === 'booked') ? <PrepareSection ui={ui} base={base} /> : null}
      {session.cancelled ? <Cancelled ui={ui} cancelled={session.cancelled} name={partner.first_name} /> : null}
      <Agreed ui={ui} session={session} partner={partner} base={base} />
      {over && session.open ? (
        <LinkButton kind="primary" href={`${list}/new`}>
          {t('sessions.page.new_dates')}
        </LinkButton>
      ) : null}
    </RoomPage>
  );
}
