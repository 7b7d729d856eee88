import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PublicProfile } from '../rules/visible.ts';
import { PublicProfileFacts } from './public-profile.tsx';
import { profileSees } from './sees.ts';

/** «So sehen mich andere»: the same parts that members get to see, drawn by the same view. */
export function PreviewPage({ ui, profile, topics }: { ui: Ui; profile: PublicProfile; topics: ReadonlyMap<string, string> }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.profile.preview')} area="work">
      <Banner kind="info">{t('people.preview.note')}</Banner>
      <PageHead
        title={profile.name}
        lead={[profile.headline, profile.line].filter(Boolean).join('. ')}
        avatar={{ initials: profile.initials, photo: profile.photo, size: 96 }}
        back={{ href: '/profile', label: t('people.profile.title') }}
        action={<LinkButton href="/profile">{t('people.preview.edit')}</LinkButton>}
      />
      <Columns context={<WhoSees ui={ui} rows={profileSees(ui)} />}>
        <PublicProfileFacts ui={ui} profile={profile} topics={topics} />
      </Columns>
    </Layout>
  );
}
