import type { Actor } from '../deed.ts';
import type { Notice } from '../http/answer.ts';
import type { Locale, Room } from '../i18n/catalogue.ts';
import type { DateStyle, Translate } from '../i18n/words.ts';
import { formatDate, formatNumber, translator } from '../i18n/words.ts';

export interface NavItem {
  href: string;
  label: string;
  /** How many things wait there; shown beside the word when above 0. */
  count?: number;
  /** Beginnings of the addresses that belong to this item, where they are not the item's own. */
  under?: string | readonly string[];
}

/** What stands around every page. */
export interface Frame {
  /** Name of the network: «Verband Weitblick». */
  network: string;
  /** Version stamp of the uploaded logo, if there is one. */
  logo?: string | undefined;
  /** Version stamp of the operator's own leading colour, if set. */
  theme?: string | undefined;
  nav: NavItem[];
  foot: NavItem[];
  /** Initials and full name of the person signed in, for her disc in the bar. */
  self?: { initials: string; name: string; photo?: string | undefined } | undefined;
  demo: boolean;
  locales: readonly Locale[];
  contrast: 'normal' | 'more';
  motion: 'normal' | 'less';
  theme_choice: 'auto' | 'light' | 'dark';
  /** In which the reader reads times of talks; the network's for guests. */
  zone: string;
}

/** Everything a view may use besides its data. */
export interface Ui {
  t: Translate;
  locale: Locale;
  /** `zone` for times of talks only, usually `ui.frame.zone`. */
  date(value: Date | string, style?: DateStyle, zone?: string): string;
  number(value: number): string;
  /** Path with query of this page. */
  path: string;
  /** Token that every form carries. */
  csrf: string;
  actor: Actor;
  now: Date;
  frame: Frame;
  notice?: Notice | undefined;
  /** Address of a static file with its content stamp. */
  asset(name: string): string;
}

export type RoomName = Room;

export function wordsOf(locale: Locale): Pick<Ui, 't' | 'locale' | 'date' | 'number'> {
  return {
    t: translator(locale),
    locale,
    date: (value, style, zone) => formatDate(locale, value, style, zone),
    number: (value) => formatNumber(locale, value),
  };
}
