import { Layout } from '../../../../platform/html/layout.tsx';
import { PageHead } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { CycleFormat, Desk } from '../../../cycles/rules.ts';
import { cycleBar } from '../../../cycles/views/bar.ts';

export interface CyclePageProps {
  ui: Ui;
  cycle: { id: string; program_id: string; format: CycleFormat; name_de: string; name_en: string; desk: Desk };
}

export function CyclePage({ ui, cycle }: CyclePageProps) {
  const bar = cycleBar(ui, cycle);
  return (
    <Layout ui={ui} title={bar.name} area="work" program={bar}>
      <PageHead title={bar.name} />
    </Layout>
  );
}
