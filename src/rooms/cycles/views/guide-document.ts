import type { DocumentModel } from '../../../platform/files/document-model.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { setupSteps } from '../rules.ts';
import { decidedIn, type Decided, type Known } from './decided.ts';

export interface GuideStep {
  title: string;
  words: { label: string; text: string }[];
  decided: Decided[];
}

/** The nine steps with their advice for this format. */
export function guideSteps(ui: Ui, known: Known): GuideStep[] {
  const { t } = ui;
  const { format } = known.cycle;
  return setupSteps.map((step) => ({
    title: t(`cycles.step.${step}.title`),
    words: [
      { label: t('cycles.guide.why'), text: t(`cycles.guide.${step}.why`) },
      { label: t('cycles.guide.how'), text: t(`cycles.guide.${step}.how`) },
      { label: t('cycles.guide.trap'), text: t(`cycles.guide.${step}.trap`) },
      { label: t(`cycles.guide.${format}`), text: t(`cycles.guide.${step}.${format}`) },
    ],
    decided: decidedIn(ui, step, known),
  }));
}

/** One line that stands beside its label; everything else goes below it. */
const isShort = (lines: readonly string[]) => lines.length === 1 && (lines[0] ?? '').length < 60;

/** The guide for paper, in the reader's language. */
export function guideDocument(
  ui: Ui,
  name: string,
  steps: readonly GuideStep[],
  checks: readonly { label: string; value: string }[],
): DocumentModel {
  const { t } = ui;
  return {
    title: t('cycles.guide.document', { name }),
    lead: t('cycles.guide.lead'),
    language: ui.locale.split('-')[0] ?? 'de',
    made_at: ui.now,
    page: t('cycles.guide.sheet'),
    parts: [
      ...steps.map((part, at) => ({
        title: t('cycles.guide.numbered', { number: at + 1, title: part.title }),
        facts: [],
        texts: part.words,
        parts: [
          {
            title: t('cycles.guide.decided'),
            facts: part.decided
              .filter(({ lines }) => isShort(lines))
              .map(({ label, lines }) => ({ label, value: lines[0] ?? '' })),
            texts: [
              ...part.decided
                .filter(({ lines }) => !isShort(lines))
                .map(({ label, lines }) => ({ label, text: lines.join('\n\n') })),
              ...(part.decided.length === 0 ? [{ label: '', text: t('cycles.guide.nothing_yet') }] : []),
            ],
            parts: [],
          },
        ],
      })),
      { title: t('cycles.guide.checklist'), facts: [...checks], texts: [], parts: [] },
    ],
    files: [],
  };
}
