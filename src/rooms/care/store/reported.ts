import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { findListing } from '../../applications/store/listings.ts';
import { fullName, shortName } from '../../people/rules/profile.ts';
import { findVoice } from '../../feedback/store/voices.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findRequest } from '../../requests/store/requests.ts';
import { findMessageForReport } from '../../sessions/store/messages.ts';
import { isLive } from '../../tandems/rules.ts';
import { findOwn } from '../../tandems/store/own.ts';
import type { CaseSide, ReportKind } from '../rules.ts';

/** What somebody is about to report, as she sees it herself. */
export interface Reported {
  kind: ReportKind;
  object_id: string;
  program_id: string;
  about_id: string;
  /** In which role the thing shows the person. */
  side: CaseSide;
  /** As the reporter knows her. */
  name: string;
  /** What goes to the office with the report, as it stands now. Empty where there is nothing written. */
  quote: string;
}

type Found = Omit<Reported, 'kind' | 'object_id' | 'name'> & { full?: boolean };

async function listing(sight: Sight, id: string): Promise<Found | undefined> {
  const row = await findListing(sight, id);
  if (!row) return undefined;
  const quote = [...row.topics.map(({ evidence }) => evidence), row.expectations ?? ''].filter(Boolean).join('\n\n');
  return { program_id: row.program_id, about_id: row.person_id, side: 'mentor', quote };
}

/** The other one's words only: what the reporter wrote herself she can tell in her own words. */
async function request(sight: Sight, id: string): Promise<Found | undefined> {
  const row = await findRequest(sight, id);
  if (!row) return undefined;
  const { vault } = sight.house;
  const questions = await sight.db
    .selectFrom('request_question')
    .selectAll()
    .where('request_id', '=', row.id)
    .orderBy('asked_at')
    .execute();
  const open = (part: 'question' | 'reply', at: string, sealed: Uint8Array | null) =>
    sealed ? vault.open(sealed, `request_question.${part}.${at}`) : '';
  const words =
    row.side === 'mentor'
      ? [
          vault.open(row.sealed_concern, `mentoring_request.concern.${row.id}`),
          ...questions.map((each) => open('reply', each.id, each.sealed_reply)),
        ]
      : [
          ...questions.map((each) => open('question', each.id, each.sealed_question)),
          row.sealed_answer ? vault.open(row.sealed_answer, `mentoring_request.answer.${row.id}`) : '',
        ];
  return {
    program_id: row.program_id,
    about_id: row.side === 'mentor' ? row.mentee_id : row.mentor_id,
    side: row.side === 'mentor' ? 'mentee' : 'mentor',
    quote: words.filter(Boolean).join('\n\n'),
  };
}

async function message(sight: Sight, id: string): Promise<Found | undefined> {
  const row = await findMessageForReport(sight, id);
  const tandem = row && (await findOwn(sight, row.tandem_id));
  if (!row || !tandem) return undefined;
  const side = tandem.role === 'mentor' ? 'mentee' : 'mentor';
  // After the end the two are members to each other again.
  return { program_id: row.program_id, about_id: row.author_id, side, quote: row.text, full: isLive(tandem.state) };
}

async function testimonial(sight: Sight, id: string): Promise<Found | undefined> {
  const row = await findVoice(sight, id);
  if (!row) return undefined;
  const { program_id, author_id: about_id, author_role, text: quote } = row;
  return { program_id, about_id, side: author_role === 'mentor' ? 'mentor' : 'mentee', quote };
}

const finders = { listing, request, message, testimonial };

/** Reach: whoever sees the thing; nobody reports what is her own. */
export async function findReported(sight: Sight, kind: ReportKind, id: string): Promise<Reported | undefined> {
  if (!z.uuid().safeParse(id).success || sight.actor.person_id === null) return undefined;
  const row = await finders[kind](sight, id);
  if (!row || row.about_id === sight.actor.person_id) return undefined;
  const person = await findAnyPerson(sight, row.about_id);
  // Words on the public page may stand there without a name.
  const name = !person || kind === 'testimonial' ? '' : row.full ? fullName(person) : shortName(person);
  const { full: _full, ...rest } = row;
  return { kind, object_id: id, name, ...rest };
}
