import { Rows } from '../../../platform/html/lists.tsx';
import { PublicSection } from '../../../platform/html/start.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import type { Leader } from '../rules/leaders.ts';

/** Leaders who learn themselves and have said that they may be named. Nobody said so: no section. */
export function Leaders({ ui, leaders }: { ui: Ui; leaders: readonly Leader[] }) {
  if (leaders.length === 0) return <></>;
  const { t } = ui;
  return (
    <PublicSection title={t('cycles.page.leaders', { count: leaders.length })}>
      <p class="quiet">{t('cycles.page.leaders_text')}</p>
      <Rows
        rows={leaders.map((leader) => ({
          title: fullName(leader),
          line: [leader.function, leader.organization].filter(Boolean).join(', '),
        }))}
      />
    </PublicSection>
  );
}
