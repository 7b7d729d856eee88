import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { releasedSees } from './sees.ts';

export interface ReleasedView {
  id: string;
  title: string;
  text: string;
  released_at: Date;
  program: string;
  /** «Jana Brandis und Urs Amstad» */
  names: string;
}

const line = (ui: Ui, { names, program, released_at }: ReleasedView) =>
  ui.t('goals.released.line', { names, program, date: ui.date(released_at) });

/** For the office: what tandems have released. */
export function ReleasedListPage({ ui, ideas }: { ui: Ui; ideas: ReleasedView[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('goals.released.title')} area="work">
      <PageHead
        title={t('goals.released.headline', { count: ideas.length })}
        lead={t('goals.released.lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={releasedSees(ui)} />}>
        {ideas.length === 0 ? (
          <Empty title={t('goals.released.empty')} text={t('goals.released.empty_text')} />
        ) : (
          <Section title={t('goals.released.list')}>
            <Rows rows={ideas.map((idea) => ({ title: idea.title, href: `/ideas/${idea.id}`, line: line(ui, idea) }))} />
          </Section>
        )}
      </Columns>
    </Layout>
  );
}

export function ReleasedPage({ ui, idea }: { ui: Ui; idea: ReleasedView }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={idea.title} area="work">
      <PageHead title={idea.title} lead={line(ui, idea)} back={{ href: '/ideas', label: t('goals.released.title') }} />
      <Columns context={<WhoSees ui={ui} rows={releasedSees(ui)} />}>
        <Prose text={idea.text} />
        <p class="quiet">{t('goals.released.note')}</p>
      </Columns>
    </Layout>
  );
}
