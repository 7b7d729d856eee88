import type { DocumentModel } from '../../../platform/files/document-model.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cooperation } from '../store/cooperations.ts';
import { otherTongue, tongueOf } from './agreement-text.tsx';
import { signatureFacts } from './agreement-version.tsx';

/** One version for paper: the reader's language first, the other one after it, then who has signed. */
export function cooperationDocument(ui: Ui, row: Cooperation, names: { organization: string; cycle: string }): DocumentModel {
  const { t } = ui;
  const first = tongueOf(ui);
  const clausesIn = (tongue: 'de' | 'en') =>
    row.body.clauses.map(({ title, text }, at) => ({
      title: `${at + 1}. ${title[tongue]}`,
      facts: [],
      texts: [{ label: '', text: text[tongue] }],
      parts: [],
    }));
  return {
    title: t('consortium.agreement.title'),
    lead: t('consortium.agreement.pdf_lead', {
      ...names,
      number: row.number,
      state: t(`consortium.agreement.state.${row.state}`),
    }),
    language: first,
    made_at: ui.now,
    page: t('consortium.agreement.page'),
    parts: [
      {
        title: names.organization,
        facts: [
          { label: t('consortium.part.mentor_places'), value: String(row.body.mentor_places) },
          { label: t('consortium.part.mentee_places'), value: String(row.body.mentee_places) },
        ],
        texts: [],
        parts: [],
      },
      ...clausesIn(first),
      { title: t('consortium.agreement.other_language'), facts: [], texts: [], parts: clausesIn(otherTongue(first)) },
      {
        title: t('consortium.agreement.signatures'),
        facts: [...signatureFacts(ui, row, names.organization), { label: t('consortium.agreement.hash'), value: row.hash }],
        texts: [],
        parts: [],
      },
    ],
    files: [],
  };
}
