import { LinkButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../../platform/html/page.tsx';
import type { CycleFormat, CycleState, Desk, Side } from '../../../cycles/rules.ts';
import type { OrganizationFacts } from '../../../cycles/rules/facts.ts';
import type { Timeline } from '../../../cycles/rules/timeline.ts';
import { cycleBar } from '../../../cycles/views/bar.ts';
import type { Level } from '../../../oversight/rules/health.ts';
import { AheadSection, type AheadProps } from './ahead.tsx';
import { CareSection, TandemGrid, type CycleTandem } from './care.tsx';
import { headOf } from './head.ts';
import { CycleFunnelSection, GapsSection, type FunnelStep } from './people.tsx';
import { PlacesSection } from './places.tsx';
import { SponsorSection, type SponsorDesk } from './sponsor.tsx';
import { CycleTimeline } from './timeline.tsx';

export interface CyclePageProps extends Omit<AheadProps, 'cycle_id'> {
  cycle: {
    id: string;
    program_id: string;
    format: CycleFormat;
    state: CycleState;
    name_de: string;
    name_en: string;
    desk: Desk;
    apply_from: string | null;
    apply_until: string | null;
    starts_on: string | null;
    ends_on: string | null;
  };
  /** Undefined while no period is fixed. */
  line: Timeline | undefined;
  levels: Record<Level, number>;
  /** Undefined: numbers only. */
  tandems: readonly CycleTandem[] | undefined;
  funnel: Record<FunnelStep, number>;
  from: Partial<Record<FunnelStep, string>>;
  organizations: readonly OrganizationFacts[];
  min_per_organization: number;
  places: { side: Side; have: number; places: number | undefined }[];
  /** Of the top management, how many take part themselves; where the format asks for it. */
  top: { all: number; part: number } | undefined;
  /** For the sponsor alone. */
  sponsor: SponsorDesk | undefined;
  /** Compulsory points that are open for the next step. */
  open_points: number;
}

/** How a cycle stands: where it is on its way, what needs somebody, how many came how far, what comes next. */
export function CyclePage(props: CyclePageProps) {
  const { ui, cycle, line, levels, tandems, funnel, from, organizations } = props;
  const { t } = ui;
  const bar = cycleBar(ui, cycle);
  const head = headOf(props);
  const paired = levels.well + levels.step + levels.care + levels.rest > 0;
  const ahead = <AheadSection {...props} cycle_id={cycle.id} />;
  const gaps =
    organizations.length > 0 && props.steers ? (
      <GapsSection ui={ui} cycle_id={cycle.id} organizations={organizations} min={paired ? 0 : props.min_per_organization} />
    ) : null;
  return (
    <Layout ui={ui} title={`${head.title} · ${bar.name}`} area="work" program={bar}>
      <PageHead
        title={head.title}
        lead={head.lead}
        action={head.action ? <LinkButton href={head.action.href}>{head.action.label}</LinkButton> : undefined}
      />
      {line ? <CycleTimeline ui={ui} line={line} /> : <p>{t('home.cycle.no_period')}</p>}
      {paired ? (
        <>
          <Columns context={<TandemGrid ui={ui} cycle_id={cycle.id} levels={levels} rows={tandems} />}>
            {tandems ? <CareSection ui={ui} cycle_id={cycle.id} rows={tandems} /> : ahead}
          </Columns>
          <Columns kind="half" context={tandems ? ahead : (gaps ?? <PlacesSection {...props} />)}>
            <CycleFunnelSection ui={ui} funnel={funnel} from={from} />
          </Columns>
        </>
      ) : (
        <Columns context={<PlacesSection {...props} />}>
          {ahead}
          {funnel.asked > 0 ? <CycleFunnelSection ui={ui} funnel={funnel} from={from} /> : null}
        </Columns>
      )}
      {paired && !tandems ? null : gaps}
      {props.sponsor ? <SponsorSection ui={ui} sponsor={props.sponsor} /> : null}
      {paired && (tandems || gaps) && props.top ? <PlacesSection {...props} /> : null}
      <WhoSees
        ui={props.ui}
        rows={(['numbers', 'names'] as const).map((what) => ({
          what: t(`cycles.sees.${what}`),
          who: t(`home.cycle.sees.${what}`),
        }))}
      />
    </Layout>
  );
}
