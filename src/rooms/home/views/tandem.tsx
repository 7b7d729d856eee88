import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { NextSteps, Rows, type NextStep } from '../../../platform/html/lists.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Ticks } from '../../agreements/rules/kickoff.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import { messageAudience } from '../../sessions/rules/messages.ts';
import { noteAudience } from '../../sessions/rules/notes.ts';
import { mayPlan } from '../../sessions/rules/sessions.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { RoomContext, RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { FirstTalk } from './tandem-first.tsx';
import { Goals, type GoalLine } from './tandem-goals.tsx';
import { Kickoff } from './tandem-kickoff.tsx';

/** A meeting that is ahead; `waits`: for the reader. */
export interface MeetingAhead {
  session_id: string;
  state: 'proposed' | 'booked';
  starts_at: Date | null;
  dates: readonly Date[];
  minutes: number;
  mode: 'onsite' | 'remote' | 'phone';
  waits: boolean;
}

export interface TandemPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  steps: NextStep[];
  ahead: readonly MeetingAhead[];
  unread: number;
  notes: { mine: number; ours: number };
  /** The five points while the kickoff lasts. */
  kickoff: readonly Ticks[];
  goals: readonly GoalLine[];
  /** Whom the two may turn to outside. */
  outside: { name: string; email: string } | undefined;
  /** The partner with contact data; only while the room is open. */
  profile: PublicProfile | undefined;
  names: ReadonlyMap<string, string>;
  /** When the two should have talked for the first time. */
  first_due: Date;
}

function Meetings({ ui, room: { view }, ahead }: TandemPageProps) {
  const { t } = ui;
  const may = mayPlan(view);
  if (ahead.length === 0 && !may) return <></>;
  const all = `/tandems/${view.id}/sessions`;
  const words = ({ waits, state, dates }: MeetingAhead) =>
    waits ? (
      <State sign="waits">{t('home.tandem.session.waits')}</State>
    ) : (
      t(
        state === 'proposed' || dates.length === 0
          ? `home.tandem.session.${state === 'booked' ? 'booked' : 'open'}`
          : 'home.tandem.session.moving',
      )
    );
  return (
    <Section title={t('home.tandem.sessions')} aside={<a href={all}>{t('home.tandem.sessions_all')}</a>}>
      {ahead.length === 0 ? <p>{t('home.tandem.sessions_none')}</p> : null}
      <Rows
        rows={ahead.slice(0, 3).map((row) => ({
          title: row.starts_at
            ? ui.date(row.starts_at, 'time', ui.frame.zone)
            : t('home.tandem.session.proposed', { count: row.dates.length }),
          href: `${all}/${row.session_id}`,
          line: t('home.tandem.session.minutes', { mode: t(`home.tandem.session.mode.${row.mode}`), minutes: row.minutes }),
          aside: [words(row)],
        }))}
      />
      {may && ahead.length === 0 && view.state !== 'forming' ? (
        <LinkButton href={`${all}/new`}>{t('home.tandem.propose')}</LinkButton>
      ) : null}
    </Section>
  );
}

