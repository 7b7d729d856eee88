import '../tables.ts';
import '../../people/tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { mayReadTandemFeedback } from '../rules.ts';
import { openStates } from '../rules/testimonials.ts';
import type { TestimonialTable } from '../tables.ts';

type Stored = Selectable<TestimonialTable>;

interface Named {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

export interface Testimonial extends Omit<Stored, 'sealed_text'> {
  text: string;
  author: Named;
  /** The partner whom the words name. */
  about: Named | null;
  /** What the author was in that mentoring. */
  author_role: PartyRole | null;
  tandem_id: string | null;
}

const context = (id: string) => `testimonial.text.${id}`;

export function testimonialRows({ db }: Pick<Sight, 'db'>) {
  return db
    .selectFrom('testimonial')
    .innerJoin('person as author', 'author.id', 'testimonial.author_id')
    .leftJoin('person as about', 'about.id', 'testimonial.about_id')
    .leftJoin('tandem_feedback', 'tandem_feedback.id', 'testimonial.feedback_id')
    .selectAll('testimonial')
    .select(['author.first_name', 'author.last_name', 'author.preferred_name'])
    .select(['about.first_name as about_first', 'about.last_name as about_last', 'about.preferred_name as about_preferred'])
    .select(['tandem_feedback.author_role', 'tandem_feedback.tandem_id']);
}

type Row = Awaited<ReturnType<ReturnType<typeof testimonialRows>['execute']>>[number];

export function openedTestimonial(house: House, row: Row): Testimonial {
  const { sealed_text, first_name, last_name, preferred_name, about_first, about_last, about_preferred, ...rest } = row;
  return {
    ...rest,
    text: house.vault.open(sealed_text, context(row.id)),
    author: { first_name, last_name, preferred_name },
    about: about_last ? { first_name: about_first ?? '', last_name: about_last, preferred_name: about_preferred } : null,
  };
}

/** What the reader has offered, and what names her: withdrawn words only their author reads. The newest first. */
export async function listOwnTestimonials(sight: Sight): Promise<Testimonial[]> {
  const { person_id } = sight.actor;
  const all = await testimonialRows(sight)
    .where((eb) =>
      eb.or([
        eb('testimonial.author_id', '=', person_id),
        eb.and([eb('testimonial.about_id', '=', person_id), eb('testimonial.state', '<>', 'withdrawn')]),
      ]),
    )
    .orderBy('released_at', 'desc')
    .orderBy('testimonial.id')
    .execute();
  return all.map((row) => openedTestimonial(sight.house, row));
}

/** The office's: what waits for it, what is public, what it has declined. What is only offered is not its business yet. */
export async function listOfficeTestimonials(sight: Sight): Promise<Testimonial[]> {
  if (!mayReadTandemFeedback(sight.actor)) return [];
  const all = await testimonialRows(sight)
    .where('testimonial.state', 'in', ['agreed', 'published', 'declined'])
    .orderBy('released_at', 'desc')
    .orderBy('testimonial.id')
    .limit(200)
    .execute();
  return all.map((row) => openedTestimonial(sight.house, row));
}

/** Those that wait for the office, except the reader's own, and since when. */
export async function waitingTestimonials(sight: Sight): Promise<{ count: number; oldest: Date } | undefined> {
  const { person_id } = sight.actor;
  if (!mayReadTandemFeedback(sight.actor)) return undefined;
  const row = await sight.db
    .selectFrom('testimonial')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('released_at').as('oldest')])
    .where('state', '=', 'agreed')
    .where('author_id', '<>', person_id)
    .where((eb) => eb.or([eb('about_id', 'is', null), eb('about_id', '<>', person_id)]))
    .executeTakeFirst();
  return row && row.count > 0 ? { count: row.count, oldest: row.oldest } : undefined;
}

/** Reach: its author, the person named, and the office once both have agreed. Under a lock, so that two clicks follow each other. */
export async function lockTestimonial(deed: Deed, id: string): Promise<Testimonial | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('testimonial').select('id').where('id', '=', id).forUpdate().execute();
  const row = await testimonialRows(deed).where('testimonial.id', '=', id).executeTakeFirst();
  const self = deed.actor.person_id;
  if (!row || self === null) return undefined;
  const office = mayReadTandemFeedback(deed.actor) && ['agreed', 'published', 'declined'].includes(row.state);
  return row.author_id === self || row.about_id === self || office ? openedTestimonial(deed.house, row) : undefined;
}

/** The testimonial that was made of this feedback and is still under way or public. */
export async function findOpenOf(sight: Pick<Sight, 'db'>, feedback_id: string): Promise<string | undefined> {
  const row = await sight.db
    .selectFrom('testimonial')
    .select('id')
    .where('feedback_id', '=', feedback_id)
    .where('state', 'in', openStates)
    .executeTakeFirst();
  return row?.id;
}

export async function wasRefused(sight: Pick<Sight, 'db'>, feedback_id: string): Promise<boolean> {
  const row = await sight.db
    .selectFrom('testimonial')
    .select('id')
    .where('feedback_id', '=', feedback_id)
    .where('state', '=', 'refused')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Words about the reader that wait for her yes, oldest first. */
export async function listTestimonialSteps(sight: Sight): Promise<{ testimonial_id: string; author: Named; since: Date }[]> {
  if (sight.actor.person_id === null) return [];
  const all = await sight.db
    .selectFrom('testimonial')
    .innerJoin('person', 'person.id', 'testimonial.author_id')
    .select(['testimonial.id', 'released_at', 'first_name', 'last_name', 'preferred_name'])
    .where('about_id', '=', sight.actor.person_id)
    .where('testimonial.state', '=', 'offered')
    .orderBy('released_at')
    .execute();
  return all.map(({ id, released_at, ...author }) => ({ testimonial_id: id, author, since: released_at }));
}

export async function insertTestimonial(
  deed: Deed,
  { text, ...row }: Omit<Insertable<TestimonialTable>, 'sealed_text' | 'id'> & { id: string; text: string },
): Promise<void> {
  await deed.tx
    .insertInto('testimonial')
    .values({ ...row, sealed_text: deed.house.vault.seal(text, context(row.id)) })
    .execute();
}

export async function updateTestimonial(deed: Deed, id: string, change: Updateable<TestimonialTable>): Promise<void> {
  await deed.tx.updateTable('testimonial').set(change).where('id', '=', id).execute();
}
