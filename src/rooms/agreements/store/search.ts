import type { Sight } from '../../../platform/deed.ts';
import { isFind } from '../../sessions/rules/search.ts';
import { listOwn } from '../../tandems/store/own.ts';
import type { AgreementBody } from '../rules/body.ts';
import { listAgreements } from './agreements.ts';
import { listKickoffNotes } from './kickoff.ts';

export type AgreementFindKind = 'kickoff' | 'agreement';

/** As the search of the talk finds things, so that all lists can stand as one. */
export interface AgreementFind {
  kind: AgreementFindKind;
  tandem_id: string;
  /** Where it stands, with its anchor. */
  page: string;
  at: Date;
  text: string;
}

/** What the two have written into a version; the clauses that always hold are nobody's words. */
const ownWords = ({ goals, strands, duties, texts }: AgreementBody): string[] =>
  [
    ...goals.map(({ text, signs }) => `${text}\n${signs}`),
    ...Object.values(strands),
    ...Object.values(duties),
    ...Object.values(texts),
  ].flatMap((text) => text || []);

/**
 * What the reader's own tandems hold in kickoff notes and in the latest version of the agreement, and that has every word of the
 * question. Nothing of it is kept.
 */
export async function searchAgreements(sight: Sight, question: string): Promise<AgreementFind[]> {
  if (sight.actor.person_id === null) return [];
  const finds: AgreementFind[] = [];
  for (const { id, has_kickoff, has_agreement } of await listOwn(sight)) {
    if (has_kickoff)
      for (const { point, note, updated_at } of await listKickoffNotes(sight, id))
        if (updated_at && isFind(note, question))
          finds.push({
            kind: 'kickoff',
            tandem_id: id,
            page: `/tandems/${id}/kickoff?point=${point}#${point}`,
            at: updated_at,
            text: note,
          });
    const [latest] = has_agreement ? await listAgreements(sight, id) : [];
    const text = latest && ownWords(latest.body).join('\n');
    if (latest && isFind(text ?? null, question))
      finds.push({
        kind: 'agreement',
        tandem_id: id,
        page: `/tandems/${id}/agreement#whole`,
        at: latest.updated_at,
        text: text ?? '',
      });
  }
  return finds.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
