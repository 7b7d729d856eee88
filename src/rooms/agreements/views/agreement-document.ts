import type { DocumentModel } from '../../../platform/files/document-model.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { AgreementView } from './agreement.tsx';
import { clausesOf } from './clauses.ts';

/** One version for paper, in the reader's language. */
export function agreementDocument(ui: Ui, shown: AgreementView): DocumentModel {
  const { t } = ui;
  const signed = shown.signatures.map(({ name, at }) => ({
    label: name,
    value: at ? t('agreements.signatures.on', { date: ui.date(at) }) : t('agreements.signatures.open'),
  }));
  return {
    title: t('agreements.pdf.title'),
    lead: t('agreements.pdf.lead', { number: shown.number, state: t(`agreements.versions.state.${shown.state}`) }),
    language: ui.locale.split('-')[0] ?? 'de',
    made_at: ui.now,
    page: t('agreements.pdf.page'),
    parts: [
      ...clausesOf(ui, shown.body).map((clause, at) => ({
        title: `${at + 1}. ${clause.title}`,
        facts: [],
        texts: clause.items.map(({ label, text }) => ({ label, text: text || t('agreements.item.nothing') })),
        parts: [],
      })),
      {
        title: t('agreements.signatures'),
        facts: [...signed, { label: t('agreements.sign.hash'), value: shown.hash }],
        texts: [],
        parts: [],
      },
    ],
    files: [],
  };
}
