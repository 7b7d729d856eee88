import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Facts, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { SessionMode, SessionState } from '../rules.ts';
import { Choose, Offered } from './session-dates.tsx';
import { LogForm, type LogFormProps } from './session-log.tsx';
import { moment, partnerClock, sessionSees, type Beside } from './session-words.ts';

/** A meeting as its reader sees it. */
export interface SessionView {
  id: string;
  state: SessionState;
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
  topics: string[];
  next_step: string | null;
  summary: string | null;
}

export interface SessionPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  session: SessionView;
  partner: Beside;
  /** Of the choice among dates. */
  state: FormState;
  log: Omit<LogFormProps, 'ui' | 'action'>;
  refusal?: Message | undefined;
}

function titleOf(ui: Ui, { state, starts_at, own, mode }: SessionView, name: string): string {
  const { t } = ui;
  if (state === 'proposed') return t(own ? 'sessions.page.proposed_own' : 'sessions.page.proposed_theirs', { name });
  if (state === 'cancelled' || !starts_at) return t('sessions.page.cancelled');
  return t('sessions.page.dated', { what: t(`sessions.mode.${mode}`), when: ui.date(starts_at, 'meeting', ui.frame.zone) });
}

/** What is agreed, and how to change it. */
function Agreed({ ui, session, partner, base }: { ui: Ui; session: SessionView; partner: Beside; base: string }) {
  const { t } = ui;
  const { starts_at, link, place } = session;
  // The room is needed until the talk is logged.
  const ahead = session.state === 'booked' || session.state === 'proposed';
  const changeable = ahead && !session.begun && session.open;
  const rows = [
    ...(starts_at
      ? [
          {
            label: t('sessions.page.when'),
            value: (
              <>
                {moment(ui, starts_at)}
                {partnerClock(ui, starts_at, partner) ? <span class="quiet"> {partnerClock(ui, starts_at, partner)}</span> : null}
              </>
            ),
          },
        ]
      : []),
    { label: t('sessions.page.length'), value: t('sessions.minutes', { minutes: session.minutes }) },
    { label: t('sessions.page.mode'), value: t(`sessions.mode.${session.mode}`) },
    ...(place ? [{ label: t('sessions.page.place'), value: place }] : []),
    ...(link && ahead
      ? [
          {
            label: t('sessions.page.link'),
            value: (
              <a href={link} rel="noreferrer noopener">
                {link}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t(
        ahead && session.state === 'booked'
          ? 'sessions.page.facts'
          : ahead
            ? 'sessions.page.facts_proposed'
            : 'sessions.page.facts_past',
      )}
    >
      <Facts rows={rows} />
      {changeable ? (
        <Buttons>
          {starts_at ? <LinkButton href={`${base}/calendar.ics`}>{t('sessions.page.calendar')}</LinkButton> : null}
          <LinkButton href={`${base}/place`}>{t('sessions.page.change')}</LinkButton>
          {starts_at && session.dates.length === 0 ? (
            <LinkButton href={`${base}/dates`}>{t('sessions.page.move')}</LinkButton>
          ) : null}
          {starts_at ? (
            <LinkButton href={`${base}/cancellation`} kind="link">
              {t('sessions.page.cancel')}
            </LinkButton>
          ) : null}
        </Buttons>
      ) : null}
    </Section>
  );
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

/** What was kept of a meeting that took place. */
function Kept({ ui, session, base }: { ui: Ui; session: SessionView; base: string }) {
  const { t } = ui;
  const rows = [
    ...(session.topics.length > 0 ? [{ label: t('sessions.log.topics'), value: session.topics.join(', ') }] : []),
    ...(session.next_step ? [{ label: t('sessions.log.next_step'), value: session.next_step }] : []),
  ];
  return (
    <Section title={t('sessions.page.logged')} aside={<a href={`${base}/log`}>{t('sessions.page.log_change')}</a>}>
      {rows.length > 0 ? <Facts rows={rows} /> : null}
      <Prose text={session.summary ?? (rows.length === 0 ? t('sessions.page.no_summary') : '')} />
    </Section>
  );
}

/** One meeting: whatever it waits for stands on top. */
export function SessionPage({ ui, room, session, partner, state, log, refusal }: SessionPageProps) {
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
      context={<WhoSees ui={ui} rows={sessionSees(ui)} />}
    >
      {onTable ? session.own ? <Offered {...offer} /> : <Choose {...offer} /> : null}
      {toLog ? (
        <Section title={t('sessions.page.log_title')} aside={t('sessions.page.log_who')}>
          <LogForm {...log} ui={ui} action={`${base}/log`} />
          <PostButton ui={ui} action={`${base}/absence`} label={t('sessions.page.missed_button')} kind="link" />
        </Section>
      ) : null}
      {session.state === 'held' ? <Kept ui={ui} session={session} base={base} /> : null}
      {session.state === 'missed' ? (
        <Section title={t('sessions.page.missed')}>
          <LinkButton href={`${base}/log`}>{t('sessions.page.missed_mend')}</LinkButton>
        </Section>
      ) : null}
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
