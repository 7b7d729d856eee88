import { Prose, Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';

export interface SponsorDesk {
  /** Of the programme, with this cycle in it. */
  page: string;
  /** Her words stand there. */
  said: boolean;
  coordination: readonly { name: string; email: string }[];
}

/** What a sponsor does: her words, and whom she writes to about them. */
export function SponsorSection({ ui, sponsor }: { ui: Ui; sponsor: SponsorDesk }) {
  const { t } = ui;
  return (
    <Section title={t('home.cycle.sponsor')}>
      <Prose text={t(sponsor.said ? 'home.cycle.sponsor_said' : 'home.cycle.sponsor_open')} />
      <ul class="plainlist">
        <li>
          <a href={sponsor.page}>{t('home.cycle.sponsor_page')}</a>
        </li>
        {sponsor.coordination.map(({ name, email }) => (
          <li>
            {name}, <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
