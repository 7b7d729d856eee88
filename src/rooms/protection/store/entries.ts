import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { Translate } from '../../../platform/i18n/words.ts';
import { findGoal, listGoals } from '../../goals/store/goals.ts';
import { findNote, listNotes } from '../../sessions/store/notes.ts';
import { listMessages, openMessage } from '../../sessions/store/messages.ts';
import { findOwn } from '../../tandems/store/own.ts';
import { lengths, type HandoverKind } from '../rules.ts';
import { listAgreementWords } from './agreements.ts';

/** Something of the room that its reader may hand over, as she sees it herself. */
export interface Entry {
  kind: HandoverKind;
  id: string;
  at: Date;
  /** The words as they stand now. Empty for a meeting about which nothing was written. */
  quote: string;
}

/** The words of a meeting that both read. */
async function sessions(sight: Sight, t: Translate, tandem_id: string, id?: string): Promise<Entry[]> {
  const { db, house } = sight;
  let query = db
    .selectFrom('session')
    .selectAll()
    .where('tandem_id', '=', tandem_id)
    .where('starts_at', 'is not', null)
    .where('state', 'in', ['held', 'booked', 'missed', 'cancelled'])
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(10);
  if (id) query = query.where('id', '=', id);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const learned = await db
    .selectFrom('session_learning')
    .selectAll()
    .where(
      'session_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('updated_at')
    .execute();
  return rows.map((row) => {
    const part = (name: 'summary' | 'next_step' | 'transfer' | 'cancel_words') => {
      const sealed = row[`sealed_${name}`];
      return sealed ? [t(`protection.entry.${name}`, { words: house.vault.open(sealed, `session.${name}.${row.id}`) })] : [];
    };
    const lessons = learned
      .filter((each) => each.session_id === row.id)
      .map((each) =>
        t('protection.entry.learning', {
          words: house.vault.open(each.sealed_text, `session_learning.text.${row.id}.${each.person_id}`),
        }),
      );
    const quote = [...part('summary'), ...part('next_step'), ...part('transfer'), ...lessons, ...part('cancel_words')].join(
      '\n\n',
    );
    return { kind: 'session', id: row.id, at: row.starts_at ?? row.created_at, quote };
  });
}

async function messages(sight: Sight, tandem_id: string, id?: string): Promise<Entry[]> {
  if (!id) {
    const { messages: latest } = await listMessages(sight, tandem_id);
    return latest
      .filter((row) => row.taken_back_at === null && row.text !== '')
      .map((row) => ({ kind: 'message' as const, id: row.id, at: row.sent_at, quote: row.text }))
      .toReversed()
      .slice(0, 10);
  }
  const row = await sight.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .where('tandem_id', '=', tandem_id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return row ? [{ kind: 'message', id, at: row.sent_at, quote: openMessage(sight.house, row).text }] : [];
}

async function notes(sight: Sight, tandem_id: string, id?: string): Promise<Entry[]> {
  const rows = id ? [await findNote(sight, tandem_id, id)] : (await listNotes(sight, tandem_id)).slice(0, 10);
  return rows.flatMap((row) => (row ? [{ kind: 'note' as const, id: row.id, at: row.updated_at, quote: row.text }] : []));
}

async function goals(sight: Sight, tandem_id: string, id?: string): Promise<Entry[]> {
  const rows = id ? [await findGoal(sight, tandem_id, id)] : await listGoals(sight, tandem_id);
  return rows.flatMap((row) =>
    row
      ? [{ kind: 'goal' as const, id: row.id, at: row.updated_at, quote: [row.text, row.signs].filter(Boolean).join('\n\n') }]
      : [],
  );
}

async function agreements(sight: Sight, t: Translate, tandem_id: string, id?: string): Promise<Entry[]> {
  return (await listAgreementWords(sight, t, tandem_id, id)).map((row) => ({ kind: 'agreement' as const, ...row }));
}

function entriesOf(sight: Sight, t: Translate, kind: HandoverKind, tandem_id: string, id?: string): Promise<Entry[]> {
  if (kind === 'message') return messages(sight, tandem_id, id);
  if (kind === 'note') return notes(sight, tandem_id, id);
  if (kind === 'goal') return goals(sight, tandem_id, id);
  if (kind === 'agreement') return agreements(sight, t, tandem_id, id);
  return sessions(sight, t, tandem_id, id);
}

/** Reach: what the reader sees in a tandem of her own, never the other one's private notes. */
export async function findEntry(
  sight: Sight,
  t: Translate,
  tandem_id: string,
  kind: HandoverKind,
  id: string | undefined,
): Promise<Entry | undefined> {
  if (!z.uuid().safeParse(id).success || !(await findOwn(sight, tandem_id))) return undefined;
  const [entry] = await entriesOf(sight, t, kind, tandem_id, id);
  return entry && { ...entry, quote: entry.quote.slice(0, lengths.quote) };
}

/** The latest of each kind in a room whose reach the caller has made sure of. */
export async function listEntries(sight: Sight, t: Translate, tandem_id: string): Promise<Entry[]> {
  const kinds = ['message', 'note', 'session', 'goal', 'agreement'] as const;
  const found = await Promise.all(kinds.map((kind) => entriesOf(sight, t, kind, tandem_id)));
  return found.flat().filter(({ quote }) => quote !== '');
}
