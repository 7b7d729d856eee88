import { Facts, Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { Side } from '../../../cycles/rules.ts';

/** How many have a place, by role. */
export function PlacesSection({ ui, places }: { ui: Ui; places: { side: Side; have: number; places: number | undefined }[] }) {
  const { t } = ui;
  return (
    <Section title={t('home.cycle.places')}>
      <Facts
        rows={places.map(({ side, have, places: all }) => ({
          label: t(`home.cycle.side.${side}`),
          value: all === undefined ? ui.number(have) : t('home.cycle.of', { have, places: all }),
        }))}
      />
    </Section>
  );
}
