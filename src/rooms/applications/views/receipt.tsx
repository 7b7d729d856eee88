import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ApplicationKind } from '../rules.ts';
import { durationWords } from './offer-fields.tsx';

export interface Sent {
  topics: { label: string; level: number; evidence: string; outcome?: string | undefined }[];
  experience: string;
  motivation: string;
  conflicts: string;
  capacity: number | null;
  durations: readonly number[];
  short_mentoring: boolean;
  expectations: string | null;
  cv: string | undefined;
}

/** Everything that an application holds, as its author wrote it. */
export function Receipt({ ui, sent, kind }: { ui: Ui; sent: Sent; kind: ApplicationKind }) {
  const { t } = ui;
  const offer = [
    {
      label: t('applications.experience.capacity'),
      value: sent.capacity && t('applications.capacity', { count: sent.capacity }),
    },
    { label: t('applications.part.durations'), value: durationWords(ui, sent) },
    { label: t('applications.part.expectations'), value: sent.expectations },
  ];
  const cv = { label: t(kind === 'mentor' ? 'applications.step.cv' : 'applications.cv.file'), value: sent.cv };
  const facts = kind === 'mentor' ? [...offer, cv] : [cv];
  const texts = [
    ['applications.part.experience', sent.experience],
    ['applications.part.motivation', sent.motivation],
    ['applications.part.conflicts', sent.conflicts],
  ] as const;
  return (
    <>
      <Section title={t('applications.step.topics')}>
        <Rows
          rows={sent.topics.map((topic) => ({
            title: topic.label,
            line: topic.evidence,
            aside: [t('applications.level.of', { level: topic.level }), ...(topic.outcome ? [topic.outcome] : [])],
          }))}
        />
      </Section>
      {texts.map(([key, text]) =>
        text ? (
          <Section title={t(key)}>
            <Prose text={text} />
          </Section>
        ) : null,
      )}
      <Section title={t(kind === 'mentor' ? 'applications.part.offer' : 'applications.step.cv')}>
        <Facts rows={facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
      </Section>
    </>
  );
}
