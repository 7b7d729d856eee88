import { Section } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemState } from '../../tandems/rules.ts';
import type { Reason } from '../rules/health.ts';

export interface NetworkProps {
  ui: Ui;
  network: { states: { state: TandemState; n: number }[]; reasons: { reason: Reason; n: number }[] };
}

/** Of the member network the office reads numbers: by phase, and by what stands out. */
export function NetworkSection({ ui, network }: NetworkProps) {
  const { t } = ui;
  const count = { label: t('oversight.network.count'), numeric: true };
  return (
    <Section title={t('oversight.network.title')}>
      <p class="quiet">{t('oversight.network.text')}</p>
      <Table
        caption={t('oversight.network.phases')}
        silentCaption={false}
        head={[{ label: t('oversight.list.head.phase') }, count]}
        rows={network.states.map(({ state, n }) => [t(`tandems.state.${state}`), ui.number(n)])}
      />
      {network.reasons.length > 0 ? (
        <Table
          caption={t('oversight.network.reasons')}
          silentCaption={false}
          head={[{ label: t('oversight.network.reasons') }, count]}
          rows={network.reasons.map(({ reason, n }) => [t(`oversight.reason.${reason}`), ui.number(n)])}
        />
      ) : (
        <p>{t('oversight.network.nothing')}</p>
      )}
    </Section>
  );
}
