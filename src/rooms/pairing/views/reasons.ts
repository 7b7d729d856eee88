import type { Pole } from '../../../matching/score/reasons.ts';
import type { Chip } from '../../../platform/html/chips.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { statementPairs } from '../../people/rules/fit.ts';
import type { ExperienceBand } from '../../people/rules/profile.ts';
import type { StoredReason } from '../rules.ts';

type Words = Pick<Ui, 't' | 'locale'>;

/** Who seeks and who gives in this pair, by name; in an exchange `reason.seeker` says who of the two it is. */
export interface PairNames {
  /** The mentee; exchange: the first of the two. */
  first: string;
  second: string;
  /** Towns as the two wrote them. */
  first_place?: string | null | undefined;
  second_place?: string | null | undefined;
}

// Made once for each language: that takes longer than the rest of the page.
const lists = new Map<string, Intl.ListFormat>();

export function listed({ locale }: Pick<Words, 'locale'>, words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  const format = lists.get(locale) ?? new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  lists.set(locale, format);
  return format.format(words);
}

/** «Di abends». */
function slotWords({ t }: Words, slot: string): string {
  const [day = 'mon', part = 'morning'] = slot.split('-');
  return `${t(`people.weekday_short.${day as 'mon'}`)} ${t(`people.daypart.${part as 'morning'}`)}`;
}

const poleWords = ({ t }: Words, { statement, side }: Pole) =>
  t(`people.pole.${statementPairs[statement] ?? 'plan_try'}.${side}`);
const goalWords = ({ t }: Words, goal: string) => t(`people.goal.${goal as 'network'}`);

/**
 * One reason as a sentence about two people by their names, fit for the coordination and for the two themselves. It says nothing of points.
 * `topics`: labels by slug in the reader's language.
 */
export function reasonWords(
  words: Words,
  topics: ReadonlyMap<string, string>,
  { key, vars, seeker }: Pick<StoredReason, 'key' | 'vars' | 'seeker'>,
  names: PairNames,
): string {
  const { t } = words;
  const back = seeker === 'second';
  const people = { seeker: back ? names.second : names.first, giver: back ? names.first : names.second };
  const many = (list: readonly string[] | undefined, word: (one: string) => string) => listed(words, (list ?? []).map(word));
  switch (key) {
    case 'topics_all':
    case 'topics_some':
    case 'topics_open':
    case 'topics_narrowed':
      return t(`pairing.reason.${key}`, { ...people, topics: many(vars.topics, (slug) => topics.get(slug) ?? slug) });
    case 'goals':
    case 'goals_open':
      return t(`pairing.reason.${key}`, { ...people, goals: many(vars.goals, (goal) => goalWords(words, goal)) });
    case 'values_alike':
    case 'style_alike': {
      const poles = listed(
        words,
        (vars.poles ?? []).map((pole) => poleWords(words, pole)),
      );
      return t(`pairing.reason.${key}`, { count: vars.poles?.length ?? 0, poles });
    }
    case 'experience':
    case 'experience_other':
      return t(`pairing.reason.${key}`, {
        ...people,
        band: t(`people.years_experience.${(vars.band ?? '0-5') as ExperienceBand}`),
      });
    case 'times':
      return t('pairing.reason.times', { times: many(vars.slots?.slice(0, 3), (slot) => slotWords(words, slot)) });
    case 'place':
    case 'place_far': {
      const town = (back ? names.first_place : names.second_place) || vars.place || '';
      return t(`pairing.reason.${key}`, { ...people, place: town });
    }
    case 'fresh_view':
    case 'same_work':
      return t(`pairing.reason.${key}`, { of: vars.of ?? 'industry' });
    case 'language':
      return t('pairing.reason.language', { languages: many(vars.languages, (code) => t(`people.language.${code as 'de'}`)) });
    default:
      return t(`pairing.reason.${key}`, people);
  }
}

/** Reasons in a few words each, the weightiest first: topics and goals by their names. At most `most`; a reason that says nothing short is left out. */
export function reasonChips(
  words: Words,
  topics: ReadonlyMap<string, string>,
  reasons: readonly Pick<StoredReason, 'key' | 'vars' | 'speaks'>[],
  most = 3,
): Chip[] {
  const chips = reasons.flatMap(({ key, vars, speaks }): Chip[] => {
    const against = speaks === 'open';
    switch (key) {
      case 'topics_all':
      case 'topics_some':
        return (vars.topics ?? []).slice(0, 2).map((slug) => ({ label: topics.get(slug) ?? slug, counts: true }));
      case 'goals':
        return (vars.goals ?? []).slice(0, 1).map((goal) => ({ label: goalWords(words, goal), counts: true }));
      case 'topics_open':
      case 'topics_narrowed':
      case 'goals_open':
      case 'language':
      case 'experience':
        return [];
      case 'fresh_view':
      case 'same_work':
        return [{ label: words.t(`pairing.chip.${key}`, { of: vars.of ?? 'industry' }) }];
      case 'wish_mutual':
      case 'wish_own':
      case 'wish_other':
        return [{ label: words.t(`pairing.chip.${key}`), counts: true }];
      default:
        return [{ label: words.t(`pairing.chip.${key}`), ...(against ? { against } : {}) }];
    }
  });
  const unlike = chips.filter(({ label }, at) => chips.findIndex((other) => other.label === label) === at);
  // What speaks against a pair is not hidden behind what speaks for it.
  const open = unlike.filter(({ against }) => against).slice(0, 1);
  return [...unlike.filter(({ against }) => !against).slice(0, most - open.length), ...open];
}
