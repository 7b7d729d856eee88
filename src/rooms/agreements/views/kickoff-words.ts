import type { PairSignProps } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Format } from '../../programs/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import type { KickoffPoint } from '../rules.ts';
import { promptsFor, tickWord, type Rhythm, type Ticks } from '../rules/kickoff.ts';

/** The two by first name, so that the questions speak of them. */
export interface Couple {
  self: string;
  partner: string;
  role: PartyRole;
}

/** The questions of one point. In an exchange both are both: the reader is named first. */
export function questions({ t }: Ui, format: Format, point: KickoffPoint, { self, partner, role }: Couple): string[] {
  const [mentor, mentee] = role === 'mentee' ? [partner, self] : [self, partner];
  return promptsFor(format, point).map((prompt) => t(`agreements.prompt.${prompt}`, { mentor, mentee }));
}

export const rhythmWords = ({ t }: Pick<Ui, 't'>, { interval_weeks, session_count, session_minutes }: Rhythm) =>
  t('agreements.kickoff.rhythm', { count: session_count, weeks: interval_weeks, minutes: session_minutes });

/** Who has confirmed a point: the reader is left, and coral only where her word is missing. */
export function tickPair({ t }: Ui, ticks: Pick<Ticks, 'own' | 'partner'>, partner: string): PairSignProps {
  const right = ticks.partner ? 'done' : 'open';
  switch (tickWord(ticks)) {
    case 'both':
      return { left: 'done', right, children: t('agreements.kickoff.both') };
    case 'you':
      return { left: 'waits', right, children: t('agreements.kickoff.waits_you') };
    case 'partner':
      return { left: 'done', right, children: t('agreements.kickoff.waits_partner', { name: partner }) };
    default:
      return { left: 'open', right, children: t('agreements.kickoff.open') };
  }
}
