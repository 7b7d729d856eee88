import { Facts, Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { Side } from '../../../cycles/rules.ts';

interface PlacesProps {
  ui: Ui;
  places: { side: Side; have: number; places: number | undefined }[];
  /** Formats that live from leaders taking part themselves. */
  top?: { all: number; part: number } | undefined;
}

/** How many have a place, by role. */
export function PlacesSection({ ui, places, top }: PlacesProps) {
  const { t } = ui;
  return (
    <Section title={t('home.cycle.places')}>
      <Facts
        rows={[
          ...places.map(({ side, have, places: all }) => ({
            label: t(`home.cycle.side.${side}`),
            value: all === undefined ? ui.number(have) : t('home.cycle.of', { have, places: all }),
          })),
          ...(top && top.all > 0
            ? [{ label: t('home.cycle.top'), value: t('home.cycle.of', { have: top.part, places: top.all }) }]
            : []),
        ]}
      />
    </Section>
  );
}
