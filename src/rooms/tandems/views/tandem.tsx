import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { PairHeader, type PairPerson } from '../../../platform/html/people.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { nextTandemState, type PartyRole } from '../rules.ts';
import { tandemSees } from './sees.ts';
import { phases, type TandemView } from './tandem-view.ts';

const otherRole: Record<PartyRole, PartyRole> = { mentor: 'mentee', mentee: 'mentor', partner: 'partner' };

/** «Mentee. Teamleiterin, Klinik am Moos» */
const described = (ui: Ui, role: PartyRole, line: string) => [ui.t(`tandems.role.${role}`), line].filter(Boolean).join('. ');

export interface TandemPageProps {
  ui: Ui;
  tandem: TandemView;
  self: PairPerson & { line: string };
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

export function TandemPage({ ui, tandem, self, profile, names, refusal }: TandemPageProps) {
  const { t } = ui;
  const facts = [
    { label: t('tandems.topics'), value: tandem.topics.join(', ') },
    { label: t('tandems.mode'), value: t(`people.work_mode.${tandem.mode}`) },
    { label: t('tandems.phase.begun'), value: ui.date(tandem.started_on) },
    tandem.live
      ? { label: t('tandems.phase.planned_end'), value: ui.date(tandem.planned_end_on) }
      : { label: t('tandems.ended'), value: tandem.ended_at ? ui.date(tandem.ended_at) : '' },
  ];
  return (
    <Layout ui={ui} title={t('tandems.page.title', { name: tandem.partner.name })} area="work">
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <PairHeader
        title={t('tandems.page.tandem')}
        left={{ ...self, line: described(ui, tandem.role, self.line) }}
        right={{ ...tandem.partner, line: described(ui, otherRole[tandem.role], tandem.partner.line) }}
      />
      <Steps kind="bar" items={phases(ui, tandem)} label={t('tandems.phases')} />
      <Columns
        context={
          <>
            <Section title={t(tandem.live ? 'tandems.agreed' : 'tandems.was_agreed')}>
              <Facts rows={facts} />
            </Section>
            <WhoSees ui={ui} rows={tandemSees(ui, tandem.live)} />
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
      </Columns>
    </Layout>
  );
}
