import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss } from '../../../platform/i18n/catalogue.ts';
import type { PolicyBody, PolicySection } from '../../programs/rules.ts';
import { policyText } from '../../programs/rules/settings.ts';

export interface ProgramStandardsPageProps {
  ui: Ui;
  name: string;
  back: string;
  version: { number: number; published_at: Date; body: PolicyBody };
}

/** The standards of one programme to read. */
export function ProgramStandardsPage({ ui, name, back, version }: ProgramStandardsPageProps) {
  const { t, locale } = ui;
  const text = policyText(version.body, locale);
  const spelled = (words: string) => (locale === 'de-CH' ? toSwiss(words) : words);
  const part = ({ title, text: words }: PolicySection) => (
    <li>
      <h3>{spelled(title)}</h3>
      {spelled(words)
        .split(/\n{2,}/)
        .map((each) => (
          <p>{each}</p>
        ))}
    </li>
  );
  const date = ui.date(version.published_at);
  return (
    <Layout ui={ui} title={t('cycles.page.standards_title', { name })} area="public">
      <PageHead title={t('cycles.page.standards_title', { name })} back={{ href: back, label: name }} />
      <Section title={t('programs.standards.binding')} aside={t('cycles.page.version', { number: version.number, date })}>
        <ol class="policy">{text.binding.map(part)}</ol>
      </Section>
      {text.tips.length > 0 ? (
        <Section title={t('programs.standards.tips')}>
          <ul class="policy">{text.tips.map(part)}</ul>
        </Section>
      ) : null}
    </Layout>
  );
}
