import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { hasRole } from '../../people/rules/person.ts';
import { liveStates, type ReminderKind } from '../rules.ts';
import { firstTalkDue, openDeadlines } from '../rules/deadlines.ts';
import { listWatched } from './watched.ts';

/** How many tandems run in a programme. A number only; who is in them stays with them. */
export async function countRunning(sight: Pick<Sight, 'db'>, program_id: string): Promise<number> {
  const row = await sight.db
    .selectFrom('tandem')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('program_id', '=', program_id)
    .where('state', 'in', liveStates)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Tandems of a programme that have let a date pass, by the step that is missing. The two have been reminded by then. */
export async function countOverdue(
  sight: Pick<Sight, 'db' | 'now'>,
  program_id: string,
): Promise<Partial<Record<ReminderKind | 'first_talk', number>>> {
  const counts: Partial<Record<ReminderKind | 'first_talk', number>> = {};
  for (const tandem of await listWatched(sight, { program_id })) {
    const first = tandem.state === 'forming' && !tandem.talked_at && firstTalkDue(tandem, tandem.settings) <= sight.now;
    const [open] = openDeadlines(tandem, tandem.settings, sight.now).filter(({ due }) => due <= sight.now);
    const kind = first ? 'first_talk' : open?.kind;
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** How many of them there are: a number for the office. A pause that lasts is nobody's delay. */
export async function countStalled(sight: Pick<Sight, 'db' | 'now'>, program_id: string): Promise<number> {
  const { resume: _, ...late } = await countOverdue(sight, program_id);
  return Object.values(late).reduce((sum, n) => sum + n, 0);
}

export interface EndingWord {
  id: string;
  person_id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
  ended_at: Date;
  ending_contact: boolean;
  text: string | null;
}

/** What somebody wrote to the coordination when she ended her tandem. Not for the other party, even if she is of the office. */
export async function listEndingWords(sight: Sight): Promise<EndingWord[]> {
  const { actor, house } = sight;
  if (!hasRole(actor, 'office')) return [];
  const rows = await sight.db
    .selectFrom('tandem')
    .innerJoin('person', 'person.id', 'tandem.ended_by')
    .select([
      'tandem.id',
      'person.id as person_id',
      'first_name',
      'last_name',
      'preferred_name',
      'email',
      'ended_at',
      'ending_contact',
      'sealed_ending_text',
    ])
    .where((eb) => eb.or([eb('ending_contact', '=', true), eb('sealed_ending_text', 'is not', null)]))
    .where('tandem.id', 'not in', (eb) =>
      eb.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', actor.person_id),
    )
    .orderBy('ended_at', 'desc')
    .orderBy('tandem.id')
    .limit(100)
    .execute();
  return rows.map(({ sealed_ending_text, ended_at, ending_contact, ...row }) => ({
    ...row,
    ended_at: ended_at ?? sight.now,
    ending_contact: ending_contact ?? false,
    text: sealed_ending_text && house.vault.open(sealed_ending_text, `tandem.ending_text.${row.id}`),
  }));
}
