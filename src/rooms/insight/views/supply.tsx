import { Section } from '../../../platform/html/page.tsx';
import { Picture } from '../../../platform/html/picture-bars.tsx';
import { Lines } from '../../../platform/html/picture-lines.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface SupplyPoint {
  at: Date;
  listed: number;
  places: number;
  running: number;
  free: number;
}

const columns = ['listed', 'places', 'free'] as const;

function table(
  ui: Ui,
  caption: string,
  points: SupplyPoint[],
  shown: readonly (keyof SupplyPoint & ('listed' | 'places' | 'free' | 'running'))[],
) {
  return {
    caption,
    head: [
      { label: ui.t('insight.supply.on') },
      ...shown.map((name) => ({ label: ui.t(`insight.supply.${name}`), numeric: true })),
    ],
    rows: points.map((point) => [ui.date(point.at), ...shown.map((name) => ui.number(point[name]))]),
  };
}

const line = (ui: Ui, points: SupplyPoint[], name: 'listed' | 'free' | 'running', dashed = false) => ({
  label: ui.t(`insight.supply.${name}`),
  values: points.map((point) => point[name]),
  words: ui.number(points.at(-1)?.[name] ?? 0),
  dashed,
});

/** Running mentorings (a number; who is in them stays with them) and, beside them, mentors and their free places, over the months. */
export function SupplySections({ ui, points }: { ui: Ui; points: SupplyPoint[] }) {
  const { t } = ui;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return <></>;
  const ends = { from: ui.date(first.at), until: t('insight.today') };
  const change = last.running - first.running;
  const direction = change === 0 ? 'same' : change > 0 ? 'more' : 'fewer';
  const finding = { count: last.running, change: Math.abs(change), direction, from: ends.from };
  return (
    <>
      <Section title={t('insight.running.finding', finding)} id="running">
        <Picture ui={ui} table={table(ui, t('insight.running.title'), points, ['running'])}>
          <Lines lines={[line(ui, points, 'running')]} {...ends} label={t('insight.running.title')} />
        </Picture>
      </Section>
      <Section title={t('insight.supply.finding', { listed: last.listed, free: last.free })} id="supply">
        <Picture ui={ui} table={table(ui, t('insight.supply.title'), points, columns)}>
          <Lines
            lines={[line(ui, points, 'listed'), line(ui, points, 'free', true)]}
            {...ends}
            label={t('insight.supply.title')}
          />
        </Picture>
        <p class="picture-note">{t('insight.supply.note')}</p>
      </Section>
    </>
  );
}
