import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { NextSteps, type NextStep } from '../../../platform/html/lists.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { tickWord, type Ticks } from '../../agreements/rules/kickoff.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import { messageAudience } from '../../sessions/rules/messages.ts';
import { noteAudience } from '../../sessions/rules/notes.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { finderPath } from '../../tandems/rules/rematch.ts';
import { RoomContext, RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { FirstTalk } from './tandem-first.tsx';
import { Goals, type GoalLine } from './tandem-goals.tsx';
import { Kickoff } from './tandem-kickoff.tsx';
import { Meetings, type MeetingAhead } from './tandem-meetings.tsx';

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
  /** Meetings held and ahead; undefined: none yet. */
  planned: { held: number; ahead: number } | undefined;
  /** Whom the two may turn to outside. */
  outside: { name: string; email: string } | undefined;
  /** The partner with contact data; only while the room is open. */
  profile: PublicProfile | undefined;
  names: ReadonlyMap<string, string>;
  /** When the two should have talked for the first time. */
  first_due: Date;
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
        {view.format === 'network' ? (
          <LinkButton href={finderPath(view.rematch ? view.topic_slugs : [])}>{t('home.tandem.over.find')}</LinkButton>
        ) : null}
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

/** Of the phases, what only the rooms below the tandem know. */
function progressOf({ t }: Ui, kickoff: readonly Ticks[], planned: TandemPageProps['planned']) {
  const done = kickoff.filter((ticks) => tickWord(ticks) === 'both').length;
  return {
    ...(done > 0 ? { kickoff: t('home.tandem.progress.kickoff', { done, all: kickoff.length }) } : {}),
    ...(planned ? { sessions: t('home.tandem.progress.sessions', planned) } : {}),
  };
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
  const { ui, room, profile, names, first_due, ahead, kickoff, goals, planned } = props;
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
      progress={progressOf(ui, kickoff, planned)}
      context={
        <>
          <Goals ui={ui} view={view} goals={goals} />
          <Meetings ui={ui} view={view} ahead={ahead} />
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
