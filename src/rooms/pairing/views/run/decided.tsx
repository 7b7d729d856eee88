import { Section } from '../../../../platform/html/page.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { HandButton } from './deed.tsx';
import type { Bench } from './model.ts';

/** Everything that was decided by hand in this run, each to be taken back. */
export function Decided({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { hands } = bench;
  if (hands.length === 0) return <></>;
  return (
    <Section title={t('pairing.hand.title')} aside={String(hands.length)}>
      <Rows
        rows={hands.map(({ kind, first, second, lost }) => ({
          title: t('pairing.hand.pair', { first: first.name, second: second.name }),
          line: lost ? t('pairing.hand.lost') : t(`pairing.hand.kind.${kind}`),
          aside: [
            <HandButton
              ui={ui}
              bench={bench}
              label={t('pairing.run.release')}
              about={`${second.name}, ${first.name}`}
              sets={[{ first_id: first.id, second_id: second.id, kind: 'none' }]}
            />,
          ],
        }))}
      />
    </Section>
  );
}
