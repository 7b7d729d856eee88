import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Results } from '../../../platform/html/page.tsx';
import { PersonRow, PersonRows } from '../../../platform/html/people.tsx';
import type { Chip } from '../../../platform/html/chips.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { MentorFilter, type FilterProps } from './filter.tsx';
import { similarPath } from './words.ts';

export interface MentorRow {
  id: string;
  name: string;
  initials: string;
  photo: string | undefined;
  line: string;
  topics: Chip[];
  /** What she says about the topic that was filtered for, else about her first. */
  evidence: string | undefined;
  /** Place, way of meeting, languages. */
  facts: string;
  /** Leads to others for the same topic; undefined where the reader is there already. */
  similar_topic: string | undefined;
  places: number;
  capacity: number;
  /** The reader's own listing. */
  own: boolean;
}

export interface FinderProps extends Omit<FilterProps, 'ui'> {
  ui: Ui;
  rows: MentorRow[];
  /** Online in the whole programme, and of them those that match. */
  total: number;
  matching: number;
  next: string | undefined;
  previous: string | undefined;
}

function Row({ ui, row }: { ui: Ui; row: MentorRow }) {
  const { t } = ui;
  const { id, name, own, places } = row;
  const full = places <= 0;
  const action =
    own || (full && !row.similar_topic) ? (
      <LinkButton size="row" href={`/mentors/${id}`} about={name}>
        {t('requests.finder.own_open')}
      </LinkButton>
    ) : full ? (
      <LinkButton size="row" href={similarPath(row.similar_topic)} about={name}>
        {t('requests.finder.similar')}
      </LinkButton>
    ) : (
      <LinkButton size="row" href={`/mentors/${id}/request`} about={name}>
        {t('requests.finder.ask')}
      </LinkButton>
    );
  const note = full ? (
    <State sign="rest">{t('requests.finder.full')}</State>
  ) : (
    t('requests.finder.places', { places, capacity: row.capacity })
  );
  return (
    <PersonRow
      name={name}
      href={`/mentors/${id}`}
      initials={row.initials}
      photo={row.photo}
      line={row.line}
      topics={row.topics}
      reasons={row.evidence ? [{ sign: 'done', text: t('requests.finder.evidence', { text: row.evidence }) }] : []}
      facts={row.facts}
      quiet={full}
      action={action}
      note={own ? <State sign="here">{t('requests.finder.own')}</State> : note}
    />
  );
}

export function FinderPage({ ui, rows, total, matching, next, previous, ...filter }: FinderProps) {
  const { t } = ui;
  const filtered = Boolean(filter.topic ?? filter.language);
  return (
    <Layout ui={ui} title={t('requests.finder.title')} area="work">
      <PageHead
        title={t('requests.finder.title')}
        lead={total > 0 ? t('requests.finder.lead') : t('requests.finder.online', { count: total })}
        action={<LinkButton href="/requests">{t('requests.list.title')}</LinkButton>}
      />
      <Columns kind="filter" context={<MentorFilter ui={ui} {...filter} />}>
        {rows.length === 0 ? (
          filtered ? (
            <Empty
              title={t('requests.finder.none')}
              text={t('requests.finder.none_text')}
              action={{ href: '/mentors', label: t('requests.filter.reset') }}
            />
          ) : (
            <Empty
              title={t('requests.finder.empty')}
              text={t('requests.finder.empty_text')}
              action={{ href: '/application', label: t('requests.finder.become') }}
            />
          )
        ) : (
          <>
            <Results
              head={
                filtered ? t('requests.finder.matching', { count: matching }) : t('requests.finder.online', { count: matching })
              }
              aside={t('requests.finder.order')}
            />
            <PersonRows>
              {rows.map((row) => (
                <Row ui={ui} row={row} />
              ))}
            </PersonRows>
            <Pager
              ui={ui}
              shown={t('requests.finder.shown', { shown: rows.length, count: matching })}
              next={next}
              previous={previous}
            />
          </>
        )}
      </Columns>
    </Layout>
  );
}
