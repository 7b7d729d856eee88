import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { said } from './both.tsx';

interface Words {
  slug: string;
  name_de: string;
  name_en: string;
  purpose_de: string;
  purpose_en: string;
}

/** For the office: a programme that has no cycle yet. */
export function BarePage({ ui, program }: { ui: Ui; program: Words }) {
  const { t } = ui;
  const title = said(ui, { de: program.name_de, en: program.name_en });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={said(ui, { de: program.purpose_de, en: program.purpose_en })}
        back={{ href: '/programs', label: t('cycles.programs.title') }}
        action={
          <PostButton ui={ui} action={`/programs/${program.slug}/cycles`} label={t('cycles.page.first_cycle')} kind="primary" />
        }
      />
      <Empty title={t('cycles.page.no_cycle')} text={t('cycles.page.no_cycle_text')} />
    </Layout>
  );
}
