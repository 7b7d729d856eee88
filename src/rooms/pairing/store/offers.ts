import '../tables.ts';
import '../../enrolment/tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Proposal } from './proposals.ts';

/** A proposal as one of the two meets it. What the other has said is not in it while the other may still be asked. */
export interface OwnOffer extends Proposal {
  own: { id: string; role: Side; answer: 'yes' | 'no' | null; answered_at: Date | null };
  other: { id: string; person_id: string; role: Side };
  /** The reader has asked herself. */
  asked: boolean;
}

/** It waits for the reader's word; who has asked herself has given it. */
export function waitsForReader({ state, own, asked }: OwnOffer): boolean {
  return state === 'offered' && own.answer === null && !asked;
}

// Before it was offered, neither of the two knows of it.
const told = ['offered', 'accepted', 'declined'] as const;

const read = ({ db, actor }: Pick<Sight, 'db' | 'actor'>) =>
  db
    .selectFrom('match_proposal')
    .innerJoin('participation as own', (on) =>
      on
        .on((eb) => eb('own.id', 'in', [eb.ref('first_id'), eb.ref('second_id')]))
        .on('own.person_id', '=', actor.person_id ?? '00000000-0000-0000-0000-000000000000'),
    )
    .innerJoin('participation as other', (on) =>
      on.on((eb) => eb('other.id', 'in', [eb.ref('first_id'), eb.ref('second_id')])).onRef('other.id', '<>', 'own.id'),
    )
    .leftJoin('proposal_answer', (on) =>
      on.onRef('proposal_answer.proposal_id', '=', 'match_proposal.id').onRef('proposal_answer.participation_id', '=', 'own.id'),
    )
    .selectAll('match_proposal')
    .select(['own.id as own_id', 'own.role as own_role', 'answer', 'answered_at'])
    .select(['other.id as other_id', 'other.role as other_role', 'other.person_id as other_person_id']);

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

function offer({ own_id, own_role, answer, answered_at, other_id, other_role, other_person_id, ...row }: Row): OwnOffer {
  return {
    ...row,
    own: { id: own_id, role: own_role, answer, answered_at },
    other: { id: other_id, role: other_role, person_id: other_person_id },
    asked: row.asked_by === own_id,
  };
}

/**
 * Reach: the two of it, and only once it was put before them; one that was taken back or discarded stays reachable for whoever was asked, so that the
 * link in her mail still says what became of it.
 */
export async function findOwnOffer(sight: Sight, id: string): Promise<OwnOffer | undefined> {
  if (sight.actor.person_id === null || !z.uuid().safeParse(id).success) return undefined;
  const row = await read(sight).where('match_proposal.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  if ((told as readonly string[]).includes(row.state)) return offer(row);
  return (await wasOffered(sight, id)) ? offer(row) : undefined;
}

async function wasOffered({ db }: Pick<Sight, 'db'>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('audit_event')
    .select('id')
    .where('object_type', '=', 'proposal')
    .where('object_id', '=', id)
    .where('verb', 'in', ['proposal.offer', 'proposal.ask'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Of the reader, in all her cycles: those that wait first, then the newest. */
export async function listOwnOffers(sight: Sight, cycle_id?: string): Promise<OwnOffer[]> {
  if (sight.actor.person_id === null) return [];
  const rows = await read(sight)
    .where('match_proposal.state', 'in', told)
    .$if(cycle_id !== undefined, (query) => query.where('match_proposal.cycle_id', '=', cycle_id!))
    .orderBy((eb) => eb('match_proposal.state', '=', 'offered'), 'desc')
    .orderBy('offered_at', 'desc')
    .orderBy('match_proposal.id')
    .limit(100)
    .execute();
  return rows.map(offer);
}
