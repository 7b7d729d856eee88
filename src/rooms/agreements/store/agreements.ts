import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { canonical } from '../rules/agreement.ts';
import type { AgreementBody } from '../rules/body.ts';
import type { AgreementSignatureTable, AgreementTable } from '../tables.ts';

export type Signature = Selectable<AgreementSignatureTable>;

export interface Agreement extends Omit<Selectable<AgreementTable>, 'sealed_body'> {
  body: AgreementBody;
  signatures: Signature[];
}

const bodyContext = (id: string) => `agreement.body.${id}`;

export const sealBody = ({ vault }: House, id: string, body: AgreementBody) => vault.seal(canonical(body), bodyContext(id));

/** The agreements of the reader's own tandems: nobody else reaches one, whatever the role. */
function reached({ db, actor }: Pick<Sight, 'db' | 'actor'>) {
  return db
    .selectFrom('agreement')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'agreement.tandem_id')
    .where('own.person_id', '=', actor.person_id);
}

/** Every version of a tandem, the newest first. Reach: the two. */
export async function listAgreements(sight: Sight, tandem_id: string): Promise<Agreement[]> {
  const rows = await reached(sight)
    .selectAll('agreement')
    .where('agreement.tandem_id', '=', tandem_id)
    .orderBy('number', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const signatures = await sight.db
    .selectFrom('agreement_signature')
    .selectAll()
    .where(
      'agreement_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('signed_at')
    .execute();
  return rows.map(({ sealed_body, ...row }) => ({
    ...row,
    body: JSON.parse(sight.house.vault.open(sealed_body, bodyContext(row.id))) as AgreementBody,
    signatures: signatures.filter(({ agreement_id }) => agreement_id === row.id),
  }));
}

export interface OfferedRow {
  tandem_id: string;
  number: number;
  proposed_by: string | null;
  offered_at: Date;
}

/** What is offered in the reader's own tandems, without contents. */
export async function listOffered(sight: Sight): Promise<OfferedRow[]> {
  return reached(sight)
    .select(['agreement.tandem_id', 'agreement.number', 'agreement.proposed_by', 'agreement.offered_at'])
    .where('agreement.state', '=', 'offered')
    .$narrowType<{ offered_at: Date }>()
    .execute();
}

export async function insertAgreement(deed: Deed, row: Insertable<AgreementTable>): Promise<void> {
  await deed.tx.insertInto('agreement').values(row).execute();
}

export async function updateAgreement(deed: Deed, id: string, change: Updateable<AgreementTable>): Promise<void> {
  await deed.tx.updateTable('agreement').set(change).where('id', '=', id).execute();
}

export async function deleteAgreement(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('agreement').where('id', '=', id).execute();
}

export async function insertSignature(deed: Deed, row: Insertable<AgreementSignatureTable>): Promise<void> {
  await deed.tx.insertInto('agreement_signature').values(row).execute();
}

export async function deleteSignatures(deed: Deed, agreement_id: string): Promise<void> {
  await deed.tx.deleteFrom('agreement_signature').where('agreement_id', '=', agreement_id).execute();
}

/** The tandem is over: what was open or in force ends with it. For the system. */
export async function endAgreementsOf(deed: Deed, tandem_id: string): Promise<void> {
  await deed.tx
    .updateTable('agreement')
    .set({ state: 'ended', ended_at: deed.now, updated_at: deed.now })
    .where('tandem_id', '=', tandem_id)
    .where('state', 'in', ['draft', 'offered', 'signed'])
    .execute();
}
