import type { Sight } from '../../../platform/deed.ts';
import type { Translate } from '../../../platform/i18n/words.ts';
import type { AgreementBody } from '../../agreements/rules/body.ts';
import { listAgreements } from '../../agreements/store/agreements.ts';

export interface AgreementWords {
  id: string;
  at: Date;
  quote: string;
}

/** What the two have written themselves; the clauses that always hold are known to everybody. */
function ownWords({ goals, strands, duties, texts }: AgreementBody): string[] {
  return [
    ...goals.map(({ of, text, signs }) => [of && `${of}: ${text}`, !of && text, signs].filter(Boolean).join('\n')),
    ...Object.values(strands).map((words) => words ?? ''),
    ...Object.values(duties),
    ...Object.values(texts),
  ].filter(Boolean);
}

/** Versions of the agreement in the reader's own tandem, the newest first. */
export async function listAgreementWords(sight: Sight, t: Translate, tandem_id: string, id?: string): Promise<AgreementWords[]> {
  const rows = (await listAgreements(sight, tandem_id)).filter((row) => !id || row.id === id);
  return rows.map((row) => ({
    id: row.id,
    at: row.updated_at,
    quote: [t('protection.entry.version', { number: row.number }), ...ownWords(row.body)].join('\n\n'),
  }));
}
