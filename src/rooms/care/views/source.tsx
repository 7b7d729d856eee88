import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ReportKind, ReportReason } from '../rules.ts';

/** What raised a flag, as the office reads it. */
export interface SourceShown {
  created_at: Date;
  by: string;
  report:
    | {
        kind: ReportKind;
        reason: ReportReason;
        confidential: boolean;
        text: string | null;
        quote: string | null;
      }
    | undefined;
  feedback:
    | { id: string; source: 'rating' | 'standards'; rating: number; text: string | null; standards_text: string | null }
    | undefined;
}

export interface SourceProps {
  ui: Ui;
  title: string;
  source: SourceShown;
  /** The reader is of the office, which reads feedback. */
  office: boolean;
}

export function SourceSection({ ui, title, source, office }: SourceProps) {
  const { t } = ui;
  const { report, feedback } = source;
  const by = { label: t('care.source.by'), value: source.by || t('care.source.by_gone') };
  const date = { label: t('care.source.date'), value: ui.date(source.created_at, 'time') };
  if (report)
    return (
      <Section title={title}>
        <Facts
          rows={[
            { label: t('care.source.reason'), value: t(`care.reason.${report.reason}`) },
            { label: t('care.source.kind'), value: t(`care.kind.${report.kind}`) },
            by,
            {
              label: t('care.source.confidence'),
              value: t(report.confidential ? 'care.source.confidential' : 'care.source.named'),
            },
            date,
          ]}
        />
        {report.text ? (
          <Said title={t('care.source.words')} text={report.text} />
        ) : (
          <p class="quiet">{t('care.source.no_words')}</p>
        )}
        {report.quote ? <Said title={t('care.source.quote')} text={report.quote} /> : null}
      </Section>
    );
  if (!feedback) return <></>;
  return (
    <Section
      title={title}
      aside={office ? <a href={`/feedback/mentorings/${feedback.id}`}>{t('care.source.feedback')}</a> : undefined}
    >
      <Facts
        rows={[
          { label: t('care.source.rated'), value: t('care.source.of_five', { rating: feedback.rating }) },
          by,
          { label: t('care.source.confidence'), value: t('care.source.feedback_hidden') },
          date,
        ]}
      />
      {feedback.standards_text ? <Said title={t('care.source.standards_words')} text={feedback.standards_text} /> : null}
      {feedback.text ? (
        <Said title={t('care.source.own_words')} text={feedback.text} />
      ) : (
        <p class="quiet">{t('care.source.no_words')}</p>
      )}
    </Section>
  );
}

/** Words of somebody, with a small heading. */
export function Said({ title, text }: { title: string; text: string }) {
  return (
    <div class="care-said">
      <h3>{title}</h3>
      <Prose text={text} />
    </div>
  );
}
