import type { Ui } from '../../../platform/html/ui.ts';
import type { StoredReason } from '../rules.ts';
import { listed, reasonWords, type PairNames } from './reasons.ts';

/**
 * A reason as one of the two reads it: «Nora kennt sich aus mit dem, was Sie suchen». Sentences that name nobody are those of the coordination.
 * `reader`: on which side she stands.
 */
export function whyWords(
  words: Pick<Ui, 't' | 'locale'>,
  topics: ReadonlyMap<string, string>,
  reason: Pick<StoredReason, 'key' | 'vars' | 'seeker'>,
  names: PairNames,
  reader: 'first' | 'second',
): string {
  const { key, vars, seeker = 'first' } = reason;
  const told = { name: reader === 'first' ? names.second : names.first, seeks: seeker === reader ? 'you' : 'other' };
  const { t } = words;
  if (key === 'topics_all' || key === 'topics_some')
    return t(`pairing.why.${key}`, {
      ...told,
      topics: listed(
        words,
        (vars.topics ?? []).map((slug) => topics.get(slug) ?? slug),
      ),
    });
  if (key === 'goals')
    return t('pairing.why.goals', {
      ...told,
      goals: listed(
        words,
        (vars.goals ?? []).map((goal) => t(`people.goal.${goal as 'network'}`)),
      ),
    });
  if (key === 'experience')
    return t('pairing.why.experience', { ...told, band: t(`people.years_experience.${(vars.band ?? '0-5') as '0-5'}`) });
  if (key === 'place_far') {
    const town = (reader === 'first' ? names.second_place : names.first_place) || vars.place || '';
    return t('pairing.why.place_far', { ...told, place: town });
  }
  if (key === 'only_online' || key === 'only_onsite' || key === 'no_way_to_meet') return t(`pairing.why.${key}`);
  return reasonWords(words, topics, reason, names);
}
