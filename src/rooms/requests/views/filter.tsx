import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { Button } from '../../../platform/html/buttons.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Facet } from '../rules/entries.ts';

export interface Choice {
  value: string;
  name: string;
  /** Mentors with it among those whom everything else leaves. */
  count: number;
  chosen: boolean;
}

export interface FacetChoices {
  facet: Facet;
  shown: Choice[];
  /** Behind «mehr»; topics stand below their group. */
  more: { head: Choice | undefined; choices: Choice[] }[];
  more_count: number;
}

export interface ActiveChoice {
  name: string;
  /** Address without it. */
  href: string;
}

/** So many choices want a field to narrow them. */
const wantsField = 12;

function Option({ ui, facet, choice }: { ui: Ui; facet: Facet; choice: Choice }) {
  const { value, name, count, chosen } = choice;
  const group = value.startsWith('@');
  return (
    <label class={group ? 'choice facet-group' : 'choice'}>
      <input
        type="checkbox"
        form="finder"
        name={group ? 'group' : facet}
        value={group ? value.slice(1) : value}
        checked={chosen}
      />
      <span class="choice-words">{name}</span>
      <span class="filter-count">{ui.number(count)}</span>
    </label>
  );
}

function More({ ui, choices: { facet, more, more_count } }: { ui: Ui; choices: FacetChoices }) {
  const label = ui.t('requests.filter.type', { facet: ui.t(`requests.filter.facet.${facet}`) });
  return (
    <details class="facet-more" data-facet={facet}>
      <summary>{ui.t('requests.filter.more', { count: more_count })}</summary>
      {more_count >= wantsField ? (
        <input class="input facet-type" type="search" autocomplete="off" aria-label={label} placeholder={label} hidden />
      ) : null}
      {more.map(({ head, choices }) => (
        <div class="facet-set">
          {head ? <Option ui={ui} facet={facet} choice={head} /> : null}
          {choices.map((choice) => (
            <Option ui={ui} facet={facet} choice={choice} />
          ))}
        </div>
      ))}
    </details>
  );
}

/** Two hundred boxes that are the same for everybody who chooses the same. */
export function drawFilter(ui: Ui, facets: FacetChoices[]): HtmlEscapedString {
  return raw(String(<MentorFilter ui={ui} facets={facets} />));
}

/** Everything that narrows the list, with counts. One form with the search: its address can be shared. */
function MentorFilter({ ui, facets }: { ui: Ui; facets: FacetChoices[] }) {
  return (
    <div class="facets" id="filter" data-part="filter">
      <h2 class="sr">{ui.t('requests.filter.title')}</h2>
      {facets.map((choices) => (
        <fieldset class="filter">
          <legend>{ui.t(`requests.filter.facet.${choices.facet}`)}</legend>
          {choices.shown.map((choice) => (
            <Option ui={ui} facet={choices.facet} choice={choice} />
          ))}
          {choices.more.length > 0 ? <More ui={ui} choices={choices} /> : null}
        </fieldset>
      ))}
      <div class="buttons form-buttons facets-submit">
        <Button form="finder">{ui.t('requests.filter.submit')}</Button>
      </div>
    </div>
  );
}

/** What is chosen now, each with a way to take it back. */
export function ActiveChoices({ ui, active }: { ui: Ui; active: ActiveChoice[] }) {
  if (active.length === 0) return <></>;
  return (
    <div class="active">
      <ul class="chips" aria-label={ui.t('requests.filter.active')}>
        {active.map(({ name, href }) => (
          <li>
            <a class="chip chip-counts active-chip" href={href} aria-label={ui.t('requests.filter.remove', { name })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <a class="link-strong" href="/mentors">
        {ui.t('requests.filter.clear')}
      </a>
    </div>
  );
}
