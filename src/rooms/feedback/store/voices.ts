import '../tables.ts';
import '../../applications/tables.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import type { QuoteProps } from '../../../platform/html/start.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName, initials } from '../../people/rules/profile.ts';
import { signature } from '../rules/testimonials.ts';
import { openedTestimonial, testimonialRows, type Testimonial } from './testimonials.ts';

/** Words as everybody reads them. */
export interface Voice extends QuoteProps {
  id: string;
}

/** Exactly what is public: the words, the signature that the author chose, and the partner only where the words name her. */
export function voiceOf({ t, locale }: Pick<Ui, 't' | 'locale'>, row: Testimonial): Voice {
  const signed = signature(row.signed_as, row.author);
  const role = row.author_role ?? 'partner';
  return {
    id: row.id,
    lang: row.locale.slice(0, 2) === locale.slice(0, 2) ? undefined : row.locale,
    text: t('feedback.voice.quoted', { text: row.text }),
    name: signed ?? t('feedback.voice.anonymous'),
    line: row.about ? t(`feedback.voice.with.${role}`, { name: fullName(row.about) }) : t(`feedback.voice.line.${role}`),
    left: { initials: signed ? initials(row.author) : '' },
    right: { initials: row.about ? initials(row.about) : '' },
  };
}

/**
 * Public: those of a programme that author, person named and office have released, the reader's language first. Nobody who
 * has gone, is blocked or is suspended at present speaks or is spoken of.
 */
export async function listVoices(
  sight: Pick<Sight, 'db' | 'house'>,
  ui: Pick<Ui, 't' | 'locale'>,
  program_id: string,
  limit: number,
): Promise<Voice[]> {
  const all = await publicRows(sight)
    .where('testimonial.program_id', '=', program_id)
    .orderBy(sql`left(testimonial.locale, 2) = ${ui.locale.slice(0, 2)}`, 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('testimonial.id')
    .limit(limit)
    .execute();
  return all.map((row) => voiceOf(ui, openedTestimonial(sight.house, row)));
}

const present = ['invited', 'active', 'lapsed'] as const;

function publicRows(sight: Pick<Sight, 'db'>) {
  const suspended = sight.db.selectFrom('mentor_listing').select('person_id').where('state', '=', 'suspended');
  return testimonialRows(sight)
    .where('testimonial.state', '=', 'published')
    .where('author.status', 'in', present)
    .where('testimonial.author_id', 'not in', suspended)
    .where((eb) =>
      eb.or([
        eb('testimonial.about_id', 'is', null),
        eb.and([eb('about.status', 'in', present), eb('testimonial.about_id', 'not in', suspended)]),
      ]),
    );
}

/** A public one, for whoever reports it. */
export async function findVoice(sight: Pick<Sight, 'db' | 'house'>, id: string): Promise<Testimonial | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await publicRows(sight).where('testimonial.id', '=', id).executeTakeFirst();
  return row && openedTestimonial(sight.house, row);
}
