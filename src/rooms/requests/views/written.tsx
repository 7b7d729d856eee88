import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

/** What somebody wrote before it was refused and its form is gone, so that she can take it along. */
export function Written({ ui, values }: { ui: Ui; values: Record<string, unknown> }) {
  const texts = ['concern', 'first_dates', 'question', 'reply', 'answer'].flatMap((name) => {
    const text = values[name];
    return typeof text === 'string' && text ? [text] : [];
  });
  return texts.length > 0 ? (
    <Section title={ui.t('requests.ask.written')}>
      <Prose text={texts.join('\n\n')} />
    </Section>
  ) : (
    <></>
  );
}
