import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { PointKey, SaidStand, Seen } from '../rules/standards.ts';

/** One point as its pages show it. */
export interface StandardLine {
  key: PointKey;
  stand: SaidStand;
  seen: Seen | undefined;
  /** What somebody has said, and whether it still counts beside what the system sees. */
  said: { stand: SaidStand; note: string; at: Date; by: string } | undefined;
  counts: boolean;
}

export const standSign: Readonly<Record<SaidStand, Sign>> = {
  met: 'done',
  partly: 'here',
  not_yet: 'open',
  not_applicable: 'rest',
};

export const pointTitle = ({ t }: Pick<Ui, 't'>, key: PointKey) => t(`cycles.quality.point.${key}`);

/** What the system sees, as a sentence. */
export function seenWords({ t }: Pick<Ui, 't'>, { words, vars }: Seen): string {
  return t(`cycles.quality.seen.${words}` as Key, vars);
}

/** Who says so, and since when. Empty: nobody has said anything, and nothing can be seen. */
export function sourceWords(ui: Ui, { seen, said, counts }: StandardLine): string {
  const { t } = ui;
  if (said && counts) {
    const date = ui.date(said.at);
    return said.by ? t('cycles.quality.said', { date, name: said.by }) : t('cycles.quality.said_gone', { date });
  }
  return seen?.decides ? t('cycles.quality.by_system') : '';
}
