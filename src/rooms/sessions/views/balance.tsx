import { Facts, Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Direction } from '../rules/balance.ts';

export interface BalanceView {
  given: number;
  received: number;
  hint: Direction | undefined;
}

/** To the two alone, from midterm on: one direction has come too short. */
export function BalanceHint({ ui: { t }, balance, name }: { ui: Ui; balance: BalanceView | undefined; name: string }) {
  if (!balance?.hint) return <></>;
  return <Banner kind="info">{t(`sessions.balance.hint_${balance.hint}`, { name })}</Banner>;
}

/** How often each direction was served. A meeting can be about both. */
export function BalanceSection({ ui: { t }, balance }: { ui: Ui; balance: BalanceView | undefined }) {
  if (!balance) return <></>;
  const count = (meetings: number) => t('sessions.balance.meetings', { count: meetings });
  return (
    <Section title={t('sessions.balance.title')}>
      <Facts
        rows={[
          { label: t('sessions.log.given'), value: count(balance.given) },
          { label: t('sessions.log.received'), value: count(balance.received) },
        ]}
      />
      <p class="quiet">{t('sessions.balance.text')}</p>
    </Section>
  );
}
