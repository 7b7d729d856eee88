import type { Pole, Reason } from '../../../matching/score/reasons.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { statementPairs } from '../../people/rules/fit.ts';
import type { ExperienceBand } from '../../people/rules/profile.ts';

// Made once for each language: that takes longer than the rest of the page.
const lists = new Map<string, Intl.ListFormat>();

function listed({ locale }: Ui, words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  const format = lists.get(locale) ?? new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  lists.set(locale, format);
  return format.format(words);
}

/** «Di abends». */
function slotWords(ui: Ui, slot: string): string {
  const [day = 'mon', part = 'morning'] = slot.split('-');
  return `${ui.t(`people.weekday_short.${day as 'mon'}`)} ${ui.t(`people.daypart.${part as 'morning'}`)}`;
}

function poleWords(ui: Ui, { statement, side }: Pole): string {
  return ui.t(`people.pole.${statementPairs[statement] ?? 'plan_try'}.${side}`);
}

/**
 * One reason as a sentence. `names`: labels of topics by slug in the reader's language; `location`: the mentor's town as she
 * wrote it.
 */
export function reasonWords(
  ui: Ui,
  names: ReadonlyMap<string, string>,
  { key, vars }: Pick<Reason, 'key' | 'vars'>,
  location: string | null = null,
): string {
  const topics = listed(
    ui,
    (vars.topics ?? []).map((slug) => names.get(slug) ?? slug),
  );
  const poles = vars.poles ?? [];
  switch (key) {
    case 'topics_all':
      return ui.t('requests.reason.topics_all', { count: vars.topics?.length ?? 0 });
    case 'topics_some':
    case 'topics_open':
    case 'topics_narrowed':
      return ui.t(`requests.reason.${key}`, { topics });
    case 'goals':
    case 'goals_open':
      return ui.t(`requests.reason.${key}`, {
        goals: listed(
          ui,
          (vars.goals ?? []).map((goal) => ui.t(`people.goal.${goal as 'network'}`)),
        ),
      });
    case 'values_alike':
    case 'style_alike':
      return ui.t(`requests.reason.${key}`, {
        count: poles.length,
        poles: listed(
          ui,
          poles.map((pole) => poleWords(ui, pole)),
        ),
      });
    case 'experience':
    case 'experience_other':
      return ui.t(`requests.reason.${key}`, { band: ui.t(`people.years_experience.${(vars.band ?? '0-5') as ExperienceBand}`) });
    case 'times':
      return ui.t('requests.reason.times', {
        times: listed(
          ui,
          (vars.slots ?? []).slice(0, 3).map((slot) => slotWords(ui, slot)),
        ),
      });
    case 'place':
    case 'place_far':
      return ui.t(`requests.reason.${key}`, { place: location ?? vars.place ?? '' });
    case 'fresh_view':
    case 'same_work':
      return ui.t(`requests.reason.${key}`, { of: vars.of ?? 'industry' });
    case 'language':
      return ui.t('requests.reason.language', {
        languages: listed(
          ui,
          (vars.languages ?? []).map((code) => ui.t(`people.language.${code as 'de'}`)),
        ),
      });
    default:
      return ui.t(`requests.reason.${key}`);
  }
}
