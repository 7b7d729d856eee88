import { textValue } from '../../../../platform/html/field.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { PageHead, WhoSees } from '../../../../platform/html/page.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { sidesOf, type CycleFormat } from '../../../cycles/rules.ts';
import { matchingForm } from '../../forms/matching.ts';
import type { TopicDemand } from '../../rules/demand.ts';
import type { Standings } from '../../rules/standing.ts';
import type { PoolFace } from '../../store/faces.ts';
import type { Run } from '../../store/runs.ts';
import { matchingSees } from '../sees.ts';
import { DemandSection } from './demand.tsx';
import { ExampleSection, type ExampleProps } from './example.tsx';
import { ReadinessSection } from './readiness.tsx';
import { RunsSection, RunUnderWay, StartForm } from './runs.tsx';
import { SettingsFields } from './settings.tsx';

export interface MatchingProps {
  ui: Ui;
  bar: ProgramBar;
  cycle: { id: string; format: CycleFormat };
  /** Weights and rules, saved or typed. */
  settings: FormState;
  version: string;
  /** Why no run can be started now. */
  blocked: string | undefined;
  groups: Standings;
  faces: ReadonlyMap<string, PoolFace>;
  demand: readonly TopicDemand[];
  topics: ReadonlyMap<string, string>;
  runs: readonly Run[];
  scores: boolean;
  example: Pick<ExampleProps, 'example' | 'choices'>;
}

/** Before a run: who is ready, what is asked for and offered, by what pairs are found. */
export function MatchingPage(props: MatchingProps) {
  const { ui, bar, cycle, settings, version, groups, faces, runs, scores, topics } = props;
  const { t } = ui;
  const sides = sidesOf(cycle.format);
  const ready = (side: (typeof sides)[number]) => groups.ready.filter(({ role }) => role === side).length;
  const counts = sides.map((side) => t(`pairing.side_count.${side}`, { count: ready(side) }));
  const nobody = groups.ready.length === 0;
  const missing = groups.training.length + groups.manager.length + groups.standards.length + groups.form.length;
  const underWay = runs.filter(({ state }) => state === 'waiting' || state === 'running');
  return (
    <Layout ui={ui} title={t('pairing.matching.title')} area="work" program={bar}>
      <PageHead
        dense
        title={nobody ? t('pairing.matching.nobody') : t('pairing.matching.ready', { who: counts.join(', ') })}
        lead={missing > 0 ? t('pairing.matching.missing', { count: missing }) : t('pairing.matching.lead')}
      />
      <tw-weights>
        {/* Starting comes before the settings, also for the keyboard: on a narrow screen they are long, and mostly right as they are. */}
        <div class="columns columns-filter columns-run">
          <div class="columns-start">
            {underWay.map((run) => (
              <RunUnderWay ui={ui} cycle_id={cycle.id} run={run} />
            ))}
            <StartForm ui={ui} cycle_id={cycle.id} name={textValue(settings, 'name')} blocked={props.blocked} />
            <RunsSection ui={ui} cycle_id={cycle.id} runs={runs} scores={scores} />
          </div>
          <div class="columns-context">
            <Form ui={ui} id="matching" action={`/cycles/${cycle.id}/matching`} schema={matchingForm} state={settings}>
              <input type="hidden" name="version" value={version} />
              <SettingsFields ui={ui} state={settings} format={cycle.format} />
              <WhoSees ui={ui} rows={matchingSees(ui, scores)} />
            </Form>
          </div>
          <div class="columns-work">
            <ExampleSection {...props.example} ui={ui} cycle={cycle} faces={faces} topics={topics} scores={scores} />
            <DemandSection ui={ui} rows={props.demand} topics={topics} />
            <ReadinessSection ui={ui} cycle_id={cycle.id} sides={sides} groups={groups} faces={faces} />
          </div>
        </div>
      </tw-weights>
    </Layout>
  );
}
