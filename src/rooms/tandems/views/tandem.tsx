import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Aside, Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { nextTandemState } from '../rules.ts';
import type { TandemView } from '../rules/view.ts';
import { RoomPage, type RoomPageProps, TandemSees } from './room.tsx';

export interface TandemPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** The partner with contact data; only while the tandem lives. */
  profile: PublicProfile | undefined;
  names: ReadonlyMap<string, string>;
  /** Why a deed was refused. */
  refusal?: Message | undefined;
}

/** How to reach each other: at the beginning with words about the first talk, later without. */
function Contact({ ui, tandem, profile }: { ui: Ui; tandem: TandemView; profile: PublicProfile }) {
  const { t } = ui;
  const { name } = profile;
  const begins = tandem.state === 'forming';
  const reach = [profile.email, profile.phone].filter(Boolean).join(' · ');
  return (
    <Section title={t(begins ? 'tandems.first.title' : 'tandems.contact.title')}>
      {begins ? <Prose text={t(tandem.role === 'mentee' ? 'tandems.first.mentee' : 'tandems.first.mentor', { name })} /> : null}
      <p>{t('tandems.contact.reach', { name, reach })}</p>
      <p>
        <a href="/standards#tips">{t(begins ? 'tandems.first.tips' : 'tandems.contact.tips')}</a>
      </p>
      {profile.email ? (
        <LinkButton kind="primary" href={`mailto:${profile.email}`}>
          {t('tandems.first.write', { name })}
        </LinkButton>
      ) : null}
    </Section>
  );
}

export function TandemPage({ ui, room, profile, names, refusal }: TandemPageProps) {
  const { t } = ui;
  const tandem = room.view;
  const facts = [
    { label: t('tandems.topics'), value: tandem.topics.join(', ') },
    { label: t('tandems.mode'), value: t(`people.work_mode.${tandem.mode}`) },
    { label: t('tandems.phase.begun'), value: ui.date(tandem.started_on) },
    tandem.live
      ? { label: t('tandems.phase.planned_end'), value: ui.date(tandem.planned_end_on) }
      : { label: t('tandems.ended'), value: tandem.ended_at ? ui.date(tandem.ended_at) : '' },
  ];
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="overview"
      refusal={refusal}
      context={
        <>
          <Section title={t(tandem.live ? 'tandems.agreed' : 'tandems.was_agreed')}>
            <Facts rows={facts} />
          </Section>
          <TandemSees ui={ui} live={tandem.live} />
          {nextTandemState(tandem.state, 'endEarly') ? (
            <Aside href={`/tandems/${tandem.id}/ending`} label={t('tandems.wrong.label')} note={t('tandems.wrong.note')} />
          ) : null}
        </>
      }
    >
      {profile ? (
        <>
          <Contact ui={ui} tandem={tandem} profile={profile} />
          <PublicProfileFacts ui={ui} profile={profile} topics={names} />
        </>
      ) : (
        <Section title={t('tandems.over.title')}>
          <Prose text={t('tandems.over.text')} />
          <LinkButton href="/mentors">{t('tandems.list.find')}</LinkButton>
        </Section>
      )}
    </RoomPage>
  );
}
