import { mayCoordinate, maySetUp } from '../../../cycles/rules.ts';
import type { CyclePageProps } from './page.tsx';

const day = 86_400_000;

/** Which of how many months of the period runs. */
function monthOf({ starts_on, ends_on }: CyclePageProps['cycle'], today: string): { month: number; months: number } | undefined {
  if (!starts_on || !ends_on || today < starts_on || today > ends_on) return undefined;
  const span = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / day / 30.44;
  return { month: Math.floor(span(starts_on, today)) + 1, months: Math.max(1, Math.round(span(starts_on, ends_on))) };
}

/** The page's headline is what it finds; the button leads to where the work is. */
export function headOf({ ui, cycle, today, levels, tandems, funnel, organizations, open_points }: CyclePageProps): {
  title: string;
  lead: string;
  action: { href: string; label: string } | undefined;
} {
  const { t } = ui;
  const at = `/cycles/${cycle.id}`;
  const running = levels.well + levels.step + levels.care;
  const care = tandems ? levels.care : 0;
  const months = monthOf(cycle, today);
  const lead = [
    t(`home.cycle.lead.${cycle.format}`, { organizations: organizations.length }),
    months ? t('home.cycle.month', months) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const [runs, steers] = [mayCoordinate(cycle.desk), maySetUp(cycle.desk)];
  const go = (path: string, key: 'setup' | 'people' | 'matching' | 'steps') => ({
    href: `${at}${path}`,
    label: t(`home.cycle.go.${key}`),
  });
  const date = (on: string | null) => (on ? ui.date(on) : '');
  switch (cycle.state) {
    case 'draft':
      return {
        title: t('home.cycle.title.draft', { count: open_points }),
        lead,
        action: steers ? go('/setup', 'setup') : undefined,
      };
    case 'prepared':
      return {
        title: cycle.apply_from
          ? t('home.cycle.title.prepared', { date: date(cycle.apply_from) })
          : t('home.cycle.title.prepared_undated'),
        lead,
        action: steers ? go('/checklist#state', 'steps') : undefined,
      };
    case 'open':
      return {
        title:
          cycle.apply_until && cycle.apply_until >= today
            ? t('home.cycle.title.open', { count: funnel.admitted, date: date(cycle.apply_until) })
            : t('home.cycle.title.people', { count: funnel.admitted }),
        lead,
        action: runs ? go('/people', 'people') : undefined,
      };
    case 'matching':
      return {
        title: t('home.cycle.title.matching', { count: funnel.admitted, paired: funnel.in_tandems }),
        lead,
        action: runs ? go('/matching', 'matching') : undefined,
      };
    case 'running':
    case 'live':
      return {
        title: t(tandems ? 'home.cycle.title.running' : 'home.cycle.title.running_plain', { count: running, care }),
        lead,
        action: runs ? go('/checklist#state', 'steps') : undefined,
      };
    case 'closing':
      return {
        title: t('home.cycle.title.closing', { count: running }),
        lead,
        action: runs ? go('/checklist#state', 'steps') : undefined,
      };
    default:
      return { title: t('home.cycle.title.over', { state: t(`cycles.state.${cycle.state}`) }), lead, action: undefined };
  }
}
