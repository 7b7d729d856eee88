import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';

function GroupTable({ ui, group }: { ui: Ui; group: TopicGroup }) {
  const { t } = ui;
  const rows = group.topics.map((topic) => {
    const path = `/program/topics/${topic.slug}`;
    const about = topicLabel(topic, ui.locale);
    const [label, words] = ui.locale === 'en' ? [topic.label_de, topic.synonyms_en] : [topic.label_en, topic.synonyms_de];
    return [
      <Two top={about} below={words.length > 0 ? t('programs.topics.line', { label, words: words.join(', ') }) : label} />,
      <Two
        top={
          topic.active ? (
            <State sign="done">{t('programs.topics.listed')}</State>
          ) : (
            <State sign="rest">{t('programs.topics.off')}</State>
          )
        }
        below={topic.sensitive ? t('programs.topics.sensitive') : undefined}
      />,
      <div class="buttons">
        <LinkButton href={path} size="row" about={about}>
          {t('programs.topics.edit')}
        </LinkButton>
        <PostButton
          ui={ui}
          action={`${path}/${topic.active ? 'removal' : 'return'}`}
          size="row"
          about={about}
          label={t(topic.active ? 'programs.topics.take_off' : 'programs.topics.put_back')}
        />
      </div>,
    ];
  });
  return (
    <div class="topictable">
      <Table
        caption={topicLabel(group, ui.locale)}
        head={[
          { label: t('programs.topics.topic') },
          { label: t('programs.topics.state') },
          { label: t('programs.topics.do'), silent: true },
        ]}
        rows={rows}
      />
    </div>
  );
}

/** Its address stands inside, so that a link to it opens the group. */
function Group({ ui, group, open }: { ui: Ui; group: TopicGroup; open: boolean }) {
  const { t } = ui;
  return (
    <details class="topicgroup" open={open}>
      <summary>
        <h2>{topicLabel(group, ui.locale)}</h2>
        <span class="topicgroup-count">{t('programs.topics.in_group', { count: group.topics.length })}</span>
      </summary>
      <div id={group.slug}>
        {group.topics.length > 0 ? <GroupTable ui={ui} group={group} /> : <p>{t('programs.topics.empty')}</p>}
        <p class="topicgroup-do">
          <a href={`/program/topics/new?group=${group.slug}`}>{t('programs.topics.add')}</a>{' '}
          <a href={`/program/topics/groups/${group.slug}`}>{t('programs.groups.rename')}</a>
        </p>
      </div>
    </details>
  );
}

export interface TopicListProps {
  ui: Ui;
  /** The whole list, and what of it fits the search. */
  all: TopicGroup[];
  groups: TopicGroup[];
  merged: (Topic & { merged_into: string })[];
  /** Proposals that wait. */
  proposals: number;
  search: string;
  state: 'listed' | 'off' | undefined;
}

function address(search: string, state?: string): string {
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(state ? { state } : {}) }).toString();
  return query ? `/program/topics?${query}` : '/program/topics';
}

function Beside({ ui, all, search, state }: Pick<TopicListProps, 'ui' | 'all' | 'search' | 'state'>) {
  const { t } = ui;
  const topics = all.flatMap((group) => group.topics);
  const listed = topics.filter((topic) => topic.active).length;
  const states = [
    [undefined, t('programs.topics.all'), topics.length],
    ['listed', t('programs.topics.listed'), listed],
    ['off', t('programs.topics.off'), topics.length - listed],
  ] as const;
  return (
    <>
      <Section title={t('programs.topics.state')}>
        <ul class="plainlist">
          {states.map(([value, label, count]) => (
            <li>
              <a href={address(search, value)} aria-current={value === state ? 'true' : undefined}>
                {label} ({ui.number(count)})
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('programs.topics.more')}>
        <ul class="plainlist">
          <li>
            <a href="/topics/balance">{t('programs.topics.to_balance')}</a>
          </li>
          <li>
            <a href="/program/topics/proposals">{t('programs.proposals.title')}</a>
          </li>
          <li>
            <a href="/program/topics/groups/new">{t('programs.groups.add')}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

export function TopicListPage({ ui, all, groups, merged, proposals, search, state }: TopicListProps) {
  const { t } = ui;
  const topics = all.flatMap((group) => group.topics);
  const labels = new Map(topics.map((topic) => [topic.slug, topicLabel(topic, ui.locale)]));
  return (
    <Layout ui={ui} title={t('programs.topics.title')} area="work">
      <PageHead
        title={t('programs.topics.count', { topics: topics.filter((topic) => topic.active).length, groups: all.length })}
        lead={t('programs.topics.lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
        dense
      />
      <Columns kind="filter" context={<Beside ui={ui} {...{ all, search, state }} />}>
        {proposals > 0 ? (
          <Banner kind="warn" title={t('programs.proposals.waiting', { count: proposals })}>
            <a href="/program/topics/proposals">{t('programs.proposals.decide')}</a>
          </Banner>
        ) : null}
        <SearchForm
          action="/program/topics"
          label={t('programs.topics.search')}
          submit={t('programs.topics.search_button')}
          field={{ name: 'search', value: search, label: t('programs.topics.search_field') }}
        >
          {state ? <input type="hidden" name="state" value={state} /> : null}
        </SearchForm>
        {groups.length === 0 ? (
          <Empty
            title={t('programs.topics.none')}
            text={t('programs.topics.none_text')}
            action={{ href: '/program/topics', label: t('programs.topics.show_all'), kind: 'plain' }}
          />
        ) : null}
        {groups.map((group) => (
          <Group ui={ui} group={group} open={search !== '' || state !== undefined} />
        ))}
        {merged.length > 0 && !search && !state ? (
          <Section title={t('programs.topics.merged')} id="merged">
            <Rows
              rows={merged.map((topic) => ({
                title: topicLabel(topic, ui.locale),
                line: (
                  <a href={`/program/topics/${topic.merged_into}`}>
                    {t('programs.topics.merged_into', { topic: labels.get(topic.merged_into) ?? topic.merged_into })}
                  </a>
                ),
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