function Talk({ ui, room: { view }, notes, unread }: TandemPageProps) {
  const { t } = ui;
  const at = `/tandems/${view.id}`;
  return (
    <Section title={t('home.tandem.talk')}>
      <ul class="plainlist">
        <li>
          <a href={`${at}/messages`}>{t('home.tandem.messages')}</a>{' '}
          {unread > 0 ? <State sign="waits">{t('home.tandem.unread', { count: unread })}</State> : null}
        </li>
        {(['mine', 'ours'] as const).map((kind) => (
          <li>
            <a href={`${at}/notes`}>{t(`home.tandem.notes_${kind}`)}</a> <span class="quiet">({ui.number(notes[kind])})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Over({ ui, room: { view } }: TandemPageProps) {
  const { t } = ui;
  if (view.live) return <></>;
  if (isOpenRoom(view))
    return (
      <Section title={t('home.tandem.over.continued')}>
        <Prose text={t('home.tandem.over.continued_text')} />
      </Section>
    );
  return (
    <Section title={t(view.state === 'completed' ? 'home.tandem.over.completed' : 'home.tandem.over.title')}>
      {view.ended_by_office ? <p>{t('home.tandem.over.office')}</p> : null}
      <Prose text={t('home.tandem.over.text')} />
      <Buttons>
        <LinkButton href={`/tandems/${view.id}/feedback`}>{t('home.tandem.over.feedback')}</LinkButton>
        {view.format === 'network' ? <LinkButton href="/mentors">{t('home.tandem.over.find')}</LinkButton> : null}
      </Buttons>
    </Section>
  );
}

function Steps({ ui, room: { view }, steps }: TandemPageProps) {
  const { t } = ui;
  if (steps.length === 0 && (!view.live || view.state === 'forming')) return <></>;
  return (
    <Section title={t('home.tandem.steps')}>
      {steps.length > 0 ? <NextSteps ui={ui} rows={steps} /> : <p>{t('home.tandem.no_steps')}</p>}
    </Section>
  );
}

/** How to reach each other, and where the tips are. */
function Reach({ ui, room: { view }, profile }: TandemPageProps) {
  const { t } = ui;
  if (!profile) return <></>;
  const { name } = profile;
  const begins = view.state === 'forming';
  const reach = [profile.email, profile.phone].filter(Boolean).join(' · ');
  return (
    <Section title={t('home.tandem.reach')} aside={begins ? undefined : <a href="/standards#tips">{t('home.tandem.tips')}</a>}>
      <p>{t('tandems.contact.reach', { name, reach })}</p>
      <Buttons>
        {begins ? null : <LinkButton href={`/tandems/${view.id}/messages`}>{t('home.tandem.write')}</LinkButton>}
        {profile.email ? <LinkButton href={`mailto:${profile.email}`}>{t('home.tandem.mail')}</LinkButton> : null}
      </Buttons>
    </Section>
  );
}

function Outside({ ui, room: { view }, outside }: TandemPageProps) {
  const { t } = ui;
  if (!outside || !view.live) return <></>;
  return (
    <Section title={t('home.tandem.outside')}>
      <p>
        <a href={`mailto:${outside.email}`}>{outside.name}</a>
      </p>
      <p class="quiet">{t('home.tandem.outside_text')}</p>
    </Section>
  );
}

/** The overview of a tandem's room: what is next for the reader, what is ahead, how the two reach each other. */
export function TandemPage(props: TandemPageProps) {
  const { ui, room, profile, names, first_due, ahead, kickoff, goals } = props;
  const { view } = room;
  const sees = [
    { what: ui.t('sessions.talk_sees.part.messages'), who: messageAudience.messages },
    { what: ui.t('sessions.talk_sees.part.ours'), who: noteAudience.ours },
    { what: ui.t('sessions.talk_sees.part.mine'), who: noteAudience.mine },
  ].map(({ what, who }) => ({ what, who: who.map((each) => ui.t(`sessions.talk_sees.${each}`)).join(', ') }));
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="overview"
      context={
        <>
          <Goals ui={ui} view={view} goals={goals} />
          <Meetings {...props} />
          <Talk {...props} />
          <Outside {...props} />
          <RoomContext ui={ui} view={view} sees={sees} />
        </>
      }
    >
      <Steps {...props} />
      {view.state === 'forming' && !(view.said.contact_confirmed_at && view.partner_said.contact_confirmed_at) ? (
        <FirstTalk ui={ui} view={view} due={first_due} arranged={ahead.length > 0} />
      ) : null}
      <Kickoff ui={ui} view={view} points={kickoff} />
      <Over {...props} />
      <Reach {...props} />
      {profile ? <PublicProfileFacts ui={ui} profile={profile} topics={names} /> : null}
    </RoomPage>
  );
}
