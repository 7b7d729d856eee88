import type { HtmlEscapedString } from 'hono/utils/html';
import { Button, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Results } from '../../../platform/html/page.tsx';
import { PersonRows } from '../../../platform/html/people.tsx';
import { Mark } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Sort } from '../rules/paging.ts';
import { ActiveChoices, type ActiveChoice } from './filter.tsx';

export interface FinderProps {
  ui: Ui;
  /** The search field as it was sent. */
  words: string;
  /** Drawn by `drawRow`. */
  rows: HtmlEscapedString[];
  /** Those who match, and of them those with a free place. */
  count: number;
  free: number;
  /** Place of the first row in the whole list, from 1. */
  from: number;
  /** Nobody has all of the words: these have the most. */
  nearest: boolean;
  /** Drawn by `drawFilter`. */
  filter: HtmlEscapedString;
  active: ActiveChoice[];
  /** Where nobody matches: what to give up, and how many there are then. */
  ways_out: (ActiveChoice & { count: number })[];
  sort: Sort;
  /** Chosen in the address, so that the form keeps it. */
  sort_chosen: boolean;
  sorts: { sort: Sort; href: string }[];
  /** The reader has not said what she looks for. */
  says_nothing: boolean;
  /** The one address of this list. */
  address: string;
  next: string | undefined;
  previous: string | undefined;
}

function Head({ ui, count, free, active }: FinderProps) {
  const rest = active.length > 0 ? 'matching' : 'online';
  return (
    <>
      <strong>{ui.t('requests.finder.count', { count })}</strong> {ui.t(`requests.finder.${rest}`, { count, free })}
    </>
  );
}

function Sorts({ ui, sort, sorts }: FinderProps) {
  return (
    <nav class="sorts" aria-label={ui.t('requests.sort.label')}>
      {ui.t('requests.sort.label')}:{' '}
      <ul>
        {sorts.map((each) => (
          <li>
            <a href={each.href} aria-current={each.sort === sort ? 'true' : undefined}>
              {ui.t(`requests.sort.${each.sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nobody({ ui, active, ways_out }: FinderProps) {
  const { t } = ui;
  if (active.length === 0)
    return (
      <Empty
        title={t('requests.finder.empty')}
        text={t('requests.finder.empty_text')}
        action={{ href: '/application', label: t('requests.finder.become') }}
      />
    );
  if (ways_out.length === 0)
    return (
      <Empty
        title={t('requests.finder.none')}
        text={t('requests.finder.none_at_all')}
        action={{ href: '/mentors', label: t('requests.filter.clear') }}
      />
    );
  return (
    <div class="empty">
      <Mark open width={72} />
      <p class="empty-title">{t('requests.finder.none')}</p>
      <p>{t('requests.finder.none_text')}</p>
      <ul class="waysout">
        {ways_out.map(({ name, href, count }) => (
          <li>
            <a class="link-strong" href={href}>
              {t('requests.finder.without', { name, count })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function List(props: FinderProps) {
  const { ui, rows, from, count } = props;
  if (rows.length === 0) return <Nobody {...props} />;
  return (
    <>
      <Results head={<Head {...props} />} aside={<Sorts {...props} />} />
      {props.nearest ? <p class="nearest">{ui.t('requests.finder.nearest')}</p> : null}
      {props.says_nothing ? (
        <p class="fit-hint">
          {ui.t('requests.fit.hint')} <a href="/profile/search">{ui.t('requests.fit.hint_link')}</a>
        </p>
      ) : null}
      <PersonRows>{rows}</PersonRows>
      {props.next || props.previous ? (
        <Pager
          ui={ui}
          shown={ui.t('requests.finder.shown', { from, to: from + rows.length - 1, count })}
          next={props.next}
          previous={props.previous}
        />
      ) : null}
    </>
  );
}

export function FinderPage(props: FinderProps) {
  const { ui, words, active, sort, sort_chosen } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('requests.finder.title')} area="work">
      <tw-finder>
        <PageHead
          title={t('requests.finder.title')}
          action={<LinkButton href="/requests">{t('requests.list.title')}</LinkButton>}
        />
        <form class="search finder-search" id="finder" role="search" aria-label={t('requests.finder.search')} action="/mentors">
          <label class="sr" for="f-q">
            {t('requests.finder.search_field')}
          </label>
          <input
            class="input"
            type="search"
            id="f-q"
            name="q"
            value={words}
            maxlength={200}
            placeholder={t('requests.finder.search_field')}
            autocomplete="off"
          />
          {sort_chosen ? <input type="hidden" name="sort" value={sort} /> : null}
          <Button kind="primary">{t('requests.finder.search_button')}</Button>
        </form>
        <p class="finder-jump">
          <a class="button button-plain" href="#filter">
            {t('requests.filter.jump', { count: active.length })}
          </a>
        </p>
        <p class="sr" role="status" />
        <Columns kind="filter" context={props.filter}>
          <div data-part="results" data-address={props.address}>
            <ActiveChoices ui={ui} active={active} />
            <List {...props} />
          </div>
        </Columns>
      </tw-finder>
    </Layout>
  );
}
