import type { Ui } from '../../../platform/html/ui.ts';
import { careerLevels } from '../../people/rules/profile.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import type { Directory } from '../rules/copy.ts';
import { facets, type Facet } from '../rules/entries.ts';
import type { Finding } from '../rules/finding.ts';
import { wishPath, withoutFacet, withoutValue, type Wish } from '../rules/wish.ts';
import type { ActiveChoice, Choice, FacetChoices } from '../views/filter.tsx';

/** Values that are always in sight, and those that one more click shows; whoever looks for others types them into the search. */
const mostShown = 6;
const mostMore = 24;

/** What a value is called; in some facets as mentors wrote it themselves. */
function valueName(ui: Ui, directory: Directory, facet: Facet, value: string): string {
  const { t, locale } = ui;
  switch (facet) {
    case 'topic': {
      const group = value.startsWith('@') ? directory.groups.find(({ slug }) => slug === value.slice(1)) : undefined;
      if (group) return t('requests.filter.group', { group: topicLabel(group, locale) });
      const topic = directory.topics.get(value);
      return topic ? topicLabel(topic, locale) : value;
    }
    case 'language':
      return t(`people.language.${value as 'de'}`);
    case 'mode':
      return t(`people.work_mode.${value as 'remote'}`);
    case 'level':
      return t(`people.career_level.${value as 'leader'}`);
    case 'free':
      return t('requests.filter.free');
    case 'short':
      return t('requests.filter.short');
    case 'place':
    case 'function':
    case 'organization': {
      const words = directory.table.words[facet];
      return words.labels[words.numbers.get(value) ?? -1] || value;
    }
  }
}

const fixedOrder: Partial<Record<Facet, readonly string[]>> = { level: careerLevels, mode: ['onsite', 'remote'] };

/** Values that would find somebody, and those that are chosen: the most frequent in the whole programme first. */
function choicesOf(ui: Ui, directory: Directory, finding: Finding, wish: Wish, facet: Facet): Choice[] {
  const words = directory.table.words[facet];
  const counts = finding.narrowed.counts[facet];
  const chosen = new Set(wish.chosen[facet]);
  const choice = (value: string, count: number): Choice => ({
    value,
    name: valueName(ui, directory, facet, value),
    count,
    chosen: chosen.has(value),
  });
  const rows = words.values.flatMap((value, at) => (counts[at]! > 0 || chosen.has(value) ? [choice(value, counts[at]!)] : []));
  const unknown = [...chosen].filter((value) => !words.numbers.has(value)).map((value) => choice(value, 0));
  const order = fixedOrder[facet];
  const all = [...rows, ...unknown];
  return order ? all.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : all;
}

/** Topics of one group stand below it. */
function groupedTopics(directory: Directory, groups: readonly Choice[], rest: readonly Choice[]): FacetChoices['more'] {
  return directory.groups.flatMap(({ slug }) => {
    const head = groups.filter(({ value }) => value === `@${slug}`);
    const topics = rest.filter(({ value }) => directory.group_of.get(value) === slug);
    return head.length + topics.length > 0 ? [{ head: head[0], choices: topics }] : [];
  });
}

function facetOf(ui: Ui, directory: Directory, finding: Finding, wish: Wish, facet: Facet): FacetChoices {
  const all = choicesOf(ui, directory, finding, wish, facet);
  const groups = all.filter(({ value }) => value.startsWith('@'));
  const values = groups.length > 0 ? all.filter(({ value }) => !value.startsWith('@')) : all;
  const near = new Set([...values.slice(0, mostShown), ...values.filter(({ chosen }) => chosen)]);
  const rest = values.filter((choice) => !near.has(choice));
  const shown = [...groups.filter(({ chosen }) => chosen), ...values.filter((choice) => near.has(choice))];
  if (facet === 'topic') {
    const more = groupedTopics(
      directory,
      groups.filter(({ chosen }) => !chosen),
      rest,
    );
    // A whole group is a choice as well.
    return { facet, shown, more, more_count: rest.length + more.filter(({ head }) => head).length };
  }
  const more = rest.slice(0, mostMore);
  return { facet, shown, more: more.length > 0 ? [{ head: undefined, choices: more }] : [], more_count: more.length };
}

export function facetChoices(ui: Ui, directory: Directory, finding: Finding, wish: Wish): FacetChoices[] {
  return facets
    .map((facet) => facetOf(ui, directory, finding, wish, facet))
    .filter(({ shown, more }) => shown.length + more.length > 0);
}

/** What is chosen, each with the address without it. */
export function activeChoices(ui: Ui, directory: Directory, wish: Wish): ActiveChoice[] {
  const words = wish.words
    ? [{ name: ui.t('requests.filter.words', { words: wish.words }), href: wishPath(withoutFacet(wish, 'words')) }]
    : [];
  const values = facets.flatMap((facet) =>
    (wish.chosen[facet] ?? []).map((value) => ({
      name: valueName(ui, directory, facet, value),
      href: wishPath(withoutValue(wish, facet, value)),
    })),
  );
  return [...words, ...values];
}

/** Where nobody is left: which one thing to give up, the most fruitful first. */
export function waysOut(ui: Ui, directory: Directory, finding: Finding, wish: Wish): (ActiveChoice & { count: number })[] {
  return [...finding.narrowed.without]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => ({
      count,
      href: wishPath(withoutFacet(wish, name)),
      name:
        name === 'words'
          ? wish.words
          : (wish.chosen[name] ?? []).map((value) => valueName(ui, directory, name, value)).join(', '),
    }));
}
