import { Layout } from '../../../../platform/html/layout.tsx';
import { PageHead } from '../../../../platform/html/page.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { cycleBar } from '../../../cycles/views/bar.ts';
import type { RunState } from '../../rules.ts';
import type { BenchCycle } from './model.ts';

interface Props {
  ui: Ui;
  cycle: BenchCycle;
  run: { number: number; state: RunState };
}

function Without({ ui, cycle, run, title, text }: Props & { title: string; text: string }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('pairing.run.title', { number: run.number })} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        dense
        title={t('pairing.run.title', { number: run.number })}
        back={{ href: `/cycles/${cycle.id}/matching`, label: t('pairing.run.back') }}
      />
      <Empty title={title} text={text} action={{ href: `/cycles/${cycle.id}/matching/runs`, label: t('pairing.run.all_runs') }} />
    </Layout>
  );
}

/** It is searched, or was not searched to its end. */
export function UnfinishedPage({ ui, cycle, run }: Props) {
  const { t } = ui;
  const state = run.state === 'done' ? 'failed' : run.state;
  return (
    <Without
      ui={ui}
      cycle={cycle}
      run={run}
      title={t(`pairing.unfinished.${state}`)}
      text={t(`pairing.unfinished.${state}_text`)}
    />
  );
}

/** Somebody of this run has left and taken her details along: the pairs cannot be worked on any more. */
export function ForgottenPage({ ui, cycle, run }: Props) {
  const { t } = ui;
  return (
    <Without
      ui={ui}
      cycle={cycle}
      run={run}
      title={t('pairing.unfinished.forgotten')}
      text={t('pairing.unfinished.forgotten_text')}
    />
  );
}
