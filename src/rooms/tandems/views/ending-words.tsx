import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { endingSees } from './sees.ts';

export interface EndingWordView {
  name: string;
  email: string;
  date: Date;
  contact: boolean;
  text: string | null;
}

/** For the office: what people left for it when they ended a tandem. Who the partner was is not said. */
export function EndingWordsPage({ ui, rows }: { ui: Ui; rows: EndingWordView[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('tandems.words.title')} area="work">
      <PageHead
        title={t('tandems.words.title')}
        lead={t('tandems.words.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
      />
      <Columns context={<WhoSees ui={ui} rows={endingSees(ui)} />}>
        {rows.length === 0 ? <Empty title={t('tandems.words.empty')} text={t('tandems.words.empty_text')} /> : null}
        {rows.map((row) => (
          <Section title={row.name} aside={ui.date(row.date)}>
            {row.contact ? (
              <p>
                {t('tandems.words.contact')} <a href={`mailto:${row.email}`}>{row.email}</a>
              </p>
            ) : null}
            {row.text ? <Prose text={row.text} /> : null}
          </Section>
        ))}
      </Columns>
    </Layout>
  );
}
