import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { PersonRows } from '../../../platform/html/people.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { profileSees } from '../../people/views/sees.ts';
import { FinderRow, type MentorRow } from './finder-row.tsx';

/** A mentor looks at herself with the eyes of members: her card in the finder, and the way to her page. */
export function PreviewPage({ ui, row, published }: { ui: Ui; row: MentorRow; published: boolean }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('requests.preview.title')} area="work">
      <PageHead
        title={t('requests.preview.title')}
        lead={t('requests.preview.lead', { name: row.name })}
        back={{ href: '/listing', label: t('requests.preview.back') }}
        action={
          <LinkButton kind="primary" href={`/mentors/${row.id}`}>
            {t('requests.preview.page')}
          </LinkButton>
        }
      />
      {published ? null : <Banner kind="info">{t('requests.preview.offline')}</Banner>}
      <Columns context={<WhoSees ui={ui} rows={profileSees(ui)} />}>
        <Section title={t('requests.preview.card')}>
          <PersonRows>
            <FinderRow ui={ui} row={row} />
          </PersonRows>
          <p class="quiet">{t('requests.preview.card_note')}</p>
        </Section>
        <Section title={t('requests.preview.change')}>
          <ul class="plainlist">
            <li>
              <a href="/profile">{t('requests.preview.to_profile')}</a>
            </li>
            <li>
              <a href="/listing">{t('requests.preview.to_listing')}</a>
            </li>
          </ul>
        </Section>
      </Columns>
    </Layout>
  );
}
