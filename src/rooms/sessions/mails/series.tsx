import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

export interface AboutSeries {
  /** Of the partner; empty where she is erased. */
  name: string;
  /** So many meetings. */
  count: number;
  path: string;
}

type Name = 'series_proposed' | 'series_booked' | 'series_moved' | 'series_kept' | 'series_cancelled';

/** Who, how many and a link; the dates stand on the page, and in the calendar. */
function kindOf(name: Name): MailKind<AboutSeries> {
  const word = (part: 'subject' | 'text' | 'button') => `sessions.mail.${name}.${part}` as Key;
  return {
    kind: `sessions.${name}`,
    example: { name: 'Urs Amstad', count: 12, path: '/tandems/example/sessions/series/example' },
    letter: (t, about) => {
      const vars = { name: about.name || t('sessions.former'), count: about.count };
      return {
        subject: t(word('subject'), vars),
        paragraphs: [t(word('text'), vars)],
        button: { label: t(word('button')), path: about.path },
      };
    },
  };
}

/** To the one who accepts. */
export const seriesProposedMail = kindOf('series_proposed');
/** To whoever reads them in her own calendar: one mail in place of one for each meeting. */
export const seriesBookedMail = kindOf('series_booked');
/** To the one who accepts other dates for the rest. */
export const seriesMovedMail = kindOf('series_moved');
/** To the one who wished to move the rest. */
export const seriesKeptMail = kindOf('series_kept');
/** To the other one where nothing was booked yet, and to whoever reads them in her own calendar. */
export const seriesCancelledMail = kindOf('series_cancelled');

export const seriesMails: readonly AnyMail[] = [
  seriesProposedMail,
  seriesBookedMail,
  seriesMovedMail,
  seriesKeptMail,
  seriesCancelledMail,
];
