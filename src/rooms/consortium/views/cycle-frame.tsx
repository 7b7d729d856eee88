import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, type PageHeadProps } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import type { Desk, CycleFormat } from '../../cycles/rules.ts';

export interface DeskOfCycle {
  id: string;
  program_id: string;
  format: CycleFormat;
  name_de: string;
  name_en: string;
  desk: Desk;
}

/** A page at the desk of a cycle, with its bar. */
export function CyclePage({ ui, cycle, children, ...head }: PageHeadProps & { ui: Ui; cycle: DeskOfCycle; children: Content }) {
  return (
    <Layout ui={ui} title={head.title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead {...head} />
      {children}
    </Layout>
  );
}
