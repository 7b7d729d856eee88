import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TopicsFit } from '../rules.ts';

export interface AnswersShown {
  rating: number;
  topics_fit: TopicsFit;
  standards_kept: boolean;
  standards_text: string | null;
  text: string | null;
}

/** The same for its author and for the office. */
export function Answers({ ui, title, feedback }: { ui: Ui; title: string; feedback: AnswersShown }) {
  const { t } = ui;
  const { rating, topics_fit, standards_kept, standards_text, text } = feedback;
  return (
    <>
      <Section title={title}>
        <Facts
          rows={[
            { label: t('feedback.page.rating'), value: t(`feedback.form.rating.${rating as 1}`) },
            { label: t('feedback.page.topics_fit'), value: t(`feedback.form.topics_fit.${topics_fit}`) },
            {
              label: t('feedback.page.standards_kept'),
              value: t(`feedback.form.standards_kept.${standards_kept ? 'yes' : 'no'}`),
            },
          ]}
        />
      </Section>
      {standards_text ? (
        <Section title={t('feedback.page.standards_text')}>
          <Prose text={standards_text} />
        </Section>
      ) : null}
      <Section title={t('feedback.page.text')}>
        <Prose text={text ?? t('feedback.page.no_text')} />
      </Section>
    </>
  );
}
