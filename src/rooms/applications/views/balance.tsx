import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import { PairedBars, Picture } from '../../../platform/html/picture-bars.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { gapOf, scarce, type Balance } from '../rules/balance.ts';

type Row = Topic & Balance;
export type BalanceGroup = Omit<TopicGroup, 'topics'> & { topics: Row[] };

const sum = (rows: readonly Row[], part: 'seek' | 'places') => rows.reduce((total, row) => total + row[part], 0);
const byGap = (rows: readonly Row[]) => rows.toSorted((a, b) => gapOf(b) - gapOf(a));
const largestGap = (group: BalanceGroup) => Math.max(...group.topics.map(gapOf));

/** «Gesucht, aber kaum angeboten: Verhandeln, KI im Arbeitsalltag und Nachfolge» */
function findingOf(ui: Ui, rows: Row[]): string {
  const missing = scarce(rows, 3);
  if (missing.length === 0) return ui.t('applications.balance.enough');
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return ui.t('applications.balance.finding', { topics: list.format(missing.map((row) => topicLabel(row, ui.locale))) });
}

/** Counts only: what members look for, and what is offered. Groups and topics by the size of the gap. */
export function BalancePage({ ui, groups }: { ui: Ui; groups: BalanceGroup[] }) {
  const { t } = ui;
  const filled = groups.filter((group) => group.topics.length > 0).toSorted((a, b) => largestGap(b) - largestGap(a));
  const rows = filled.flatMap((group) => group.topics);
  const max = Math.max(1, ...rows.flatMap((row) => [row.seek, row.places]));
  const missing = new Set(scarce(rows, 3).map((row) => row.slug));
  const back = { href: '/program/topics', label: t('programs.topics.title') };
  const words = (part: { seek: number; places: number }) => ({
    full_words: t('applications.balance.seek', { count: part.seek }),
    rest_words: t('applications.balance.places', { count: part.places }),
  });
  if (sum(rows, 'seek') + sum(rows, 'places') === 0)
    return (
      <Layout ui={ui} title={t('applications.balance.title')} area="work">
        <PageHead title={t('applications.balance.title')} back={back} />
        <Empty
          title={t('applications.balance.none')}
          text={t('applications.balance.none_text')}
          action={{ href: '/program/topics', label: t('programs.proposals.to_list'), kind: 'plain' }}
        />
      </Layout>
    );
  return (
    <Layout ui={ui} title={t('applications.balance.title')} area="work">
      <PageHead title={findingOf(ui, rows)} lead={t('applications.balance.lead')} back={back} dense />
      <Section title={t('applications.balance.title')}>
        <Picture
          ui={ui}
          table={{
            caption: t('applications.balance.title'),
            head: [
              { label: t('programs.topics.topic') },
              { label: t('applications.balance.head_seek'), numeric: true },
              { label: t('applications.balance.head_mentors'), numeric: true },
              { label: t('applications.balance.head_places'), numeric: true },
            ],
            rows: byGap(rows).map((row) => [
              topicLabel(row, ui.locale),
              ui.number(row.seek),
              ui.number(row.mentors),
              ui.number(row.places),
            ]),
          }}
        >
          {filled.map((group, at) => (
            <details class="picture-group" open={at === 0 || group.topics.some((row) => missing.has(row.slug))}>
              <summary>
                <span>{topicLabel(group, ui.locale)}</span>
                <span>
                  {t('applications.balance.group', { seek: sum(group.topics, 'seek'), places: sum(group.topics, 'places') })}
                </span>
              </summary>
              <PairedBars
                max={max}
                rows={byGap(group.topics).map((row) => ({
                  label: topicLabel(row, ui.locale),
                  full: row.seek,
                  rest: row.places,
                  ...words(row),
                }))}
              />
            </details>
          ))}
        </Picture>
      </Section>
      <Section title={t('applications.balance.missing')}>
        <p>{t('applications.balance.missing_text')}</p>
      </Section>
    </Layout>
  );
}
