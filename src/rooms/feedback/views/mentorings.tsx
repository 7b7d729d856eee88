import { Button } from '../../../platform/html/buttons.tsx';
import { FilterGroup } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager, Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Results } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { ratings, type FeedbackMoment } from '../rules.ts';

export interface MentoringFeedbackRow {
  id: string;
  author: string;
  about: string;
  author_role: PartyRole;
  moment: FeedbackMoment;
  rating: number;
  standards_kept: boolean;
  created_at: Date;
  read_at: Date | null;
}

export interface MentoringsPageProps {
  ui: Ui;
  rows: MentoringFeedbackRow[];
  /** Unread by the office, of those that this reader may see. */
  unread: number;
  chosen: { rating: string[]; role: string[]; only: string[] };
  next: string | undefined;
  /** The newest page, where this is not it. */
  first: string | undefined;
}

function FilterForm({ ui, chosen }: Pick<MentoringsPageProps, 'ui' | 'chosen'>) {
  const { t } = ui;
  return (
    <form class="filters" method="get" action="/feedback/mentorings" aria-label={t('feedback.list.filter')}>
      <FilterGroup
        label={t('feedback.list.filter.only')}
        name="only"
        chosen={chosen.only}
        options={(['unread', 'standards'] as const).map((value) => ({ value, label: t(`feedback.list.filter.${value}`) }))}
      />
      <FilterGroup
        label={t('feedback.list.filter.rating')}
        name="rating"
        chosen={chosen.rating}
        options={ratings.map((value) => ({ value: String(value), label: t(`feedback.form.rating.${value}`) }))}
      />
      <FilterGroup
        label={t('feedback.list.filter.role')}
        name="role"
        chosen={chosen.role}
        options={(['mentee', 'mentor', 'partner'] as const).map((value) => ({
          value,
          label: t(`feedback.list.filter.role.${value}`),
        }))}
      />
      <Button>{t('feedback.list.filter_do')}</Button>
    </form>
  );
}

function lineOf(ui: Ui, row: MentoringFeedbackRow): string {
  const { t } = ui;
  const moment = t(`feedback.earlier.moment.${row.moment}`);
  const line = t('feedback.list.line', { rating: row.rating, moment, role: t(`feedback.list.role.${row.author_role}`) });
  return row.standards_kept ? line : `${line}. ${t('feedback.list.standards')}`;
}

/** For the office: named feedback, newest first. What concerns the reader herself is not here. */
export function MentoringsPage({ ui, rows, unread, chosen, next, first }: MentoringsPageProps) {
  const { t } = ui;
  const narrowed = chosen.rating.length + chosen.role.length + chosen.only.length > 0;
  return (
    <Layout ui={ui} title={t('feedback.list.title')} area="work">
      <PageHead
        title={t('feedback.list.heading', { count: unread })}
        lead={t('feedback.list.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
        dense
      />
      <Columns kind="filter" context={<FilterForm ui={ui} chosen={chosen} />}>
        {rows.length > 0 ? (
          <>
            <Results
              head={t('feedback.list.found', { count: rows.length })}
              aside={narrowed ? <a href="/feedback/mentorings">{t('feedback.list.filter_clear')}</a> : null}
            />
            <Rows
              rows={rows.map((row) => ({
                title: t('feedback.list.about', { author: row.author, about: row.about }),
                href: `/feedback/mentorings/${row.id}`,
                line: lineOf(ui, row),
                aside: [
                  <State sign={row.read_at ? 'done' : 'waits'}>
                    {t(row.read_at ? 'feedback.list.read' : 'feedback.list.unread')}
                  </State>,
                  ui.date(row.created_at),
                ],
              }))}
            />
            {next || first ? (
              <Pager ui={ui} next={next} previous={first} shown={t('feedback.list.found', { count: rows.length })} />
            ) : null}
          </>
        ) : (
          <Empty
            title={t(narrowed ? 'feedback.list.none' : 'feedback.list.empty')}
            text={t(narrowed ? 'feedback.list.none_text' : 'feedback.list.empty_text')}
            action={
              narrowed
                ? { href: '/feedback/mentorings', label: t('feedback.list.filter_clear'), kind: 'plain' }
                : { href: '/home', label: t('home.nav.home'), kind: 'plain' }
            }
          />
        )}
      </Columns>
    </Layout>
  );
}
