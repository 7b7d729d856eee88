import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Aside, Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import type { AskObstacle } from '../rules.ts';
import { FitSection, type FitView } from './fit.tsx';
import { Obstacle } from './obstacle.tsx';
import { askSees } from './sees.ts';
import { monthsWords } from './words.ts';

export interface MentorView {
  listing_id: string;
  profile: PublicProfile;
  topics: { slug: string; label: string; evidence: string; narrowed_to: string | null; sensitive: boolean }[];
  expectations: string | null;
  months: number[];
  places: number;
  capacity: number;
  obstacle: AskObstacle | undefined;
  max_open_requests: number;
  request_id: string | undefined;
  tandem_id: string | undefined;
}

export function MentorPage({
  ui,
  mentor,
  names,
  fit,
}: {
  ui: Ui;
  mentor: MentorView;
  names: ReadonlyMap<string, string>;
  fit: FitView | undefined;
}) {
  const { t } = ui;
  const { profile, obstacle, places, capacity } = mentor;
  const facts = [
    {
      label: t('requests.mentor.places'),
      value: places > 0 ? t('requests.finder.places', { places, capacity }) : t('requests.finder.full'),
    },
    { label: t('requests.mentor.durations'), value: mentor.months.map((months) => monthsWords(ui, months)).join(', ') },
  ];
  return (
    <Layout ui={ui} title={profile.name} area="work">
      {obstacle === 'self' ? <Banner kind="info">{t('requests.mentor.preview')}</Banner> : null}
      <PageHead
        title={profile.name}
        lead={[profile.headline, profile.line].filter(Boolean).join('. ')}
        avatar={{ initials: profile.initials, photo: profile.photo, size: 96 }}
        back={{ href: '/mentors', label: t('requests.finder.title') }}
        action={
          obstacle ? undefined : (
            <LinkButton kind="primary" href={`/mentors/${mentor.listing_id}/request`} about={profile.name}>
              {t('requests.finder.ask')}
            </LinkButton>
          )
        }
      />
      <Columns
        context={
          <>
            {fit ? <FitSection ui={ui} fit={fit} /> : null}
            <Section title={t('requests.mentor.offer')}>
              <Facts rows={facts} />
            </Section>
            <Section title={t('requests.mentor.next')}>
              <Prose text={t('requests.mentor.next_text')} />
            </Section>
            <WhoSees ui={ui} rows={askSees(ui)} />
            {obstacle === 'self' ? null : (
              <Aside
                href={`/reports/listing/${mentor.listing_id}`}
                label={t('requests.report')}
                note={t('requests.report_note')}
              />
            )}
          </>
        }
      >
        {obstacle && obstacle !== 'self' ? <Obstacle ui={ui} mentor={mentor} obstacle={obstacle} /> : null}
        <Section title={t('requests.mentor.topics')} aside={t('requests.mentor.reviewed')}>
          <Rows
            rows={mentor.topics.map((topic) => ({
              title: topic.narrowed_to
                ? t('requests.mentor.narrowed', { topic: topic.label, narrowed_to: topic.narrowed_to })
                : topic.label,
              line: topic.evidence,
            }))}
          />
        </Section>
        {mentor.expectations ? (
          <Section title={t('requests.mentor.expectations')}>
            <Prose text={mentor.expectations} />
          </Section>
        ) : null}
        <PublicProfileFacts ui={ui} profile={{ ...profile, offers: [] }} topics={names} />
      </Columns>
    </Layout>
  );
}
