import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { PolicyBody, PolicySection, PolicyText } from '../rules.ts';
import { policyText } from '../rules/settings.ts';

/** The words in a language and its spelling. */
export function textIn(locale: Locale, body: PolicyBody): PolicyText {
  const text = policyText(body, locale);
  if (locale !== 'de-CH') return text;
  const swiss = (part: PolicySection) => ({ title: toSwiss(part.title), text: toSwiss(part.text) });
  return { title: toSwiss(text.title), binding: text.binding.map(swiss), tips: text.tips.map(swiss) };
}

/** What changed in a version, in the reader's language. */
export function noteIn(locale: Locale, version: { note_de: string; note_en: string }): string {
  if (locale === 'en') return version.note_en;
  return locale === 'de-CH' ? toSwiss(version.note_de) : version.note_de;
}

function Part({ title, text }: PolicySection) {
  return (
    <li>
      <h3>{title}</h3>
      {text.split(/\n{2,}/).map((part) => (
        <p>{part}</p>
      ))}
    </li>
  );
}

/** Both parts to read. `aside`: number and date of the version. */
export function StandardsText({ ui, text, aside }: { ui: Ui; text: PolicyText; aside: string }) {
  const { t } = ui;
  return (
    <>
      <Section title={t('programs.standards.binding')} id="binding" aside={aside}>
        <ol class="policy">{text.binding.map(Part)}</ol>
      </Section>
      {text.tips.length > 0 ? (
        <Section title={t('programs.standards.tips')} id="tips">
          <Prose text={t('programs.standards.tips.lead')} />
          <ul class="policy">{text.tips.map(Part)}</ul>
        </Section>
      ) : null}
    </>
  );
}
